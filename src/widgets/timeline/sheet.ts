import { slide } from '../box.ts';
import { clamp } from '../../lib/clamp.ts';
import { type EpochMs, duration, epochMs, type TimeSpan } from '../../time/units.ts';

/** Where the drawing area stands in the widget, CSS pixels from where lines begin. */
export interface DrawingArea {
  readonly x: number;
  /** Time runs from the right. */
  readonly mirrored: boolean;
  readonly width: number;
  /** Of the lanes, without the axis. */
  readonly height: number;
  readonly laneTops: ReadonlyMap<string, { readonly y: number; readonly height: number }>;
}

/**
 * What is drawn of time: more than the window, in shares of the window that it began with. A pan moves it as one, a zoom
 * makes it wider, and what is on it stays as it is.
 */
export interface Sheet {
  /** The time at the sheet's own start. */
  readonly origin: EpochMs;
  /** The time of one share, milliseconds. */
  readonly share: number;
  readonly area: DrawingArea;
}

/** A stretch of the sheet, in shares. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The sheet as it lies under a window. */
export interface Laid {
  readonly sheet: Sheet;
  readonly window: TimeSpan;
  /** From the start of the drawing area to the sheet's, CSS pixels. */
  readonly shift: number;
  /** Of one share, CSS pixels. */
  readonly width: number;
  /** What is in sight. */
  readonly sight: Stretch;
  /** A hand moves the window: what need not be drawn anew before it rests is not. */
  readonly moving: boolean;
}

/** A pan beyond so many windows begins a new sheet: a browser counts far pixels badly. */
const REACH = 4;

/** What is farther than this is drawn no farther away: out of sight at any width that a sheet may have. Shares. */
const FARTHEST = 16;

/** A zoom beyond these begins a new sheet, as far as `REACH` and `FARTHEST` count on it. Windows' lengths, in shares. */
const SHORTEST = 1 / 4;
const LONGEST = 2;

/** The sheet as it was, as long as it can be moved and widened to the window; else a new one that begins with it. */
export function sheetOf(area: DrawingArea, window: TimeSpan, before: Sheet | undefined): Sheet {
  if (before?.area === area && reaches(before, window)) return before;
  return { origin: epochMs(window.start), share: duration(window), area };
}

function reaches({ origin, share }: Sheet, window: TimeSpan): boolean {
  const length = duration(window) / share;
  return length >= SHORTEST && length <= LONGEST && Math.abs(window.start - origin) / duration(window) < REACH;
}

/** Lays the sheet under a window. */
export function layOut(sheet: Sheet, window: TimeSpan, moving: boolean): Laid {
  const { origin, share, area } = sheet;
  const width = (area.width * share) / duration(window);
  const from = (window.start - origin) / share;
  const sight = { from, to: from + duration(window) / share };
  return { sheet, window, shift: -from * width, width, sight, moving };
}

/** Where an instant is on the sheet, in shares; what is far just as far as it must be to be out of sight. */
export function placeOn({ origin, share }: Sheet, at: number): number {
  return clamp((at - origin) / share, -FARTHEST, FARTHEST);
}

/** Shares as a length of CSS that follows the sheet's own width. */
export function inShares(shares: number): string {
  return `${shares * 100}%`;
}

/** Puts an element that is the sheet, or a part of it, where the sheet lies. */
export function slideSheet(element: HTMLElement, { shift, width, sheet }: Laid): void {
  slide(element, shift, sheet.area.mirrored);
  // A window that is only moved is as long as before but for a rounding of milliseconds.
  const size = `${Math.round(width * 100) / 100}px`;
  if (element.style.inlineSize !== size) element.style.inlineSize = size;
}
