import { countryNames } from '../../i18n/countries/en.ts';
import { isRecord } from '../../story/index.ts';
import { toolProblem, type ToolProblem } from '../../story/toolProblems.ts';
import { alpha2ByAlpha3 } from '../geometry/countryCodes.ts';

/** What is written for a country and is not its code in ISO 3166-1: other lists' codes, and ways to abbreviate. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EN', 'GB'],
  ['EL', 'GR'],
  ['SU', 'RU'],
  ['KS', 'XK'],
  ['KO', 'XK'],
]);

/** Countries by what they are called in English. */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  [countryNames.short, countryNames.full].flatMap((names) =>
    Object.entries(names).map(([code, name]) => [name.toUpperCase(), code] as const),
  ),
);

/** The country that was probably meant: by its name, by three letters, by small ones, by another list's code. */
export function meantCountry(written: string): string | null {
  const code = written.trim().toUpperCase();
  const meant = MEANT.get(code) ?? alpha2ByAlpha3.get(code) ?? BY_NAME.get(code) ?? code;
  return meant !== written && isKnown(meant) ? meant : null;
}

function isKnown(code: string): boolean {
  return Object.hasOwn(countryNames.full, code);
}

/** Where a story names countries: the list, what of a record holds the code, and the lists within a record. */
const PLACES: readonly (readonly [list: string, keys: readonly string[], inner?: string])[] = [
  ['places', ['country']],
  ['standings', ['country']],
  ['relations', ['from', 'to']],
  ['events', ['code'], 'countries'],
];

/** Codes of two capitals that no country has: the map draws nothing for them, and no name is known. */
export function findUnknownCountries(file: Readonly<Record<string, unknown>>): readonly ToolProblem[] {
  return PLACES.flatMap(([list, keys, inner]) =>
    recordsOf(file[list], list).flatMap(({ record, path }) => {
      const records = inner === undefined ? [{ record, path }] : recordsOf(record[inner], `${path}.${inner}`);
      return records.flatMap((one) => keys.flatMap((key) => unknownIn(one.record[key], `${one.path}.${key}`) ?? []));
    }),
  );
}

function unknownIn(code: unknown, path: string): ToolProblem | null {
  if (typeof code !== 'string' || !/^[A-Z]{2}$/.test(code) || isKnown(code)) return null;
  return toolProblem('STORY-314', path, code, meantCountry(code));
}

interface Found {
  readonly record: Readonly<Record<string, unknown>>;
  readonly path: string;
}

function recordsOf(list: unknown, path: string): readonly Found[] {
  return (Array.isArray(list) ? list : []).flatMap((record: unknown, index) =>
    isRecord(record) ? [{ record, path: `${path}[${index}]` }] : [],
  );
}
