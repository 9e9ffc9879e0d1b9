import type { StoryEvent } from './model.ts';

/**
 * A file's events by start, then end. Of events at one time the file's order holds: on a day whose hours nobody knows
 * the editor still knows what came first. Numbers side by side are compared several times as fast as those in objects.
 */
export function inOrder(events: readonly StoryEvent[]): readonly StoryEvent[] {
  const starts = new Float64Array(events.length);
  const ends = new Float64Array(events.length);
  const order = new Uint32Array(events.length);
  let place = 0;
  for (const { span } of events) {
    starts[place] = span.start;
    ends[place] = span.end;
    order[place] = place;
    place += 1;
  }
  order.sort((a, b) => compareAt(starts, a, b) || compareAt(ends, a, b) || a - b);
  const sorted: StoryEvent[] = [];
  for (const index of order) sorted.push(events[index] as StoryEvent);
  return sorted;
}

/** Not their difference: that of two infinities is no number. */
function compareAt(numbers: Float64Array, a: number, b: number): number {
  const [first, second] = [numbers[a] as number, numbers[b] as number];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
