import { clamp } from '../../lib/clamp.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import { duration, epochMs } from '../../time/units.ts';

/** All CSS pixels. */
export const HEIGHT = 56;
/** Kept free at both ends, so that a grip on the story's first or last day can be taken whole. */
export const PADDING = 12;
/** Bars stand on this line; tick labels are below it. */
export const BASELINE = 38;
/** The tallest bar. */
export const BAR_HEIGHT = 34;
/** Of the names of eras above the bars, where there are any. */
export const ERA_ROW = 16;
/** Width of a grip (WCAG 2.2, 2.5.8). */
export const GRIP = 24;

export interface Box {
  readonly x: number;
  readonly width: number;
}

/** Which part of the window a hand takes. */
export type Hold = 'start' | 'end' | 'move' | 'new';

/** Turns instants into pixels of the strip and back. */
export interface StripScale {
  toX(at: EpochMs): number;
  toTime(x: number): EpochMs;
}

export function stripScale(extent: TimeSpan, width: number): StripScale {
  const room = Math.max(1, width - 2 * PADDING);
  return {
    toX: (at) => PADDING + ((at - extent.start) / duration(extent)) * room,
    toTime: (x) => epochMs(extent.start + ((x - PADDING) / room) * duration(extent)),
  };
}

/** Where the window stands, as far as it is on the strip. */
export function windowBox(window: TimeSpan, scale: StripScale, width: number): Box {
  const from = clamp(scale.toX(window.start), PADDING, width - PADDING);
  const to = clamp(scale.toX(window.end), PADDING, width - PADDING);
  return { x: from, width: Math.max(1, to - from) };
}

/**
 * Where the two grips are: astride the window's edges, and pushed outwards where the window is so narrow that they would
 * leave nothing of it to be moved by. Never over each other, never over the strip's ends.
 */
export function gripBoxes(window: Box, width: number): { readonly start: Box; readonly end: Box } {
  const inside = Math.min(GRIP / 2, window.width / 4);
  const start = clamp(window.x - GRIP + inside, 0, width - 2 * GRIP);
  const end = clamp(window.x + window.width - inside, start + GRIP, width - GRIP);
  return { start: { x: Math.min(start, end - GRIP), width: GRIP }, end: { x: end, width: GRIP } };
}

function holds(box: Box, x: number): boolean {
  return x >= box.x && x < box.x + box.width;
}

/** What a pointer at `x` takes hold of. */
export function holdAt(x: number, window: Box, width: number): Hold {
  const grips = gripBoxes(window, width);
  if (holds(grips.start, x)) return 'start';
  if (holds(grips.end, x)) return 'end';
  return holds(window, x) ? 'move' : 'new';
}
