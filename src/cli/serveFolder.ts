import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** What a file is, by its ending; the tests' own server says the same. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
};

export interface FolderServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  close(): Promise<void>;
}

export interface Serving {
  /** Any that is free, unless said. */
  readonly port?: number;
  /** The path under which the folder stands. */
  readonly base?: string;
  /** What an answer is sent with beside its type. */
  readonly headersOf?: (pathname: string) => ReadonlyMap<string, string>;
}

/** Serves a built folder to this machine alone, as a host of static files does. */
export async function serveFolder(
  folder: string,
  { port = 0, base = '/', headersOf }: Serving = {},
): Promise<FolderServer> {
  const server = createServer((request, response) => {
    // Put together, not resolved: `//` would name another host, and no other URL is asked of a server that is no proxy.
    const { pathname, search } = new URL(`http://127.0.0.1${(request.url ?? '').replace(/^[^/]*/, '')}`);
    response.setHeaders(new Map(headersOf?.(pathname)));
    void answer(response, { folder, base, pathname, search });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => closeServer(server),
  };
}

interface Asked {
  readonly folder: string;
  readonly base: string;
  readonly pathname: string;
  readonly search: string;
}

async function answer(response: ServerResponse, { folder, base, pathname, search }: Asked): Promise<void> {
  const inside = pathname.startsWith(base) ? fileOf(folder, pathname.slice(base.length - 1)) : null;
  const found = inside === null ? null : await stat(inside).catch(() => null);
  if (inside !== null && found?.isDirectory() && !pathname.endsWith('/')) {
    response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    return;
  }
  const file = inside !== null && found?.isDirectory() ? path.join(inside, 'index.html') : inside;
  const content = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || content === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`There is nothing at ${pathname}. The site begins at ${base}\n`);
    return;
  }
  response.setHeader('Content-Type', FILE_TYPES[path.extname(file)] ?? 'application/octet-stream').end(content);
}

/** The file or folder that a path names; none where it leads out of the folder, or is no path. */
function fileOf(folder: string, pathname: string): string | null {
  try {
    const file = path.join(folder, decodeURI(pathname));
    return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep) ? file : null;
  } catch {
    return null;
  }
}

/** Ends a server, those who are still being answered with it. */
export function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
