import { NBSP, nth, phrase } from './grammar.ts';
import type { DateGrammar, Phrase } from './grammar.ts';
import { needsEra, roman, yearDigits } from './years.ts';

const MONTHS = [
  'січень',
  'лютий',
  'березень',
  'квітень',
  'травень',
  'червень',
  'липень',
  'серпень',
  'вересень',
  'жовтень',
  'листопад',
  'грудень',
];
const MONTHS_SHORT = [
  'січ.',
  'лют.',
  'бер.',
  'квіт.',
  'трав.',
  'черв.',
  'лип.',
  'серп.',
  'вер.',
  'жовт.',
  'лист.',
  'груд.',
];
/** Nominative, adverbial, genitive. */
const SEASONS = [
  ['весна', 'навесні', 'весни'],
  ['літо', 'улітку', 'літа'],
  ['осінь', 'восени', 'осені'],
  ['зима', 'узимку', 'зими'],
];
const THIRDS = [
  ['перша', 'першій', 'першої'],
  ['друга', 'другій', 'другої'],
  ['третя', 'третій', 'третьої'],
];
const HALVES = [
  ['перше', 'першому', 'першого'],
  ['друге', 'другому', 'другого'],
];

const MONTHS_OF = MONTHS.map((month) => month.replace(/ень$/, 'ня').replace(/ий$/, 'ого').replace(/д$/, 'да'));
const MONTHS_IN = MONTHS.map((month) => month.replace(/ень$/, 'ні').replace(/ий$/, 'ому').replace(/д$/, 'ді'));

const era = (year: number): string => (year <= 0 ? ` до${NBSP}н.${NBSP}е.` : needsEra(year) ? ` н.${NBSP}е.` : '');
const ofYear = (year: number, short: boolean): string =>
  `${yearDigits(year)}${short ? (needsEra(year) ? `${NBSP}р.` : '') : `${NBSP}року`}${era(year)}`;
const monthOf = (month: number, short: boolean): string => nth(short ? MONTHS_SHORT : MONTHS_OF, month);
const dayMonth = (month: number, day: number, short: boolean): string => `${day}${NBSP}${monthOf(month, short)}`;
/** «із серпня», «з листопада»: no two hissing consonants meet. */
const since = (start: string): string => `${/^[сзшщчцж]/.test(start) ? 'із' : 'з'} ${start}`;

function month(year: number, number: number, short: boolean): Phrase {
  const tail = ` ${ofYear(year, short)}`;
  if (short) return phrase(nth(MONTHS_SHORT, number) + tail);
  return phrase(nth(MONTHS, number) + tail, `у ${nth(MONTHS_IN, number)}${tail}`, nth(MONTHS_OF, number) + tail);
}

function season(year: number, code: number, short: boolean): Phrase {
  const tail = ` ${ofYear(year, short)}`;
  if (code > 36) {
    const [table, first, label, at, of] =
      code > 39
        ? ([HALVES, 40, 'півріччя', 'півріччі', 'півріччя'] as const)
        : ([THIRDS, 37, 'третина', 'третині', 'третини'] as const);
    const [nominative = '', locative = '', genitive = ''] = table[code - first] ?? [];
    return phrase(`${nominative} ${label}${tail}`, `у ${locative} ${at}${tail}`, `${genitive} ${of}${tail}`);
  }
  if (code > 32) {
    const quarter = `${roman(code - 32)} квартал`;
    return phrase(quarter + tail, `у ${quarter}і${tail}`, `${quarter}у${tail}`);
  }
  const hemisphere = code > 28 ? ' (Південна півкуля)' : code > 24 ? ' (Північна півкуля)' : '';
  const [name = '', at = '', of = ''] = SEASONS[(code - 21) % 4] ?? [];
  const end = tail + hemisphere;
  return phrase(name + end, at + end, of + end);
}

/** Years alone are abbreviated, as in Ukrainian reference works: «1992 р.», «бл. 1992 р.». */
function year(value: number, short: boolean): Phrase {
  if (short) return phrase(ofYear(value, true));
  const [number, tail] = [yearDigits(value) + NBSP, era(value)];
  const label = `${number}р.${tail}`;
  return phrase(label, `у ${number}році${tail}`, `${number}року${tail}`, `${number}року${tail}`, label);
}

function years(first: number, last: number, short: boolean): Phrase {
  if (last > 0 && needsEra(first)) return phrase(`${since(ofYear(first, false))} до ${ofYear(last, false)}`);
  const [range, tail] = [`${yearDigits(first)}–${yearDigits(last)}`, era(last)];
  if (short && !tail) return phrase(range);
  return phrase(`${range}${NBSP}рр.${tail}`, `у ${range}${NBSP}роках${tail}`);
}

/** «1940-ві», «2000-ні», else «-ті»: the ending of the last word as it is read. */
const decadeEnding = (value: number): string => (value % 1000 === 0 ? 'ні' : value % 100 === 40 ? 'ві' : 'ті');

