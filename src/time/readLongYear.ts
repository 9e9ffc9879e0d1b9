import { succeed, type Result } from '../lib/result.ts';
import { civilBounds, dayBounds } from './bounds.ts';
import { CERTAIN, certaintyOfMark, mergeCertainty } from './certainty.ts';
import { MAX_YEAR } from './limits.ts';
import { yearPrecision } from './precision.ts';
import { refuse, type RawProblem } from './problem.ts';
import type { DateParts } from './types.ts';

const LONG_YEAR = /^([?~%]?)Y(-?\d+)(?:E(\d+))?(?:S(\d+))?([?~%]?)$/;
const SIGNIFICANT_YEAR = /^([?~%]?)(-?\d{4})S(\d+)([?~%]?)$/;

function yearDate(year: number, significant: string | undefined, marks: string): Result<DateParts, RawProblem> {
  const length = Math.max(4, String(Math.abs(year)).length);
  const digits = significant === undefined ? length : Number(significant);
  if (digits < 1 || digits > length) return refuse(`significant digits run 1–${length} in a year of ${length} digits`);
  const certainty = mergeCertainty(...[...marks].map(certaintyOfMark));
  const date: DateParts = {
    kind: 'date',
    precision: yearPrecision(length - digits),
    year,
    unspecified: [],
    ...(significant !== undefined && { significantDigits: digits }),
    certainty: { year: certainty, month: CERTAIN, day: CERTAIN },
  };
  const bounds = significant === undefined ? null : dayBounds(date);
  return succeed(bounds ? { ...date, between: civilBounds(bounds) } : date);
}

function readPrefixedYear(match: RegExpExecArray): Result<DateParts, RawProblem> {
  const [, before = '', mantissa = '', exponent, significant, after = ''] = match;
  if (/^-?0/.test(mantissa)) return refuse('a year with "Y" does not begin with a zero');
  const year = Number(mantissa) * 10 ** Number(exponent ?? '0');
  if (exponent === undefined && Math.abs(year) <= 9999) return refuse('a year of up to four digits has no "Y"');
  if (Math.abs(year) > MAX_YEAR) return refuse('a year has at most twelve digits');
  return yearDate(year, significant, before + after);
}

/** Reads `Y170000002`, `Y-17E7`, `1390S2`, `Y171010000S3`; null where the text has another shape. */
export function readLongYear(text: string): Result<DateParts, RawProblem> | null {
  const prefixed = LONG_YEAR.exec(text);
  if (prefixed) return readPrefixedYear(prefixed);
  const plain = SIGNIFICANT_YEAR.exec(text);
  if (!plain) return null;
  const [, before = '', year = '', significant, after = ''] = plain;
  if (year === '-0000') return refuse('the year zero is "0000", without a sign');
  return yearDate(Number(year), significant, before + after);
}
