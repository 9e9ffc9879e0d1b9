import { describe, expect, it } from 'vitest';
import { cellFinder, createCells } from '../../bench/cells.mjs';
import { judge, type Threshold } from '../../bench/thresholds.mjs';
import { isMet, verdictText } from '../../bench/verdicts.mjs';

const met: Threshold = {
  done: '1',
  says: 'longest task while loading 100 000',
  unit: 'ms',
  figure: 120,
  spread: { median: 120, min: 90, max: 300, runs: 5 },
  limit: 200,
  met: true,
};
const missed: Threshold = {
  ...met,
  done: '4',
  says: 'elements at 100 000',
  unit: '',
  figure: 2600,
  limit: 2500,
  met: false,
};
const failed: Threshold = { ...missed, figure: Number.POSITIVE_INFINITY, spread: null };
const unknown: Threshold = { ...met, figure: null, spread: null, met: null };

const whole = { run: { partial: false }, cells: [{ outside: [] }] };
const part = { ...whole, run: { partial: true } };

describe('the verdicts of a run', () => {
  it('say of each threshold the figure, the spread of its runs and the limit, and count', () => {
    const once = { ...missed, spread: { median: 2600, min: 2600, max: 2600, runs: 1 } };
    expect(verdictText([met, once, failed, unknown]).split('\n')).toEqual([
      'PASS  1  longest task while loading 100 000: 120 (90–300), limit 200 ms',
      'FAIL  4  elements at 100 000: 2600, limit 2500',
      'FAIL  4  elements at 100 000: failed, limit 2500',
      '–     1  longest task while loading 100 000: not measured, limit 200 ms',
      '1 passed, 2 failed, 1 not measured',
    ]);
  });

  it('let a part of the bench leave out what a whole run has to measure', () => {
    expect(isMet({ ...part, thresholds: [met, unknown] })).toBe(true);
    expect(isMet({ ...whole, thresholds: [met, unknown] })).toBe(false);
    expect(isMet({ ...whole, thresholds: [met] })).toBe(true);
  });

  it('are not met with one miss, nor where another machine was asked for something', () => {
    expect(isMet({ ...part, thresholds: [met, missed] })).toBe(false);
    expect(isMet({ ...whole, cells: [{ outside: ['https://example.org/'] }], thresholds: [met] })).toBe(false);
  });

  it('have a line for everything the issues ask', () => {
    const thresholds = judge(cellFinder(createCells().all()));
    expect(new Set(thresholds.map(({ done }) => done))).toEqual(
      new Set(['1', '2', '3', '4', '5', 'issue 3', 'issue 5', 'issue 6']),
    );
    expect(verdictText(thresholds)).toContain('limit 2500');
  });
});
