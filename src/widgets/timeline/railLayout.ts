import type { LaneItem, TimelineItem } from '../../derive/drawLists.ts';
import type { EpochMs } from '../../time/units.ts';
import { overlaps } from '../../time/units.ts';
import { eventIdsOf } from './navigation.ts';
import type { TimelineProps } from './port.ts';

/** A row of the list as it stands on the page, CSS pixels from the top of the rail. */
export interface RailRow {
  readonly eventId: string;
  readonly top: number;
  readonly bottom: number;
  /** The middle of its first line of text. */
  readonly line: number;
}

export interface RailMark {
  readonly eventId: string;
  readonly x: number;
  readonly y: number;
  /** The draw list's item that holds the event; none for a row far from the window, whose time is not told. */
  readonly item: TimelineItem | undefined;
}

/** All that the rail shows, CSS pixels from its top and its inline start. */
export interface RailLayout {
  readonly rails: readonly {
    readonly lane: string;
    readonly color: string;
    readonly x: number;
    readonly from: number;
    readonly to: number;
  }[];
  readonly marks: readonly RailMark[];
  /** The rows that lie in the window. */
  readonly bracket: { readonly from: number; readonly to: number } | undefined;
  /** Between the last row that has begun by the playhead and the next. */
  readonly playhead: number | undefined;
  /** From the first row after the editorial date to the end of the list. */
  readonly shade: { readonly from: number; readonly to: number } | undefined;
}

/** Room for the bracket at the rail's start. */
const BRACKET_ROOM = 14;

/** From the last lane's middle to the rows. */
const END_ROOM = 14;

const WIDEST_STEP = 10;

/** Where each lane that has a row runs. */
export function lanePositions(
  lanes: readonly LaneItem[],
  used: ReadonlySet<string>,
  width: number,
): ReadonlyMap<string, number> {
  const shown = lanes.filter((lane) => used.has(lane.id));
  const room = Math.max(0, width - BRACKET_ROOM - END_ROOM);
  const step = shown.length > 1 ? Math.min(WIDEST_STEP, room / (shown.length - 1)) : 0;
  return new Map(shown.map((lane, index) => [lane.id, Math.min(BRACKET_ROOM, width / 2) + index * step]));
}

function beginningOf(item: TimelineItem): EpochMs {
  return item.kind === 'event' && Number.isFinite(item.span.start) ? item.span.start : item.anchor;
}

function extentOf(rows: readonly RailRow[]): { readonly from: number; readonly to: number } | undefined {
  const first = rows[0];
  const last = rows.at(-1);
  return first && last ? { from: first.top, to: last.bottom } : undefined;
}

function railsOf(marks: readonly RailMark[], lanes: readonly LaneItem[]): RailLayout['rails'] {
  return lanes.flatMap(({ id, color }) => {
    const own = marks.filter(({ item }) => item?.lane === id);
    const first = own[0];
    const last = own.at(-1);
    return first && last ? [{ lane: id, color, x: first.x, from: first.y, to: last.y }] : [];
  });
}

/** Lays the rail out beside rows that are in time order. */
export function layOutRail(
  rows: readonly RailRow[],
  width: number,
  {
    items,
    lanes,
    window,
    playhead,
    checkedTo,
  }: Pick<TimelineProps, 'items' | 'lanes' | 'window' | 'playhead' | 'checkedTo'>,
): RailLayout {
  const byEvent = new Map(items.flatMap((item) => eventIdsOf(item).map((id) => [id, item] as const)));
  const held = rows.map((row) => ({ row, item: byEvent.get(row.eventId) }));
  const used = new Set(held.flatMap(({ item }) => (item ? [item.lane] : [])));
  const positions = lanePositions(lanes, used, width);
  const marks = held.map(({ row, item }) => {
    const x = (item && positions.get(item.lane)) ?? Math.min(BRACKET_ROOM, width / 2);
    return { eventId: row.eventId, x, y: row.line, item };
  });
  const begun = held.findLastIndex(({ item }) => item !== undefined && beginningOf(item) < playhead);
  const later = held.findIndex(({ item }) => item !== undefined && beginningOf(item) >= checkedTo);
  const inWindow = held.filter(({ item }) => item !== undefined && overlaps(item.span, window)).map(({ row }) => row);
  const before = rows[begun];
  const after = rows[begun + 1];
  return {
    rails: railsOf(marks, lanes),
    marks,
    bracket: extentOf(inWindow),
    playhead: before && after ? (before.bottom + after.top) / 2 : (before?.bottom ?? after?.top),
    shade: later < 0 ? undefined : extentOf(rows.slice(later)),
  };
}
