import { clamp } from '../lib/clamp.ts';
import type { Edtf } from './types.ts';
import { type EpochMs, epochMs, overlaps, type TimeSpan } from './units.ts';

/** The end of ECMAScript's Date, ±271 821 years: no axis draws an instant beyond it. */
export const LAST_DATE = 8.64e15;

const isDrawn = (at: number): boolean => Math.abs(at) <= LAST_DATE;

/**
 * Where a span stands on an axis: the middle of what its date can mean, or the end that is known. A middle beyond the
 * last instant stands at it.
 */
export function anchorOf({ start, end }: TimeSpan): EpochMs {
  const known =
    Number.isFinite(start) && Number.isFinite(end) ? (start + end) / 2 : Number.isFinite(start) ? start : end;
  return epochMs(Number.isFinite(known) ? clamp(known, -LAST_DATE, LAST_DATE) : 0);
}

/**
 * Whether a date is certain enough to stand on an axis: it has an end that is known and that an axis can reach, and it
 * says something of its year. `XXXX-12-25` does not: it may be any year, and no place on an axis is its own.
 */
export function isPlaceable({ parts, span }: Pick<Edtf, 'parts' | 'span'>): boolean {
  if (parts.kind === 'date' && parts.masks && /^X+$/.test(parts.masks.year ?? '')) return false;
  return isDrawn(span.start) || isDrawn(span.end);
}

/** Whether something dated shares an instant with a window. What has no place on an axis is in none. */
export function isInWindow(dated: { readonly when: Edtf; readonly span: TimeSpan }, window: TimeSpan): boolean {
  return overlaps(dated.span, window) && isPlaceable(dated.when);
}
