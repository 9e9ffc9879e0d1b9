import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, epochMs, timeSpan } from '../../../../src/time/units.ts';
import { GRIP, PADDING, gripBoxes, holdAt, stripScale, windowBox } from '../../../../src/widgets/overview/geometry.ts';

const WIDTH = 824;
const EXTENT = timeSpan(0, 100 * DAY);

describe('stripScale', () => {
  it('goes there and back', () => {
    const scale = stripScale(EXTENT, WIDTH);
    expect(scale.toX(EXTENT.start)).toBe(PADDING);
    expect(scale.toX(EXTENT.end)).toBe(WIDTH - PADDING);
    expect(scale.toTime(scale.toX(epochMs(33 * DAY)))).toBeCloseTo(33 * DAY);
  });

  it('shows of a window what lies on the strip', () => {
    const scale = stripScale(EXTENT, WIDTH);
    expect(windowBox(timeSpan(-50 * DAY, 50 * DAY), scale, WIDTH)).toEqual({ x: PADDING, width: 400 });
  });
});

describe('grips', () => {
  it('are astride the edges of a wide window', () => {
    expect(gripBoxes({ x: 100, width: 200 }, WIDTH)).toEqual({
      start: { x: 88, width: GRIP },
      end: { x: 288, width: GRIP },
    });
  });

  it('are always whole, apart and on the strip, and leave some of the window between them unless it is at an end', () => {
    const window = fc
      .tuple(
        fc.double({ min: PADDING, max: WIDTH - PADDING, noNaN: true }),
        fc.double({ min: 1, max: WIDTH, noNaN: true }),
      )
      .map(([x, width]) => ({ x, width: Math.max(1, Math.min(width, WIDTH - PADDING - x)) }));
    fc.assert(
      fc.property(window, (box) => {
        const { start, end } = gripBoxes(box, WIDTH);
        expect(start.width).toBe(GRIP);
        expect(start.x).toBeGreaterThanOrEqual(0);
        expect(end.x).toBeGreaterThanOrEqual(start.x + GRIP - 1e-9);
        expect(end.x + end.width).toBeLessThanOrEqual(WIDTH);
      }),
    );
  });

  it('say what a pointer takes hold of', () => {
    const window = { x: 100, width: 200 };
    expect([50, 90, 111, 150, 290, 311, 400].map((x) => holdAt(x, window, WIDTH))).toEqual([
      'new',
      'start',
      'start',
      'move',
      'end',
      'end',
      'new',
    ]);
  });

  it('leave half of a narrow window to be moved by', () => {
    const narrow = { x: 100, width: 8 };
    expect([97, 101, 103, 105, 107, 120].map((x) => holdAt(x, narrow, WIDTH))).toEqual([
      'start',
      'start',
      'move',
      'move',
      'end',
      'end',
    ]);
  });
});
