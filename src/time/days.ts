import { clamp } from '../lib/clamp.ts';
import { civilFromDays, daysFromCivil, daysInMonth } from './calendar.ts';
import { padDigits } from './digits.ts';
import { FIRST_INSTANT, LAST_INSTANT } from './limits.ts';
import { DAY, timeSpan, type Day, type EpochMs, type TimeSpan } from './units.ts';

const CALENDAR_DAY = /^(-?\d{4}|[+-]\d{6,12})-(\d{2})-(\d{2})$/;

function yearText(year: number): string {
  const width = Math.abs(year) <= 9999 ? 4 : 6;
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return sign + padDigits(Math.abs(year), width);
}

function dayFromNumber(days: number): Day {
  const { year, month, day } = civilFromDays(clamp(days, FIRST_INSTANT / DAY, LAST_INSTANT / DAY));
  return `${yearText(year)}-${padDigits(month, 2)}-${padDigits(day, 2)}` as Day;
}

/** Days since 1970-01-01, or null where the text is no day or not its one spelling. */
function numberFromText(text: string): number | null {
  const match = CALENDAR_DAY.exec(text);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!match || match[1] !== yearText(year)) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return daysFromCivil(year, month, day);
}

function numberOf(day: Day): number {
  const days = numberFromText(day);
  if (days === null) throw new RangeError(`Not a day: ${day}`);
  return days;
}

/** Reads one plain calendar day, `2025-11-06` or `-0044-03-15`: no qualifier, no X, no time. Else null. */
export function parseDay(text: string): Day | null {
  return numberFromText(text) === null ? null : (text as Day);
}

/** The UTC day of an instant. ±Infinity gives the first or last day that has a name. */
export function dayOf(instant: EpochMs): Day {
  return dayFromNumber(Math.floor(instant / DAY));
}

/** The UTC day, midnight to midnight. */
export function spanOfDay(day: Day): TimeSpan {
  const days = numberOf(day);
  return timeSpan(days * DAY, (days + 1) * DAY);
}

/** The day `count` days later, or earlier where negative. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(numberOf(day) + count);
}

/** The number of days from `b` to `a`: negative where `a` is earlier, 0 where they are the same. */
export function compareDays(a: Day, b: Day): number {
  return numberOf(a) - numberOf(b);
}
