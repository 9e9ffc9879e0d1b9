import { isRecord, problem } from '../../story/index.ts';
import { COUNTRY_CURE } from '../../story/issues.ts';
import { closest } from '../../story/closest.ts';
import type { Problem } from '../../story/model.ts';
import { meantCountry } from './countries.ts';
import { meantDates } from './meantDates.ts';
import { parsePath, valueAt } from './problemPath.ts';

/** Where the ids stand that a reference may name. */
const LISTS: Readonly<Partial<Record<Problem['code'], readonly string[]>>> = {
  'STORY-201': ['tracks'],
  'STORY-202': ['sources'],
  'STORY-203': ['places'],
  'STORY-204': ['people'],
  'STORY-205': ['organisations'],
  'STORY-206': ['roles'],
  'STORY-207': ['people', 'organisations', 'sources'],
  'STORY-208': ['events'],
  'STORY-209': ['organisations'],
  'STORY-210': ['statuses'],
  'STORY-211': ['events'],
  'STORY-212': ['roles'],
};

/** Among more ids than these nobody looks for each that is wrong: it would take minutes. */
const mostIds = 10_000;

/** A problem with a better cure, where the value itself tells what was meant; a page does without. */
export function createCures(json: unknown): (found: Problem) => Problem {
  const idsOf = new Map<Problem['code'], ReadonlySet<string>>();
  return (found) => {
    const steps = parsePath(found.path);
    const value = steps && valueAt(json, steps);
    if (typeof value !== 'string') return found;
    const lists = LISTS[found.code];
    if (!lists) return { ...found, message: withCountry(found, value) ?? withDate(found, value) };
    const ids = idsOf.get(found.code) ?? new Set(lists.flatMap((list) => idsIn(json, list)));
    idsOf.set(found.code, ids);
    // An id that is there belongs to what has been left out: that is another matter.
    const guess = ids.has(value) || ids.size > mostIds ? null : closest(value, ids);
    return guess === null ? found : { ...found, message: `${found.message}; did you mean "${guess}"?` };
  };
}

/**
 * Whether a problem only follows from another: a reference to what is in the file, and was left out for a fault of its own,
 * which is named. Of more problems than are listed that one may not be among them.
 */
export function followsFrom(json: unknown, problems: readonly Problem[]): (found: Problem) => boolean {
  const isCut = problems.some(({ code }) => code === 'STORY-017');
  const known = new Map<string, ReadonlySet<string>>();
  const isIn = (list: string, id: string): boolean => {
    const ids = known.get(list) ?? new Set(idsIn(json, list));
    known.set(list, ids);
    return ids.has(id);
  };
  return ({ code, path }) => {
    const lists = isCut ? undefined : LISTS[code];
    const steps = lists && parsePath(path);
    const value = steps && valueAt(json, steps);
    return typeof value === 'string' && (lists ?? []).some((list) => isIn(list, value));
  };
}

function idsIn(json: unknown, list: string): readonly string[] {
  const records = valueAt(json, [list]);
  return (Array.isArray(records) ? records : []).flatMap((record: unknown) => {
    const id = isRecord(record) ? record['id'] : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

/** The message, with the country's code where what is written is another way to name it. */
function withCountry({ code, path, message }: Problem, written: string): string | null {
  if ((code !== 'STORY-106' && code !== 'STORY-306') || !message.endsWith(COUNTRY_CURE)) return null;
  const meant = meantCountry(written);
  return meant === null ? null : problem(code, path, written, `write "${meant}"`).message;
}

/** The message, with the date as EDTF where what is written is a date of another kind. */
function withDate({ code, path, message }: Problem, written: string): string {
  if (code === 'STORY-104' || code === 'STORY-304' || code === 'STORY-309') {
    const cure = cureOf(meantDates(written));
    return cure === null ? message : problem(code, path, written, cure).message;
  }
  const fits = code === 'STORY-311' ? FITTING[path] : undefined;
  const cure = fits ? cureOf(meantDates(written).filter((date) => fits.test(date))) : null;
  return cure === null ? message : problem('STORY-311', path, written, cure).message;
}

/** At the top of the file not any date will do: one is a day, the other an interval. */
const FITTING: Readonly<Record<string, RegExp>> = { updated: /^\d{4}-\d{2}-\d{2}$/, 'home.window': /\// };

function cureOf(dates: readonly string[]): string | null {
  if (dates.length === 0) return null;
  const written = dates.map((date) => `"${date}"`).join(' or ');
  return dates.length === 1 ? `write ${written}` : `it can be read two ways: write ${written}`;
}
