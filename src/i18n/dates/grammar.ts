/** `full` stands alone, `short` is for narrow lists, `sentence` answers "when?" inside a sentence: "in August 2025". */
export type DateStyle = 'full' | 'short' | 'sentence';

/** U+00A0: between a number and what it counts, so that a line never ends between them. */
export const NBSP = '\u00A0';

/** One date in the cases that sentences and intervals ask for; only `at` carries its preposition. */
export interface Phrase {
  /** Standing alone: "August 2025", «август 2025 года». */
  readonly label: string;
  /** When something happens: "in August 2025", «в августе 2025 года». */
  readonly at: string;
  /** As the beginning of a stretch of time: genitive in ru and uk, ablative in kk. */
  readonly from: string;
  /** As its end: accusative in ru, genitive in uk, dative in kk. */
  readonly to: string;
  /** Standing alone after the word for "around", where `from` (ru, uk) or `label` (en, kk) would be wrong. */
  readonly about?: string;
}

/** Which of a phrase's forms is asked for: `at` in a sentence, else `label`. */
export type Form = 'label' | 'at';

/** Text put before a qualified date: `around `, `probably `, both, or nothing. */
export interface Adverbs {
  readonly none: '';
  readonly approximate: string;
  readonly uncertain: string;
  readonly both: string;
}

/** A year component's own qualifiers, said after the date: "(uncertain: year; approximate: month)". */
export interface PartialWords {
  readonly uncertain: string;
  readonly approximate: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/**
 * How one language says dates. Years are astronomical (0 is 1 BCE), months 1–12, days 1–31, seasons EDTF codes 21–41.
 * `short` asks for the form of narrow lists.
 */
export interface DateGrammar {
  /** January first; for axis labels. */
  readonly monthsShort: readonly string[];
  /** Sunday first; for axis labels. */
  readonly weekdaysShort: readonly string[];

  day(year: number, month: number, day: number, short: boolean): Phrase;
  month(year: number, month: number, short: boolean): Phrase;
  season(year: number, season: number, short: boolean): Phrase;
  year(year: number, short: boolean): Phrase;
  /** Common era only; `year` is its first. */
  decade(year: number, short: boolean): Phrase;
  century(ordinal: number, beforeCommonEra: boolean): Phrase;
  millennium(ordinal: number, beforeCommonEra: boolean): Phrase;
  /** "6 November", without a year. */
  dayMonth(month: number, day: number, short: boolean): string;
  /** "November", without a year. */
  monthName(month: number): string;

  /** "some day in August 2025"; without `month`, some day of the year. */
  someDay(year: number, month: number | undefined, short: boolean): Phrase;
  someMonth(year: number, short: boolean): Phrase;
  /** "the 5th of some month in 2025". */
  dayOfSomeMonth(year: number, day: number): Phrase;
  /** "between 1560 and 1569". */
  someYear(first: number, last: number): string;
  readonly unknownYear: string;
  /** "estimate: 1390". */
  estimate(year: number): string;

  /** Ranges with what they share said once; only `label` and `at` of the answer are used. */
  days(year: number, month: number, first: number, last: number, short: boolean): Phrase;
  dayToDay(year: number, from: MonthDay, to: MonthDay, short: boolean): Phrase;
  months(year: number, first: number, last: number, short: boolean): Phrase;
  years(first: number, last: number, short: boolean): Phrase;

  /** The phrase with a time of day, already in figures. */
  clock(phrase: Phrase, time: string): Phrase;
  /** "from … on"; the adverb is one of `adverbs`. */
  since(adverb: string, start: Phrase): string;
  until(adverb: string, end: Phrase): string;
  between(start: Qualified, end: Qualified, form: Form): string;
  readonly beginningUnknown: string;
  readonly endUnknown: string;
  /** Neither end is known. */
  readonly unbounded: string;

  readonly adverbs: Adverbs;
  about(phrase: Phrase, form: Form, short: boolean): string;
  readonly partial: PartialWords;

  /** Members already in words; `years` where all are bare years, so that the word for them is said once. */
  oneOf(members: readonly string[], form: Form, years: boolean): string;
  allOf(members: readonly string[], form: Form, years: boolean): string;
  /** "a, b or c", for narrow lists. */
  either(members: readonly string[]): string;
  /** Two bare years inside a set of alternatives. */
  yearSpan(first: string, last: string): string;
  /** After an alternative that is open on one side: "or earlier". */
  readonly orEarlier: string;
  readonly orLater: string;
  /** Between two dates in words, with its spaces. */
  readonly dash: string;
}

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

export interface Qualified {
  readonly adverb: string;
  readonly phrase: Phrase;
}

/** Forms that a language does not tell apart follow the label. */
export function phrase(label: string, at = label, from = label, to = from, about?: string): Phrase {
  return about === undefined ? { label, at, from, to } : { label, at, from, to, about };
}

/** A member of a table whose index starts at 1; an index outside it is a programming error. */
export function nth(table: readonly string[], ordinal: number): string {
  const word = table[ordinal - 1];
  if (word === undefined) throw new RangeError(`no word number ${ordinal} in a table of ${table.length}`);
  return word;
}
