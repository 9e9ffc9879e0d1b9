import type { CivilDate, DateParts } from '../../time/index.ts';
import { phrase } from './grammar.ts';
import type { DateGrammar, Phrase } from './grammar.ts';

type Time = NonNullable<DateParts['time']>;

/** U+2212, as in "UTC−5". */
const MINUS = '\u2212';
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "10:10", with seconds only where there are any. */
export function clockText({ hour, minute, second }: Omit<Time, 'offsetMinutes'>): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}${second ? `:${twoDigits(second)}` : ''}`;
}

/** " UTC", " UTC+5:30", or nothing where the text gives no offset. */
export function offsetText({ offsetMinutes }: Pick<Time, 'offsetMinutes'>): string {
  if (offsetMinutes === undefined) return '';
  if (offsetMinutes === 0) return ' UTC';
  const size = Math.abs(offsetMinutes);
  const minutes = size % 60 ? `:${twoDigits(size % 60)}` : '';
  return ` UTC${offsetMinutes < 0 ? MINUS : '+'}${Math.floor(size / 60)}${minutes}`;
}

/** The first and the last day that a masked date can mean, as the reading of it has worked out. */
function bounds({ between, year }: DateParts): { first: CivilDate; last: CivilDate } {
  return between ?? { first: { year, month: 1, day: 1 }, last: { year, month: 12, day: 31 } };
}

function oneOfPhrase(range: Phrase, grammar: DateGrammar): Phrase {
  return phrase(grammar.oneOf([range.label], 'label', false), grammar.oneOf([range.label], 'at', false));
}

/** `201X`, `19XX`, `1XXX`: the part of time the mask names, or the years between which it lies. */
function maskedYear(mask: string, first: number, last: number, grammar: DateGrammar, short: boolean): Phrase {
  const unknown = /^-?\d+(X+)$/.exec(mask)?.[1]?.length;
  const beforeCommonEra = mask.startsWith('-');
  const ordinal = (size: number): number => Math.floor(Math.abs(beforeCommonEra ? last : first) / size) + 1;
  if (unknown === 1) return beforeCommonEra ? grammar.years(first, last, short) : grammar.decade(first, short);
  if (unknown === 2) return grammar.century(ordinal(100), beforeCommonEra);
  if (unknown === 3) return grammar.millennium(ordinal(1000), beforeCommonEra);
  return phrase(mask.includes('XXXX') ? grammar.unknownYear : grammar.someYear(first, last));
}

/** `156X-12-25`: what is known of the day, then what is known of the year. */
function withMaskedYear(date: DateParts, mask: string, grammar: DateGrammar, short: boolean): Phrase {
  const { first, last } = bounds(date);
  if (date.season !== undefined) {
    const [start, end] = [first.year, mask.includes('XXXX') ? 9999 : last.year].map((year) => ({
      adverb: '',
      phrase: grammar.season(year, date.season ?? 0, short),
    }));
    return start && end ? oneOfPhrase(phrase(grammar.between(start, end, 'label')), grammar) : phrase('');
  }
  if (date.month === undefined) return maskedYear(mask, first.year, last.year, grammar, short);
  const known = date.day === undefined ? grammar.monthName(date.month) : grammar.dayMonth(date.month, date.day, short);
  const year = mask.includes('XXXX') ? grammar.unknownYear : grammar.someYear(first.year, last.year);
  return phrase(`${known}, ${year}`);
}

/** `2025-08-XX`, `2025-XX`, `2025-1X`: some day or month, or one of a few. */
function withMaskedDay(date: DateParts, grammar: DateGrammar, short: boolean): Phrase {
  const { month, day } = date.masks ?? {};
  const { first, last } = bounds(date);
  const partly = /\d/.test(`${month ?? ''}${day ?? ''}`);
  if (month && date.day !== undefined) return grammar.dayOfSomeMonth(date.year, date.day);
  if (!partly) return day ? grammar.someDay(date.year, date.month, short) : grammar.someMonth(date.year, short);
  if (!day) return oneOfPhrase(grammar.months(date.year, first.month, last.month, short), grammar);
  return oneOfPhrase(
    date.month === undefined
      ? grammar.dayToDay(date.year, first, last, short)
      : grammar.days(date.year, date.month, first.day, last.day, short),
    grammar,
  );
}

function withSignificantDigits(date: DateParts, grammar: DateGrammar, short: boolean): Phrase {
  const { first, last } = bounds(date);
  if (first.year === last.year) return grammar.year(date.year, short);
  return phrase(`${grammar.someYear(first.year, last.year)} (${grammar.estimate(date.year)})`);
}

function calendarPhrase(date: DateParts, grammar: DateGrammar, short: boolean): Phrase {
  if (date.significantDigits !== undefined) return withSignificantDigits(date, grammar, short);
  if (date.masks?.year !== undefined) return withMaskedYear(date, date.masks.year, grammar, short);
  if (date.unspecified.length > 0) return withMaskedDay(date, grammar, short);
  if (date.season !== undefined) return grammar.season(date.year, date.season, short);
  if (date.month === undefined) return grammar.year(date.year, short);
  if (date.day === undefined) return grammar.month(date.year, date.month, short);
  return grammar.day(date.year, date.month, date.day, short);
}

/** One date in words, its qualifiers left out. */
export function datePhrase(date: DateParts, grammar: DateGrammar, short: boolean): Phrase {
  const words = calendarPhrase(date, grammar, short);
  return date.time ? grammar.clock(words, clockText(date.time) + offsetText(date.time)) : words;
}
