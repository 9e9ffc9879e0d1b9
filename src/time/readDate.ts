import type { Result } from '../lib/result.ts';
import { refuseShape, type RawProblem } from './problem.ts';
import { readCalendarDate } from './readCalendarDate.ts';
import { readDateTime } from './readDateTime.ts';
import { readLongYear } from './readLongYear.ts';
import type { DateParts } from './types.ts';

/** Reads one date of any shape, as it stands alone or within an interval or a set. */
export function readDate(text: string): Result<DateParts, RawProblem> {
  return readCalendarDate(text) ?? readDateTime(text) ?? readLongYear(text) ?? refuseShape(text);
}
