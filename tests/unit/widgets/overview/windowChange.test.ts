import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, duration, epochMs, timeSpan } from '../../../../src/time/units.ts';
import { windowAfterClick, windowAfterDrag, windowAfterKey } from '../../../../src/widgets/overview/windowChange.ts';

const EXTENT = timeSpan(0, 100 * DAY);
const WINDOW = timeSpan(40 * DAY, 60 * DAY);
const NO_MODIFIER = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

function after(key: string, more: Partial<typeof NO_MODIFIER> = {}, mirrored = false) {
  return windowAfterKey({ key, ...NO_MODIFIER, ...more }, { window: WINDOW, extent: EXTENT, mirrored });
}

describe('windowAfterKey', () => {
  it('moves by a twentieth, by a window, to the ends', () => {
    expect(after('ArrowRight')).toEqual(timeSpan(41 * DAY, 61 * DAY));
    expect(after('ArrowDown')).toEqual(timeSpan(39 * DAY, 59 * DAY));
    expect(after('PageDown')).toEqual(timeSpan(60 * DAY, 80 * DAY));
    expect(after('Home')).toEqual(timeSpan(0, 20 * DAY));
    expect(after('End')).toEqual(timeSpan(80 * DAY, 100 * DAY));
  });

  it('goes to later times by Left where time runs from the right, and up and down as ever', () => {
    expect(after('ArrowLeft', {}, true)).toEqual(timeSpan(41 * DAY, 61 * DAY));
    expect(after('ArrowRight', {}, true)).toEqual(timeSpan(39 * DAY, 59 * DAY));
    expect(after('ArrowDown', {}, true)).toEqual(after('ArrowDown'));
    expect(after('ArrowLeft', { shiftKey: true }, true)).toEqual(after('ArrowRight', { shiftKey: true }));
  });

  it('is nothing for keys of the browser', () => {
    expect(after('Tab')).toBeUndefined();
    expect(after('ArrowRight', { altKey: true })).toBeUndefined();
  });

  it('never leaves the story', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', '+', '-'];
    const press = fc.record({ key: fc.constantFrom(...keys), shiftKey: fc.boolean() });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
        let window = WINDOW;
        for (const { key, shiftKey } of presses) {
          window =
            windowAfterKey({ ...NO_MODIFIER, key, shiftKey }, { window, extent: EXTENT, mirrored: false }) ?? window;
          expect(window.start).toBeGreaterThanOrEqual(EXTENT.start);
          expect(window.end).toBeLessThanOrEqual(EXTENT.end);
          expect(duration(window)).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('windowAfterDrag', () => {
  const from = epochMs(50 * DAY);

  it('moves, stretches or draws, as it was held', () => {
    const to = epochMs(70 * DAY);
    expect(windowAfterDrag('move', WINDOW, from, to, EXTENT)).toEqual(timeSpan(60 * DAY, 80 * DAY));
    expect(windowAfterDrag('start', WINDOW, from, epochMs(10 * DAY), EXTENT)).toEqual(timeSpan(10 * DAY, 60 * DAY));
    expect(windowAfterDrag('end', WINDOW, from, to, EXTENT)).toEqual(timeSpan(40 * DAY, 70 * DAY));
    expect(windowAfterDrag('new', WINDOW, to, from, EXTENT)).toEqual(timeSpan(50 * DAY, 70 * DAY));
  });

  it('a click centres, as far as the story goes', () => {
    expect(windowAfterClick(WINDOW, epochMs(80 * DAY), EXTENT)).toEqual(timeSpan(70 * DAY, 90 * DAY));
    expect(windowAfterClick(WINDOW, epochMs(99 * DAY), EXTENT)).toEqual(timeSpan(80 * DAY, 100 * DAY));
  });
});
