import type { Disposer } from '../../lib/disposer.ts';
import type { TimeSpan } from '../../time/units.ts';
import { sameSpan } from '../../time/units.ts';

/** What the reader's hand does with the window, told once each. */
export interface WindowGesture {
  /** From the first move until the hand has let go. */
  readonly active: boolean;
  /** vis-timeline moved the window for the reader. */
  moved(): void;
  /** vis-timeline says that a move is over; pinching, it says so at every pause. */
  settled(): void;
  /** Ends a gesture now, e.g. because a key is pressed meanwhile. */
  finish(): void;
}

interface GestureHost {
  readonly element: HTMLElement;
  readWindow(): TimeSpan;
  /** Where the window was before the hand came. */
  shownWindow(): TimeSpan;
  onMove(window: TimeSpan): void;
  onCommit(window: TimeSpan): void;
}

/**
 * Ends a press where it began. A `pointercancel` (the page scrolls) comes with coordinates of 0, which Hammer takes for
 * a long way to the left: it begins a pan that never ends, and the next pan or pinch is lost.
 */
function letGo({ pointerId, pointerType, isPrimary, clientX, clientY }: PointerEvent, target: EventTarget): void {
  const init = { pointerId, pointerType, isPrimary, clientX, clientY, bubbles: true, composed: true };
  target.dispatchEvent(new PointerEvent('pointerup', init));
}

/**
 * The content goes with the pointer, so that a drag ends on the element it began on, which the browser takes for a
 * click. Returns what lets that one click fall; keys make clicks too, with a detail of 0.
 */
function createClickGuard(element: HTMLElement, disposer: Disposer): () => void {
  let armed = false;
  const disarm = (): void => {
    armed = false;
  };
  const swallow = (event: MouseEvent): void => {
    if (!armed || event.detail === 0) return;
    armed = false;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  disposer.listen(element, 'pointerdown', disarm, { capture: true });
  disposer.listen(element, 'click', swallow, { capture: true });
  return () => {
    armed = true;
  };
}

/**
 * Turns vis-timeline's events into gestures. Its own end-of-move cannot be taken as it is: a pinch ends several times
 * (200 ms after each pause), and a drag that the browser takes over never ends.
 */
export function createWindowGesture(host: GestureHost, disposer: Disposer): WindowGesture {
  const pointers = new Map<number, PointerEvent>();
  let active = false;
  let frame = 0;
  let release = 0;
  const swallowClick = createClickGuard(host.element, disposer);

  const report = (): void => {
    frame = 0;
    host.onMove(host.readWindow());
  };

  const finish = (): void => {
    if (!active) return;
    active = false;
    cancelAnimationFrame(frame);
    cancelAnimationFrame(release);
    frame = 0;
    host.onCommit(host.readWindow());
  };

  const onDown = (event: PointerEvent): void => {
    // Of a hand before this one, or of the wheel.
    if (pointers.size === 0) finish();
    pointers.set(event.pointerId, event);
  };
  const onUp = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId) || pointers.size > 0 || !active) return;
    swallowClick();
    // vis-timeline hears of it after us; where it has nothing to say, the gesture is over all the same.
    release = requestAnimationFrame(finish);
  };
  const onCancel = (event: PointerEvent): void => {
    const down = pointers.get(event.pointerId);
    if (!down) return;
    event.stopImmediatePropagation();
    letGo(down, event.target ?? window);
  };
  disposer.listen(host.element, 'pointerdown', onDown, { capture: true });
  disposer.listen(window, 'pointerup', onUp, { capture: true });
  disposer.listen(window, 'pointercancel', onCancel, { capture: true });
  // Who was told that the window moves is told where it has come to, though the hand is still there.
  disposer.add(finish);

  return {
    get active() {
      return active;
    },
    moved() {
      if (!active && sameSpan(host.readWindow(), host.shownWindow())) return;
      active = true;
      if (frame === 0) frame = requestAnimationFrame(report);
    },
    settled() {
      if (pointers.size === 0) finish();
    },
    finish,
  };
}
