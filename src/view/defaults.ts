import type { Story, StoryEvent } from '../story/model.ts';
import { DAY, duration, type TimeSpan, timeSpan } from '../time/units.ts';
import { isPlaceable, LAST_DATE } from '../time/anchor.ts';
import { spanOfDay } from '../time/days.ts';
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
  const { start, end } = reachOf(story.events);
  if (start > end) return timeSpan(Date.UTC(2000, 0, 1), Date.UTC(2001, 0, 1));
  return padded({ start, end }, Math.max((end - start) * PADDING, DAY));
}

/** With so much room on both sides, in milliseconds, within what a date can be. */
function padded({ start, end }: Reach, room: number): TimeSpan {
  return roundWindow(timeSpan(Math.max(start - room, -LAST_DATE), Math.min(end + room, LAST_DATE)));
}

/** Milliseconds since 1970. */
interface Reach {
  readonly start: number;
  readonly end: number;
}

/** From the first known start of an event to the last known end; of none the start is after the end. */
function reachOf(events: readonly StoryEvent[]): Reach {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const { span, when } of events) {
    if (!isPlaceable(when)) continue;
    for (const bound of [span.start, span.end]) {
      if (Math.abs(bound) > LAST_DATE) continue;
      start = Math.min(start, bound);
      end = Math.max(end, bound);
    }
  }
  return { start, end };
}

/** Where the window may go: the extent and half as much again on each side. */
export function windowLimits(story: Story): TimeSpan {
  const extent = storyExtent(story);
  return padded(extent, duration(extent) / 2);
}

/**
 * The window a story is at home in; where the events after its editorial date are shown, up to the last of them. One that ends
 * before that date is of another time, and stays.
 */
export function homeWindow(story: Story, later: boolean): TimeSpan {
  const home = story.home.window ?? storyExtent(story);
  const today = spanOfDay(story.updated);
  if (!later || home.end < today.start) return home;
  const { end } = reachOf(story.events.filter(({ local }) => local.start >= today.end));
  return end > home.end ? roundWindow(timeSpan(home.start, end + duration(home) * PADDING)) : home;
}

/** The view of a page nobody has touched: a function of the story and the path's language alone. */
export function defaultView(story: Story, language: string): View {
  return {
    window: homeWindow(story, false),
    playhead: story.updated,
    event: null,
    filters: NO_FILTERS,
    language,
    worldview: story.worldview,
    later: false,
    tour: null,
  };
}
