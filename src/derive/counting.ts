import type { StoryEvent } from '../story/model.ts';

/** How many events carry each country, track or status. */
export function countBy(
  events: readonly StoryEvent[],
  keysOf: (event: StoryEvent) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) {
    // A handful each: a set for every event of a long story would cost more than the count.
    const keys = keysOf(event);
    for (const [index, key] of keys.entries()) {
      if (keys.indexOf(key) === index) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
