/** Serves the build, the peers' pages and the seeded data from 127.0.0.1, gzipped as a careful host would send them. */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * @param {{
 *   foldersAt: (origin: string) => Promise<readonly { prefix: string, folder: string }[]>,
 *   files: ReadonlyMap<string, Buffer>,
 * }} content
 *   folders by the path they stand under, the longest first, of a site at that address; `files` are JSON, gzipped already.
 */
export async function serve({ foldersAt, files }) {
  const kept = new Map([...files].map(([path, body]) => [path, { body, type: TYPES['.json'] }]));
  let moved = 0;
  let folders = [];
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const found = kept.get(pathname) ?? (await read(pathname, folders));
    if (!found) return response.writeHead(404).end();
    kept.set(pathname, found);
    moved += found.body.length;
    response.writeHead(200, {
      'Content-Type': found.type,
      'Content-Encoding': 'gzip',
      'Content-Length': found.body.length,
      'Timing-Allow-Origin': '*',
    });
    response.end(found.body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  folders = await foldersAt(origin);
  return {
    origin,
    /** Bytes of bodies asked for since this was last called. */
    takeMoved() {
      const bytes = moved;
      moved = 0;
      return bytes;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(pathname, folders) {
  const place = folders.find(({ prefix }) => pathname.startsWith(prefix));
  if (!place) return null;
  const target = join(place.folder, normalize(`/${pathname.slice(place.prefix.length)}`));
  for (const file of [target, join(target, 'index.html')]) {
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) {
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      return { body: gzipSync(await readFile(file), { level: 9 }), type };
    }
  }
  return null;
}
