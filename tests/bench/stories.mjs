/** The seeded data of every size, gzipped: Chronomap's story file, and for the peers only what they show of it. */
import { gzipSync } from 'node:zlib';
import { seededStory } from '../fixtures/seededStory.mjs';
import { MARKERS } from './options.mjs';
import { plainDates } from './plainDates.mjs';

const SEED = 1;

/** Gzipped JSON by path. */
export function seededFiles(sizes) {
  return new Map([
    ...(sizes.includes(MARKERS) ? markerFiles(MARKERS) : []),
    ...sizes.flatMap((size) => {
      const story = seededStory({ events: size, seed: SEED });
      return [
        [`/data/stories/seeded-${size}.json`, zipped(story)],
        [`/data/plain/seeded-${size}.json`, zipped({ events: story.events.map(plainEvent) })],
      ];
    }),
  ]);
}

/** A story each of whose events has a place of its own, and those places alone. */
export function markerStory(size) {
  return seededStory({ events: size, seed: SEED, id: `markers-${size}`, places: size });
}

function markerFiles(size) {
  const story = markerStory(size);
  const events = story.events.map(({ id, title, places: [place] }) => {
    return { id, title, at: story.places.find((one) => one.id === place).at };
  });
  return [
    [`/data/stories/markers-${size}.json`, zipped(story)],
    [`/data/places/markers-${size}.json`, zipped({ events })],
  ];
}

function plainEvent({ id, when, track, title, summary }) {
  return { id, track, title, summary, ...plainDates(when) };
}

const zipped = (value) => gzipSync(JSON.stringify(value));
