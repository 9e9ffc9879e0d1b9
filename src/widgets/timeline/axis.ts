import moment from 'moment';
import type { MomentInput } from 'moment';
import type { TimelineOptions } from 'vis-timeline/esnext';
import { SHORTEST_WINDOW } from '../../time/windowMath.ts';
import { clamp } from '../../lib/clamp.ts';
import type { TimeSpan } from '../../time/units.ts';
import { duration } from '../../time/units.ts';

/** The last instant a `Date` can hold; vis-timeline throws beyond it. */
const FARTHEST = 8.64e15;

/** An instant as vis-timeline takes it: a number that a `Date` can hold. */
export function toVisTime(at: number): number {
  return clamp(at, -FARTHEST, FARTHEST);
}

/** How far the reader may go. Zooming ends at an hour, or at all of the limits. */
export function limitOptions(limits: TimeSpan): TimelineOptions {
  const room = Math.min(duration(limits), 2 * FARTHEST);
  return {
    min: toVisTime(limits.start),
    max: toVisTime(limits.end),
    zoomMin: Math.min(SHORTEST_WINDOW, room),
    zoomMax: room,
  };
}

/**
 * The options of vis-timeline, literals and numbers: its XSS switch is global to the module, so nothing of a story may get in.
 */
export function visOptions(limits: TimeSpan, mirrored: boolean): TimelineOptions {
  return {
    ...limitOptions(limits),
    // Left out, a timeline whose window is set from code may stay hidden.
    rtl: mirrored,
    autoResize: false,
    moment: (date?: MomentInput) => moment.utc(date),
    // The axis is ours. Its own has no label, and for the lines it reckons with, unseen, a step of which few fit any window.
    showMinorLabels: false,
    showMajorLabels: false,
    timeAxis: { scale: 'year', step: 1000 },
    orientation: { axis: 'bottom', item: 'top' },
    margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
    groupOrder: 'order',
    selectable: false,
    editable: false,
    showCurrentTime: false,
    showTooltips: false,
    horizontalScroll: false,
    verticalScroll: false,
    moveable: true,
    zoomable: true,
    // The wheel alone scrolls the page.
    zoomKey: 'ctrlKey',
  };
}
