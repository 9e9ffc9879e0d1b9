import { spanOfDay } from '../time/days.ts';
import type { Story } from '../story/model.ts';
import { type Day, duration, sameSpan, type TimeSpan, timeSpan } from '../time/units.ts';
import { clampTo } from '../time/clampTo.ts';
import { windowLimits } from './defaults.ts';
import type { View } from './view.ts';

/** Plays on to a day: the window follows, so that the playhead stays in the part of it that is looked at. */
export function playTo(view: View, playhead: Day, story: Story): View {
  if (playhead === view.playhead) return view;
  const window = clampTo(followPlayhead(view.window, spanOfDay(playhead)), windowLimits(story));
  return { ...view, playhead, window: sameSpan(window, view.window) ? view.window : window };
}

/** Where the playhead may be in the window while it plays: parts of the window's length. */
const FOLLOW = { from: 0.1, to: 0.8 };

/** The window, as long as it is, moved no farther than needed to have a day where it can be looked at. */
export function followPlayhead(window: TimeSpan, day: TimeSpan): TimeSpan {
  const length = duration(window);
  const early = window.start + length * FOLLOW.from;
  const late = window.start + length * FOLLOW.to;
  const by = day.start < early ? day.start - early : day.end > late ? day.end - late : 0;
  return by === 0 ? window : timeSpan(Math.round(window.start + by), Math.round(window.end + by));
}
