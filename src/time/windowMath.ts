import { clamp } from '../lib/clamp.ts';
import type { DurationMs, EpochMs, TimeSpan } from './units.ts';
import { duration, epochMs } from './units.ts';
import { SHORTEST_WINDOW } from './clampTo.ts';

export { clampTo, SHORTEST_WINDOW } from './clampTo.ts';

/** How much nearer one press of "+" or one click on "in" comes; its inverse goes back. */
export const ZOOM_STEP = 1.5;

/** The window moved by `by` milliseconds: later where positive. */
export function moveBy(window: TimeSpan, by: number): TimeSpan {
  return { start: epochMs(window.start + by), end: epochMs(window.end + by) };
}

/** The window `factor` times as long, with `at` where it was on screen. Below 1 zooms in. */
export function zoomAround(window: TimeSpan, at: EpochMs, factor: number): TimeSpan {
  return {
    start: epochMs(at - (at - window.start) * factor),
    end: epochMs(at + (window.end - at) * factor),
  };
}

export function centreOf(window: TimeSpan): EpochMs {
  return epochMs((window.start + window.end) / 2);
}

/** The window `factor` times as long around its middle. */
export function zoomWindow(window: TimeSpan, factor: number): TimeSpan {
  return zoomAround(window, centreOf(window), factor);
}

/** The window, as long as it is, with `at` in its middle. */
export function centreOn(window: TimeSpan, at: EpochMs): TimeSpan {
  return moveBy(window, at - centreOf(window));
}

/** The window moved no further than needed to have `at` in it, `margin` of its length from the edge it came in by. */
export function reveal(window: TimeSpan, at: EpochMs, margin = 0.1): TimeSpan {
  const inset = duration(window) * margin;
  if (at < window.start) return moveBy(window, at - inset - window.start);
  if (at >= window.end) return moveBy(window, at + inset - window.end);
  return window;
}

/** A window that holds the whole span, with `margin` of its own length free on each side. */
export function fitAround(span: TimeSpan, margin = 0.1): TimeSpan {
  const free = (duration(span) * margin) / (1 - 2 * margin);
  return { start: epochMs(span.start - free), end: epochMs(span.end + free) };
}

/** The window with its start at `to`, as far as `limits` and the window's own end allow. */
export function moveStart(
  window: TimeSpan,
  to: EpochMs,
  limits: TimeSpan,
  shortest: DurationMs = SHORTEST_WINDOW,
): TimeSpan {
  const start = clamp(Math.min(to, window.end - shortest), limits.start, window.end);
  return { start: epochMs(Math.round(start)), end: window.end };
}

/** The window with its end at `to`, as far as `limits` and the window's own start allow. */
export function moveEnd(
  window: TimeSpan,
  to: EpochMs,
  limits: TimeSpan,
  shortest: DurationMs = SHORTEST_WINDOW,
): TimeSpan {
  const end = clamp(Math.max(to, window.start + shortest), window.start, limits.end);
  return { start: window.start, end: epochMs(Math.round(end)) };
}
