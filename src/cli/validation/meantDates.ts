import { readEdtf } from '../../time/index.ts';

/**
 * How a date that is no EDTF is probably meant, each way as EDTF: none where nothing is near, two where days and months
 * could be told apart by nobody. `31.12.2024`, `12/31/2024`, `May 1957`, «15 мая 1957», «1957 жылғы 15 мамыр».
 */
export function meantDates(written: string): readonly string[] {
  const text = written.trim();
  // Longer ones are sentences; nothing below takes long, but nobody wants it said of them.
  if (text.length > 60) return [];
  const [, about] = ABOUT.exec(text) ?? [];
  if (about !== undefined) return (isDate(about) ? [about] : meantDates(about)).map(approximate).filter(isDate);
  // "May 1974?": what is doubted is said by the last sign.
  const [, said = text, doubt = ''] = /^(.*?)\s*([?~%]?)$/.exec(text) ?? [];
  const dates = [...new Set([...inNumbers(said), ...inWords(said)])].map((date) => date + doubt).filter(isDate);
  return dates.length > 0 ? dates : intervals(text);
}

/** An interval has it at both its ends. */
function approximate(date: string): string {
  return date
    .split('/')
    .map((end) => `${end}~`)
    .join('/');
}

/** What is approximate, in words: English, Russian, Ukrainian, Kazakh. EDTF says it by a last sign. */
const ABOUT =
  /^(?:circa|ca?\.|about|around|approximately|около|примерно|приблизительно|ок\.|близько|приблизно|бл\.|шамамен)\s*(.+)$/i;

function isDate(text: string): boolean {
  return readEdtf(text).ok;
}

/** Of two dates, one of them at least written in another way; what can be read in two ways is left as it is. */
function intervals(text: string): readonly string[] {
  const ends = text.split(/\s*[/–—]\s*/);
  const [from, to] = ends.map((end) => (isDate(end) ? [end] : [...inNumbers(end), ...inWords(end)].filter(isDate)));
  if (ends.length !== 2 || from?.length !== 1 || to?.length !== 1) return [];
  const interval = `${from.join()}/${to.join()}`;
  return interval !== text && isDate(interval) ? [interval] : [];
}

function inNumbers(text: string): readonly string[] {
  const yearFirst = /^(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?\.?$/.exec(text);
  if (yearFirst) {
    const [, year, , second, third] = yearFirst;
    // Nobody puts the day before the month there who can be read in another way.
    const monthFirst = joined(year, second, third);
    return [isDate(monthFirst) ? monthFirst : joined(year, third, second)];
  }
  const monthAndYear = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (monthAndYear) return [joined(monthAndYear[2], monthAndYear[1])];
  const [, first, sign, second, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const dayFirst = joined(year, second, first);
  // Nobody who writes points puts the month first, unless there is no other way to read it.
  if (sign === '.' && isDate(dayFirst)) return [dayFirst];
  return [...new Set([joined(year, first, second), dayFirst])];
}

/** Empty where the year is missing, which is then no date. */
function joined(year = '', month?: string, day?: string): string {
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

/** A year, a month by its name, perhaps a day, in any order; and of other words only those that go with these. */
function inWords(text: string): readonly string[] {
  const found: { year?: string; month?: string; day?: string } = {};
  for (const token of text.toLowerCase().split(/[\s,\u00a0]+/)) {
    const word = token.replace(/\.$/, '');
    const [, day] = /^(\d{1,2})(?:st|nd|rd|th|-?го)?$/.exec(word) ?? [];
    const month = monthOf(word);
    if (/^\d{4}$/.test(word) && found.year === undefined) found.year = word;
    else if (day !== undefined && found.day === undefined) found.day = day;
    else if (month !== null && found.month === undefined) found.month = month;
    else if (!COMPANIONS.has(word)) return [];
  }
  return found.year === undefined || found.month === undefined ? [] : [joined(found.year, found.month, found.day)];
}

/** What stands beside a year or a day: English, Russian, Ukrainian, Kazakh. */
const COMPANIONS = new Set([
  'of',
  'the',
  'г',
  'год',
  'года',
  'році',
  'р',
  'рік',
  'року',
  'ж',
  'жыл',
  'жылы',
  'жылғы',
  'жылдың',
  '',
]);

/** Each month's names as they stand in a date; shortened ones begin like them. */
const MONTHS = [
  'january января январь січня січень қаңтар',
  'february февраля февраль лютого лютий ақпан',
  'march марта март березня березень наурыз',
  'april апреля апрель квітня квітень сәуір',
  'may мая май травня травень мамыр',
  'june июня июнь червня червень маусым',
  'july июля июль липня липень шілде',
  'august августа август серпня серпень тамыз',
  'september сентября сентябрь вересня вересень қыркүйек',
  'october октября октябрь жовтня жовтень қазан',
  'november ноября ноябрь листопада листопад қараша',
  'december декабря декабрь грудня грудень желтоқсан',
].map((names) => names.split(' '));

/** `01` to `12`. No two months of the four languages begin with the same three letters. */
function monthOf(word: string): string | null {
  if (word.length < 3) return null;
  const index = MONTHS.findIndex((names) => names.some((name) => name.startsWith(word)));
  return index === -1 ? null : String(index + 1);
}
