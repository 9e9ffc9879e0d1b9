import { describe, expect, it } from 'vitest';
import { DAY, timeSpan } from '../../../../src/time/units.ts';
import { placeOn, sheetOf, shiftOf } from '../../../../src/widgets/timeline/sheet.ts';

/** A hundred days on a thousand pixels. */
const AREA = { x: 0, width: 1000, height: 40, laneTops: new Map() };
const START = Date.UTC(2025, 0, 1);
const window = (from: number, length = 100 * DAY) => timeSpan(START + from, START + from + length);

describe('the sheet', () => {
  it('is the same while the window only moves, a rounding of milliseconds included', () => {
    const sheet = sheetOf(AREA, window(0), undefined);
    expect(sheetOf(AREA, window(30 * DAY), sheet)).toBe(sheet);
    expect(sheetOf(AREA, window(-30 * DAY, 100 * DAY + 1), sheet)).toBe(sheet);
    expect(shiftOf(sheet, window(30 * DAY))).toBe(-300);
  });

  it('is another for another length, another drawing area, and far away', () => {
    const sheet = sheetOf(AREA, window(0), undefined);
    expect(sheetOf(AREA, window(0, 101 * DAY), sheet)).not.toBe(sheet);
    expect(sheetOf({ ...AREA }, window(0), sheet)).not.toBe(sheet);
    const far = sheetOf(AREA, window(500 * DAY), sheet);
    expect(far).not.toBe(sheet);
    expect(shiftOf(far, window(500 * DAY))).toBe(0);
  });

  it('puts an instant where its time is, and what is far just out of any sight', () => {
    const sheet = sheetOf(AREA, window(0), undefined);
    expect(placeOn(sheet, START + 25 * DAY)).toBe(250);
    for (const [at, beyond] of [
      [Number.NEGATIVE_INFINITY, sheet.from],
      [Number.POSITIVE_INFINITY, sheet.to],
    ] as const) {
      const x = placeOn(sheet, at);
      expect(Math.abs(x)).toBeGreaterThan(Math.abs(beyond));
      expect(Math.abs(x)).toBeLessThan(20_000);
    }
  });
});
