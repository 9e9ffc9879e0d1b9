import { padDigits } from './digits.ts';
import { clamp } from '../lib/clamp.ts';
import { civilFromDays, daysFromCivil, daysInMonth, type CivilDate } from './calendar.ts';
import { DATE_RANGE, FIRST_INSTANT, LAST_INSTANT } from './limits.ts';
import { DAY, HOUR, MINUTE, epochMs, type EpochMs } from './units.ts';

/** A calendar date and a clock reading. */
export interface CivilTime extends CivilDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The UTC calendar and clock at an instant. ±Infinity reads as the first or last day that has a name. */
export function civilOf(instant: EpochMs): CivilTime {
  const finite = clamp(instant, FIRST_INSTANT, LAST_INSTANT);
  const days = Math.floor(finite / DAY);
  const rest = finite - days * DAY;
  return {
    ...civilFromDays(days),
    hour: Math.floor(rest / HOUR),
    minute: Math.floor((rest % HOUR) / MINUTE),
    second: Math.floor((rest % MINUTE) / 1000),
  };
}

function expandedYear(year: number): string {
  if (year >= 0 && year <= 9999) return padDigits(year, 4);
  return (year < 0 ? '-' : '+') + padDigits(Math.abs(year), 6);
}

/**
 * The shortest exact of `2025-11-06`, `2025-11-06T18:30Z`, `2025-11-06T18:30:05.250Z`; years outside 0–9999 are
 * signed and six digits wide, as in `Date`. Rounded to a whole ms and held within `Date`'s range.
 */
export function formatInstant(instant: EpochMs): string {
  const whole = epochMs(Math.round(clamp(instant, -DATE_RANGE, DATE_RANGE)));
  const civil = civilOf(whole);
  const date = `${expandedYear(civil.year)}-${padDigits(civil.month, 2)}-${padDigits(civil.day, 2)}`;
  if (whole % DAY === 0) return date;
  const minutes = `${date}T${padDigits(civil.hour, 2)}:${padDigits(civil.minute, 2)}`;
  if (whole % MINUTE === 0) return `${minutes}Z`;
  const milliseconds = ((whole % 1000) + 1000) % 1000;
  return `${minutes}:${padDigits(civil.second, 2)}.${padDigits(milliseconds, 3)}Z`;
}

const DATE_PART = /^(\d{4}|[+-]\d{6})-(\d{2})-(\d{2})$/;
const CLOCK_PART = /^(\d{2}):(\d{2})(?::(\d{2})\.(\d{3}))?Z$/;

/** ms from the epoch to the day's midnight, or null. */
function parseMidnight(text: string): number | null {
  const match = DATE_PART.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (match[1] !== expandedYear(year) || month < 1 || month > 12) return null;
  return day < 1 || day > daysInMonth(year, month) ? null : daysFromCivil(year, month, day) * DAY;
}

/** ms from midnight, or null. */
function parseClock(text: string): number | null {
  const match = CLOCK_PART.exec(text);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  const [second, millisecond] = [Number(match[3] ?? 0), Number(match[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return hour * HOUR + minute * MINUTE + second * 1000 + millisecond;
}

/** Reads what `formatInstant` writes; anything else is null. */
export function parseInstant(text: string): EpochMs | null {
  const cut = text.indexOf('T');
  const midnight = parseMidnight(cut < 0 ? text : text.slice(0, cut));
  const clock = cut < 0 ? 0 : parseClock(text.slice(cut + 1));
  if (midnight === null || clock === null) return null;
  return Math.abs(midnight + clock) <= DATE_RANGE ? epochMs(midnight + clock) : null;
}
