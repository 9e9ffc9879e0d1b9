import { describe, expect, it } from 'vitest';
import { namedHeights } from '../../../src/cli/measure.ts';

const at = (...heights: readonly (readonly [number, number])[]) =>
  heights.map(([width, height]) => ({ width, height }));

describe('the heights that a snippet names', () => {
  it('begin at no width at all, and where they were measured first', () => {
    expect(namedHeights(at([320, 900], [390, 800]))).toEqual(at([0, 900], [320, 900], [390, 800]));
    expect(namedHeights([])).toEqual([]);
  });

  it('keep both ends of a stretch that is as high, and nothing between', () => {
    const measured = at([320, 900], [390, 800], [480, 800], [631, 800], [632, 1200]);
    expect(namedHeights(measured)).toEqual(at([0, 900], [320, 900], [390, 800], [631, 800], [632, 1200]));
  });
});
