import { succeed, type Result } from '../lib/result.ts';
import { CERTAIN, mergeCertainty } from './certainty.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { coarsest } from './precision.ts';
import { refuse, type RawProblem } from './problem.ts';
import { readDate } from './readDate.ts';
import { readInterval } from './readInterval.ts';
import { readSet } from './readSet.ts';
import { spanOfParts } from './spans.ts';
import type { DateParts, Edtf, TimeParts } from './types.ts';

/** All dates named in an expression, in the order written. */
function datesIn(parts: TimeParts): readonly DateParts[] {
  if (parts.kind === 'date') return [parts];
  if (parts.kind === 'set') return parts.members.flatMap(datesIn);
  return [parts.start, parts.end].flatMap((end) => (end.kind === 'date' ? [end] : []));
}

function readExpression(text: string): Result<TimeParts, RawProblem> {
  if (text.includes('/')) return readInterval(text);
  return /^[[{]/.test(text) ? readSet(text) : readDate(text);
}

/**
 * Reads an EDTF expression (levels 0 and 1 and most of 2; see this room's README). Never throws. Why a text is refused
 * is for `parseEdtf` to say.
 */
export function readEdtf(text: string): Result<Edtf, RawProblem> {
  // Before anything that takes time in proportion to it.
  if (text.length > MAX_TEXT_LENGTH) return refuse(`it is longer than ${MAX_TEXT_LENGTH} characters`);
  const trimmed = text.trim();
  if (trimmed === '') return refuse('it is empty');
  const parts = readExpression(trimmed);
  if (!parts.ok) return parts;
  const dates = datesIn(parts.value);
  return succeed({
    text: trimmed,
    parts: parts.value,
    span: spanOfParts(parts.value),
    precision: coarsest(dates.map((date) => date.precision)),
    certainty: mergeCertainty(
      CERTAIN,
      ...dates.flatMap(({ certainty }) => [certainty.year, certainty.month, certainty.day]),
    ),
  });
}
