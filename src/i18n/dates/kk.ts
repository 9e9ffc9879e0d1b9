import { NBSP, nth, phrase } from './grammar.ts';
import type { DateGrammar, Phrase } from './grammar.ts';
import { ablative, dative, genitive, locative } from './kazakhCases.ts';
import { needsEra, roman, yearDigits } from './years.ts';

const MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];
const MONTHS_SHORT = MONTHS.map((month) => `${month.slice(0, 3)}.`);
const SEASONS = ['көктем', 'жаз', 'күз', 'қыс'];

const BEFORE = `б.з.д.${NBSP}`;
const era = (year: number): string => (year <= 0 ? BEFORE : needsEra(year) ? `б.з.${NBSP}` : '');
const number = (year: number): string => `${era(year)}${yearDigits(year)}${NBSP}`;
/** What a month or a day of the year follows: «2025 жылғы», short «2025 ж.». */
const ofYear = (year: number, short: boolean): string => number(year) + (short ? 'ж.' : 'жылғы');
const yearOwning = (year: number): string => `${number(year)}жылдың`;
const monthName = (month: number, short: boolean): string => nth(short ? MONTHS_SHORT : MONTHS, month);
const dayMonth = (month: number, day: number, short: boolean): string => `${day}${NBSP}${monthName(month, short)}`;

/** A phrase whose last word carries the case; short only abbreviates what stands alone. */
function declined(text: string, short = text): Phrase {
  return phrase(short, locative(text), ablative(text), dative(text));
}

function season(year: number, code: number, short: boolean): Phrase {
  if (code < 33) {
    const { label, at, from, to } = declined(
      `${ofYear(year, false)} ${nth(SEASONS, ((code - 21) % 4) + 1)}`,
      `${ofYear(year, short)} ${nth(SEASONS, ((code - 21) % 4) + 1)}`,
    );
    const hemisphere = code > 28 ? ' (Оңтүстік жарты шар)' : code > 24 ? ' (Солтүстік жарты шар)' : '';
    return phrase(label + hemisphere, at + hemisphere, from + hemisphere, to + hemisphere);
  }
  const [first, noun] =
    code > 39 ? ([40, 'жартыжылдық'] as const) : code > 36 ? ([37, 'төртайлық'] as const) : ([33, 'тоқсан'] as const);
  const part = `${roman(code - first + 1)}${NBSP}${noun}`;
  return declined(`${ofYear(year, false)} ${part}`, `${ofYear(year, short)} ${part}`);
}

/** Years alone are abbreviated, as in Kazakh reference works: «1992 ж.». */
function year(value: number): Phrase {
  const start = number(value);
  return phrase(`${start}ж.`, `${start}жылы`, `${start}жылдан`, `${start}жылға`);
}

function years(first: number, last: number, short: boolean): Phrase {
  if (last > 0 && needsEra(first)) return phrase(`${number(first)}жылдан ${number(last)}жылға дейін`);
  const range = `${era(last)}${yearDigits(first)}–${yearDigits(last)}${NBSP}`;
  return phrase(range + (short ? 'жж.' : 'жылдар'), `${range}жылдары`);
}

function decade(value: number, short: boolean): Phrase {
  if (value < 100) return years(value, value + 9, short);
  const text = `${yearDigits(value)}${NBSP}жылдар`;
  return phrase(text, `${text}ы`, ablative(text), dative(text));
}

const numbered = (ordinal: number, bce: boolean, noun: string): Phrase =>
  declined(`${bce ? BEFORE : ''}${roman(ordinal)}${NBSP}${noun}`);

/** «бір күні»: possessive, so its cases have an «н». */
function someOf(owner: string, possessed: string): Phrase {
  const text = `${owner} бір ${possessed}`;
  const front = possessed.endsWith('і');
  return phrase(text, text + (front ? 'нде' : 'нда'), text + (front ? 'нен' : 'нан'), text + (front ? 'не' : 'на'));
}

function list(members: readonly string[], word: string): string {
  return members.length < 2 ? members.join() : `${members.slice(0, -1).join(', ')} ${word} ${members.at(-1) ?? ''}`;
}

