import { expect, it } from 'vitest';
import { timeSpan } from '../../../../src/time/index.ts';
import { type AxisStep, layOutAxis } from '../../../../src/widgets/timeline/axisLayout.ts';

const HALF_YEARS: AxisStep = {
  step: { unit: 'month', count: 6 },
  unit: 'month',
  around: { unit: 'year', count: 1 },
};

/** The texts of an axis of 100 pixels a year, whose years are 40 pixels wide and months 20. */
function textsUpTo(end: string): readonly string[] {
  const window = timeSpan(Date.UTC(2024, 2), Date.parse(end));
  const { labels } = layOutAxis(HALF_YEARS, {
    window,
    width: ((window.end - window.start) / (366 * 86_400_000)) * 100,
    format: (at, _unit, level) => new Date(at).toISOString().slice(...(level === 'major' ? [0, 4] : [5, 7])),
    measure: (texts, level) => texts.map(() => (level === 'major' ? 40 : 20)),
  });
  return labels.map(({ text }) => text);
}

it('names no month whose year has no room at the edge: it would be taken for the year before', () => {
  expect(textsUpTo('2026-07-01')).toEqual(['07', '01', '07', '01', '2024', '2025', '2026']);
  // 30 pixels are left of 2026: enough for its month.
  expect(textsUpTo('2026-04-20')).toEqual(['07', '01', '07', '2024', '2025']);
});

it('names no day of it either', () => {
  const days: AxisStep = { step: { unit: 'day', count: 1 }, unit: 'day', around: { unit: 'month', count: 1 } };
  const window = timeSpan(Date.UTC(2025, 11, 29), Date.UTC(2026, 0, 3));
  const { labels } = layOutAxis(days, {
    window,
    width: 150,
    format: (at, _unit, level) => new Date(at).toISOString().slice(...(level === 'major' ? [5, 7] : [8, 10])),
    measure: (texts, level) => texts.map(() => (level === 'major' ? 70 : 10)),
  });
  expect(labels.map(({ text }) => text)).toEqual(['29', '30', '31', '12']);
});
