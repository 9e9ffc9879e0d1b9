import { assertNever } from '../../lib/assertNever.ts';
import { civilOf, DAY, duration, epochMs } from '../../time/index.ts';
import type { CivilTime, DateParts, EpochMs, IntervalParts, TimeSpan } from '../../time/index.ts';
import { clockText } from './datePhrase.ts';
import { formatEdtf } from './formatEdtf.ts';
import { NBSP, nth } from './grammar.ts';
import type { DateGrammar } from './grammar.ts';

/** The steps of a time axis, as the timeline's port names them. */
export type TickUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'weekday' | 'week' | 'month' | 'year';

const EXACT = { uncertain: false, approximate: false };

export type Finest = 'year' | 'month' | 'day' | 'minute';

/** A reading of the calendar as a date known that finely. */
function dateParts({ year, month, day, hour, minute }: CivilTime, precision: Finest): DateParts {
  return {
    kind: 'date',
    precision,
    year,
    ...(precision !== 'year' && { month }),
    ...((precision === 'day' || precision === 'minute') && { day }),
    ...(precision === 'minute' && { time: { hour, minute, second: 0 } }),
    unspecified: [],
    certainty: { year: EXACT, month: EXACT, day: EXACT },
  };
}

function minorTick(at: EpochMs, unit: TickUnit, grammar: DateGrammar): string {
  const civil = civilOf(at);
  switch (unit) {
    case 'millisecond':
      return String(((at % 1000) + 1000) % 1000).padStart(3, '0');
    case 'second':
      return String(civil.second);
    case 'minute':
    case 'hour':
      return clockText({ ...civil, second: 0 });
    case 'day':
      return String(civil.day);
    case 'weekday':
      return `${nth(grammar.weekdaysShort, weekdayOf(at) + 1)}${NBSP}${civil.day}`;
    case 'week':
      return grammar.dayMonth(civil.month, civil.day, true);
    case 'month':
      return nth(grammar.monthsShort, civil.month);
    case 'year':
      return grammar.year(civil.year, true).label;
    default:
      return assertNever(unit);
  }
}

/** 0 is Sunday; the epoch was a Thursday. */
function weekdayOf(at: EpochMs): number {
  return (((Math.floor(at / DAY) + 4) % 7) + 7) % 7;
}

function majorTick(at: EpochMs, unit: TickUnit, grammar: DateGrammar): string {
  const civil = civilOf(at);
  switch (unit) {
    case 'millisecond':
      return clockText(civil);
    case 'second':
      return `${grammar.dayMonth(civil.month, civil.day, false)}, ${clockText({ ...civil, second: 0 })}`;
    case 'minute':
    case 'hour':
      return grammar.day(civil.year, civil.month, civil.day, false).label;
    case 'day':
    case 'weekday':
    case 'week':
      return grammar.month(civil.year, civil.month, false).label;
    case 'month':
      return grammar.year(civil.year, true).label;
    case 'year':
      return '';
    default:
      return assertNever(unit);
  }
}

/** A label of the axis: `minor` under each tick, `major` for the unit around it. Reads the instant in UTC. */
export function formatTick(at: EpochMs, unit: TickUnit, level: 'minor' | 'major', grammar: DateGrammar): string {
  return level === 'minor' ? minorTick(at, unit, grammar) : majorTick(at, unit, grammar);
}

/** Up to so many days a window is told in days; up to so many years in months. */
const DAYS_AT_MOST = 92;
const YEARS_AT_MOST = 30;

/** As fine as the length of a window deserves to be told. */
export function windowPrecision(span: TimeSpan): Finest {
  const days = duration(span) / DAY;
  if (days < 1) return 'minute';
  if (days <= DAYS_AT_MOST) return 'day';
  return days <= YEARS_AT_MOST * 366 ? 'month' : 'year';
}

/**
 * The part of time on screen in words, as fine as its length deserves: "July 2020 to December 2025". The end is
 * half-open: midnight of 1 January still reads "to December". `precision`: another, where its ends are not known so finely.
 */
export function formatWindow(span: TimeSpan, grammar: DateGrammar, precision = windowPrecision(span)): string {
  const last = precision === 'minute' ? span.end : epochMs(span.end - 1);
  const start = dateParts(civilOf(span.start), precision);
  const end = dateParts(civilOf(last), precision);
  const open = { kind: 'open' } as const;
  const parts: IntervalParts = {
    kind: 'interval',
    start: Number.isFinite(span.start) ? start : open,
    end: Number.isFinite(span.end) ? end : open,
  };
  return formatEdtf({ parts }, grammar, 'full');
}
