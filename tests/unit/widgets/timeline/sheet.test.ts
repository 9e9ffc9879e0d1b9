import { describe, expect, it } from 'vitest';
import { DAY, timeSpan } from '../../../../src/time/units.ts';
import { layOut, placeOn, sheetOf } from '../../../../src/widgets/timeline/sheet.ts';

/** A hundred days on a thousand pixels. */
const AREA = { x: 0, mirrored: false, width: 1000, height: 40, laneTops: new Map() };
const START = Date.UTC(2025, 0, 1);
const window = (from: number, days = 100) => timeSpan(START + from * DAY, START + (from + days) * DAY);

describe('the sheet', () => {
  it('is the same while the window is moved and zoomed, and begins anew before it would have to count far', () => {
    const sheet = sheetOf(AREA, window(0), undefined);
    for (const near of [window(30), window(-350), window(0, 150), window(40, 26), window(0, 200)]) {
      expect(sheetOf(AREA, near, sheet)).toBe(sheet);
    }
    for (const far of [window(401), window(-401), window(0, 24), window(0, 201)]) {
      const next = sheetOf(AREA, far, sheet);
      expect(next).not.toBe(sheet);
      expect(layOut(next, far, false)).toMatchObject({ shift: expect.closeTo(0), width: 1000 });
    }
    expect(sheetOf({ ...AREA }, window(0), sheet)).not.toBe(sheet);
  });

  it('lies so that an instant on it is where its time is in the window', () => {
    const sheet = sheetOf(AREA, window(0), undefined);
    for (const [from, days] of [
      [0, 100],
      [-120, 100],
      [10, 25],
      [-50, 200],
    ] as const) {
      const { shift, width } = layOut(sheet, window(from, days), false);
      for (const at of [-300, 0, 12.5, 99]) {
        const x = placeOn(sheet, START + at * DAY) * width + shift;
        expect(x).toBeCloseTo(((at - from) / days) * 1000, 6);
      }
    }
  });

  it('says what of it is in sight', () => {
    const sheet = sheetOf(AREA, window(0), undefined);
    expect(layOut(sheet, window(50, 25), true)).toMatchObject({ sight: { from: 0.5, to: 0.75 }, moving: true });
  });

  it('keeps what is far out of sight of any window it may lie under', () => {
    const sheet = sheetOf(AREA, window(0), undefined);
    for (const near of [window(-799, 200), window(799, 200), window(-99, 25), window(99, 25)]) {
      expect(sheetOf(AREA, near, sheet)).toBe(sheet);
      const { shift, width } = layOut(sheet, near, false);
      expect(placeOn(sheet, Number.NEGATIVE_INFINITY) * width + shift).toBeLessThan(-1000);
      expect(placeOn(sheet, Number.POSITIVE_INFINITY) * width + shift).toBeGreaterThan(2000);
    }
  });
});
