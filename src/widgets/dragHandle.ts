import { createDisposer, type Disposer } from '../lib/disposer.ts';

/**
 * A handle for the pointer alone: it tells where it is dragged to, in CSS pixels of the window, at most once a
 * frame. What it moves has another way by keys. The press goes no further, so that nothing under the handle is dragged.
 */
export function createDragHandle(
  handle: HTMLElement,
  onDrag: (clientX: number, clientY: number) => void,
  disposer: Disposer,
  onEnd?: () => void,
): void {
  let current: Disposer | null = null;
  const follow = (down: PointerEvent): Disposer => {
    const own = createDisposer();
    let at = down;
    let frame = 0;
    const tell = (): void => {
      frame = 0;
      onDrag(at.clientX, at.clientY);
    };
    const end = (event: PointerEvent): void => {
      if (event.pointerId !== down.pointerId) return;
      if (frame !== 0) {
        cancelAnimationFrame(frame);
        tell();
      }
      own.dispose();
    };
    own.add(() => cancelAnimationFrame(frame));
    own.add(() => {
      current = null;
      onEnd?.();
    });
    own.listen(window, 'pointermove', (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      at = event;
      if (frame === 0) frame = requestAnimationFrame(tell);
    });
    own.listen(window, 'pointerup', end);
    own.listen(window, 'pointercancel', end);
    return own;
  };
  disposer.listen(handle, 'pointerdown', (event: PointerEvent) => {
    if (event.button !== 0 || current) return;
    event.preventDefault();
    event.stopPropagation();
    current = follow(event);
  });
  disposer.add(() => current?.dispose());
}
