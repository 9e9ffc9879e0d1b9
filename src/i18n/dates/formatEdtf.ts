import { assertNever } from '../../lib/assertNever.ts';
import type { DateParts, Edtf, IntervalEnd, IntervalParts, SetParts, TimeParts } from '../../time/index.ts';
import { clockText, datePhrase, offsetText } from './datePhrase.ts';
import type { DateGrammar, DateStyle, Form, Phrase, Qualified } from './grammar.ts';
import { phrase } from './grammar.ts';
import { adverbOf, partialText, qualificationOf, qualified } from './qualifiers.ts';
import { needsEra, yearDigits } from './years.ts';

interface Manner {
  readonly grammar: DateGrammar;
  readonly form: Form;
  readonly short: boolean;
}

function formatDate(date: DateParts, { grammar, form, short }: Manner): string {
  return qualified(datePhrase(date, grammar, short), qualificationOf(date), grammar, form, short);
}

/** Nothing but a year, month or day: no qualifier, no X, no clock. Only such dates share words in a range. */
function isPlain(date: DateParts): boolean {
  const certainty = Object.values(date.certainty);
  return (
    date.unspecified.length === 0 &&
    date.significantDigits === undefined &&
    !date.time &&
    date.season === undefined &&
    certainty.every((one) => !one.uncertain && !one.approximate)
  );
}

const sameYear = (a: DateParts, b: DateParts): boolean => a.year === b.year;
const sameMonth = (a: DateParts, b: DateParts): boolean => sameYear(a, b) && a.month === b.month;
const sameDay = (a: DateParts, b: DateParts): boolean => sameMonth(a, b) && a.day === b.day;

/** One day, two clock times: "6 November 2025, 10:10–14:20". */
function foldedTimes(start: DateParts, end: DateParts, { grammar, short }: Manner): Phrase | null {
  if (!start.time || !end.time || !sameDay(start, end)) return null;
  if (start.time.offsetMinutes !== end.time.offsetMinutes) return null;
  const times = `${clockText(start.time)}–${clockText(end.time)}${offsetText(end.time)}`;
  const { time: _, ...day } = start;
  const words = datePhrase(day, grammar, short);
  return phrase(`${words.label}, ${times}`, `${words.at}, ${times}`);
}

/** Two plain dates with what they share said once, or null where they share nothing. */
function folded(start: DateParts, end: DateParts, manner: Manner): Phrase | null {
  const { grammar, short } = manner;
  if (start.time || end.time) return foldedTimes(start, end, manner);
  if (!isPlain(start) || !isPlain(end)) return null;
  if (start.day !== undefined && end.day !== undefined && start.month !== undefined && end.month !== undefined) {
    if (sameDay(start, end)) return datePhrase(start, grammar, short);
    if (sameMonth(start, end)) return grammar.days(start.year, start.month, start.day, end.day, short);
    const [from, to] = [
      { month: start.month, day: start.day },
      { month: end.month, day: end.day },
    ];
    return sameYear(start, end) ? grammar.dayToDay(start.year, from, to, short) : null;
  }
  if (start.day !== undefined || end.day !== undefined) return null;
  if (start.month !== undefined && end.month !== undefined) {
    if (sameMonth(start, end)) return datePhrase(start, grammar, short);
    return sameYear(start, end) ? grammar.months(start.year, start.month, end.month, short) : null;
  }
  if (start.month !== undefined || end.month !== undefined) return null;
  return sameYear(start, end) ? datePhrase(start, grammar, short) : grammar.years(start.year, end.year, short);
}

/** An end of an interval: its words, and the adverb that goes before its preposition. */
function qualifiedEnd(date: DateParts, { grammar, short }: Manner): Qualified {
  const qualification = qualificationOf(date);
  const words = datePhrase(date, grammar, short);
  if (qualification.kind === 'whole') return { adverb: adverbOf(qualification.certainty, grammar), phrase: words };
  const doubt = partialText(qualification, grammar);
  return { adverb: '', phrase: phrase(words.label + doubt, words.at + doubt, words.from + doubt, words.to + doubt) };
}