function decade(value: number, short: boolean): Phrase {
  if (value < 100) return years(value, value + 9, short);
  const number = yearDigits(value);
  const name = `${number}-${decadeEnding(value)}`;
  if (short) return phrase(name, name, `${number}-х`);
  const label = `${name}${NBSP}рр.`;
  return phrase(
    label,
    `у ${number}-х${NBSP}роках`,
    `${number}-х${NBSP}років`,
    `${number}-х${NBSP}років`,
    `${number}-х${NBSP}рр.`,
  );
}

/** «століття» and «тисячоліття» decline alike. */
function numbered(ordinal: number, bce: boolean, noun: string): Phrase {
  const [start, tail] = [roman(ordinal) + NBSP + noun, bce ? era(0) : ''];
  return phrase(start + tail, `у ${start.slice(0, -1)}і${tail}`);
}

/** «з 1984 року, імовірно, до 2004 року»: a parenthetical word has a comma on either side. */
const parenthesis = (adverb: string): string => `${adverb.includes(',') ? ',' : ''} ${adverb}`;

function list(members: readonly string[], word: string): string {
  return members.length < 2 ? members.join() : `${members.slice(0, -1).join(', ')} ${word} ${members.at(-1) ?? ''}`;
}

/** Ukrainian dates. */
export const dates: DateGrammar = {
  monthsShort: MONTHS_SHORT,
  weekdaysShort: ['нд', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
  day: (value, number, day, short) => phrase(`${dayMonth(number, day, short)} ${ofYear(value, short)}`),
  month,
  season,
  year,
  decade,
  century: (ordinal, bce) => numbered(ordinal, bce, 'століття'),
  millennium: (ordinal, bce) => numbered(ordinal, bce, 'тисячоліття'),
  dayMonth,
  monthName: (number) => nth(MONTHS, number),
  someDay: (value, number, short) =>
    phrase(`одного з днів ${number === undefined ? '' : `${monthOf(number, short)} `}${ofYear(value, short)}`),
  someMonth: (value, short) => phrase(`одного з місяців ${ofYear(value, short)}`),
  dayOfSomeMonth: (value, day) => phrase(`${day}-го числа одного з місяців ${ofYear(value, false)}`),
  someYear: (first, last) =>
    needsEra(first)
      ? `між ${ofYear(first, false)} та ${ofYear(last, false)}`.replace(/року/g, 'роком')
      : `між ${yearDigits(first)} та ${yearDigits(last)}${NBSP}роками`,
  unknownYear: 'рік невідомий',
  estimate: (value) => `оцінка: ${year(value, false).label}`,
  days: (value, number, first, last, short) =>
    phrase(`${first}–${dayMonth(number, last, short)} ${ofYear(value, short)}`),
  dayToDay: (value, from, to, short) => {
    const [start, end] = [dayMonth(from.month, from.day, short), dayMonth(to.month, to.day, short)];
    return phrase(
      `${start}${NBSP}— ${end} ${ofYear(value, short)}`,
      `${since(start)} до ${end} ${ofYear(value, short)}`,
    );
  },
  months: (value, first, last, short) => {
    const names = short ? MONTHS_SHORT : MONTHS;
    return phrase(
      `${nth(names, first)}${NBSP}— ${nth(names, last)} ${ofYear(value, short)}`,
      `${since(monthOf(first, false))} до ${monthOf(last, false)} ${ofYear(value, short)}`,
    );
  },
  years,
  // «об 11:00» is read «об одинадцятій»: the only hour that begins with a vowel.
  clock: ({ label, at, from, to }, time) =>
    phrase(
      `${label}, ${time}`,
      `${at} ${time.startsWith('11') ? 'об' : 'о'} ${time}`,
      `${from}, ${time}`,
      `${to}, ${time}`,
    ),
  since: (adverb, start) => adverb + since(start.from),
  until: (adverb, end) => `${adverb}до ${end.to}`,
  between: (start, end) => `${start.adverb}${since(start.phrase.from)}${parenthesis(end.adverb)}до ${end.phrase.to}`,
  beginningUnknown: 'початок невідомий',
  endUnknown: 'кінець невідомий',
  unbounded: 'дати невідомі',
  adverbs: { none: '', approximate: 'приблизно ', uncertain: 'імовірно, ', both: 'імовірно, приблизно ' },
  about: (date, form, short) => {
    if (form === 'at') return `близько ${date.from}`;
    return `бл.${NBSP}${short ? date.from : (date.about ?? date.from)}`;
  },
  partial: { uncertain: 'під питанням', approximate: 'приблизно', year: 'рік', month: 'місяць', day: 'день' },
  oneOf: (members, form, bare) => {
    const start = bare ? 'один із років' : form === 'at' ? 'в одну з дат' : 'одна з дат';
    return `${form === 'at' && bare ? 'в ' : ''}${start}: ${members.join(', ')}`;
  },
  allOf: (members, form, bare) => {
    const text = list(members, 'і');
    // «і у» would be hard to say.
    if (!bare) return text.replace(' і у ', ' і в ');
    return form === 'at' ? `у ${text}${NBSP}роках` : `${text}${NBSP}рр.`;
  },
  either: (members) => list(members, 'або'),
  yearSpan: (first, last) => `${first}–${last}`,
  orEarlier: 'або раніше',
  orLater: 'або пізніше',
  dash: `${NBSP}— `,
};
