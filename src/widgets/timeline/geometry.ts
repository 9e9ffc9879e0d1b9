import type { EventItem, TimelineItem } from '../../derive/drawLists.ts';
import type { Precision } from '../../time/types.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import { DAY, duration } from '../../time/units.ts';

/** Diameter of a mark, CSS pixels; a band that is no wider stays hidden behind it. */
export const MARK_SIZE = 14;

/** Dates at least this fine are a mark and nothing else, whatever the zoom. */
const POINT_PRECISIONS: ReadonlySet<Precision> = new Set<Precision>(['second', 'minute', 'day']);

/** A clock change may lengthen a day by an hour; some zones have moved by more. */
const LONGEST_DAY = DAY * 1.2;

/** Where a band is drawn, CSS pixels from the start of the drawing area. */
export interface BandPlace {
  readonly x: number;
  readonly width: number;
  /** The date has no such end: the band fades there instead of stopping. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** Pixels from the start of the drawing area; unbounded. */
export function toPixels(at: EpochMs, window: TimeSpan, width: number): number {
  return ((at - window.start) / duration(window)) * width;
}

/** Whether the item covers more of time than its mark can say: a month, a year, an interval, an aggregate's extent. */
export function hasBand(item: TimelineItem): item is EventItem {
  if (item.kind === 'aggregate') return false;
  return !POINT_PRECISIONS.has(item.precision) || duration(item.span) > LONGEST_DAY;
}

/** The visible part of a span, or nothing where it is out of sight or hidden by the mark. */
export function placeBand(span: TimeSpan, window: TimeSpan, width: number): BandPlace | undefined {
  if (span.start >= window.end || span.end <= window.start) return undefined;
  const start = toPixels(span.start, window, width);
  const end = toPixels(span.end, window, width);
  if (end - start <= MARK_SIZE) return undefined;
  // Hard ends go one mark beyond the edge, so that the eye sees the band leave the picture.
  const from = Math.max(start, span.start === Number.NEGATIVE_INFINITY ? 0 : -MARK_SIZE);
  const to = Math.min(end, span.end === Number.POSITIVE_INFINITY ? width : width + MARK_SIZE);
  return {
    x: from,
    width: to - from,
    openStart: span.start === Number.NEGATIVE_INFINITY,
    openEnd: span.end === Number.POSITIVE_INFINITY,
  };
}
