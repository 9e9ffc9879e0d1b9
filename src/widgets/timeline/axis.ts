import moment from 'moment';
import type { MomentInput } from 'moment';
import type { TimelineOptions } from 'vis-timeline/esnext';
import { SHORTEST_WINDOW } from '../../time/windowMath.ts';
import { clamp } from '../../lib/clamp.ts';
import type { TimeSpan } from '../../time/units.ts';
import { duration, epochMs } from '../../time/units.ts';
import type { AxisUnit, TimelineProps } from './port.ts';

/** The last instant a `Date` can hold; vis-timeline throws beyond it. */
const FARTHEST = 8.64e15;

const UNITS: readonly AxisUnit[] = [
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'weekday',
  'week',
  'month',
  'year',
];

type Level = Parameters<TimelineProps['formatTick']>[2];

/** An instant as vis-timeline takes it: a number that a `Date` can hold. */
export function toVisTime(at: number): number {
  return clamp(at, -FARTHEST, FARTHEST);
}

function labels(read: () => TimelineProps, level: Level) {
  // Typed as a Date by vis-timeline, but it passes a moment; both have valueOf.
  return (date: { valueOf(): number }, scale: string): string => {
    const unit = UNITS.find((known) => known === scale);
    // vis-timeline takes labels for HTML; without "<" there is no tag.
    return unit ? read().formatTick(epochMs(date.valueOf()), unit, level).replaceAll('<', '‹') : '';
  };
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
 * The options of vis-timeline, literals all: its XSS switch is global to the module, so nothing of a story may get in.
 * `read` gives the latest props, so that labels follow the language without new options.
 */
export function visOptions(read: () => TimelineProps): TimelineOptions {
  return {
    ...limitOptions(read().limits),
    // Without it a timeline whose window is set from code may stay hidden.
    rtl: false,
    autoResize: false,
    moment: (date?: MomentInput) => moment.utc(date),
    format: { minorLabels: labels(read, 'minor'), majorLabels: labels(read, 'major') },
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
