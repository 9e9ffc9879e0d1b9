import { describe, expect, it } from 'vitest';
import { timeSpan } from '../../../../src/time/units.ts';
import { hasBand, placeBand, placeMember, toPixels } from '../../../../src/widgets/timeline/geometry.ts';
import { sheetOf } from '../../../../src/widgets/timeline/sheet.ts';
import { aggregateItem, day, eventItem } from '../../../contract/timelineFixture.ts';

/** A hundred days on a thousand pixels. */
const WINDOW = timeSpan(day('2025-01-01'), day('2025-01-01') + 100 * 86_400_000);
const WIDTH = 1000;
const SIGHT = { from: 0, to: WIDTH };
const SHEET = sheetOf({ x: 0, width: WIDTH, height: 40, laneTops: new Map() }, WINDOW, undefined);

function days(from: number, to: number) {
  return timeSpan(WINDOW.start + from * 86_400_000, WINDOW.start + to * 86_400_000);
}

describe('bands', () => {
  it('are for what is more than a mark', () => {
    expect(hasBand(eventItem('day', '2025-01-01'))).toBe(false);
    for (const form of ['band', 'bar', 'joined', 'alternatives'] as const)
      expect(hasBand(eventItem(form, '2025-01-01', { form }))).toBe(true);
    expect(hasBand(aggregateItem(['a', 'b'], '2025-01-01'))).toBe(false);
  });

  it('stand where their span is', () => {
    expect(toPixels(days(25, 26).start, WINDOW, WIDTH)).toBe(250);
    expect(placeBand(days(10, 30), SHEET, SIGHT)).toEqual({ x: 100, width: 200 });
    expect(placeBand(days(10, 30), SHEET, { from: 400, to: 1400 })).toEqual({ x: 100, width: 200 });
  });

  it('are not drawn where they are narrower than a mark', () => {
    expect(placeBand(days(10, 10.7), SHEET, SIGHT)).toBeUndefined();
    expect(placeBand(days(10, 10.8), SHEET, SIGHT)).toMatchObject({ x: 100, width: 8 });
  });

  it('leave the picture where they go on, and end at its edge where they have no end', () => {
    const far = placeBand(days(-1e6, 1e6), SHEET, SIGHT);
    expect(far?.x).toBeLessThanOrEqual(SHEET.from);
    expect((far?.x ?? 0) + (far?.width ?? 0)).toBeGreaterThanOrEqual(SHEET.to);
    expect(far?.width).toBeLessThan(1e5);
    const open = timeSpan(days(50, 51).start, Number.POSITIVE_INFINITY);
    expect(placeBand(open, SHEET, SIGHT)).toEqual({ x: 500, width: 500 });
    expect(placeBand(open, SHEET, { from: 200, to: 1200 })).toEqual({ x: 500, width: 700 });
    expect(placeBand(open, SHEET, { from: -500, to: 500 })).toBeUndefined();
    const endless = timeSpan(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    expect(placeBand(endless, SHEET, { from: 200, to: 1200 })).toEqual({ x: 200, width: 1000 });
  });
});

describe('members of a set', () => {
  it('are as wide as their time, and dots around its middle where that is less', () => {
    expect(placeMember(days(10, 30), SHEET, SIGHT)).toEqual({ x: 100, width: 200 });
    expect(placeMember(days(10, 10.2), SHEET, SIGHT)).toEqual({ x: 97, width: 8 });
  });

  it('are out of sight where they are far, and reach the edge where they have no end', () => {
    const far = placeMember(days(-1e7, -1e6), SHEET, SIGHT);
    expect(far.x + far.width).toBeLessThan(SHEET.from);
    const open = timeSpan(days(50, 51).start, Number.POSITIVE_INFINITY);
    expect(placeMember(open, SHEET, SIGHT)).toEqual({ x: 500, width: 500 });
  });
});
