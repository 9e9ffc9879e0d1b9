import { describe, expect, it } from 'vitest';
import { timeSpan } from '../../../../src/time/units.ts';
import { hasBand, placeBand, placeMember, toPixels } from '../../../../src/widgets/timeline/geometry.ts';
import { aggregateItem, day, eventItem } from '../../../contract/timelineFixture.ts';

/** A hundred days on a thousand pixels. */
const WINDOW = timeSpan(day('2025-01-01'), day('2025-01-01') + 100 * 86_400_000);
const WIDTH = 1000;

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
    expect(placeBand(days(10, 30), WINDOW, WIDTH)).toEqual({ x: 100, width: 200, openStart: false, openEnd: false });
  });

  it('are not drawn where they are narrower than a mark, nor out of sight', () => {
    expect(placeBand(days(10, 10.7), WINDOW, WIDTH)).toBeUndefined();
    expect(placeBand(days(10, 10.8), WINDOW, WIDTH)).toMatchObject({ x: 100, width: 8 });
    expect(placeBand(days(-10, 0), WINDOW, WIDTH)).toBeUndefined();
    expect(placeBand(days(100, 200), WINDOW, WIDTH)).toBeUndefined();
  });

  it('leave the picture where they go on, and fade at its edge where they have no end', () => {
    expect(placeBand(days(-1000, 1000), WINDOW, WIDTH)).toEqual({
      x: -14,
      width: 1028,
      openStart: false,
      openEnd: false,
    });
    const open = timeSpan(days(50, 51).start, Number.POSITIVE_INFINITY);
    expect(placeBand(open, WINDOW, WIDTH)).toEqual({ x: 500, width: 500, openStart: false, openEnd: true });
    const endless = timeSpan(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    expect(placeBand(endless, WINDOW, WIDTH)).toEqual({ x: 0, width: 1000, openStart: true, openEnd: true });
  });
});

describe('members of a set', () => {
  it('are as wide as their time, and dots around its middle where that is less', () => {
    expect(placeMember(days(10, 30), WINDOW, WIDTH)).toEqual({ x: 100, width: 200 });
    expect(placeMember(days(10, 10.2), WINDOW, WIDTH)).toEqual({ x: 97, width: 8 });
  });

  it('are just out of sight where they are far, and reach the edge where they have no end', () => {
    expect(placeMember(days(-1e7, -1e6), WINDOW, WIDTH)).toEqual({ x: -18, width: 8 });
    expect(placeMember(timeSpan(days(50, 51).start, Number.POSITIVE_INFINITY), WINDOW, WIDTH)).toEqual({
      x: 500,
      width: 514,
    });
  });
});