function formatBetween(start: DateParts, end: DateParts, manner: Manner): string {
  const shared = folded(start, end, manner);
  if (shared) return shared[manner.form];
  // Case endings after a clock time would need each number read aloud: such dates stay as they are.
  if (manner.short || start.time || end.time) {
    const alone: Manner = { ...manner, form: 'label' };
    return formatDate(start, alone) + manner.grammar.dash + formatDate(end, alone);
  }
  return manner.grammar.between(qualifiedEnd(start, manner), qualifiedEnd(end, manner), manner.form);
}

function withUnknown(text: string, end: IntervalEnd, words: string): string {
  return end.kind === 'unknown' ? `${text}, ${words}` : text;
}

function formatInterval({ start, end }: IntervalParts, manner: Manner): string {
  const { grammar } = manner;
  if (start.kind === 'date' && end.kind === 'date') return formatBetween(start, end, manner);
  if (start.kind === 'date') {
    const from = qualifiedEnd(start, manner);
    return withUnknown(grammar.since(from.adverb, from.phrase), end, grammar.endUnknown);
  }
  if (end.kind === 'date') {
    const until = qualifiedEnd(end, manner);
    return withUnknown(grammar.until(until.adverb, until.phrase), start, grammar.beginningUnknown);
  }
  return grammar.unbounded;
}

/** A member that is only a year, or a span of years: its figures; null for all others. */
function bareYears(member: DateParts | IntervalParts, mode: SetParts['mode'], grammar: DateGrammar): string | null {
  if (member.kind === 'date') {
    return isPlain(member) && member.month === undefined && !needsEra(member.year) ? yearDigits(member.year) : null;
  }
  if (member.start.kind !== 'date' || member.end.kind !== 'date') return null;
  const [first, last] = [bareYears(member.start, mode, grammar), bareYears(member.end, mode, grammar)];
  if (first === null || last === null) return null;
  return mode === 'one-of' ? grammar.yearSpan(first, last) : `${first}–${last}`;
}

const isClosed = ({ start, end }: IntervalParts): boolean => start.kind === 'date' && end.kind === 'date';

/** One of several possibilities: an open range of them is "… or earlier", "… or later". */
function formatMember(member: DateParts | IntervalParts, manner: Manner): string {
  if (member.kind === 'date') return formatDate(member, manner);
  const { start, end } = member;
  if (start.kind !== 'date' && end.kind === 'date') return `${formatDate(end, manner)} ${manner.grammar.orEarlier}`;
  if (start.kind === 'date' && end.kind !== 'date') return `${formatDate(start, manner)} ${manner.grammar.orLater}`;
  return formatInterval(member, manner);
}

function formatSet({ mode, members }: SetParts, manner: Manner): string {
  const { grammar, form, short } = manner;
  const years = members.map((member) => bareYears(member, mode, grammar));
  const bare = years.every((member) => member !== null);
  const [only] = members;
  if (mode === 'all-of') {
    return grammar.allOf(bare ? years.map(String) : members.map((member) => formatParts(member, manner)), form, bare);
  }
  if (only && members.length === 1 && !(only.kind === 'interval' && isClosed(only))) return formatMember(only, manner);
  const words = bare ? years.map(String) : members.map((member) => formatMember(member, { ...manner, form: 'label' }));
  return short ? grammar.either(words) : grammar.oneOf(words, form, bare);
}

function formatParts(parts: TimeParts, manner: Manner): string {
  switch (parts.kind) {
    case 'date':
      return formatDate(parts, manner);
    case 'interval':
      return formatInterval(parts, manner);
    case 'set':
      return formatSet(parts, manner);
    default:
      return assertNever(parts);
  }
}

/** An EDTF expression in words: every precision, every certainty, nothing more than it says. */
export function formatEdtf(edtf: Pick<Edtf, 'parts'>, grammar: DateGrammar, style: DateStyle): string {
  return formatParts(edtf.parts, { grammar, form: style === 'sentence' ? 'at' : 'label', short: style === 'short' });
}
