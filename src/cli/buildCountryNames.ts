import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages, type Language } from '../i18n/index.ts';

/** ISO 3166-1 alpha-2, all of it, and XK for Kosovo. */
const CODES = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
  KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
  MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
  UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
`
  .trim()
  .split(/\s+/);

type Names = Readonly<Record<Language, string>>;

/** Where CLDR's name is no name a newsroom prints: «Конго - Киншаса», and in Kazakh one «Конго» for two countries. */
const NEWSROOM: Readonly<Record<string, Names>> = {
  CD: { en: 'DR Congo', ru: 'ДР Конго', uk: 'ДР Конго', kk: 'Конго Демократиялық Республикасы' },
  CG: { en: 'Republic of the Congo', ru: 'Республика Конго', uk: 'Республіка Конго', kk: 'Конго Республикасы' },
};

/** Short forms for captions. */
const SHORT: Readonly<Record<string, Names>> = {
  AE: { en: 'UAE', ru: 'ОАЭ', uk: 'ОАЕ', kk: 'БАӘ' },
  GB: { en: 'UK', ru: 'Великобритания', uk: 'Британія', kk: 'Ұлыбритания' },
  US: { en: 'US', ru: 'США', uk: 'США', kk: 'АҚШ' },
};

/** The table's own rows: code → names. Its columns are iso2 iso3 isoN en ru uk kk. */
function rowsOf(table: string): ReadonlyMap<string, Names> {
  const [, ...lines] = table.trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [code = '', , , en = '', ru = '', uk = '', kk = ''] = line.trimEnd().split('\t');
      return [code, { en, ru, uk, kk }];
    }),
  );
}

function nameFrom(cldr: Intl.DisplayNames, code: string): string {
  const name = cldr.of(code);
  if (name === undefined || name === code) throw new Error(`This Node has no name for ${code}: is its ICU full?`);
  return name.replace(' - ', ' – ');
}

function entries(names: readonly (readonly [string, string])[]): string {
  return names.map(([code, name]) => `    ${code}: '${name.replaceAll("'", '\u2019')}',\n`).join('');
}

/** The text of one language's module: rows of the newsroom's table win, then the overrides above, then CLDR. */
export function countryNamesModule(language: Language, table: string): string {
  const rows = rowsOf(table);
  const cldr = new Intl.DisplayNames([language], { type: 'region' });
  const full = CODES.map(
    (code) => [code, (rows.get(code) ?? NEWSROOM[code])?.[language] ?? nameFrom(cldr, code)] as const,
  );
  const fullNames = new Map(full);
  const short = Object.entries(SHORT)
    .map(([code, names]) => [code, names[language]] as const)
    .filter(([code, name]) => fullNames.get(code) !== name);
  return `import type { CountryNames } from '../countryNames.ts';

/** Made by src/cli/buildCountryNames.ts from the newsroom's table and CLDR; not written by hand. */
export const countryNames: CountryNames = {
  full: {
${entries(full)}  },
  short: {
${entries(short)}  },
};
`;
}

/** Writes src/i18n/countries/*.ts. Needs Node's full ICU; browsers lack Kazakh, so the names are shipped. */
export async function main(): Promise<number> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const table = await readFile(path.join(root, 'tests/fixtures/facts/country_names.tsv'), 'utf8');
  const folder = path.join(root, 'src/i18n/countries');
  await mkdir(folder, { recursive: true });
  for (const language of languages) {
    await writeFile(path.join(folder, `${language}.ts`), countryNamesModule(language, table));
  }
  return 0;
}
