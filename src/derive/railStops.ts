import type { StoryEvent } from '../story/model.ts';
import { civilFromDays, monthStart } from '../time/calendar.ts';
import { DAY } from '../time/units.ts';
import { GAP_PIXELS, gapStep } from './gaps.ts';

export type StopUnit = 'day' | 'month' | 'year';

/**
 * The dates that the scrubber beside a list goes through, each the beginning of one row or more. They stand on its strip
 * as the rows stand on the rail: long gaps are short there too, so that days close to each other can be told apart.
 */
export interface RailStops {
  /** How finely time is divided: by days, unless there are too many for a finger. */
  readonly unit: StopUnit;
  /** Index in the list of the first row of each. */
  readonly rows: Uint32Array;
  /** The event of that row. */
  readonly events: readonly StoryEvent[];
  /** When it begins by its own calendar, read as UTC. */
  readonly at: Float64Array;
  /** Where it stands on the strip: 0 is its beginning, 1 its end. */
  readonly shares: Float64Array;
  /** How many events begin around each of the strip's equal parts, as shares of the fullest. */
  readonly density: readonly number[];
}

/** More are too many to be told apart under a finger. */
const MOST_STOPS = 240;
const UNITS: readonly StopUnit[] = ['day', 'month', 'year'];
/** The least room between two stops, in the pixels of the rail's own gaps. */
const STOP_ROOM = 16;
/** How many parts the strip's density has. */
export const DENSITY_PARTS = 160;
/** What the events of a part count for in the parts around it: a silhouette reads better than a comb. */
const KERNEL = [1, 2, 3, 2, 1];
const MIDDLE = 2;

/** The stops of events in the list's order. */
export function railStops(events: readonly StoryEvent[]): RailStops {
  let unit: StopUnit = 'day';
  let rows: readonly number[] = [];
  for (unit of UNITS) {
    rows = firstRows(events, unit);
    if (rows.length <= MOST_STOPS) break;
  }
  const first = rows.flatMap((row) => events[row] ?? []);
  const shares = sharesOf(first);
  return {
    unit,
    rows: Uint32Array.from(rows),
    events: first,
    at: Float64Array.from(first, ({ local }) => (Number.isFinite(local.start) ? local.start : local.end)),
    shares,
    density: densityOf(rows, shares, events.length),
  };
}

/** Indexes of the rows that begin another day, month or year than the row before; one too many ends the search. */
function firstRows(events: readonly StoryEvent[], unit: StopUnit): readonly number[] {
  const rows: number[] = [];
  let known = NO_DAYS;
  for (let row = 0; row < events.length; row += 1) {
    const start = events[row]?.local.start ?? 0;
    const day = Number.isFinite(start) ? Math.floor(start / DAY) : FAR;
    if (day >= known.from && day < known.to) continue;
    known = daysAround(day, unit);
    rows.push(row);
    if (rows.length > MOST_STOPS && unit !== 'year') break;
  }
  return rows;
}

/** Days since 1970, `to` not among them. */
interface Days {
  readonly from: number;
  readonly to: number;
}

const NO_DAYS: Days = { from: 0, to: 0 };
/** Stands for the day of what began nobody knows when; no calendar goes so far. */
const FAR = -1e15;

function daysAround(day: number, unit: StopUnit): Days {
  if (unit === 'day' || day === FAR) return { from: day, to: day + 1 };
  const { year, month } = civilFromDays(day);
  return unit === 'year'
    ? { from: monthStart(year, 1), to: monthStart(year + 1, 1) }
    : { from: monthStart(year, month), to: monthStart(year, month + 1) };
}

function sharesOf(events: readonly StoryEvent[]): Float64Array {
  const shares = new Float64Array(events.length);
  let length = 0;
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    if (before) length += STOP_ROOM + (GAP_PIXELS[gapStep(before, event)] ?? 0);
    shares[index] = length;
  }
  return length > 0 ? shares.map((share) => share / length) : shares;
}

function densityOf(rows: readonly number[], shares: Float64Array, total: number): readonly number[] {
  const parts = Array.from({ length: DENSITY_PARTS }, () => 0);
  for (const [stop, row] of rows.entries()) {
    const part = Math.min(DENSITY_PARTS - 1, Math.floor((shares[stop] ?? 0) * DENSITY_PARTS));
    parts[part] = (parts[part] ?? 0) + (rows[stop + 1] ?? total) - row;
  }
  const smooth = parts.map((_, part) =>
    KERNEL.reduce((sum, weight, index) => sum + weight * (parts[part + index - MIDDLE] ?? 0), 0),
  );
  const most = Math.max(1, ...smooth);
  return smooth.map((count) => count / most);
}
