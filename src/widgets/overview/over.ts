import { box, slide } from '../box.ts';
import type { Box } from './geometry.ts';

function hiddenBox(className: string): HTMLElement {
  const element = box(className);
  element.ariaHidden = 'true';
  return element;
}

/** What lies over the picture and moves with the window and the playhead, each frame of a drag: no part of the picture. */
export interface Over {
  readonly elements: readonly HTMLElement[];
  /** Dims what lies outside the window. */
  dim(window: Box, width: number): void;
  /** The playhead's line at `x`; beyond the strip's ends it is not seen. */
  showPlayhead(x: number, inside: boolean): void;
}

export function createOver(mirrored: boolean): Over {
  const before = hiddenBox('cm-overview-dim');
  const after = hiddenBox('cm-overview-dim');
  const playhead = hiddenBox('cm-overview-playhead');
  return {
    elements: [before, after, playhead],
    dim(window, width) {
      // As wide as the strip, which cuts off what reaches beyond it.
      slide(before, window.x - width, mirrored);
      slide(after, window.x + window.width, mirrored);
    },
    showPlayhead(x, inside) {
      if (playhead.hidden === inside) playhead.hidden = !inside;
      slide(playhead, x, mirrored);
    },
  };
}
