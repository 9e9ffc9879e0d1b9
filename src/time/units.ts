import type { Brand } from '../lib/brand.ts';

/** Milliseconds since 1970-01-01T00:00Z in the proleptic Gregorian calendar; ±Infinity is an open end. */
export type EpochMs = Brand<number, 'EpochMs'>;

/** A length of time in milliseconds. */
export type DurationMs = Brand<number, 'DurationMs'>;

/** A calendar day as EDTF, `YYYY-MM-DD` (years outside 0000–9999 are signed and wider), with no zone. */
export type Day = Brand<string, 'Day'>;

/** Half-open: `start` belongs to it, `end` does not. Never empty: `start < end`. */
export interface TimeSpan {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

export const MINUTE = 60_000 as DurationMs;
export const HOUR = 3_600_000 as DurationMs;
export const DAY = 86_400_000 as DurationMs;

export function epochMs(value: number): EpochMs {
  return value as EpochMs;
}

/** A span of two instants, put in order. */
export function timeSpan(start: number, end: number): TimeSpan {
  return start <= end
    ? { start: start as EpochMs, end: end as EpochMs }
    : { start: end as EpochMs, end: start as EpochMs };
}

export function duration(span: TimeSpan): DurationMs {
  return (span.end - span.start) as DurationMs;
}

/** Whether two spans share an instant. */
export function overlaps(a: TimeSpan, b: TimeSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

export function sameSpan(a: TimeSpan, b: TimeSpan): boolean {
  return a.start === b.start && a.end === b.end;
}
