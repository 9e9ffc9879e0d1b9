import { describe, expect, it } from 'vitest';
import { timeSpan } from '../../../../src/time/units.ts';
import { hasBand, placeBand, placeMember, toPixels } from '../../../../src/widgets/timeline/geometry.ts';
import { layOut, sheetOf } from '../../../../src/widgets/timeline/sheet.ts';
import { aggregateItem, day, eventItem } from '../../../contract/timelineFixture.ts';

/** A hundred days on a thousand pixels. */
const WINDOW = timeSpan(day('2025-01-01'), day('2025-01-01') + 100 * 86_400_000);
const WIDTH = 1000;
const AREA = { x: 0, mirrored: false, width: WIDTH, height: 40, laneTops: new Map() };
const LAID = layOut(sheetOf(AREA, WINDOW, undefined), WINDOW, false);
const SIGHT = LAID.sight;

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
    expect(placeBand(days(10, 30), LAID, SIGHT)).toEqual({ from: 0.1, to: 0.3 });
  });

  it('are not drawn where they are narrower than a mark', () => {
    expect(placeBand(days(10, 10.7), LAID, SIGHT)).toBeUndefined();
    expect(placeBand(days(10, 10.9), LAID, SIGHT)).toBeDefined();
    const half = timeSpan(WINDOW.start, WINDOW.start + 50 * 86_400_000);
    const zoomed = layOut(LAID.sheet, half, false);
    expect(placeBand(days(10, 10.7), zoomed, zoomed.sight)).toEqual({
      from: expect.closeTo(0.1),
      to: expect.closeTo(0.107),
    });
  });

  it('leave the picture where they go on, and end at its edge where they have no end', () => {
    const far = placeBand(days(-1e6, 1e6), LAID, SIGHT);
    expect(far?.from).toBeLessThan(-10);
    expect(far?.to).toBeGreaterThan(10);
    expect(far?.to).toBeLessThan(20);
    const open = timeSpan(days(50, 51).start, Number.POSITIVE_INFINITY);
    expect(placeBand(open, LAID, SIGHT)).toEqual({ from: 0.5, to: 1 });
    expect(placeBand(open, LAID, { from: 0.2, to: 1.2 })).toEqual({ from: 0.5, to: 1.2 });
    expect(placeBand(open, LAID, { from: -0.5, to: 0.5 })).toBeUndefined();
    const endless = timeSpan(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    expect(placeBand(endless, LAID, { from: 0.2, to: 1.2 })).toEqual({ from: 0.2, to: 1.2 });
  });
});

describe('members of a set', () => {
  it('are as wide as their time, and dots around its middle where that is less', () => {
    expect(placeMember(days(10, 30), LAID, SIGHT)).toMatchObject({
      from: expect.closeTo(0.1),
      to: expect.closeTo(0.3),
    });
    const dot = { from: expect.closeTo(0.097), to: expect.closeTo(0.105) };
    expect(placeMember(days(10, 10.2), LAID, SIGHT)).toMatchObject(dot);
  });

  it('are out of sight where they are far, and reach the edge where they have no end', () => {
    expect(placeMember(days(-1e7, -1e6), LAID, SIGHT).to).toBeLessThan(-10);
    const open = timeSpan(days(50, 51).start, Number.POSITIVE_INFINITY);
    expect(placeMember(open, LAID, SIGHT)).toEqual({ from: 0.5, to: 1 });
  });
});
