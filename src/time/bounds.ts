import { type CivilDate, civilFromDays, daysFromCivil, daysInMonth, monthStart } from './calendar.ts';
import { maskValues, yearCandidates, type Candidates } from './masks.ts';
import { seasonMonths } from './seasons.ts';
import type { DateParts } from './types.ts';

/** The first and the last day a date can mean, both included, as days since 1970-01-01. */
export interface DayBounds {
  readonly first: number;
  readonly last: number;
}

type DateFields = Pick<DateParts, 'year' | 'month' | 'season' | 'day' | 'masks' | 'significantDigits'>;

const LEAP_YEAR = 2000;
const ALL_MONTHS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** `1390S2` is a year from 1300 to 1399: the digits that are not significant may be any. */
function significantYears(year: number, digits: number): Candidates {
  const magnitude = Math.abs(year);
  const unit = 10 ** Math.max(0, Math.max(4, String(magnitude).length) - digits);
  const least = Math.floor(magnitude / unit) * unit;
  if (year >= 0) return { count: unit, at: (index) => least + index };
  // Year zero has no sign, so it is none of the negative years.
  const count = least === 0 ? unit - 1 : unit;
  return { count, at: (index) => index - (least + unit - 1) };
}

function yearsOf(date: DateFields): Candidates {
  if (date.masks?.year !== undefined) return yearCandidates(date.masks.year);
  if (date.significantDigits !== undefined) return significantYears(date.year, date.significantDigits);
  return { count: 1, at: () => date.year };
}

function monthsOf(date: DateFields): readonly number[] {
  const mask = date.masks?.month;
  if (mask !== undefined && mask !== 'XX') return maskValues(mask, 1, 12);
  return date.month === undefined ? ALL_MONTHS : [date.month];
}

/** The first or the last day of a month that the date can mean, or null. */
function dayWithin(date: DateFields, length: number, end: 'first' | 'last'): number | null {
  if (date.day !== undefined) return date.day <= length ? date.day : null;
  const mask = date.masks?.day;
  const days = mask === undefined || mask === 'XX' ? [1, length] : maskValues(mask, 1, length);
  return (end === 'first' ? days[0] : days.at(-1)) ?? null;
}

/** The first or the last day of a year that the date can mean, or null. */
function dayOfYear(date: DateFields, year: number, end: 'first' | 'last'): number | null {
  const months = end === 'first' ? monthsOf(date) : monthsOf(date).toReversed();
  for (const month of months) {
    const day = dayWithin(date, daysInMonth(year, month), end);
    if (day !== null) return daysFromCivil(year, month, day);
  }
  return null;
}

/** Whether a year can be told from its last two digits to have no 29 February: `XXX1` would be a long search. */
function neverLeap(date: DateFields): boolean {
  const digits = date.masks?.year ?? String(date.year);
  return !maskValues(digits.slice(-2), 0, 99).some((value) => value % 4 === 0);
}

/** Years are tried from one end until one is a leap year: `XXXX-02-29` ends in 9996. */
function inLeapYears(date: DateFields, years: Candidates, end: 'first' | 'last'): number | null {
  if (neverLeap(date)) return null;
  for (let index = 0; index < years.count; index += 1) {
    const day = dayOfYear(date, years.at(end === 'first' ? index : years.count - 1 - index), end);
    if (day !== null) return day;
  }
  return null;
}

/** The days of a date that is no season. */
function calendarBounds(date: DateFields): DayBounds | null {
  const years = yearsOf(date);
  const first = dayOfYear(date, years.at(0), 'first');
  const last = dayOfYear(date, years.at(years.count - 1), 'last');
  if (first !== null && last !== null) return { first, last };
  // Only a 29 February comes and goes with the year; what even a leap year lacks, none has.
  if (dayOfYear(date, LEAP_YEAR, 'first') === null) return null;
  const found = { first: first ?? inLeapYears(date, years, 'first'), last: last ?? inLeapYears(date, years, 'last') };
  return found.first === null || found.last === null ? null : { first: found.first, last: found.last };
}

/** The days a date can mean; null where there is none, as for 30 February. Its clock time is left out. */
export function dayBounds(date: DateFields): DayBounds | null {
  const season = date.season === undefined ? null : seasonMonths(date.season);
  if (!season) return calendarBounds(date);
  const years = yearsOf(date);
  return {
    first: monthStart(years.at(0), season.first),
    last: monthStart(years.at(years.count - 1), season.first + season.count) - 1,
  };
}

/** The same as calendar days: for whoever puts such a date into words. */
export function civilBounds({ first, last }: DayBounds): { first: CivilDate; last: CivilDate } {
  return { first: civilFromDays(first), last: civilFromDays(last) };
}
