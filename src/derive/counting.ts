import type { Story, StoryEvent } from '../story/model.ts';
import type { TimeSpan } from '../time/units.ts';
import { type Facet, shownEvents, type Verdicts } from './matching.ts';
import { isLetThrough } from './verdicts.ts';
import { at, forEachOverlapping, type TimeColumns } from './timeColumns.ts';

/** The values of one facet in a list of events, as numbers: made once, so that a filter counts without a string. */
export interface Codes {
  readonly keys: readonly string[];
  /** Of the event at a position: `values` from `offsets[position]` up to the next, each once. */
  readonly offsets: Uint32Array;
  /** Indexes into `keys`. */
  readonly values: Uint32Array;
}

/** Numbers what `keysOf` says of each event. */
export function codesOf(events: readonly StoryEvent[], keysOf: (event: StoryEvent) => readonly string[]): Codes {
  const numbers = new Map<string, number>();
  const offsets = new Uint32Array(events.length + 1);
  const values: number[] = [];
  for (const [position, event] of events.entries()) {
    const keys = keysOf(event);
    for (const [index, key] of keys.entries()) {
      // A handful each: a set for every event of a long story would cost more.
      if (keys.indexOf(key) !== index) continue;
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      values.push(number);
    }
    offsets[position + 1] = values.length;
  }
  return { keys: [...numbers.keys()], offsets, values: Uint32Array.from(values) };
}

/** Calls `visit` with the position and the value's number of all that the filters (but `except`) let through. */
export function forEachCode(
  { offsets, values }: Codes,
  verdicts: Verdicts,
  except: Facet | undefined,
  visit: (position: number, value: number) => void,
): void {
  for (let position = 0; position + 1 < offsets.length; position += 1) {
    if (!isLetThrough(verdicts, position, except)) continue;
    const end = at(offsets, position + 1);
    for (let index = at(offsets, position); index < end; index += 1) visit(position, at(values, index));
  }
}

/** How many events carry each value of a facet, as the other filters stand. Values that none carries are left out. */
export function countCodes(codes: Codes, verdicts: Verdicts, except: Facet): ReadonlyMap<string, number> {
  const counts = new Uint32Array(codes.keys.length);
  forEachCode(codes, verdicts, except, (_, value) => {
    counts[value] = at(counts, value) + 1;
  });
  return new Map(
    codes.keys.flatMap((key, value) => (at(counts, value) > 0 ? [[key, at(counts, value)] as const] : [])),
  );
}

/** How many of the events share an instant with the window; those without a place on an axis are not among the columns. */
export function countInWindow(columns: TimeColumns, window: TimeSpan): number {
  let count = 0;
  forEachOverlapping(columns, window, () => {
    count += 1;
  });
  return count;
}

/** Whether the story holds anything after its editorial date: only then is there a switch for it. */
export function hasLaterEvents(story: Story): boolean {
  return shownEvents(story, false).length < story.events.length;
}
