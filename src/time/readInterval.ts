import { succeed, type Result } from '../lib/result.ts';
import { refuse, refuseWithin, type RawProblem } from './problem.ts';
import { readDate } from './readDate.ts';
import { endsBeforeStart } from './spans.ts';
import type { IntervalEnd, IntervalParts } from './types.ts';

function readEnd(text: string): Result<IntervalEnd, RawProblem> {
  if (text === '') return succeed({ kind: 'unknown' });
  if (text === '..') return succeed({ kind: 'open' });
  const date = readDate(text);
  return date.ok ? date : refuseWithin(text, date.error);
}

/** An interval of two ends already cut apart: each a date, `..` or empty. */
export function readEnds(startText: string, endText: string): Result<IntervalParts, RawProblem> {
  const start = readEnd(startText);
  if (!start.ok) return start;
  const end = readEnd(endText);
  if (!end.ok) return end;
  if (start.value.kind !== 'date' && end.value.kind !== 'date') {
    return refuse('an interval has a date at one end at least');
  }
  if (start.value.kind === 'date' && end.value.kind === 'date' && endsBeforeStart(start.value, end.value)) {
    return refuse('it ends before it starts');
  }
  return succeed({ kind: 'interval', start: start.value, end: end.value });
}

/** Reads `1964/2008`, `1985/..`, `/1985`; the text is known to hold a slash. */
export function readInterval(text: string): Result<IntervalParts, RawProblem> {
  const [start = '', end = '', ...more] = text.split('/');
  if (more.length > 0) return refuse('an interval has one "/"; a date is joined by hyphens, as in "2025-11-06"');
  if (/^[[{]/.test(text)) return refuse('a set does not stand in an interval: its own ranges are "a..b"');
  return readEnds(start, end);
}
