import type { Story, StoryEvent } from '../story/model.ts';
import { eventStatuses } from '../story/statuses.ts';
import { anchorOf, isPlaceable } from '../time/anchor.ts';
import type { TimeSpan } from '../time/units.ts';
import type { Verdicts } from './matching.ts';
import { isLetThrough } from './verdicts.ts';

/**
 * What drawing asks of a list of events, a column each, so that a hundred thousand are read in a millisecond. Events keep
 * the story's order (by start, then end); a position is an index into every column.
 */
export interface TimeColumns {
  readonly events: readonly StoryEvent[];
  /** Where each stands in the list that the columns were made of. */
  readonly positions: Uint32Array;
  /** Milliseconds since 1970; ±Infinity where an end is open. Sorted. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Where each stands on the axis. */
  readonly anchors: Float64Array;
  /** Index of the event's track in the story's own. */
  readonly lanes: Uint16Array;
  readonly importances: Uint8Array;
  /** Index into `eventStatuses`. */
  readonly statuses: Uint8Array;
  /** The latest end of each block of `BLOCK` events: a block that ends before a window is passed over whole. */
  readonly blockEnds: Float64Array;
}

/** Events a block. A window far along a long story reads one number for each block before it. */
const BLOCK = 64;

/** The columns of events that stand in the story's order; those without a place on an axis are left out. */
export function timeColumns(story: Story, listed: readonly StoryEvent[]): TimeColumns {
  const kept: number[] = [];
  for (const [position, { when }] of listed.entries()) if (isPlaceable(when)) kept.push(position);
  const laneOf = new Map(story.tracks.map(({ id }, index) => [id, index]));
  const events = kept.length === listed.length ? listed : kept.flatMap((position) => listed[position] ?? []);
  const columns = emptyColumns(events, Uint32Array.from(kept));
  for (const [position, event] of events.entries()) {
    const { span } = event;
    columns.starts[position] = span.start;
    columns.ends[position] = span.end;
    columns.anchors[position] = anchorOf(span);
    columns.lanes[position] = laneOf.get(event.track) ?? 0;
    columns.importances[position] = event.importance;
    columns.statuses[position] = eventStatuses.indexOf(event.status);
  }
  return withBlocks(columns);
}

/** The columns of those events that the filters let through, taken out of the columns of all that they look at. */
export function pickColumns(all: TimeColumns, verdicts: Verdicts): TimeColumns {
  if (!verdicts) return all;
  const picked: number[] = [];
  for (let index = 0; index < all.positions.length; index += 1) {
    if (isLetThrough(verdicts, at(all.positions, index))) picked.push(index);
  }
  const columns = emptyColumns(
    picked.flatMap((index) => all.events[index] ?? []),
    new Uint32Array(picked.length),
  );
  for (const [index, from] of picked.entries()) {
    columns.positions[index] = at(all.positions, from);
    columns.starts[index] = at(all.starts, from);
    columns.ends[index] = at(all.ends, from);
    columns.anchors[index] = at(all.anchors, from);
    columns.lanes[index] = at(all.lanes, from);
    columns.importances[index] = at(all.importances, from);
    columns.statuses[index] = at(all.statuses, from);
  }
  return withBlocks(columns);
}

function emptyColumns(events: readonly StoryEvent[], positions: Uint32Array): TimeColumns {
  const { length: size } = events;
  return {
    events,
    positions,
    starts: new Float64Array(size),
    ends: new Float64Array(size),
    anchors: new Float64Array(size),
    lanes: new Uint16Array(size),
    importances: new Uint8Array(size),
    statuses: new Uint8Array(size),
    blockEnds: new Float64Array(Math.ceil(size / BLOCK)).fill(Number.NEGATIVE_INFINITY),
  };
}

function withBlocks(columns: TimeColumns): TimeColumns {
  const { ends, blockEnds } = columns;
  for (let position = 0; position < ends.length; position += 1) {
    const block = Math.floor(position / BLOCK);
    blockEnds[block] = Math.max(at(blockEnds, block), at(ends, position));
  }
  return columns;
}

/** A number of a column; 0 past its end, where no caller goes. */
export function at(column: ArrayLike<number>, position: number): number {
  return column[position] ?? 0;
}

/** How many of the sorted numbers are less than `limit`. */
export function lowerBound(sorted: Float64Array, limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (at(sorted, middle) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Calls `visit` with the position of every event that shares an instant with the span, in order. */
export function forEachOverlapping(columns: TimeColumns, span: TimeSpan, visit: (position: number) => void): void {
  const until = lowerBound(columns.starts, span.end);
  for (let block = 0; block * BLOCK < until; block += 1) {
    if (at(columns.blockEnds, block) <= span.start) continue;
    const blockEnd = Math.min(until, (block + 1) * BLOCK);
    for (let position = block * BLOCK; position < blockEnd; position += 1) {
      if (at(columns.ends, position) > span.start) visit(position);
    }
  }
}

/** Where an event stands among the columns; -1 where it is not among them. */
export function positionOf(columns: TimeColumns, event: StoryEvent | undefined): number {
  if (!event) return -1;
  for (let position = lowerBound(columns.starts, event.span.start); position < columns.events.length; position += 1) {
    if (columns.events[position] === event) return position;
    if (at(columns.starts, position) > event.span.start) return -1;
  }
  return -1;
}
