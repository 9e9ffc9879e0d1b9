import { describe, expect, it } from 'vitest';
import { LEGEND_FORMS } from '../../../src/derive/dateForm.ts';
import { languages, loadWords } from '../../../src/i18n/index.ts';
import { wideMessages } from '../../../src/i18n/wide/index.ts';
import { TIME_STEPS, type TimeStep } from '../../../src/time/index.ts';
import { pictureWordsOf, visible } from './golden.ts';

const bundles = await Promise.all(
  languages.map(async (language) => ({ words: await loadWords(language), wide: await wideMessages.load(language) })),
);

function scales(step: TimeStep, events: number): readonly string[] {
  return bundles.map(({ words, wide }) => visible(wide.scale(step, words.messages.map.aggregate(events))));
}

describe('the scale of the overview', () => {
  it.each<[TimeStep, number, readonly string[]]>([
    [
      { unit: 'week', count: 1 },
      9,
      [
        'One bar is a week; the tallest holds 9 events.',
        'Один столбик_— неделя; в_самом высоком_— 9 событий.',
        'Один стовпчик_— тиждень; у_найвищому_— 9 подій.',
        'Бір баған_— бір апта; ең биігінде 9 оқиға бар.',
      ],
    ],
    [
      { unit: 'hour', count: 1 },
      1,
      [
        'One bar is an hour; the tallest holds 1 event.',
        'Один столбик_— час; в_самом высоком_— 1 событие.',
        'Один стовпчик_— година; у_найвищому_— 1 подія.',
        'Бір баған_— бір сағат; ең биігінде 1 оқиға бар.',
      ],
    ],
    [
      { unit: 'month', count: 2 },
      2,
      [
        'One bar is 2 months; the tallest holds 2 events.',
        'Один столбик_— 2_месяца; в_самом высоком_— 2 события.',
        'Один стовпчик_— 2_місяці; у_найвищому_— 2 події.',
        'Бір баған_— 2_ай; ең биігінде 2 оқиға бар.',
      ],
    ],
    [
      { unit: 'month', count: 3 },
      21,
      [
        'One bar is three months; the tallest holds 21 events.',
        'Один столбик_— квартал; в_самом высоком_— 21 событие.',
        'Один стовпчик_— квартал; у_найвищому_— 21 подія.',
        'Бір баған_— бір тоқсан; ең биігінде 21 оқиға бар.',
      ],
    ],
    [
      { unit: 'year', count: 5 },
      5,
      [
        'One bar is 5 years; the tallest holds 5 events.',
        'Один столбик_— 5_лет; в_самом высоком_— 5 событий.',
        'Один стовпчик_— 5_років; у_найвищому_— 5 подій.',
        'Бір баған_— 5_жыл; ең биігінде 5 оқиға бар.',
      ],
    ],
    [
      { unit: 'year', count: 100 },
      12,
      [
        'One bar is a century; the tallest holds 12 events.',
        'Один столбик_— век; в_самом высоком_— 12 событий.',
        'Один стовпчик_— століття; у_найвищому_— 12 подій.',
        'Бір баған_— бір ғасыр; ең биігінде 12 оқиға бар.',
      ],
    ],
  ])('is said in every language: %o', (step, events, expected) => expect(scales(step, events)).toEqual(expected));

  it('has other words for every step', () => {
    for (const [index] of languages.entries()) {
      const said = TIME_STEPS.map((step) => scales(step, 1)[index]);
      expect(new Set(said).size).toBe(TIME_STEPS.length);
    }
  });
});

describe('the legend of dates', () => {
  it('has a word of its own for every form, in every language', () => {
    for (const { words } of bundles) {
      const { forms } = pictureWordsOf(words).pictures;
      expect(Object.keys(forms)).toEqual([...LEGEND_FORMS]);
      expect(new Set(Object.values(forms)).size).toBe(LEGEND_FORMS.length);
    }
  });
});
