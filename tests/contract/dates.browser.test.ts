import { describe, expect, it } from 'vitest';
import { createAxisWords, languages, loadWords } from '../../src/i18n/index.ts';
import { epochMs, parseEdtf } from '../../src/time/index.ts';
import { DATES } from '../unit/i18n/dates.golden.ts';
import { readGolden, visible } from '../unit/i18n/golden.ts';
import { RANGES_AND_SETS } from '../unit/i18n/ranges.golden.ts';

const rows = readGolden(DATES + RANGES_AND_SETS);

/** Chromium says that it speaks Kazakh and prints "2025 M11 6": our own tables must be all that is asked. */
describe('dates in words, in Chromium', () => {
  it.each(languages)('are those of the golden table in %s', async (language) => {
    const words = await loadWords(language);
    const said = rows
      .filter((row) => row.language === language)
      .map(({ edtf, ...golden }) => {
        const parsed = parseEdtf(edtf);
        if (!parsed.ok) throw new Error(`${edtf}: ${parsed.error.reason}`);
        const say = (style: 'full' | 'short' | 'sentence'): string => visible(words.date(parsed.value, style));
        return { golden, said: { language, full: say('full'), short: say('short'), sentence: say('sentence') } };
      });
    expect(said.length).toBeGreaterThanOrEqual(60);
    expect(said.map((row) => row.said)).toEqual(said.map((row) => row.golden));
  });

  it('never fall back on what Chromium has of Kazakh', async () => {
    const words = await loadWords('kk');
    const { tick } = createAxisWords(words);
    const months = Array.from({ length: 12 }, (_, month) => epochMs(Date.UTC(2025, month, 6)));
    const ticks = months.flatMap((at) => [tick(at, 'month', 'minor'), tick(at, 'day', 'major')]);
    const all = [...ticks, words.number(1_234_567.5), words.country('KZ'), words.country('US')].join(' ');
    expect(all).not.toMatch(/\bM\d\d?\b|Kazakhstan|United States/);
    expect(all).toContain('Қазақстан');
  });
});
