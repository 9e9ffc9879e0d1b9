import type { StoryEvent } from '../story/model.ts';
import { isPlaceable } from '../time/anchor.ts';
import { civilFromDays, monthStart } from '../time/calendar.ts';
import type { DateParts, Precision } from '../time/types.ts';
import { DAY } from '../time/units.ts';

/** How long lies between two events, in one unit; both ends of what the dates leave open. */
export interface GapLength {
  readonly unit: 'day' | 'month' | 'year';
  readonly least: number;
  readonly most: number;
  /** Months beside whole years; 0 in any other unit. */
  readonly months: number;
  /** A date is itself approximate or uncertain. */
  readonly about: boolean;
}

/** The distance between two rows of the rail. */
export interface Gap {
  /** Index into `GAP_PIXELS`. */
  readonly step: number;
  /** Of a gap that is too long to be drawn to scale (`isBroken`), where it can be said. */
  readonly length: GapLength | null;
}

/**
 * How far apart rows stand, CSS pixels; the stylesheet holds them to it. Up to four weeks to scale, a step for every four
 * days; beyond, the gap is broken and only hints at its length: under a quarter, a year, ten years, or more.
 */
export const GAP_PIXELS = [0, 6, 12, 18, 24, 30, 36, 42, 56, 64, 72, 80] as const;

const STEP_DAYS = 4;
/** The longest gap that is drawn to scale, days. */
const SCALED_DAYS = 28;
const FIRST_BROKEN = SCALED_DAYS / STEP_DAYS + 1;
/** A broken gap of this many days and more is a step longer. */
const LONGER_FROM = [92, 365, 3652];

const FINE: ReadonlySet<Precision> = new Set<Precision>(['second', 'minute', 'day']);

/** What is asked of an event: its days are those of its own calendar. */
type Dated = Pick<StoryEvent, 'when' | 'local'>;

/** From here on days are counted in months. */
const MONTHS_FROM_DAYS = 60;
/** Where the dates leave open as many months as this, a length of a year and more is said in years alone. */
const OPEN_YEARS_FROM = 6;
/** From here on they are said in years, however little the dates leave open: nobody reads 105 months. */
const YEARS_FROM_MONTHS = 36;
/** Beside a century nobody counts months. */
const YEARS_ALONE = 100;

/**
 * How far one event's beginning is from the next one's; and in words how much later the next one began: than the end of an
 * interval that was over by then, else than the beginning. Only what is known counts: between "December 2020" and the tenth
 * of it there may be nothing.
 */
export function gapBetween(earlier: Dated, later: Dated): Gap {
  const step = gapStep(earlier, later);
  if (!isBroken(step)) return { step, length: null };
  const about = [earlier.when, later.when].some(({ certainty }) => certainty.approximate || certainty.uncertain);
  const from = endBefore(earlier, firstDay(later));
  if (from === undefined) return { step, length: null };
  const length = lengthOf(from ?? beginningOf(earlier), beginningOf(later));
  // "0–1 months later" says nothing.
  return { step, length: length.least === 0 ? null : { ...length, about } };
}

/**
 * When an interval was over that was so before a day: what comes after it is so much later than its end. Of one that still went
 * on then, and of any other date, null. `undefined` of a season, or what is coarser than a year: that is as good as unknown.
 */
function endBefore({ when: { parts }, local }: Dated, day: number): Range | null | undefined {
  if (parts.kind !== 'interval' || parts.end.kind !== 'date') return null;
  const last = Math.floor((local.end - 1) / DAY);
  const { precision, year, month = 1 } = parts.end;
  if (last >= day) return null;
  if (FINE.has(precision)) return { first: last, last };
  if (precision !== 'year' && precision !== 'month') return undefined;
  const first = monthStart(year, precision === 'year' ? 1 : month);
  return { first: Math.max(first, Math.floor(local.start / DAY)), last };
}

/** Whether a gap of this step is too long to be drawn to scale: it is marked as broken. */
export function isBroken(step: number): boolean {
  return step >= FIRST_BROKEN;
}

/** The gap's step alone: asked for a hundred thousand rows at once, so it makes no object. */
export function gapStep(earlier: Dated, later: Dated): number {
  const days = firstDay(later) - lastDay(earlier);
  if (!(days > 0) || !Number.isFinite(days) || !isPlaceable(earlier.when) || !isPlaceable(later.when)) return 0;
  if (days <= SCALED_DAYS) return Math.ceil(days / STEP_DAYS);
  let step = FIRST_BROKEN;
  for (const least of LONGER_FROM) if (days >= least) step += 1;
  return step;
}

/** Days since 1970: the first and the last on which something can have begun, or ended. */
interface Range {
  readonly first: number;
  readonly last: number;
}

function beginningOf(event: Dated): Range {
  return { first: firstDay(event), last: lastDay(event) };
}

function firstDay({ local }: Dated): number {
  return Math.floor(local.start / DAY);
}

function lastDay({ when, local }: Dated): number {
  const first = Math.floor(local.start / DAY);
  const last = Number.isFinite(local.end) ? Math.floor((local.end - 1) / DAY) : first;
  const { parts } = when;
  return parts.kind === 'interval' && parts.start.kind === 'date' ? lastStart(parts.start, first, last) : last;
}

/** The last day an interval can have begun on; of a season, or what is coarser than a year, that is as good as unknown. */
function lastStart({ precision, year, month }: DateParts, first: number, last: number): number {
  if (precision === 'year') return monthStart(year + 1, 1) - 1;
  if (precision === 'month') return month === undefined ? last : monthStart(year, month + 1) - 1;
  return FINE.has(precision) ? first : last;
}

function lengthOf(from: Range, to: Range): Omit<GapLength, 'about'> {
  const least = monthsBetween(from.last, to.first);
  if (from.first === from.last && to.first === to.last) {
    const days = to.first - from.first;
    if (days < MONTHS_FROM_DAYS) return { unit: 'day', least: days, most: days, months: 0 };
    if (least < 12) return { unit: 'month', least, most: least, months: 0 };
    const years = Math.floor(least / 12);
    return { unit: 'year', least: years, most: years, months: years < YEARS_ALONE ? least % 12 : 0 };
  }
  const most = monthsBetween(from.first, to.last);
  if (least < YEARS_FROM_MONTHS && (least < 12 || most - least < OPEN_YEARS_FROM)) {
    return { unit: 'month', least, most, months: 0 };
  }
  return { unit: 'year', least: Math.round(least / 12), most: Math.round(most / 12), months: 0 };
}

/** Months from one day to another, to the nearest. */
function monthsBetween(from: number, to: number): number {
  const [a, b] = [civilFromDays(from), civilFromDays(to)];
  return (b.year - a.year) * 12 + b.month - a.month + Math.round((b.day - a.day) / 31);
}
