import { describe, expect, it } from 'vitest';
import { civilFromDays, daysFromCivil, daysInMonth, isLeapYear } from '../../../src/time/index.ts';

describe('the proleptic Gregorian calendar', () => {
  it('has leap years by the rule of 4, 100 and 400, year zero among them', () => {
    const leap = [-400, -4, 0, 4, 1600, 1904, 2000, 2024, 400_000_000];
    const common = [-100, -1, 1, 1700, 1900, 2023, 2100, -170_000_001];
    expect(leap.filter(isLeapYear)).toEqual(leap);
    expect(common.filter(isLeapYear)).toEqual([]);
  });

  it('has months of 28 to 31 days', () => {
    const lengths = (year: number): number[] => Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1));
    expect(lengths(2025)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(lengths(2024)[1]).toBe(29);
  });

  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 3, 1, 11_017],
    [2025, 11, 6, 20_398],
    [0, 1, 1, -719_528],
    [-1, 12, 31, -719_529],
    [1, 1, 1, -719_162],
  ])('%i-%i-%i is day %i', (year, month, day, days) => {
    expect(daysFromCivil(year, month, day)).toBe(days);
    expect(civilFromDays(days)).toEqual({ year, month, day });
  });

  it('is exact far outside the range of Date', () => {
    const days = daysFromCivil(999_999_999_999, 12, 31);
    expect(Number.isSafeInteger(days)).toBe(true);
    expect(civilFromDays(days)).toEqual({ year: 999_999_999_999, month: 12, day: 31 });
    expect(daysFromCivil(-170_000_000, 1, 1) - daysFromCivil(-170_000_400, 1, 1)).toBe(146_097);
  });
});
