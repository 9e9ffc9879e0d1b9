import type { Story } from '../story/model.ts';
import { DAY, duration, type EpochMs, type TimeSpan, timeSpan } from '../time/units.ts';
import { isPlaceable, LAST_DATE } from '../time/anchor.ts';
import { NO_FILTERS, type View } from './view.ts';
import { roundWindow } from './window.ts';

const PADDING = 0.04;

/** A story never changes, and every move of the window asks: at 100 000 events a look at all of them takes milliseconds. */
const extents = new WeakMap<Story, TimeSpan>();

/** From the first event's start to the last one's end, with a little air; one year around 2000 for a story with no drawable date. */
export function storyExtent(story: Story): TimeSpan {
  const known = extents.get(story) ?? extentOf(story);
  extents.set(story, known);
  return known;
}

function extentOf(story: Story): TimeSpan {
  const finite = (value: EpochMs): boolean => Math.abs(value) <= LAST_DATE;
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const { span, when } of story.events) {
    if (!isPlaceable(when)) continue;
    for (const bound of [span.start, span.end]) {
      if (!finite(bound)) continue;
      start = Math.min(start, bound);
      end = Math.max(end, bound);
    }
  }
  if (start > end) return timeSpan(Date.UTC(2000, 0, 1), Date.UTC(2001, 0, 1));
  const padding = Math.max((end - start) * PADDING, DAY);
  return roundWindow(timeSpan(Math.max(start - padding, -LAST_DATE), Math.min(end + padding, LAST_DATE)));
}

/** Where the window may go: the extent and half as much again on each side. */
export function windowLimits(story: Story): TimeSpan {
  const extent = storyExtent(story);
  const room = duration(extent) / 2;
  return roundWindow(timeSpan(Math.max(extent.start - room, -LAST_DATE), Math.min(extent.end + room, LAST_DATE)));
}

/** The view of a page nobody has touched: a function of the story and the path's language alone. */
export function defaultView(story: Story, language: string): View {
  return {
    window: story.home.window ?? storyExtent(story),
    playhead: story.updated,
    event: null,
    filters: NO_FILTERS,
    language,
    worldview: story.worldview,
    later: false,
    tour: null,
  };
}
