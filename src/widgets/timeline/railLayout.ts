import type { LaneItem, TimelineItem } from '../../derive/drawLists.ts';
import { clamp } from '../../lib/clamp.ts';
import type { EpochMs } from '../../time/units.ts';
import { DAY, epochMs, overlaps } from '../../time/units.ts';
import { eventIdsOf } from './eventIds.ts';
import type { TimelineProps } from './port.ts';

/** A row of the list as it stands on the page, CSS pixels from the top of the rail. */
export interface RailRow {
  readonly eventId: string;
  /** Which of the list's rows: of a long list only a few are in the page. */
  readonly index: number;
  readonly top: number;
  /** Its end; to the next row's top is the time between them. */
  readonly bottom: number;
  /** The middle of its first line of text. */
  readonly line: number;
  /** The time until the next row is longer than its room tells. */
  readonly broken: boolean;
}

export interface RailMark {
  readonly eventId: string;
  readonly x: number;
  readonly y: number;
  /** The draw list's item that holds the event; none for a row far from the window, whose time is not told. */
  readonly item: TimelineItem | undefined;
}

/**
 * How a bar ends: `closed` there; `open`, it goes on; `unknown`, nobody knows where; `beyond` the rows that are in the page.
 */
export type RailEnd = 'closed' | 'open' | 'unknown' | 'beyond';

/** How long an event lasts (`bar`), or what time holds it somewhere (`band`): from its mark on. */
export interface RailBar {
  readonly color: string;
  readonly form: 'bar' | 'band';
  readonly start: RailEnd;
  readonly end: RailEnd;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly faded: boolean;
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
  /** What dates that are more than a day fill. */
  readonly bars: readonly RailBar[];
  /** From one lane to the next. */
  readonly step: number;
  /** The rows that lie in the window. */
  readonly bracket: { readonly from: number; readonly to: number } | undefined;
  /** Middles of the gaps that are not to scale. */
  readonly breaks: readonly number[];
  /** Between the last row that has begun by the playhead and the next, as far as the time between them has passed. */
  readonly playhead: number | undefined;
  /** From the first row after the editorial date to the end of the list. */
  readonly shade: { readonly from: number; readonly to: number } | undefined;
}

/** Room for the bracket at the rail's start. */
const BRACKET_ROOM = 13;

/** From the last lane's middle to the rows. */
const END_ROOM = 9;

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

