import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { countryNamesModule } from '../../src/cli/buildCountryNames.ts';
import { languages, loadCountryNames } from '../../src/i18n/index.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const table = read('tests/fixtures/facts/country_names.tsv');
const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));
const COLUMNS = { en: 3, ru: 4, uk: 5, kk: 6 };

/** The CLDR release the files were made from: that of Node 20. Another Node may spell a name otherwise. */
const CLDR = '48.0';

describe.each(languages)('country names in %s', (language) => {
  it('are the table’s, word for word', async () => {
    const { full } = await loadCountryNames(language);
    for (const row of rows) expect(full[row[0] ?? '']).toBe(row[COLUMNS[language]]);
    expect(rows.length).toBeGreaterThan(60);
  });

  it('cover ISO 3166-1 and Kosovo', async () => {
    const { full, short } = await loadCountryNames(language);
    expect(Object.keys(full)).toHaveLength(250);
    expect(full).toHaveProperty('XK');
    expect(Object.keys(short).every((code) => code in full)).toBe(true);
  });

  it('are distinct, clean, and in the language’s own letters', async () => {
    const { full } = await loadCountryNames(language);
    const names = Object.values(full);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /['"`]|\s-\s|^\s|\s$/.test(name))).toEqual([]);
    expect(names.filter((name) => (language === 'en' ? /[\u0400-\u04FF]/ : /[a-z]/i).test(name))).toEqual([]);
  });

  it.runIf(process.versions['cldr'] === CLDR)('are what the script makes', () => {
    expect(countryNamesModule(language, table)).toBe(read(`src/i18n/countries/${language}.ts`));
  });

  it('and the interface’s words stay small', () => {
    const size = (path: string): number => gzipSync(read(path), { level: 9 }).length;
    // As written, comments and all; built, they are a sixth smaller.
    expect(size(`src/i18n/messages/${language}.ts`)).toBeLessThanOrEqual(3_500);
    expect(size(`src/i18n/dates/${language}.ts`)).toBeLessThanOrEqual(3_500);
    expect(size(`src/i18n/countries/${language}.ts`)).toBeLessThanOrEqual(3_500);
  });
});

describe('every country of the map', () => {
  it('has a name in each language', async () => {
    const topology: unknown = JSON.parse(read('public/data/map/countries.json'));
    const codes = [...JSON.stringify(topology).matchAll(/"(?:code|id)":"([A-Z]{2})"/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(150);
    for (const language of languages) {
      const { full } = await loadCountryNames(language);
      expect(codes.filter((code) => !Object.hasOwn(full, code))).toEqual([]);
    }
  });
});
