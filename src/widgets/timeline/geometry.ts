import { clamp } from '../../lib/clamp.ts';
import type { EventItem, TimelineItem } from '../../derive/drawLists.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import { duration } from '../../time/units.ts';

/** Diameter of a mark, CSS pixels. */
export const MARK_SIZE = 14;

/** A stretch of time that is narrower is a mark and nothing else. CSS pixels. */
export const LEAST_BAND = 8;

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

/** Whether the item covers more of time than its mark can say: a month, a year, an interval, a set. */
export function hasBand(item: TimelineItem): item is EventItem {
  return item.kind === 'event' && item.form !== 'mark';
}

/** The visible part of a span, or nothing where it is out of sight or too narrow to be told from the mark. */
export function placeBand(span: TimeSpan, window: TimeSpan, width: number): BandPlace | undefined {
  if (span.start >= window.end || span.end <= window.start) return undefined;
  const start = toPixels(span.start, window, width);
  const end = toPixels(span.end, window, width);
  if (end - start < LEAST_BAND) return undefined;
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

/** Where one of a set's members is drawn: as wide as its time, or a dot around the middle of it. Far ones are just out of sight. */
export function placeMember(span: TimeSpan, window: TimeSpan, width: number): Pick<BandPlace, 'x' | 'width'> {
  const inSight = (at: EpochMs): number => clamp(toPixels(at, window, width), -MARK_SIZE, width + MARK_SIZE);
  const from = inSight(span.start);
  const room = Math.max(LEAST_BAND, inSight(span.end) - from);
  return { x: (from + inSight(span.end) - room) / 2, width: room };
}
