import { ZOOM_STEP, centreOn, clampTo, moveBy, moveEnd, moveStart, zoomWindow } from '../../time/windowMath.ts';
import { assertNever } from '../../lib/assertNever.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import { duration, timeSpan } from '../../time/units.ts';
import type { Hold } from './geometry.ts';

/** Parts of the window one arrow key goes. */
const STEPS_PER_WINDOW = 20;

/** One Shift and arrow makes the window longer or shorter by a tenth. */
const STRETCH = 1.1;

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

function moved(key: Key, window: TimeSpan, extent: TimeSpan): TimeSpan | undefined {
  const length = duration(window);
  const step = length / STEPS_PER_WINDOW;
  switch (key.key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return key.shiftKey ? zoomWindow(window, 1 / STRETCH) : moveBy(window, -step);
    case 'ArrowRight':
    case 'ArrowUp':
      return key.shiftKey ? zoomWindow(window, STRETCH) : moveBy(window, step);
    case 'PageUp':
      return moveBy(window, -length);
    case 'PageDown':
      return moveBy(window, length);
    case 'Home':
      return moveBy(window, extent.start - window.start);
    case 'End':
      return moveBy(window, extent.end - window.end);
    case '+':
    case '=':
      return zoomWindow(window, 1 / ZOOM_STEP);
    case '-':
      return zoomWindow(window, ZOOM_STEP);
    default:
      return undefined;
  }
}

/** The window after a key; nothing where the key is not ours. */
export function windowAfterKey(key: Key, window: TimeSpan, extent: TimeSpan): TimeSpan | undefined {
  if (key.ctrlKey || key.altKey || key.metaKey) return undefined;
  const next = moved(key, window, extent);
  return next && clampTo(next, extent);
}

/** The window while a hand that took `hold` of it at `from` is at `to`. */
export function windowAfterDrag(hold: Hold, window: TimeSpan, from: EpochMs, to: EpochMs, extent: TimeSpan): TimeSpan {
  switch (hold) {
    case 'move':
      return clampTo(moveBy(window, to - from), extent);
    case 'start':
      return moveStart(window, to, extent);
    case 'end':
      return moveEnd(window, to, extent);
    case 'new':
      return clampTo(timeSpan(from, to), extent);
    default:
      return assertNever(hold);
  }
}

/** The window after a click beside it: as long as it was, around the place clicked. */
export function windowAfterClick(window: TimeSpan, at: EpochMs, extent: TimeSpan): TimeSpan {
  return clampTo(centreOn(window, at), extent);
}
