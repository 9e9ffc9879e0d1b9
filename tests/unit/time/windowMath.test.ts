import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centreOf,
  centreOn,
  clampTo,
  moveBy,
  moveEnd,
  moveStart,
  reveal,
  zoomAround,
  zoomWindow,
} from '../../../src/time/windowMath.ts';
import type { DurationMs } from '../../../src/time/units.ts';
import { DAY, HOUR, duration, epochMs, timeSpan } from '../../../src/time/units.ts';

const limits = timeSpan(0, 1000 * DAY);
const instant = fc.integer({ min: -2000 * DAY, max: 2000 * DAY });
const span = fc
  .tuple(instant, fc.integer({ min: 1, max: 2000 * DAY }))
  .map(([start, length]) => timeSpan(start, start + length));

describe('clampTo', () => {
  it('leaves a window that fits as it is', () => {
    expect(clampTo(timeSpan(10 * DAY, 20 * DAY), limits)).toEqual(timeSpan(10 * DAY, 20 * DAY));
  });

  it('moves a window that hangs over an end, and keeps its length', () => {
    expect(clampTo(timeSpan(-5 * DAY, 5 * DAY), limits)).toEqual(timeSpan(0, 10 * DAY));
    expect(clampTo(timeSpan(995 * DAY, 1005 * DAY), limits)).toEqual(timeSpan(990 * DAY, 1000 * DAY));
  });

  it('gives all of the limits to a window longer than they are', () => {
    expect(clampTo(timeSpan(-5000 * DAY, 5000 * DAY), limits)).toEqual(limits);
  });

  it('widens a window that is too short around its middle', () => {
    expect(clampTo(timeSpan(100 * DAY, 100 * DAY + 2), limits, (HOUR * 2) as DurationMs)).toEqual(
      timeSpan(100 * DAY + 1 - HOUR, 100 * DAY + 1 + HOUR),
    );
  });

  it('is not stopped by limits that are open', () => {
    const open = timeSpan(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    expect(clampTo(timeSpan(-5 * DAY, 5 * DAY), open)).toEqual(timeSpan(-5 * DAY, 5 * DAY));
  });

  it('keeps to limits shorter than the shortest window', () => {
    expect(clampTo(timeSpan(-DAY, DAY), timeSpan(0, 5))).toEqual(timeSpan(0, 5));
  });

  it('always ends inside, in whole milliseconds, and a second time changes nothing', () => {
    fc.assert(
      fc.property(span, (window) => {
        const held = clampTo(window, limits);
        expect(held.start).toBeGreaterThanOrEqual(limits.start);
        expect(held.end).toBeLessThanOrEqual(limits.end);
        expect(duration(held)).toBeGreaterThanOrEqual(HOUR);
        expect(Number.isInteger(held.start) && Number.isInteger(held.end)).toBe(true);
        expect(clampTo(held, limits)).toEqual(held);
      }),
    );
  });
});

describe('moving and zooming', () => {
  const window = timeSpan(100 * DAY, 200 * DAY);

  it('moves by what it is told', () => {
    expect(moveBy(window, -10 * DAY)).toEqual(timeSpan(90 * DAY, 190 * DAY));
  });

  it('zooms with the given instant where it was on screen', () => {
    expect(zoomAround(window, epochMs(100 * DAY), 0.5)).toEqual(timeSpan(100 * DAY, 150 * DAY));
    expect(zoomAround(window, epochMs(175 * DAY), 2)).toEqual(timeSpan(25 * DAY, 225 * DAY));
  });

  it('zooms around the middle where no instant is given', () => {
    expect(zoomWindow(window, 0.5)).toEqual(timeSpan(125 * DAY, 175 * DAY));
  });

  it('centres without changing the length', () => {
    expect(centreOf(window)).toBe(150 * DAY);
    expect(centreOn(window, epochMs(0))).toEqual(timeSpan(-50 * DAY, 50 * DAY));
  });

  it('reveals by the smallest move, and not at all where nothing is hidden', () => {
    expect(reveal(window, epochMs(150 * DAY))).toBe(window);
    expect(reveal(window, epochMs(90 * DAY))).toEqual(timeSpan(80 * DAY, 180 * DAY));
    expect(reveal(window, epochMs(200 * DAY))).toEqual(timeSpan(110 * DAY, 210 * DAY));
  });

  it('what is revealed is inside', () => {
    fc.assert(
      fc.property(span, instant, (from, at) => {
        const shown = reveal(from, epochMs(at));
        expect(shown.start).toBeLessThanOrEqual(at);
        expect(shown.end).toBeGreaterThanOrEqual(at);
      }),
    );
  });
});

describe('moving one end', () => {
  const window = timeSpan(100 * DAY, 200 * DAY);

  it('leaves the other end alone', () => {
    expect(moveStart(window, epochMs(50 * DAY), limits)).toEqual(timeSpan(50 * DAY, 200 * DAY));
    expect(moveEnd(window, epochMs(250 * DAY), limits)).toEqual(timeSpan(100 * DAY, 250 * DAY));
  });

  it('stops at the limits and at the shortest window', () => {
    expect(moveStart(window, epochMs(-DAY), limits).start).toBe(0);
    expect(moveEnd(window, epochMs(2000 * DAY), limits).end).toBe(limits.end);
    expect(moveStart(window, epochMs(300 * DAY), limits)).toEqual(timeSpan(200 * DAY - HOUR, 200 * DAY));
    expect(moveEnd(window, epochMs(0), limits)).toEqual(timeSpan(100 * DAY, 100 * DAY + HOUR));
  });
});
