import type { Disposer } from '../../lib/disposer.ts';
import { createDisposer } from '../../lib/disposer.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import { sameSpan } from '../../time/units.ts';
import type { Hold } from './geometry.ts';
import { windowAfterClick, windowAfterDrag } from './windowChange.ts';

/** A pointer that has gone no further than this has clicked. CSS pixels. */
const CLICK = 3;

export interface DragHost {
  readonly element: HTMLElement;
  readonly extent: TimeSpan;
  /** The window as shown; the drag shows its own while it lasts. */
  window: TimeSpan;
  holdAt(clientX: number): Hold;
  timeAt(clientX: number): EpochMs;
  /** Draws the window. */
  show(): void;
  onMove(window: TimeSpan): void;
  onCommit(window: TimeSpan): void;
}

/** The hand on the strip. */
export interface Drag {
  readonly active: boolean;
}

/** One pointer, from down to up; the others have no say meanwhile. Returns how to end it before: the window is put back. */
function follow(host: DragHost, down: PointerEvent, done: () => void): () => void {
  const own = createDisposer();
  const before = host.window;
  const hold = host.holdAt(down.clientX);
  const from = host.timeAt(down.clientX);
  let dragged = false;
  let told = false;
  let frame = 0;
  own.add(() => cancelAnimationFrame(frame));
  own.add(done);

  const tell = (): void => {
    frame = 0;
    told = true;
    host.onMove(host.window);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    dragged ||= Math.abs(event.clientX - down.clientX) > CLICK;
    if (!dragged) return;
    const next = windowAfterDrag(hold, before, from, host.timeAt(event.clientX), host.extent);
    if (sameSpan(next, host.window)) return;
    host.window = next;
    host.show();
    if (frame === 0) frame = requestAnimationFrame(tell);
  };
  const end = (window: TimeSpan): void => {
    own.dispose();
    host.window = window;
    host.show();
    if (told || !sameSpan(window, before)) host.onCommit(window);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    const clicked = !dragged && hold === 'new';
    end(clicked ? windowAfterClick(before, from, host.extent) : host.window);
  };
  const cancel = (event: PointerEvent): void => (event.pointerId === down.pointerId ? end(before) : undefined);
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end(before);
  };
  own.listen(window, 'pointermove', move);
  own.listen(window, 'pointerup', up);
  own.listen(window, 'pointercancel', cancel);
  own.listen(window, 'keydown', escape, { capture: true });
  return () => end(before);
}

/** Lets the reader move, stretch and draw the window; Escape or a cancelled pointer puts it back. */
export function createDrag(host: DragHost, disposer: Disposer): Drag {
  let current: (() => void) | undefined;
  disposer.listen(host.element, 'pointerdown', (event: PointerEvent) => {
    if (current || event.button !== 0) return;
    current = follow(host, event, () => {
      current = undefined;
    });
  });
  disposer.add(() => current?.());
  return {
    get active() {
      return current !== undefined;
    },
  };
}
