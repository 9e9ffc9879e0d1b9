import type { Certainty, DateParts } from '../../time/index.ts';
import { NBSP } from './grammar.ts';
import type { DateGrammar, Form, Phrase } from './grammar.ts';

const COMPONENTS = ['year', 'month', 'day'] as const;
type Component = (typeof COMPONENTS)[number];

/** What a date's qualifiers amount to: the same for all that is written, or by component. */
export type Qualification =
  | { readonly kind: 'whole'; readonly certainty: Certainty }
  | { readonly kind: 'partial'; readonly uncertain: readonly Component[]; readonly approximate: readonly Component[] };

function writtenComponents(date: DateParts): readonly Component[] {
  const month = date.month ?? date.season ?? date.masks?.month;
  const day = date.day ?? date.masks?.day;
  return COMPONENTS.filter((name) => name === 'year' || (name === 'month' ? month !== undefined : day !== undefined));
}

/** Whether the qualifiers cover the whole date alike. */
export function qualificationOf(date: DateParts): Qualification {
  const written = writtenComponents(date);
  const uncertain = written.filter((name) => date.certainty[name].uncertain);
  const approximate = written.filter((name) => date.certainty[name].approximate);
  const whole = (names: readonly Component[]): boolean => names.length === 0 || names.length === written.length;
  if (!whole(uncertain) || !whole(approximate)) return { kind: 'partial', uncertain, approximate };
  return { kind: 'whole', certainty: { uncertain: uncertain.length > 0, approximate: approximate.length > 0 } };
}

/** The adverb that goes before a qualified date within a longer sentence. */
export function adverbOf({ uncertain, approximate }: Certainty, { adverbs }: DateGrammar): string {
  if (uncertain) return approximate ? adverbs.both : adverbs.uncertain;
  return approximate ? adverbs.approximate : adverbs.none;
}

/** " (uncertain: year; approximate: month, day)". */
export function partialText(qualification: Qualification, { partial }: DateGrammar): string {
  if (qualification.kind === 'whole') return '';
  const said = (['uncertain', 'approximate'] as const)
    .filter((kind) => qualification[kind].length > 0)
    .map((kind) => `${partial[kind]}: ${qualification[kind].map((name) => partial[name]).join(', ')}`);
  return ` (${said.join('; ')})`;
}

/** A date standing alone with its certainty: "around 1992", "probably 2004", short "c. 1992 (?)". */
export function qualified(
  words: Phrase,
  qualification: Qualification,
  grammar: DateGrammar,
  form: Form,
  short: boolean,
): string {
  if (qualification.kind === 'partial') {
    return short ? `${words.label}${NBSP}(?)` : words[form] + partialText(qualification, grammar);
  }
  const { uncertain, approximate } = qualification.certainty;
  const text = approximate ? grammar.about(words, form, short) : words[form];
  if (!uncertain) return text;
  return short ? `${text}${NBSP}(?)` : grammar.adverbs.uncertain + text;
}
