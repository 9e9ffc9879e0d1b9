import { describe, expect, it } from 'vitest';
import { inFrames, median, p95, percentile, ratio, spread } from '../../bench/statistics.mjs';

describe('median', () => {
  it('is the middle value, the mean of two in the middle, nothing of nothing', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  it('compares numbers as numbers, and leaves the list as it was', () => {
    const values = [100, 20, 3];
    expect(median(values)).toBe(20);
    expect(values).toEqual([100, 20, 3]);
  });
});

describe('p95', () => {
  it('is the value that 95 of a hundred do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(p95(hundred)).toBe(95);
    expect(percentile(hundred, 0.5)).toBe(50);
  });

  it('is the longest of fewer than twenty', () => {
    expect(p95([16, 17, 90])).toBe(90);
    expect(p95([])).toBeNaN();
  });

  it('forgives one late frame of twenty, not two', () => {
    const frames = Array.from({ length: 18 }, () => 17);
    expect(p95([...frames, 17, 80])).toBe(17);
    expect(p95([...frames, 80, 80])).toBe(80);
  });
});

describe('spread and ratio', () => {
  it('say the middle, the ends and how many', () => {
    expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, runs: 3 });
    expect(spread([])).toBeNull();
  });

  it('say how many times, or nothing where there is no such number', () => {
    expect(ratio(30, 10)).toBe(3);
    expect(ratio(30, 0)).toBeNull();
    expect(ratio(Number.NaN, 10)).toBeNull();
  });

  it('count frames of 16.7 ms', () => expect(inFrames(50.1)).toBeCloseTo(3));
});
