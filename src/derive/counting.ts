import type { Story, StoryEvent } from '../story/model.ts';
import { isInWindow } from '../time/index.ts';
import type { TimeSpan } from '../time/units.ts';
import { shownEvents } from './matching.ts';

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

/** How many of the events share an instant with the window; those without a place on an axis do not. */
export function countInWindow(events: readonly StoryEvent[], window: TimeSpan): number {
  let count = 0;
  for (const event of events) {
    // In the story's order no later event begins earlier.
    if (event.span.start >= window.end) break;
    if (isInWindow(event, window)) count += 1;
  }
  return count;
}

/** Whether the story holds anything after its editorial date: only then is there a switch for it. */
export function hasLaterEvents(story: Story): boolean {
  return shownEvents(story, false).length < story.events.length;
}
