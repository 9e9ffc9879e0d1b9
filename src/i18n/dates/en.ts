import { NBSP, nth, phrase } from './grammar.ts';
import type { DateGrammar, Form, Phrase } from './grammar.ts';
import { needsEra, yearDigits } from './years.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTHS_SHORT = MONTHS.map((month) => month.slice(0, 3));
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

const digits = (year: number): string => yearDigits(year, ',');

function ordinal(number: number): string {
  const tens = Math.trunc((number % 100) / 10);
  const suffix = tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}

function bareYear(year: number): string {
  if (year <= 0) return `${digits(year)}${NBSP}BC`;
  if (needsEra(year)) return `AD${NBSP}${digits(year)}`;
  return year > 9999 ? `the year ${digits(year)}` : digits(year);
}

const ofYear = (year: number): string => `${year > 9999 ? 'of ' : ''}${bareYear(year)}`;
const on = (label: string): Phrase => phrase(label, `on ${label}`);
const inside = (label: string): Phrase => phrase(label, `in ${label}`);
const monthName = (month: number, short: boolean): string => nth(short ? MONTHS_SHORT : MONTHS, month);
const dayMonth = (month: number, day: number, short: boolean): string => `${day}${NBSP}${monthName(month, short)}`;

function season(year: number, code: number, short: boolean): Phrase {
  if (code > 32) {
    const [kind, first, letter] =
      code > 39
        ? (['half', 40, 'H'] as const)
        : code > 36
          ? (['third', 37, ''] as const)
          : (['quarter', 33, 'Q'] as const);
    if (short && letter) return inside(`${letter}${code - first + 1} ${bareYear(year)}`);
    return inside(`the ${nth(ORDINALS, code - first + 1)} ${kind} of ${bareYear(year)}`);
  }
  const hemisphere = code > 28 ? ' (Southern Hemisphere)' : code > 24 ? ' (Northern Hemisphere)' : '';
  return inside(`${nth(SEASONS, ((code - 21) % 4) + 1)} ${ofYear(year)}${hemisphere}`);
}

function fromTo(label: string, start: string, end: string): Phrase {
  return phrase(label, `from ${start} to ${end}`);
}

function years(first: number, last: number): Phrase {
  const [start, end] = [bareYear(first), bareYear(last)];
  if (last <= 0) return fromTo(`${digits(first)}–${end}`, digits(first), end);
  if (needsEra(first) || last > 9999) return fromTo(`${start} to ${end}`, start, end);
  return fromTo(`${start}–${end}`, start, end);
}

function list(members: readonly string[], word: string): string {
  return members.length < 2 ? members.join() : `${members.slice(0, -1).join(', ')} ${word} ${members.at(-1) ?? ''}`;
}

/** English dates, day before month. */
export const dates: DateGrammar = {
  monthsShort: MONTHS_SHORT,
  weekdaysShort: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  day: (year, month, day, short) => on(`${dayMonth(month, day, short)} ${ofYear(year)}`),
  month: (year, month, short) => inside(`${monthName(month, short)} ${ofYear(year)}`),
  season,
  year: (year) => inside(bareYear(year)),
  // "the 1900s" may be a hundred years: the first decade of a century is given by its years.
  decade: (year) => inside(year % 100 === 0 || year < 100 ? years(year, year + 9).label : `the ${digits(year)}s`),
  century: (number, bce) => inside(`the ${ordinal(number)} century${bce ? `${NBSP}BC` : ''}`),
  millennium: (number, bce) => inside(`the ${ordinal(number)} millennium${bce ? `${NBSP}BC` : ''}`),
  dayMonth,
  monthName: (month) => monthName(month, false),
  someDay: (year, month, short) =>
    on(`some day in ${month === undefined ? bareYear(year) : `${monthName(month, short)} ${ofYear(year)}`}`),
  someMonth: (year) => inside(`some month of ${bareYear(year)}`),
  dayOfSomeMonth: (year, day) => on(`the ${ordinal(day)} of some month of ${bareYear(year)}`),
  someYear: (first, last) =>
    first > 9999
      ? `between the years ${digits(first)} and ${digits(last)}`
      : `between ${bareYear(first)} and ${bareYear(last)}`,
  unknownYear: 'year unknown',
  estimate: (year) => `estimate: ${bareYear(year)}`,
  days: (year, month, first, last, short) => on(`${first}–${last}${NBSP}${monthName(month, short)} ${ofYear(year)}`),
  dayToDay: (year, from, to, short) => {
    const [start, end] = [dayMonth(from.month, from.day, short), dayMonth(to.month, to.day, short)];
    return fromTo(`${start}${NBSP}– ${end} ${ofYear(year)}`, start, `${end} ${ofYear(year)}`);
  },
  months: (year, first, last, short) => {
    const [start, end] = [monthName(first, short), `${monthName(last, short)} ${ofYear(year)}`];
    return fromTo(`${start}–${end}`, start, end);
  },
  years,
  clock: (date, time) => phrase(`${date.label}, ${time}`, `${date.at} at ${time}`),
  since: (adverb, start) => `from ${adverb}${start.from} on`,
  until: (adverb, end) => `until ${adverb}${end.to}`,
  between: (start, end, form) =>
    `${form === 'at' ? 'from ' : ''}${start.adverb}${start.phrase.from} to ${end.adverb}${end.phrase.to}`,
  beginningUnknown: 'beginning unknown',
  endUnknown: 'end unknown',
  unbounded: 'dates unknown',
  adverbs: { none: '', approximate: 'around ', uncertain: 'probably ', both: 'probably around ' },
  about: (date, _form: Form, short) => (short ? `c.${NBSP}${date.label.replace(/^the /, '')}` : `around ${date.label}`),
  partial: { uncertain: 'uncertain', approximate: 'approximate', year: 'year', month: 'month', day: 'day' },
  oneOf: (members, form, bare) =>
    `${form === 'label' ? 'one of' : bare ? 'in one of these years' : 'on one of these dates'}: ${members.join(', ')}`,
  allOf: (members, form, bare) => `${form === 'at' && bare ? 'in ' : ''}${list(members, 'and')}`,
  either: (members) => list(members, 'or'),
  yearSpan: (first, last) => `${first} to ${last}`,
  orEarlier: 'or earlier',
  orLater: 'or later',
  dash: `${NBSP}– `,
};
