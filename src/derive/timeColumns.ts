import type { EventStatus, Story, StoryEvent } from '../story/model.ts';
import { anchorOf, isPlaceable } from '../time/anchor.ts';
import type { TimeSpan } from '../time/units.ts';

/** In the order in which they are counted and told. */
export const STATUS_ORDER: readonly EventStatus[] = ['confirmed', 'reported', 'announced', 'disputed'];

/**
 * What drawing asks of a list of events, a column each, so that a hundred thousand are read in a millisecond. Events keep
 * the story's order (by start, then end); a position is an index into every column.
 */
export interface TimeColumns {
  readonly events: readonly StoryEvent[];
  /** Milliseconds since 1970; ±Infinity where an end is open. Sorted. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Where each stands on the axis. */
  readonly anchors: Float64Array;
  /** Index of the event's track in the story's own. */
  readonly lanes: Uint16Array;
  readonly importances: Uint8Array;
  /** Index into `STATUS_ORDER`. */
  readonly statuses: Uint8Array;
  /** The latest end of each block of `BLOCK` events: a block that ends before a window is passed over whole. */
  readonly blockEnds: Float64Array;
}

/** Events a block. A window far along a long story reads one number for each block before it. */
const BLOCK = 64;

/**
 * The columns of events that stand in the story's order; those without a place on an axis are left out. Linear; once for
 * each list that the filters let through.
 */
export function timeColumns(story: Story, listed: readonly StoryEvent[]): TimeColumns {
  const events = listed.every(({ when }) => isPlaceable(when))
    ? listed
    : listed.filter(({ when }) => isPlaceable(when));
  const laneOf = new Map(story.tracks.map(({ id }, index) => [id, index]));
  const size = events.length;
  const columns = {
    events,
    starts: new Float64Array(size),
    ends: new Float64Array(size),
    anchors: new Float64Array(size),
    lanes: new Uint16Array(size),
    importances: new Uint8Array(size),
    statuses: new Uint8Array(size),
    blockEnds: new Float64Array(Math.ceil(size / BLOCK)).fill(Number.NEGATIVE_INFINITY),
  };
  for (const [position, event] of events.entries()) {
    const { span } = event;
    const block = Math.floor(position / BLOCK);
    columns.starts[position] = span.start;
    columns.ends[position] = span.end;
    columns.anchors[position] = anchorOf(span);
    columns.lanes[position] = laneOf.get(event.track) ?? 0;
    columns.importances[position] = event.importance;
    columns.statuses[position] = STATUS_ORDER.indexOf(event.status);
    columns.blockEnds[block] = Math.max(at(columns.blockEnds, block), span.end);
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
