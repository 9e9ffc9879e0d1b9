import type { EventItem, TimelineItem } from '../../derive/drawLists.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import { duration } from '../../time/units.ts';
import { placeOn, type Sheet } from './sheet.ts';

/** A stretch of time that is narrower is a mark and nothing else. CSS pixels. */
export const LEAST_BAND = 8;

/** Where a band is drawn, CSS pixels from the start of the sheet. */
export interface BandPlace {
  readonly x: number;
  readonly width: number;
}

/** Pixels from the start of the drawing area; unbounded. */
export function toPixels(at: EpochMs, window: TimeSpan, width: number): number {
  return ((at - window.start) / duration(window)) * width;
}

/** Whether the item covers more of time than its mark can say: a month, a year, an interval, a set. */
export function hasBand(item: TimelineItem): item is EventItem {
  return item.kind === 'event' && item.form !== 'mark';
}

/** Pixels of the sheet. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a span is on the sheet; nothing where it is too narrow to be told from the mark. An end that the date does not
 * have is at the end of what is in sight.
 */
export function placeBand(span: TimeSpan, sheet: Sheet, sight: Stretch): BandPlace | undefined {
  const { from, to } = endsOf(span, sheet, sight);
  return to - from < LEAST_BAND ? undefined : { x: from, width: to - from };
}

/** Where one of a set's members is on the sheet: as wide as its time, or a dot around the middle of it. */
export function placeMember(span: TimeSpan, sheet: Sheet, sight: Stretch): BandPlace {
  const { from, to } = endsOf(span, sheet, sight);
  const width = Math.max(LEAST_BAND, to - from);
  return { x: (from + to - width) / 2, width };
}

function endsOf({ start, end }: TimeSpan, sheet: Sheet, sight: Stretch): Stretch {
  return {
    from: start === Number.NEGATIVE_INFINITY ? sight.from : placeOn(sheet, start),
    to: end === Number.POSITIVE_INFINITY ? sight.to : placeOn(sheet, end),
  };
}
