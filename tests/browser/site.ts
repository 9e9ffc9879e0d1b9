import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { closeServer, FILE_TYPES } from '../../src/cli/serveFolder.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Headers as a careful host would send them. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default";

export interface Site {
  readonly origin: string;
  /** Answers a path with this instead of the file, until it is cleared. */
  override(pathname: string, answer: ((response: ServerResponse) => void) | null): void;
  /** Clears all of these. */
  restore(): void;
  close(): Promise<void>;
}

/**
 * Serves the built folder as any static host does, under `prefix`, with the strict policy as a header. With `policy`
 * null the pages have only their own, as on a host that sends no headers. With `cached` the browser may keep all but
 * pages and what is overridden, for tests that open hundreds of pages.
 */
export async function serveSite(
  prefix = '/',
  { policy = STRICT_POLICY, cached = false }: { readonly policy?: string | null; readonly cached?: boolean } = {},
): Promise<Site> {
  const overrides = new Map<string, (response: ServerResponse) => void>();
  const server = createServer((request, response) => {
    if (policy !== null) response.setHeader('Content-Security-Policy', policy);
    void answer(request, response, { prefix, cached, overrides });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    override(pathname, answerWith) {
      if (answerWith) overrides.set(pathname, answerWith);
      else overrides.delete(pathname);
    },
    restore: () => overrides.clear(),
    close: () => closeServer(server),
  };
}

interface Serving {
  readonly prefix: string;
  readonly cached: boolean;
  readonly overrides: ReadonlyMap<string, (response: ServerResponse) => void>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { prefix, cached, overrides }: Serving,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // As the built `_headers` has it: a sandboxed frame has no origin.
  response.setHeader('Access-Control-Allow-Origin', '*');
  const special = overrides.get(pathname);
  if (special) return special(response);
  const inside = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : null;
  const file = inside === null ? null : await existing(path.join(DIST, path.normalize(`/${inside}`)));
  if (!file) {
    response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    return;
  }
  response.setHeader('Content-Type', FILE_TYPES[path.extname(file)] ?? 'application/octet-stream');
  response.setHeader('Content-Encoding', 'gzip');
  // What has its content's hash in its name may be kept for ever: hosts of such a folder are told so.
  if (pathname.startsWith(`${prefix}assets/`))
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  else if (cached && path.extname(file) !== '.html') response.setHeader('Cache-Control', 'public, max-age=3600');
  response.end(await compressed(file));
}

const compress = promisify(gzip);
/** The built folder does not change while the tests run: each file is compressed once, not for each of a hundred visits. */
const compressedFiles = new Map<string, Promise<Buffer>>();

function compressed(file: string): Promise<Buffer> {
  const known = compressedFiles.get(file) ?? readFile(file).then((content) => compress(content));
  compressedFiles.set(file, known);
  return known;
}

async function existing(target: string): Promise<string | null> {
  for (const file of [target, path.join(target, 'index.html')]) {
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) return file;
  }
  return null;
}
