import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the build knows of one of its chunks: its file, and the styles that come with it. */
export interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** The chunks of a built folder, each by the name of its module; one that several share, by its own after an underscore. */
export type Manifest = (module: string) => Chunk;

/** Reads what Vite has built. Asking for a module that has no chunk throws: pages would lack it without a word. */
export async function readManifest(distFolder: string): Promise<Manifest> {
  const file = path.join(distFolder, '.vite/manifest.json');
  const chunks = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, Chunk | undefined>>;
  const shared = new Map(Object.values(chunks).map((chunk) => [`_${chunk?.name}`, chunk]));
  return (module) => {
    const chunk = chunks[module] ?? shared.get(module);
    if (!chunk) throw new Error(`${file} has no ${module}: the pages would lack it`);
    return chunk;
  };
}
