import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../publish/commandError.ts';
import { readHeaders } from '../publish/headers.ts';
import { defineCommand } from './command.ts';
import { DIST } from './distFolder.ts';
import { type FolderServer, serveFolder } from './serveFolder.ts';

const PORT = 4173;

/**
 * `npm run preview -- [--port 4173]`: serves `dist/` as a host does that reads `_headers`, under the path that it was built
 * for, until it is interrupted.
 */
export const main = defineCommand(
  {
    name: 'npm run preview',
    says: 'Serves dist/ to this machine, under the path that it was built for, with the headers of dist/_headers.',
    options: [{ name: '--port', value: String(PORT), says: 'the port to listen on' }],
  },
  async (given) => {
    const port = readPort(given.valueOf('--port') ?? String(PORT));
    const { address, close } = await serveSite(DIST, port);
    console.log(`dist/ is served at ${address}\nControl-C ends it.`);
    await interrupted();
    await close();
    return 0;
  },
);

/** Serves a built site; `address` is where it begins. */
export async function serveSite(
  folder: string,
  port: number,
): Promise<{ readonly address: string } & Pick<FolderServer, 'close'>> {
  const text = await readFile(path.join(folder, '_headers'), 'utf8').catch(() => {
    throw new CommandError('There is no site in dist/: make it with npm run build, or npm run publish');
  });
  const { base, headersOf } = readHeaders(text);
  const { origin, close } = await serveFolder(folder, { port, base, headersOf }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CommandError(`Port ${port} is taken: end what listens there, or name another with --port`);
  });
  return { address: origin + base, close };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new CommandError(`--port wants a number up to 65535; "${text}" is not that`);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
  });
}
