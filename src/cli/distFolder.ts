import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The stories, and the list of those that have pages. */
export const DATA = path.join(ROOT, 'public/data');

/** The built site. */
export const DIST = path.join(ROOT, 'dist');

/** Frozen editions are kept with the sources: `dist/` is made anew by each build. */
export const EDITIONS = path.join(ROOT, 'editions');

/** Where a site is made before it takes the place of `dist/`; beside it, so that it is moved and not copied. */
const PART = path.join(ROOT, 'dist.part');

/** Gives a folder to make a site in, and takes away what is left there in the end: a failure leaves `dist/` as it was. */
export async function inPart<Made>(make: (folder: string) => Promise<Made>): Promise<Made> {
  await rm(PART, { recursive: true, force: true });
  try {
    return await make(PART);
  } finally {
    await rm(PART, { recursive: true, force: true });
  }
}

/** The same, and puts what has been made, all of it, in the place of `dist/`. */
export function inPlaceOfDist<Made>(make: (folder: string) => Promise<Made>): Promise<Made> {
  return inPart(async (folder) => {
    const made = await make(folder);
    await rm(DIST, { recursive: true, force: true });
    await rename(folder, DIST);
    return made;
  });
}
