import { describe, expect, it } from 'vitest';
import { plainDates } from '../../bench/plainDates.mjs';
import { seededStory } from '../../fixtures/seededStory.mjs';

describe('plain dates', () => {
  it.each([
    ['2019-05-07', [2019, 5, 7], null],
    ['2019-05-07~', [2019, 5, 7], null],
    ['2019-05?', [2019, 5, 1], null],
    ['2019', [2019, 1, 1], null],
    ['199X', [1990, 1, 1], null],
    ['2019-XX', [2019, 1, 1], null],
    ['2019-05-XX', [2019, 5, 1], null],
    ['2019-22', [2019, 6, 1], null],
    ['2019-05-07T10:30:00Z', [2019, 5, 7], null],
    ['2019-05-07/2019-05-09', [2019, 5, 7], [2019, 5, 9]],
    ['2019-05-07/2019-05-07', [2019, 5, 7], null],
    ['2019-05-07/..', [2019, 5, 7], null],
    ['../2019-05-07', [2019, 5, 7], null],
    ['[2019-05-07,2019-05-28]', [2019, 5, 7], [2019, 5, 28]],
    ['{2019-05,2020-05}', [2019, 5, 1], [2020, 5, 1]],
  ])('%s', (when, start, end) => expect(plainDates(when)).toEqual({ start, end }));

  it('are had of every seeded event, within its years', () => {
    for (const { when } of seededStory({ events: 2000 }).events) {
      const { start } = plainDates(when);
      expect(start[0], when).toBeGreaterThanOrEqual(1990);
      expect(start[0], when).toBeLessThanOrEqual(2025);
    }
  });
});
