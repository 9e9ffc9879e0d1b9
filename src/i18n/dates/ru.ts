import { NBSP, nth, phrase } from './grammar.ts';
import type { DateGrammar, Form, Phrase } from './grammar.ts';
import { needsEra, roman, yearDigits } from './years.ts';

const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];
const MONTHS_SHORT = ['янв.', 'февр.', 'март', 'апр.', 'май', 'июнь', 'июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'];
/** Nominative, instrumental (adverbial), genitive, accusative. */
const SEASONS = [
  ['весна', 'весной', 'весны', 'весну'],
  ['лето', 'летом', 'лета', 'лето'],
  ['осень', 'осенью', 'осени', 'осень'],
  ['зима', 'зимой', 'зимы', 'зиму'],
];
const THIRDS = [
  ['первая', 'первой', 'первую'],
  ['вторая', 'второй', 'вторую'],
  ['третья', 'третьей', 'третью'],
];

const genitive = (month: string): string => (/[ьй]$/.test(month) ? month.slice(0, -1) + 'я' : month + 'а');
const prepositional = (month: string): string => month.replace(/[ьй]$/, '') + 'е';
const MONTHS_OF = MONTHS.map(genitive);
const MONTHS_OF_SHORT = MONTHS_SHORT.map((month) => (month.endsWith('.') ? month : genitive(month)));

const era = (year: number): string => (year <= 0 ? ` до${NBSP}н.${NBSP}э.` : needsEra(year) ? ` н.${NBSP}э.` : '');
const ofYear = (year: number, short: boolean): string =>
  `${yearDigits(year)}${short ? (needsEra(year) ? `${NBSP}г.` : '') : `${NBSP}года`}${era(year)}`;
const dayMonth = (month: number, day: number, short: boolean): string =>
  `${day}${NBSP}${nth(short ? MONTHS_OF_SHORT : MONTHS_OF, month)}`;
/** «со 2 ноября», «со 164 года»: as it is read aloud. */
const since = (start: string): string => `${/^(2|1\d\d)(?!\d)|^II\b|^втор/.test(start) ? 'со' : 'с'} ${start}`;
/** «во второй трети», «во II веке», «во 2 году»: as it is read aloud. */
const within = (what: string): string => `${/^2(?!\d|\s\d)|^II\b|^втор/.test(what) ? 'во' : 'в'} ${what}`;

function month(year: number, number: number, short: boolean): Phrase {
  const tail = ` ${ofYear(year, short)}`;
  if (short) {
    const label = nth(MONTHS_SHORT, number) + tail;
    return phrase(label, label, nth(MONTHS_OF_SHORT, number) + tail, label);
  }
  const name = nth(MONTHS, number);
  return phrase(name + tail, `в ${prepositional(name)}${tail}`, nth(MONTHS_OF, number) + tail, name + tail);
}

function season(year: number, code: number, short: boolean): Phrase {
  const tail = ` ${ofYear(year, short)}`;
  if (code > 39) {
    const half = `${roman(code - 39)} полугоди`;
    return phrase(`${half}е${tail}`, within(`${half}и${tail}`), `${half}я${tail}`, `${half}е${tail}`);
  }
  if (code > 36) {
    const [nominative = '', oblique = '', accusative = ''] = THIRDS[code - 37] ?? [];
    return phrase(
      `${nominative} треть${tail}`,
      within(`${oblique} трети${tail}`),
      `${oblique} трети${tail}`,
      `${accusative} треть${tail}`,
    );
  }
  if (code > 32) {
    const quarter = `${roman(code - 32)} квартал`;
    return phrase(quarter + tail, within(`${quarter}е${tail}`), `${quarter}а${tail}`, quarter + tail);
  }
  const hemisphere = code > 28 ? ' (Южное полушарие)' : code > 24 ? ' (Северное полушарие)' : '';
  const [name = '', at = '', of = '', to = ''] = SEASONS[(code - 21) % 4] ?? [];
  const end = tail + hemisphere;
  return phrase(name + end, at + end, of + end, to + end);
}

function year(value: number, short: boolean): Phrase {
  if (short) return phrase(ofYear(value, true));
  const [number, tail] = [yearDigits(value) + NBSP, era(value)];
  return phrase(`${number}год${tail}`, within(`${number}году${tail}`), `${number}года${tail}`, `${number}год${tail}`);
}

function years(first: number, last: number, short: boolean): Phrase {
  if (last > 0 && needsEra(first)) {
    const text = `${since(ofYear(first, false))} по ${year(last, false).label}`;
    return phrase(text);
  }
  const [range, tail] = [`${yearDigits(first)}–${yearDigits(last)}`, era(last)];
  if (short) return phrase(tail ? `${range}${NBSP}гг.${tail}` : range);
  return phrase(`${range}${NBSP}годы${tail}`, `в ${range}${NBSP}годах${tail}`);
}

function decade(value: number, short: boolean): Phrase {
  if (value < 100) return years(value, value + 9, short);
  const number = yearDigits(value);
  if (short) return phrase(`${number}-е`, `${number}-е`, `${number}-х`, `${number}-е`);
  const label = `${number}-е${NBSP}годы`;
  return phrase(label, `в ${label}`, `${number}-х${NBSP}годов`, label);
}

