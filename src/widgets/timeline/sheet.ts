import { type EpochMs, duration, epochMs, type TimeSpan } from '../../time/units.ts';
import { clamp } from '../../lib/clamp.ts';

/** Where the drawing area stands in the widget, CSS pixels. */
export interface DrawingArea {
  readonly x: number;
  readonly width: number;
  /** Of the lanes, without the axis. */
  readonly height: number;
  readonly laneTops: ReadonlyMap<string, { readonly y: number; readonly height: number }>;
}

/**
 * What is drawn of a length of time: wider than the window, so that a pan moves it as one and draws nothing of it again.
 * Another length of the window is another sheet.
 */
export interface Sheet {
  /** The time at the sheet's own start. */
  readonly origin: EpochMs;
  readonly pixelsPerMs: number;
  readonly area: DrawingArea;
  /** How far to both sides of its start anything may have to be seen, CSS pixels. */
  readonly from: number;
  readonly to: number;
}

/** Windows of nearly one length are of one length: the hand's arithmetic rounds to milliseconds. */
const STEADY = 1e-7;

/** A pan beyond this begins a new sheet: a browser counts far pixels badly, and what is wide costs memory. CSS pixels. */
const REACH = 4000;

/** The sheet as it was, where the window only moved; else a new one that begins with the window. */
export function sheetOf(area: DrawingArea, window: TimeSpan, before: Sheet | undefined): Sheet {
  const pixelsPerMs = area.width / duration(window);
  const steady =
    before?.area === area &&
    Math.abs(pixelsPerMs / before.pixelsPerMs - 1) < STEADY &&
    Math.abs(window.start - before.origin) * pixelsPerMs < REACH;
  if (steady) return before;
  return { origin: epochMs(window.start), pixelsPerMs, area, from: -REACH, to: REACH + area.width };
}

/** Where the sheet's start is now, CSS pixels from the drawing area's. */
export function shiftOf({ origin, pixelsPerMs }: Sheet, window: TimeSpan): number {
  return (origin - window.start) * pixelsPerMs;
}

/** Where an instant is on the sheet, CSS pixels; what is far beyond it just as far as it must be to be out of sight. */
export function placeOn({ origin, pixelsPerMs, from, to }: Sheet, at: number): number {
  return clamp((at - origin) * pixelsPerMs, 2 * from, 2 * to);
}

/** An element that is moved and not drawn again. */
export function slide(element: HTMLElement, shift: number): void {
  element.style.transform = `translateX(${shift}px)`;
}
