import type { Result } from '../lib/result.ts';
import { explainShape } from './explain.ts';
import { refuse } from './problem.ts';
import { readCalendarDate } from './readCalendarDate.ts';
import { readDateTime } from './readDateTime.ts';
import { readLongYear } from './readLongYear.ts';
import type { DateParts, EdtfProblem } from './types.ts';

/** Reads one date of any shape, as it stands alone or within an interval or a set. */
export function readDate(text: string): Result<DateParts, EdtfProblem> {
  return readCalendarDate(text) ?? readDateTime(text) ?? readLongYear(text) ?? refuse(explainShape(text));
}
