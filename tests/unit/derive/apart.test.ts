import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptApart, marksOf } from '../../../src/derive/apart.ts';

describe('keptApart', () => {
  it('leaves alone what is far enough apart', () => {
    expect(keptApart([], 10)).toEqual([]);
    expect(keptApart([3, 13, 40], 10)).toEqual([3, 13, 40]);
  });

  it('moves two that are too near by half of what they lack each, and no third', () => {
    expect(keptApart([0, 40, 44, 90], 10)).toEqual([0, 37, 47, 90]);
  });

  it('moves a row as one', () => {
    expect(keptApart([50, 50, 50], 10)).toEqual([40, 50, 60]);
  });

  it('keeps any places in order and apart, and moves none further than the nearest pair needs', () => {
    const many = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 12 });
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 60 }), (found, gap) => {
        const places = found.toSorted((a, b) => a - b);
        const apart = keptApart(places, gap);
        const lacks = places.flatMap((place, index) =>
          places.slice(index).map((later, count) => place + count * gap - later),
        );
        for (const [index, place] of apart.entries()) {
          expect(place - (apart[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(gap - 1e-6);
          expect(Math.abs(place - (places[index] ?? 0))).toBeLessThanOrEqual(Math.max(0, ...lacks) / 2 + 1e-6);
        }
      }),
    );
  });
});

describe('keptApart, up to a day', () => {
  it('moves nothing that was before it beyond it: the others make room', () => {
    expect(keptApart([50, 58, 60], 10, 61)).toEqual([41, 51, 61]);
    expect(keptApart([50, 58, 60], 10, 100)).toEqual([45, 55, 65]);
    expect(keptApart([60, 62, 70], 10, 61)).toEqual([55, 65, 75]);
  });
});

describe('marksOf', () => {
  const single = (anchor: number, date = anchor) => ({ anchor, date });
  const several = (anchor: number) => ({ anchor, date: null });

  it('puts each on its date, though its button gave way', () => {
    expect(marksOf([single(37, 40), single(61, 58)], 24)).toEqual([40, 58]);
  });

  it('keeps each within its own button, so that it is that which is pressed', () => {
    expect(marksOf([single(8, 21.7), single(32.8, 36)], 24)).toEqual([8 + 9.6, 36]);
  });

  it('keeps two of one date half a gap apart, so that both are seen', () => {
    expect(marksOf([single(38, 50), single(62, 50)], 24)).toEqual([44, 56]);
  });

  it('puts none under a button that stands for several', () => {
    expect(marksOf([several(38), single(62, 45), single(86, 46), several(110)], 24)).toEqual([38, 56, 76.4, 110]);
  });
});
