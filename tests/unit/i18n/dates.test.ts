import { describe, expect, it } from 'vitest';
import { languages, loadWords } from '../../../src/i18n/index.ts';
import { parseEdtf } from '../../../src/time/index.ts';
import { DATES } from './dates.golden.ts';
import { readGolden, visible } from './golden.ts';
import { RANGES_AND_SETS } from './ranges.golden.ts';

const rows = readGolden(DATES + RANGES_AND_SETS);
const bundles = await Promise.all(languages.map(loadWords));
const words = new Map(bundles.map((bundle) => [bundle.language, bundle]));

function inWords(edtf: string, language: (typeof languages)[number], style: 'full' | 'short' | 'sentence'): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(`${edtf}: ${parsed.error.reason}`);
  return visible(words.get(language)?.date(parsed.value, style) ?? '');
}

describe('dates in words', () => {
  it('has at least 60 expressions, each in every language', () => {
    const expressions = new Set(rows.map((row) => row.edtf));
    expect(expressions.size).toBeGreaterThanOrEqual(60);
    expect(rows).toHaveLength(expressions.size * languages.length);
  });

  it.each(rows)('$edtf in $language', ({ edtf, language, full, short, sentence }) => {
    expect({
      full: inWords(edtf, language, 'full'),
      short: inWords(edtf, language, 'short'),
      sentence: inWords(edtf, language, 'sentence'),
    }).toEqual({ full, short, sentence });
  });

  it.each(languages)('names every month and its cases in %s', (language) => {
    const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
    const forms = months.flatMap((month) => [
      inWords(month, language, 'full'),
      inWords(`${month}-06`, language, 'full'),
      inWords(month, language, 'sentence'),
      inWords(`${month}/..`, language, 'full'),
      inWords(`../${month}`, language, 'full'),
    ]);
    expect(forms.join('\n')).toMatchSnapshot();
    expect(new Set(months.map((month) => inWords(month, language, 'short'))).size).toBe(12);
  });

  it.each(languages)('says nothing that is only another writing of the figures in %s', (language) => {
    for (const { full, sentence } of rows.filter((row) => row.language === language)) {
      expect(full + sentence).not.toMatch(/\bM\d\d?\b|undefined|NaN|\s\s| -/);
    }
  });

  it('has no Latin letter in a Kazakh, Russian or Ukrainian date but Roman figures and UTC', () => {
    for (const { language, full, short, sentence } of rows) {
      if (language === 'en') continue;
      expect(`${full} ${short} ${sentence}`.replace(/UTC|(?<![a-z])[IVXLC]+(?![a-z])/g, '')).not.toMatch(/[a-z]/i);
    }
  });
});
