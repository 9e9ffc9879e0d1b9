import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

/** A server that no page may ask. */
export interface Forbidden {
  readonly host: string;
  /** The paths it was asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

export async function serveForbidden(): Promise<Forbidden> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    asked,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const CHUNK = 64 * 1024;

/** Answers with a text and then as much filling, compressed to nearly nothing: it unpacks to 200 MB. */
export function sendBomb(response: ServerResponse, start: string, filling: string): void {
  const piece = Buffer.alloc(CHUNK, filling);
  function* unpacked(): Generator<Buffer> {
    yield Buffer.from(start);
    for (let sent = 0; sent < 200 * 1024 * 1024; sent += CHUNK) yield piece;
  }
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Content-Encoding', 'gzip');
  // The page hangs up in the middle: that is no error of the server's.
  pipeline(Readable.from(unpacked()), createGzip({ level: 9 }), response, () => undefined);
}