/** Kazakh dates: year first, case endings by vowel harmony. Own tables, because Chromium ships none. */
export const dates: DateGrammar = {
  monthsShort: MONTHS_SHORT,
  weekdaysShort: ['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'],
  day: (value, month, day, short) =>
    declined(
      `${ofYear(value, false)} ${dayMonth(month, day, false)}`,
      `${ofYear(value, short)} ${dayMonth(month, day, short)}`,
    ),
  month: (value, month, short) =>
    declined(
      `${ofYear(value, false)} ${monthName(month, false)}`,
      `${ofYear(value, short)} ${monthName(month, short)}`,
    ),
  season,
  year,
  decade,
  century: (ordinal, bce) => numbered(ordinal, bce, 'ғасыр'),
  millennium: (ordinal, bce) => numbered(ordinal, bce, 'мыңжылдық'),
  dayMonth,
  monthName: (month) => monthName(month, false),
  someDay: (value, month) =>
    someOf(month === undefined ? yearOwning(value) : `${ofYear(value, false)} ${genitive(nth(MONTHS, month))}`, 'күні'),
  someMonth: (value) => someOf(yearOwning(value), 'айы'),
  dayOfSomeMonth: (value, day) => phrase(`${ofYear(value, false)} бір айдың ${day}-күні`),
  someYear: (first, last) => `${era(first)}${yearDigits(first)} және ${number(last)}жылдар аралығында`,
  unknownYear: 'жылы белгісіз',
  estimate: (value) => `болжам: ${year(value).label}`,
  days: (value, month, first, last, short) =>
    declined(
      `${ofYear(value, false)} ${first}–${dayMonth(month, last, false)}`,
      `${ofYear(value, short)} ${first}–${dayMonth(month, last, short)}`,
    ),
  dayToDay: (value, from, to, short) =>
    phrase(
      `${ofYear(value, short)} ${dayMonth(from.month, from.day, short)}${NBSP}– ${dayMonth(to.month, to.day, short)}`,
      `${ofYear(value, false)} ${ablative(dayMonth(from.month, from.day, false))} ` +
        `${dative(dayMonth(to.month, to.day, false))} дейін`,
    ),
  months: (value, first, last, short) =>
    phrase(
      `${ofYear(value, short)} ${monthName(first, short)}–${monthName(last, short)}`,
      `${ofYear(value, false)} ${ablative(nth(MONTHS, first))} ${dative(nth(MONTHS, last))} дейін`,
    ),
  years,
  clock: ({ label, at }, time) =>
    phrase(`${label}, ${time}`, `${at}, сағат ${time}`, `${label}, ${time} мезетінен`, `${label}, ${time} мезетіне`),
  since: (adverb, start) => `${adverb}${start.from} бастап`,
  until: (adverb, end) => `${adverb}${end.to} дейін`,
  between: (start, end) => `${start.adverb}${start.phrase.from} ${end.adverb}${end.phrase.to} дейін`,
  beginningUnknown: 'басы белгісіз',
  endUnknown: 'соңы белгісіз',
  unbounded: 'күні белгісіз',
  adverbs: {
    none: '',
    approximate: 'шамамен ',
    uncertain: 'болжам бойынша ',
    both: 'болжам бойынша шамамен ',
  },
  about: (date, form) => `шамамен ${date[form]}`,
  partial: { uncertain: 'күмәнді', approximate: 'шамамен', year: 'жыл', month: 'ай', day: 'күн' },
  oneOf: (members, form, bare) =>
    `мына ${bare ? 'жылдардың' : 'мерзімдердің'} бірі${form === 'at' ? 'нде' : ''}: ${members.join(', ')}`,
  allOf: (members, form, bare) => {
    const text = list(members, 'және');
    return bare ? `${text}${NBSP}жылдар${form === 'at' ? 'ы' : ''}` : text;
  },
  either: (members) => list(members, 'немесе'),
  yearSpan: (first, last) => `${first}–${last}`,
  orEarlier: 'немесе одан бұрын',
  orLater: 'немесе одан кейін',
  dash: `${NBSP}– `,
};
