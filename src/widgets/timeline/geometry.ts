import type { EventItem, TimelineItem } from '../../derive/drawLists.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import { duration } from '../../time/units.ts';
import { type Laid, placeOn, type Sheet, type Stretch } from './sheet.ts';

/** A stretch of time that is narrower is a mark and nothing else. CSS pixels. */
export const LEAST_BAND = 8;

/** Pixels from the start of the drawing area; unbounded. */
export function toPixels(at: EpochMs, window: TimeSpan, width: number): number {
  return ((at - window.start) / duration(window)) * width;
}

/** Whether the item covers more of time than its mark can say: a month, a year, an interval, a set. */
export function hasBand(item: TimelineItem): item is EventItem {
  return item.kind === 'event' && item.form !== 'mark';
}

/**
 * Where a span is on the sheet; nothing where it is too narrow to be told from the mark. An end that the date does not
 * have is at the end of `sight`.
 */
export function placeBand(span: TimeSpan, { sheet, width }: Laid, sight: Stretch): Stretch | undefined {
  const place = endsOf(span, sheet, sight);
  return (place.to - place.from) * width < LEAST_BAND ? undefined : place;
}

/** Where one of a set's members is on the sheet: as wide as its time, or a dot around the middle of it. */
export function placeMember(span: TimeSpan, { sheet, width }: Laid, sight: Stretch): Stretch {
  const { from, to } = endsOf(span, sheet, sight);
  const half = Math.max(LEAST_BAND / width, to - from) / 2;
  return { from: (from + to) / 2 - half, to: (from + to) / 2 + half };
}

function endsOf({ start, end }: TimeSpan, sheet: Sheet, sight: Stretch): Stretch {
  return {
    from: start === Number.NEGATIVE_INFINITY ? sight.from : placeOn(sheet, start),
    to: end === Number.POSITIVE_INFINITY ? sight.to : placeOn(sheet, end),
  };
}
