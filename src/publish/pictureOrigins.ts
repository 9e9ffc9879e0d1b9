import type { Story } from '../story/index.ts';

/** A host in letters, as every real one is. The URL standard lets `;` and `,` through, which end a directive. */
const PLAIN_ORIGIN = /^https:\/\/[a-z0-9.-]+(:\d+)?$/;

/** The sites that pictures of these stories are on, for the pages' policy: nothing is fetched from them unasked. */
export function pictureOrigins(stories: readonly Story[]): readonly string[] {
  const addresses = stories.flatMap((story) => story.events.flatMap((event) => event.media.map(({ src }) => src)));
  const elsewhere = addresses.filter((src) => src.startsWith('https://'));
  const origins = new Set(elsewhere.map((src) => new URL(src).origin));
  return [...origins].filter((origin) => PLAIN_ORIGIN.test(origin)).sort();
}
