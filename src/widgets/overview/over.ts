import type { Box } from './geometry.ts';

function box(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('aria-hidden', 'true');
  return element;
}

/** Moves an element without having the page laid out or painted anew. */
export function slideTo(element: HTMLElement, x: number): void {
  element.style.transform = `translateX(${x}px)`;
}

/** What lies over the picture and moves with the window and the playhead, each frame of a drag: no part of the picture. */
export interface Over {
  readonly elements: readonly HTMLElement[];
  /** Dims what lies outside the window. */
  dim(window: Box, width: number): void;
  /** The playhead's line at `x`; beyond the strip's ends it is not seen. */
  showPlayhead(x: number, inside: boolean): void;
}

export function createOver(): Over {
  const before = box('cm-overview-dim');
  const after = box('cm-overview-dim');
  const playhead = box('cm-overview-playhead');
  return {
    elements: [before, after, playhead],
    dim(window, width) {
      // As wide as the strip, which cuts off what reaches beyond it.
      slideTo(before, window.x - width);
      slideTo(after, window.x + window.width);
    },
    showPlayhead(x, inside) {
      if (playhead.hidden === inside) playhead.hidden = !inside;
      slideTo(playhead, x);
    },
  };
}
