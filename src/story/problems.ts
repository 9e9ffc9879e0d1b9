import { quote } from './quote.ts';

type Severity = 'error' | 'warning';

/** Something wrong with a story: what, where, and how to mend it. */
export interface Problem {
  /** The table is in README.md beside this file. */
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** As a reader of the file would write it: `events[12].when`; empty for the file as a whole. */
  readonly path: string;
  /** English; what is wrong and how to mend it, one line. It continues the path. */
  readonly message: string;
  /** The event left out because of it: its id, or its path where it has no readable one. */
  readonly droppedEvent?: string;
}

type Say = (...values: never) => string;

/** What an error costs (the story, a record, an event) is gone, but for a good one with the id of a broken one; a warning costs at most the value at its path. */
function error<Words extends Say>(say: Words): { readonly severity: Severity; readonly say: Words } {
  return { severity: 'error', say };
}

function warning<Words extends Say>(say: Words): { readonly severity: Severity; readonly say: Words } {
  return { severity: 'warning', say };
}

const notAnObject = (value: unknown): string => `is ${quote(value)}: write an object, { … }`;
const lacksKey = (key: string, needed: string): string => `has no "${key}": it needs ${needed}`;
const badId = (id: unknown): string =>
  `${quote(id)} is not an id: write 1 to 64 letters, digits, "-" and "_", the first a letter or digit`;
const badDate = (text: unknown, reason: string): string =>
  typeof text === 'string'
    ? `${quote(text)} is not an EDTF date: ${reason}`
    : `is ${quote(text)}, not an EDTF date: write a string such as "2025-11-06"`;
const takenId = (id: string): string => `${quote(id)} is the id of an earlier one: ids are unique, give this its own`;
const badValue = (value: unknown, cure: string): string => `${quote(value)} will not do: ${cure}`;
const overlong = (limit: number): string => `holds a text of more than ${limit} characters: shorten it`;
const unknownTarget =
  (list: string) =>
  (id: string): string =>
    `${quote(id)} is not in ${list}: add it there, or correct the id`;

/** Every code there is. The numbers are for ever: a code that is no longer used is not given to another problem. */
const table = {
  'STORY-001': error((url: string) => `${quote(url)} could not be fetched: check the address and the connection`),
  'STORY-002': error((url: string, status: number) => `${quote(url)} answered ${status}: check that the file is there`),
  'STORY-003': error(() => 'the file is not UTF-8 text: save it as UTF-8, uncompressed'),
  'STORY-004': error(
    (line: number, column: number, reason: string) => `the file is not JSON: line ${line}, column ${column}: ${reason}`,
  ),
  'STORY-005': error((limit: number) => `the file has more than ${limit} bytes: split it, or raise the limit`),
  'STORY-006': error((limit: number) => `is nested more than ${limit} deep: a story never needs to be`),
  'STORY-007': error((limit: number) => `has more than ${limit} entries: split the story, or raise the limit`),
  'STORY-008': error((key: string) => `has the key "${key}", which no story may have: remove it`),
  'STORY-009': error(overlong),
  'STORY-010': error(() => 'the reading was stopped before its end: ask for the story again'),
  'STORY-011': error((value: unknown) => `the file is ${quote(value)}, not a story: write an object, { … }`),
  'STORY-012': error(
    (format: unknown, current: string) => `${quote(format)} is no story format: write ${quote(current)}`,
  ),
  'STORY-013': error(
    (version: number, current: number) =>
      `${version} is newer than this program, which reads up to ${current}: update the program`,
  ),
  'STORY-014': error((cure: string) => `is missing or unusable: ${cure}`),
  'STORY-015': error(() => 'no event is left to show: mend the events named, or add one'),
  'STORY-016': error((path: string) => `${quote(path)} cannot be opened: check its name and your right to read it`),
  'STORY-017': error((count: number) => `there are ${count} more problems: mend these first`),
  'STORY-018': error(
    (id: unknown) =>
      `${quote(id)} is no story id: write lower-case letters, digits and hyphens, as in "abraham-accords"`,
  ),
  'STORY-101': error(notAnObject),
  'STORY-102': error(lacksKey),
  'STORY-103': error(badId),
  'STORY-104': error(badDate),
  'STORY-105': error(takenId),
  'STORY-106': error(badValue),
  'STORY-107': error(overlong),
  'STORY-108': warning(
    (zone: string) => `${quote(zone)} is not a time zone, and UTC is taken: write one such as "Asia/Almaty"`,
  ),
  'STORY-109': warning((src: string) => `${quote(src)} is not shown: write a file under "media/", or an https address`),
  'STORY-201': error(unknownTarget('tracks')),
  'STORY-202': warning(unknownTarget('sources')),
  'STORY-203': warning(unknownTarget('places')),
  'STORY-204': warning(unknownTarget('people')),
  'STORY-205': warning(unknownTarget('organisations')),
  'STORY-206': warning(unknownTarget('roles')),
  'STORY-207': warning(unknownTarget('people, organisations or sources')),
  'STORY-208': warning(unknownTarget('the events shown')),
  'STORY-209': error(unknownTarget('organisations')),
  'STORY-210': error(unknownTarget('statuses')),
  'STORY-211': warning(unknownTarget('the events shown')),
  'STORY-212': error(unknownTarget('roles')),
  'STORY-301': error(notAnObject),
  'STORY-302': error(lacksKey),
  'STORY-303': error(badId),
  'STORY-304': error(badDate),
  'STORY-305': error(takenId),
  'STORY-306': error(badValue),
  'STORY-307': error(overlong),
  'STORY-308': warning(
    (url: string) => `${quote(url)} is not linked: write an https address without a password, or leave it out`,
  ),
  'STORY-309': warning((text: string, reason: string) => badDate(text, reason)),
  'STORY-310': error((value: unknown) => `is ${quote(value)}: write a list, [ … ]`),
  'STORY-311': warning((value: unknown, cure: string) => `${quote(value)} is not used: ${cure}`),
  'STORY-401': warning((kind: string, guess: string | null, more: number) => {
    const cure = guess === null ? 'remove it' : `did you mean "${guess}"?`;
    return `is not a key of ${kind}${more > 0 ? ` (and ${more} more like it)` : ''}: ${cure}`;
  }),
  'STORY-402': error((value: unknown) => `is ${quote(value)}: write a string, or an object of language → string`),
  'STORY-403': error(() => 'has no words: write them in the first language at least'),
  'STORY-404': warning((tag: unknown) => `${quote(tag)} is not used: write each language once, as in "en" or "pt-BR"`),
  'STORY-405': warning(
    (tag: string, more: number) =>
      `is in "${tag}"${more > 0 ? ` (and ${more} more like it)` : ''}, which "languages" does not have: add it there`,
  ),
} as const;

export type ProblemCode = keyof typeof table;

export const problemCodes = Object.keys(table) as readonly ProblemCode[];

/** Builds a problem from its code, its place, and the values that its message shows. */
export function problem<Code extends ProblemCode>(
  code: Code,
  path: string,
  ...values: Parameters<(typeof table)[Code]['say']>
): Problem {
  const { severity, say } = table[code];
  return { code, severity, path, message: (say as (...values: unknown[]) => string)(...values) };
}

/** `STORY-104 events[12].when "2025-13" is not an EDTF date: months run 01–12`. */
export function formatProblem({
  code,
  path,
  message,
}: Pick<Problem, 'path' | 'message'> & { readonly code: string }): string {
  return path === '' ? `${code} ${message}` : `${code} ${path} ${message}`;
}
