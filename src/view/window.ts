import { DAY, duration, HOUR, MINUTE, type TimeSpan, timeSpan } from '../time/units.ts';
import { anchorOf } from '../time/anchor.ts';
import { SHORTEST_WINDOW } from '../time/clampTo.ts';

/**
 * A window whose ends are rounded to a grain far below a pixel (a day for years, a minute for days), so that links stay
 * short and two ways to the same window are equal.
 */
export function roundWindow(window: TimeSpan): TimeSpan {
  const grain = grainOf(duration(window));
  const start = Math.round(window.start / grain) * grain;
  const end = Math.round(window.end / grain) * grain;
  return timeSpan(start, Math.max(end, start + SHORTEST_WINDOW));
}

function grainOf(length: number): number {
  if (length > 500 * DAY) return DAY;
  if (length > 20 * DAY) return HOUR;
  return MINUTE;
}

/**
 * Moves the window no farther than needed to show `target` with a margin of a twentieth of its length; of a target longer
 * than the window its mark is shown, which stands in its middle. The same reference if it is in view already.
 */
export function revealInWindow(window: TimeSpan, target: TimeSpan): TimeSpan {
  const length = duration(window);
  const margin = length / 20;
  const mark = anchorOf(target);
  const long = !(duration(target) <= length - 2 * margin);
  const focus = long ? { start: mark, end: mark } : target;
  if (focus.start >= window.start && focus.end <= window.end) return window;
  if (focus.start < window.start) return roundWindow(timeSpan(focus.start - margin, focus.start - margin + length));
  return roundWindow(timeSpan(focus.end + margin - length, focus.end + margin));
}
