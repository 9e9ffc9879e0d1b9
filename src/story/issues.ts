import type { BaseIssue } from 'valibot';
import { colourPattern, countryCodePattern, identifierPattern, viewHashPattern } from './identifiers.ts';
import { problem, type Problem } from './problems.ts';
import { formatPath } from './quote.ts';

/** Tools say which, where they know. */
export const COUNTRY_CURE = 'write a country as its two capitals of ISO 3166-1, like "KZ" for Kazakhstan';

const patternCures = new Map<unknown, string>([
  [colourPattern, 'write a colour as "#1f6feb"'],
  [countryCodePattern, COUNTRY_CURE],
  [viewHashPattern, 'write the view as a link carries it, "#e=…&t=…"'],
]);

/** Where a record stands, and how its problems are numbered. */
export interface RecordPlace {
  readonly list: string;
  readonly index: number;
  /** The keys it cannot be without, for people. */
  readonly needs: string;
}

/** What the schema finds wrong with a record, as a problem. Events have codes of their own. */
export function problemOfIssue(issue: BaseIssue<unknown>, place: RecordPlace): Problem {
  const keys = (issue.path ?? []).map((item) => item.key as string | number);
  const whole: (string | number)[] = [place.list, place.index, ...keys];
  const path = formatPath(whole);
  const isEvent = place.list === 'events';
  if (issue.type === 'object' && issue.input === undefined) {
    const key = String(keys.at(-1));
    const owner = formatPath(whole.slice(0, -1));
    // The list of needed keys is the record's own; a record within it names only the one.
    const needs = keys.length === 1 ? place.needs : `"${key}"`;
    return problem(isEvent ? 'STORY-102' : 'STORY-302', owner, key, needs);
  }
  if (issue.message === 'text') return problem('STORY-402', path, issue.input);
  if (issue.message === 'words') return problem('STORY-403', path);
  if (issue.type === 'raw_transform' || isDateKey(keys)) {
    return problem(isEvent ? 'STORY-104' : 'STORY-304', path, issue.input, issue.message);
  }
  if (issue.requirement === identifierPattern || keys.at(-1) === 'id') {
    return problem(isEvent ? 'STORY-103' : 'STORY-303', path, issue.input);
  }
  const isSeveral = place.list === 'places' && keys.length === 1 && keys[0] === 'country' && Array.isArray(issue.input);
  const cure = isSeveral ? ONE_COUNTRY : cureOfIssue(issue);
  return problem(isEvent ? 'STORY-106' : 'STORY-306', path, issue.input, cure);
}

/** Of a place on a border: a place lies in one country at most. */
const ONE_COUNTRY = 'write one country, or leave it out: events name all that they concern';

function isDateKey(keys: readonly (string | number)[]): boolean {
  return keys.at(-1) === 'when';
}

/** How to mend a value that its key does not take. */
export function cureOfIssue(issue: BaseIssue<unknown>): string {
  switch (issue.type) {
    case 'regex':
      return patternCures.get(issue.requirement) ?? 'write it in the form the format gives';
    case 'string':
    case 'boolean':
    case 'number':
      return `write a ${issue.type}`;
    case 'array':
      return 'write a list, [ … ]';
    case 'object':
      return `write an object, ${objectLike(issue)}`;
    case 'picklist':
    case 'literal':
      return `write ${(issue.expected ?? '').replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ')}`;
    case 'strict_tuple':
    case 'min_value':
    case 'max_value':
      return 'write [latitude, longitude] in degrees, −90 to 90 and −180 to 180';
    default:
      return issue.message;
  }
}

/** The lists of an event whose records name something, and the key that does. */
const NAMED_BY: ReadonlyMap<unknown, string> = new Map([
  ['countries', 'code'],
  ['people', 'id'],
  ['organisations', 'id'],
  ['sources', 'id'],
]);

/** Of something named by itself, where a record that names it belongs: `"S1"` for `{ "id": "S1" }`. */
function objectLike({ input, path }: BaseIssue<unknown>): string {
  const list = path?.findLast(({ key }) => typeof key === 'string')?.key;
  const key = NAMED_BY.get(list);
  return key !== undefined && typeof input === 'string' && /^[\w-]{1,40}$/.test(input)
    ? `{ "${key}": "${input}" }`
    : '{ … }';
}
