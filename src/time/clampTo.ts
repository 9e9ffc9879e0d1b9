import { clamp } from '../lib/clamp.ts';
import { type DurationMs, duration, epochMs, HOUR, type TimeSpan } from './units.ts';

/** Nobody needs to look at less than this; also the floor of every zoom. */
export const SHORTEST_WINDOW: DurationMs = HOUR;

/**
 * The window nearest to `window` that lies within `limits`: moved where it hangs over an end, shortened where it is
 * longer than all of them, widened around its middle where it is shorter than `shortest`. Whole milliseconds.
 */
export function clampTo(window: TimeSpan, limits: TimeSpan, shortest: DurationMs = SHORTEST_WINDOW): TimeSpan {
  const room = duration(limits);
  const wanted = duration(window);
  const length = Math.round(clamp(wanted, Math.min(shortest, room), room));
  const start = Math.round(clamp(window.start + (wanted - length) / 2, limits.start, limits.end - length));
  return { start: epochMs(start), end: epochMs(start + length) };
}