/** From one of them to the next. */
function stepOf(positions: ReadonlyMap<string, number>): number {
  const [first = 0, second = first + WIDEST_STEP] = positions.values();
  return second - first;
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

/** A row, and what is known of its event. */
interface Held {
  readonly row: RailRow;
  readonly item: TimelineItem | undefined;
  readonly begins: EpochMs | undefined;
}

/** When events begin; `undefined` for one of which nothing is known. */
type Beginnings = (eventId: string) => EpochMs | undefined;

/** Where the time between two rows begins and ends: after the whole of the first day, at the beginning of the second. */
function timeBetween(before: EpochMs, after: EpochMs): { readonly from: number; readonly to: number } {
  return { from: endOfDay(before), to: after };
}

function endOfDay(at: EpochMs): EpochMs {
  return epochMs((Math.floor(at / DAY) + 1) * DAY);
}

/** Where an instant is drawn; nowhere where it is among rows of a long list that are not in the page. */
function heightAt(held: readonly Held[], begun: number, at: EpochMs, count: number): number | undefined {
  const [before, after] = [held[begun], held[begun + 1]];
  if (!before && (after?.row.index ?? 0) > 0) return undefined;
  if (before && !after && before.row.index < count - 1) return undefined;
  if (before?.begins === undefined || after?.begins === undefined) return before?.row.bottom ?? after?.row.top;
  const { from, to } = timeBetween(before.begins, after.begins);
  const share = to > from ? clamp((at - from) / (to - from), 0, 1) : 0;
  return before.row.bottom + share * (after.row.top - before.row.bottom);
}

/** The bars of intervals and the bands of months and years, each from its mark to where its end is among the rows. */
function barsOf(held: readonly Held[], marks: readonly RailMark[], count: number): readonly RailBar[] {
  const last = held.at(-1)?.row;
  const foot = last?.bottom ?? 0;
  return marks.flatMap(({ item, x, y }) => {
    if (item?.kind !== 'event' || (item.form !== 'bar' && item.form !== 'band')) return [];
    const { color, form, span, unknownEnds, faded } = item;
    const begun = held.findLastIndex(({ begins }) => begins !== undefined && begins < span.end);
    const to = Number.isFinite(span.end) ? heightAt(held, begun, span.end, count) : undefined;
    const infinite = unknownEnds ? 'unknown' : 'open';
    // An end that there is not is told at the foot of the whole list alone.
    const unended = Number.isFinite(span.end) || last?.index !== count - 1 ? 'beyond' : infinite;
    return [
      {
        color,
        form,
        start: Number.isFinite(span.start) ? 'closed' : infinite,
        end: to === undefined ? unended : 'closed',
        x,
        from: y,
        to: to ?? foot,
        faded,
      } as const,
    ];
  });
}

/** The inverse: the instant that is drawn at a height. Beside a row it is the end of the day on which that begins. */
export function instantAt(rows: readonly RailRow[], beginsOf: Beginnings, height: number): EpochMs | undefined {
  const told = rows.flatMap((row) => {
    const begins = beginsOf(row.eventId);
    return begins === undefined ? [] : [{ row, begins }];
  });
  const index = Math.max(
    0,
    told.findLastIndex(({ row }) => row.top <= height),
  );
  const [here, next] = [told[index], told[index + 1]];
  if (!here) return undefined;
  if (!next || height <= here.row.bottom) return endOfDay(here.begins);
  const { from, to } = timeBetween(here.begins, next.begins);
  const share = (height - here.row.bottom) / (next.row.top - here.row.bottom);
  return epochMs(Math.round(from + share * Math.max(0, to - from)));
}

export interface RailScene extends Pick<TimelineProps, 'items' | 'lanes' | 'window' | 'playhead' | 'checkedTo'> {
  /** How many rows the list has, those that are not in the page too. */
  readonly count?: number;
  readonly beginsOf: Beginnings;
}

/** Lays the rail out beside rows that are in time order: all of a list's, or some of them. */
export function layOutRail(
  rows: readonly RailRow[],
  width: number,
  { items, lanes, window, playhead, checkedTo, count = rows.length, beginsOf }: RailScene,
): RailLayout {
  const byEvent = new Map(items.flatMap((item) => eventIdsOf(item).map((id) => [id, item] as const)));
  const held = rows.map((row): Held => ({ row, item: byEvent.get(row.eventId), begins: beginsOf(row.eventId) }));
  const used = new Set(held.flatMap(({ item }) => (item ? [item.lane] : [])));
  const positions = lanePositions(lanes, used, width);
  const marks = held.map(({ row, item }) => {
    const x = (item && positions.get(item.lane)) ?? Math.min(BRACKET_ROOM, width / 2);
    return { eventId: row.eventId, x, y: row.line, item };
  });
  const begun = held.findLastIndex(({ begins }) => begins !== undefined && begins < playhead);
  const later = held.findIndex(({ begins }) => begins !== undefined && begins >= checkedTo);
  const inWindow = held.filter(({ item }) => item !== undefined && overlaps(item.span, window)).map(({ row }) => row);
  return {
    rails: railsOf(marks, lanes),
    marks,
    bars: barsOf(held, marks, count),
    step: stepOf(positions),
    bracket: extentOf(inWindow),
    breaks: rows.flatMap(({ broken, bottom }, index) => {
      const next = rows[index + 1];
      return broken && next ? [(bottom + next.top) / 2] : [];
    }),
    playhead: heightAt(held, begun, playhead, count),
    shade: later < 0 ? undefined : extentOf(rows.slice(later)),
  };
}
