import { succeed, type Result } from '../lib/result.ts';
import { refuse, type RawProblem } from './problem.ts';
import { readCalendarDate } from './readCalendarDate.ts';
import type { DateParts } from './types.ts';

const DATE_TIME = /^(-?\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::\d{2})?)?$/;

/** Minutes east of UTC; null where the text is no offset a clock can have. */
function offsetMinutes(text: string): number | null {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4) || '0');
  if (hours > 23 || minutes > 59) return null;
  const size = hours * 60 + minutes;
  return text.startsWith('-') && size > 0 ? -size : size;
}

function clockProblem(hour: number, minute: number, second: number): string | null {
  if (hour > 23) return 'hours run 00–23';
  if (minute > 59) return 'minutes run 00–59';
  return second > 59 ? 'seconds run 00–59' : null;
}

/**
 * Reads `2004-01-01T10:10:10` with nothing, `Z` or an offset after it; null where the text has another shape.
 * EDTF wants seconds: `T10:10`, a minute long, is this reader's own addition.
 */
export function readDateTime(text: string): Result<DateParts, RawProblem> | null {
  const match = DATE_TIME.exec(text);
  if (!match) return null;
  const [, day = '', hours, minutes, seconds, zone] = match;
  const date = readCalendarDate(day);
  if (!date?.ok) return date;
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds ?? '0')];
  const problem = clockProblem(hour, minute, second);
  if (problem) return refuse(problem);
  const offset = zone === undefined ? undefined : offsetMinutes(zone);
  if (offset === null) return refuse('offsets run -23:59 to +23:59');
  return succeed({
    ...date.value,
    precision: seconds === undefined ? 'minute' : 'second',
    time: { hour, minute, second, ...(offset !== undefined && { offsetMinutes: offset }) },
  });
}
