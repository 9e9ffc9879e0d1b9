import { ZOOM_STEP, centreOn, clampTo, moveBy, moveEnd, moveStart, zoomWindow } from '../../time/windowMath.ts';
import { alongKey } from '../../lib/alongKey.ts';
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

function moved(key: string, shiftKey: boolean, window: TimeSpan, extent: TimeSpan): TimeSpan | undefined {
  const length = duration(window);
  const step = length / STEPS_PER_WINDOW;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return shiftKey ? zoomWindow(window, 1 / STRETCH) : moveBy(window, -step);
    case 'ArrowRight':
    case 'ArrowUp':
      return shiftKey ? zoomWindow(window, STRETCH) : moveBy(window, step);
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

/** The window after a key; nothing where the key is not ours. Where time runs from the right (`mirrored`), Left is later. */
export function windowAfterKey(
  { key, shiftKey, ctrlKey, altKey, metaKey }: Key,
  { window, extent, mirrored }: { readonly window: TimeSpan; readonly extent: TimeSpan; readonly mirrored: boolean },
): TimeSpan | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const next = moved(alongKey(key, mirrored), shiftKey, window, extent);
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
