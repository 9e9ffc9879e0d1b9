import type { Disposer } from '../lib/disposer.ts';

/** So near the window's top or foot a held handle scrolls the page, CSS pixels. */
const EDGE = 72;
/** At the very edge, CSS pixels a frame. */
const FASTEST = 14;

export interface EdgeScroll {
  /** The handle is held at this height, CSS pixels of the window. */
  hold(clientY: number): void;
  release(): void;
}

/** Scrolls the page while a handle is held near the window's top or foot: what is dragged may go farther than a screen. */
export function createEdgeScroll(onScrolled: (clientY: number) => void, disposer: Disposer): EdgeScroll {
  let held: number | null = null;
  let frame = 0;
  const step = (): void => {
    frame = 0;
    const by = held === null ? 0 : speedAt(held, window.innerHeight);
    if (held === null || by === 0) return;
    const before = window.scrollY;
    window.scrollBy({ top: by, behavior: 'instant' });
    if (window.scrollY !== before) onScrolled(held);
    frame = requestAnimationFrame(step);
  };
  const release = (): void => {
    held = null;
    cancelAnimationFrame(frame);
    frame = 0;
  };
  disposer.add(release);
  return {
    hold(clientY) {
      held = clientY;
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    release,
  };
}

/** Faster the nearer to the edge; negative towards the top. */
export function speedAt(y: number, height: number): number {
  const near = Math.min(EDGE, height / 4);
  const share = y < near ? (y - near) / near : y > height - near ? (y - height + near) / near : 0;
  return Math.max(-FASTEST, Math.min(FASTEST, share * FASTEST));
}