/** A neuter or masculine noun numbered in Roman figures: «XX век». */
function numbered(ordinal: number, bce: boolean, stem: string, ends: readonly [string, string, string]): Phrase {
  const [start, tail] = [roman(ordinal) + NBSP + stem, bce ? era(0) : ''];
  const label = start + ends[0] + tail;
  return phrase(label, within(`${start}${ends[1]}${tail}`), start + ends[2] + tail, label);
}

/** «с 1984 года, вероятно, по 2004 год»: a parenthetical word has a comma on either side. */
const parenthesis = (adverb: string): string => `${adverb.includes(',') ? ',' : ''} ${adverb}`;

/** «в один из дней», which answers both "what?" and "when?". */
function oneOfThe(what: string): Phrase {
  return phrase(`в один из ${what}`, `в один из ${what}`, `одного из ${what}`, `один из ${what}`);
}

function list(members: readonly string[], word: string): string {
  return members.length < 2 ? members.join() : `${members.slice(0, -1).join(', ')} ${word} ${members.at(-1) ?? ''}`;
}

/** Russian dates. */
export const dates: DateGrammar = {
  monthsShort: MONTHS_SHORT,
  weekdaysShort: ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
  day: (value, number, day, short) => phrase(`${dayMonth(number, day, short)} ${ofYear(value, short)}`),
  month,
  season,
  year,
  decade,
  century: (ordinal, bce) => numbered(ordinal, bce, 'век', ['', 'е', 'а']),
  millennium: (ordinal, bce) => numbered(ordinal, bce, 'тысячелети', ['е', 'и', 'я']),
  dayMonth,
  monthName: (number) => nth(MONTHS, number),
  someDay: (value, number, short) =>
    oneOfThe(
      `дней ${number === undefined ? '' : `${nth(short ? MONTHS_OF_SHORT : MONTHS_OF, number)} `}` +
        ofYear(value, short),
    ),
  someMonth: (value, short) => oneOfThe(`месяцев ${ofYear(value, short)}`),
  dayOfSomeMonth: (value, day) => phrase(`${day}-го числа одного из месяцев ${ofYear(value, false)}`),
  someYear: (first, last) =>
    needsEra(first)
      ? `между ${ofYear(first, false)} и ${ofYear(last, false)}`.replace(/года/g, 'годом')
      : `между ${yearDigits(first)} и ${yearDigits(last)}${NBSP}годами`,
  unknownYear: 'год неизвестен',
  estimate: (value) => `оценка: ${year(value, false).label}`,
  days: (value, number, first, last, short) =>
    phrase(`${first}–${dayMonth(number, last, short)} ${ofYear(value, short)}`),
  dayToDay: (value, from, to, short) => {
    const [start, end] = [dayMonth(from.month, from.day, short), dayMonth(to.month, to.day, short)];
    return phrase(
      `${start}${NBSP}— ${end} ${ofYear(value, short)}`,
      `${since(start)} по ${end} ${ofYear(value, short)}`,
    );
  },
  months: (value, first, last, short) => {
    const names = short ? MONTHS_SHORT : MONTHS;
    const end = `${nth(names, last)} ${ofYear(value, short)}`;
    return phrase(`${nth(names, first)}${NBSP}— ${end}`, `с ${nth(MONTHS_OF, first)} по ${end}`);
  },
  years,
  clock: ({ label, at, from, to }, time) =>
    phrase(`${label}, ${time}`, `${at} в ${time}`, `${from}, ${time}`, `${to}, ${time}`),
  since: (adverb, start) => adverb + since(start.from),
  until: (adverb, end) => `${adverb}до ${end.from}`,
  between: (start, end) => `${start.adverb}${since(start.phrase.from)}${parenthesis(end.adverb)}по ${end.phrase.to}`,
  beginningUnknown: 'начало неизвестно',
  endUnknown: 'конец неизвестен',
  unbounded: 'даты неизвестны',
  adverbs: { none: '', approximate: 'примерно ', uncertain: 'вероятно, ', both: 'вероятно, примерно ' },
  about: (date, _form: Form, short) => (short ? `ок.${NBSP}${date.from}` : `около ${date.from}`),
  partial: { uncertain: 'под вопросом', approximate: 'приблизительно', year: 'год', month: 'месяц', day: 'день' },
  oneOf: (members, form, bare) => {
    const start = bare ? 'один из годов' : form === 'at' ? 'в одну из дат' : 'одна из дат';
    return `${form === 'at' && bare ? 'в ' : ''}${start}: ${members.join(', ')}`;
  },
  allOf: (members, form, bare) => {
    const text = list(members, 'и');
    if (!bare) return text;
    return form === 'at' ? `в ${text}${NBSP}годах` : `${text}${NBSP}годы`;
  },
  either: (members) => list(members, 'или'),
  yearSpan: (first, last) => `${first}–${last}`,
  orEarlier: 'или раньше',
  orLater: 'или позже',
  dash: `${NBSP}— `,
};
