import { describe, expect, it } from 'vitest';
import { speedAt } from '../../../src/widgets/edgeScroll.ts';

describe('a handle held near the edge of the window', () => {
  it('scrolls towards it, the faster the nearer', () => {
    expect([72, 36, 0].map((y) => speedAt(y, 800))).toEqual([0, -7, -14].map((speed) => speed || expect.closeTo(0)));
    expect([728, 764, 800].map((y) => speedAt(y, 800))).toEqual([0, 7, 14]);
  });

  it('scrolls nothing in the middle, and no faster outside', () => {
    expect(speedAt(400, 800)).toBe(0);
    expect([-200, 1000].map((y) => speedAt(y, 800))).toEqual([-14, 14]);
    expect(speedAt(50, 100)).toBe(0);
  });
});
