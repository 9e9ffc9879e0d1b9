import { describe, expect, it } from 'vitest';
import { frameText, number, ratioText, spreadText, table } from '../../bench/tables.mjs';

describe('numbers', () => {
  it('have about three digits', () => {
    expect([0.1234, 4.567, 45.67, 456.7, 4567.8].map((value) => number(value))).toEqual([
      '0.12',
      '4.57',
      '45.7',
      '457',
      '4568',
    ]);
    expect(number(123_456.7)).toBe('123\u202f457');
    expect(number(2)).toBe('2');
  });

  it('are a dash where there is none', () => {
    expect([null, undefined, Number.NaN, Number.POSITIVE_INFINITY].map((value) => number(value)).join('')).toBe('––––');
    expect(ratioText(null)).toBe('–');
    expect(spreadText(null)).toBe('–');
    expect(frameText(undefined)).toBe('–');
  });

  it('come with their spread where there is one, and in frames', () => {
    expect(spreadText({ median: 20, min: 10, max: 40, runs: 5 })).toBe('20 (10–40)');
    expect(spreadText({ median: 20, min: 20, max: 20, runs: 5 })).toBe('20');
    expect(spreadText({ median: 20, min: 20, max: 20, runs: 1 })).toBe('20');
    expect(frameText({ median: 33.4, min: 30, max: 50, runs: 5 })).toBe('33.4 (30–50) = 2 fr');
    expect(ratioText(2.345)).toBe('× 2.35');
  });
});

describe('a table', () => {
  it('is Markdown with its numbers to the right', () => {
    expect(table(['', 'ms'], [['a | b', 3]])).toBe('|  | ms |\n| --- | --: |\n| a \\| b | 3 |');
  });
});
