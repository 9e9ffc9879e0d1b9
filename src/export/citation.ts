import { assertNever } from '../lib/assertNever.ts';
import type { Day } from '../time/units.ts';

/** The forms in which a story is cited: text for readers, BibTeX and CSL-JSON for their programs. */
export const CITATION_FORMS = ['text', 'bibtex', 'csl'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** A frozen edition of a story. */
export interface Edition {
  /** From 1. */
  readonly number: number;
  /** The day it was made. */
  readonly date: Day;
}

/** What is cited: a story, or one of its events. Texts are plain. */
export interface Cited {
  /** The story's id, and after a dot the event's: names the entry. */
  readonly id: string;
  readonly title: string;
  /** Of an event: the story's title. */
  readonly within: string | null;
  /** Whole address: of the frozen edition where there is one. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  readonly edition: Edition | null;
  /** The story's editorial date. */
  readonly updated: Day;
  /** The reader's own day. */
  readonly accessed: Day;
  /** The site that contains it. */
  readonly site: string;
}

/** What a citation says in words of its language. */
export interface CitationWords {
  /** What kind of work it is: "interactive timeline and map". */
  readonly genre: string;
  /** "Edition 2, 8 November 2025". */
  readonly edition: (edition: Edition) => string;
  /** "Checked to 7 November 2025". */
  readonly checkedTo: (day: Day) => string;
  /** "accessed 27 November 2025". */
  readonly accessed: (day: Day) => string;
  /** Puts an event’s title beside the story’s: “title”, in story. */
  readonly within: (title: string, story: string) => string;
}

/** A citation of the work in one form. */
export function citationOf(form: CitationForm, cited: Cited, words: CitationWords): string {
  switch (form) {
    case 'text':
      return asText(cited, words);
    case 'bibtex':
      return asBibtex(cited, words);
    case 'csl':
      return `${JSON.stringify([asCsl(cited, words)], null, 2)}\n`;
    default:
      return assertNever(form);
  }
}

function asText({ title, within, url, accessed, site, ...cited }: Cited, words: CitationWords): string {
  const name = within === null ? title : words.within(title, within);
  const version = versionOf(cited, words);
  return `${name}. ${site} (${words.genre}). ${version}. ${url} (${words.accessed(accessed)}).`;
}

function versionOf({ edition, updated }: Pick<Cited, 'edition' | 'updated'>, words: CitationWords): string {
  return edition ? words.edition(edition) : words.checkedTo(updated);
}

/** When the version that is cited was made. */
function issuedOn({ edition, updated }: Pick<Cited, 'edition' | 'updated'>): Day {
  return edition?.date ?? updated;
}

/** CSL-JSON 1.0.2, one item. */
function asCsl(cited: Cited, words: CitationWords): Readonly<Record<string, unknown>> {
  const { id, title, within, url, language, edition, accessed, site } = cited;
  return {
    id,
    type: 'webpage',
    title,
    'container-title': within ?? site,
    ...(within === null ? {} : { 'collection-title': site }),
    genre: words.genre,
    ...(edition ? { edition: String(edition.number) } : {}),
    issued: { 'date-parts': [numbersOf(issuedOn(cited))] },
    accessed: { 'date-parts': [numbersOf(accessed)] },
    URL: url,
    language,
  };
}

/** Names that BibTeX's own styles know; others are given as they are. */
const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ['en', 'english'],
  ['ru', 'russian'],
  ['uk', 'ukrainian'],
  ['kk', 'kazakh'],
]);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One `@misc` entry: of its kinds the one that every style knows. */
function asBibtex(cited: Cited, words: CitationWords): string {
  const { id, title, within, url, language, accessed, site } = cited;
  const [year, month, day] = numbersOf(issuedOn(cited));
  const fields: readonly (readonly [name: string, value: string])[] = [
    // Twice in braces: a style that changes capitals must leave names alone.
    ['title', `{{${escapeTex(title)}}}`],
    ['howpublished', `{${escapeTex(within === null ? site : `${within}. ${site}`)}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[month - 1] ?? ''],
    ['day', `{${day}}`],
    ['url', `{${url}}`],
    ['urldate', `{${accessed}}`],
    ['language', `{${LANGUAGE_NAMES.get(language) ?? language}}`],
    ['note', `{${escapeTex(`${versionOf(cited, words)}; ${words.accessed(accessed)}`)}}`],
  ];
  const width = Math.max(...fields.map(([name]) => name.length));
  const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = ${value},\n`);
  return `@misc{${id},\n${lines.join('')}}\n`;
}

const TEX: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ...[...'{}$&%#_'].map((sign) => [sign, `\\${sign}`] as const),
]);

/** Text for a field that TeX reads; addresses are not such. */
function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}$&%#_~^]/g, (sign) => TEX.get(sign) ?? sign);
}

function numbersOf(day: Day): readonly [year: number, month: number, day: number] {
  const [, year, month, date] = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return [Number(year), Number(month), Number(date)];
}
