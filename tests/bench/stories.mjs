/** The seeded data of every size, gzipped: Chronomap's story file, and for the peers only what they show of it. */
import { gzipSync } from 'node:zlib';
import { seededStory } from '../fixtures/seededStory.mjs';
import { plainDates } from './plainDates.mjs';

const SEED = 1;

/** Gzipped JSON by path. */
export function seededFiles(sizes) {
  return new Map(
    sizes.flatMap((size) => {
      const story = seededStory({ events: size, seed: SEED });
      return [
        [`/data/stories/seeded-${size}.json`, zipped(story)],
        [`/data/plain/seeded-${size}.json`, zipped({ events: story.events.map(plainEvent) })],
      ];
    }),
  );
}

function plainEvent({ id, when, track, title, summary }) {
  return { id, track, title, summary, ...plainDates(when) };
}

const zipped = (value) => gzipSync(JSON.stringify(value));
