import { spanOfDay } from '../time/days.ts';
import type { Story } from '../story/model.ts';
import { type Day, duration, sameSpan, type TimeSpan, timeSpan } from '../time/units.ts';
import { clampTo } from '../time/clampTo.ts';
import { storyExtent, windowLimits } from './defaults.ts';
import type { View } from './view.ts';

/** Plays on to a day: the window follows, so that the playhead stays in the part of it that is looked at. */
export function playTo(view: View, playhead: Day, story: Story): View {
  if (playhead === view.playhead) return view;
  // What goes on after the last event is not to be looked at: a window that has it in sight already stays.
  const latest = Math.max(view.window.end, storyExtent(story).end);
  const window = clampTo(followPlayhead(view.window, spanOfDay(playhead), latest), windowLimits(story));
  return { ...view, playhead, window: sameSpan(window, view.window) ? view.window : window };
}

/** Where the playhead may be in the window while it plays: parts of the window's length. */
const FOLLOW = { from: 0.1, to: 0.8 };

/** The window, as long as it is, moved no farther than needed to have a day where it can be looked at, and to `latest`. */
export function followPlayhead(window: TimeSpan, day: TimeSpan, latest = Number.POSITIVE_INFINITY): TimeSpan {
  const length = duration(window);
  const early = window.start + length * FOLLOW.from;
  const late = window.start + length * FOLLOW.to;
  // A day in sight is never brought back from the edge: a playing only goes on from there.
  const wanted = day.start < window.start ? day.start - early : day.end > late ? day.end - late : 0;
  const by = Math.min(wanted, Math.max(latest - window.end, day.end - window.end));
  return by === 0 ? window : timeSpan(Math.round(window.start + by), Math.round(window.end + by));
}
