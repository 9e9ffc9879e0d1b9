import type { Problem } from './problems.ts';
import { quote } from './quote.ts';

/** Something that only tools say, for a page can do without it: it is kept out of what a browser loads. */
export interface ToolProblem extends Omit<Problem, 'code' | 'droppedEvent'> {
  /** The table is in README.md beside this file, with the other codes. */
  readonly code: ToolProblemCode;
}

type Say = (...values: never) => string;

function error<Words extends Say>(say: Words): { readonly severity: 'error'; readonly say: Words } {
  return { severity: 'error', say };
}

function warning<Words extends Say>(say: Words): { readonly severity: 'warning'; readonly say: Words } {
  return { severity: 'warning', say };
}

const orElse = (guess: string | null, cure: string): string =>
  guess === null ? cure : `did you mean ${quote(guess)}?`;

/** Numbered with the codes of `problems.ts`: none is in both. */
const table = {
  'STORY-110': warning(
    (src: string, guess: string | null) =>
      `${quote(src)} is not in public/media/: ${orElse(guess, 'put the file there, or correct its name')}`,
  ),
  'STORY-213': warning(
    (kind: string, id: string, guess: string | null) =>
      `names the ${kind} ${quote(id)}, which the story does not have: ${orElse(guess, 'correct the link, or copy it from the page anew')}`,
  ),
  'STORY-214': warning((pair: string) => `${quote(pair)} says nothing to a page: copy the link from the page anew`),
  'STORY-312': warning(
    (point: string, country: string, swapped: string) =>
      `${point} is not in ${country}, and ${swapped} is: did you swap latitude and longitude?`,
  ),
  'STORY-313': warning((point: string, where: string, guess: string | null) => {
    const cure = guess === null ? 'correct the point, or the country' : `did you mean ${guess}?`;
    return `${point} is ${where}: ${cure}`;
  }),
  'STORY-314': warning(
    (code: string, guess: string | null) =>
      `${quote(code)} is no country's code in ISO 3166-1: ${orElse(guess, 'correct it, or leave the country out')}`,
  ),
  'STORY-315': warning(
    (country: string, one: string, other: string) =>
      `${country} stands in ${quote(one)} and in ${quote(other)} at the same time, and the map has one fill for it, the later: ` +
      "tell one organisation's standings, or leave these to the text",
  ),
  'STORY-406': warning(
    (language: string) => `lacks ${quote(language)}, the language that all others fall back on: write it`,
  ),
  'STORY-501': error(() => 'lists no story: write [{ "id": "first-steps" }]'),
  'STORY-502': warning(
    (format: unknown, current: string) => `${quote(format)} is no format of an index: write ${quote(current)}`,
  ),
  'STORY-503': error(
    () => 'has no id of a story: write { "id": "first-steps" }, with small letters, digits and "-" alone',
  ),
  'STORY-504': error((id: string) => `${quote(id)} is listed already: remove one of the two`),
  'STORY-505': error(
    (id: string, guess: string | null) =>
      `${quote(id)} has no file stories/${id}.json beside the index: ${orElse(guess, 'put it there, or correct the id')}`,
  ),
  'STORY-506': error(
    (id: unknown, guess: string | null) => `${quote(id)} is not in stories: ${orElse(guess, 'list it there')}`,
  ),
  'STORY-507': warning(
    (kind: string, guess: string | null) => `is not a key of ${kind}: ${orElse(guess, 'remove it')}`,
  ),
  'STORY-508': warning(() => 'is not what the story itself says: write it anew, or leave it out'),
} as const;

export type ToolProblemCode = keyof typeof table;

export const toolProblemCodes = Object.keys(table) as readonly ToolProblemCode[];

/** Builds a problem that only tools say, from its code, its place, and the values that its message shows. */
export function toolProblem<Code extends ToolProblemCode>(
  code: Code,
  path: string,
  ...values: Parameters<(typeof table)[Code]['say']>
): ToolProblem {
  const { severity, say } = table[code];
  return { code, severity, path, message: (say as (...values: unknown[]) => string)(...values) };
}
