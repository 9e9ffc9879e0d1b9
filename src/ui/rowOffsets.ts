import { GAP_PIXELS, gapStep } from '../derive/gaps.ts';
import type { StoryEvent } from '../story/index.ts';

/** Height of every row of a virtualised list, CSS pixels; the stylesheet holds rows to it. */
const ROW_PIXELS = 72;

/** Where the rows of a virtualised list begin, CSS pixels from its top; one more than there are rows: the list's end. */
export type RowOffsets = Float64Array;

const known = new WeakMap<readonly StoryEvent[], Partial<Record<'even' | 'spaced', RowOffsets>>>();

/** Of rows that stand as far apart as their events do in time, or side by side. Linear, once for a list of events. */
export function rowOffsets(events: readonly StoryEvent[], spaced: boolean): RowOffsets {
  const kind = spaced ? 'spaced' : 'even';
  const of = known.get(events) ?? {};
  known.set(events, of);
  return (of[kind] ??= offsetsOf(events, spaced));
}

function offsetsOf(events: readonly StoryEvent[], spaced: boolean): RowOffsets {
  const offsets = new Float64Array(events.length + 1);
  let top = 0;
  for (const [index, event] of events.entries()) {
    const next = events[index + 1];
    top += ROW_PIXELS + (spaced && next ? (GAP_PIXELS[gapStep(event, next)] ?? 0) : 0);
    offsets[index + 1] = top;
  }
  return offsets;
}

/** The row that is drawn at a height; the first above the list, the last below it. */
export function rowAt(offsets: RowOffsets, height: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsetOf(offsets, middle) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function offsetOf(offsets: RowOffsets, row: number): number {
  return offsets[row] ?? 0;
}
