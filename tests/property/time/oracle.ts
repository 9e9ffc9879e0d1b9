import { parse } from '@edtf-ts/core';
import { parseEdtf, type Certainty } from '../../../src/time/index.ts';

/** What one reader makes of a text; null where it refuses it. */
export type Reading = { readonly start: number; readonly end: number; readonly certainty: Certainty } | null;

/** The oracle stands at the edges of `Date` for an end that is open. */
const DATE_RANGE = 8_640_000_000_000_000n;

export function readOurs(text: string): Reading {
  const result = parseEdtf(text);
  return result.ok ? { ...result.value.span, certainty: result.value.certainty } : null;
}

/** Whether any part of the oracle's value carries the qualifier. */
function carries(value: unknown, qualifier: keyof Certainty): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) =>
    key === qualifier || key === 'uncertainApproximate' ? inner === true : carries(inner, qualifier),
  );
}

/** Its last ms becomes the exclusive end. */
export function readTheirs(text: string): Reading {
  // It trims too, but only before it tries levels 0 and 1.
  const result = parse(text.trim());
  if (!result.success) return null;
  const { minMs, maxMs } = result.value;
  return {
    start: minMs === -DATE_RANGE ? -Infinity : Number(minMs),
    end: maxMs === DATE_RANGE ? Infinity : Number(maxMs + 1n),
    certainty: { uncertain: carries(result.value, 'uncertain'), approximate: carries(result.value, 'approximate') },
  };
}

export function sameReading(a: Reading, b: Reading): boolean {
  if (a === null || b === null) return a === b;
  const sameBounds = a.start === b.start && a.end === b.end;
  const sameMarks =
    a.certainty.uncertain === b.certainty.uncertain && a.certainty.approximate === b.certainty.approximate;
  return sameBounds && sameMarks;
}
