import { succeed, type Result } from '../lib/result.ts';
import { refuse, refuseWithin, type RawProblem } from './problem.ts';
import { readDate } from './readDate.ts';
import { readEnds } from './readInterval.ts';
import type { DateParts, IntervalParts, SetParts } from './types.ts';

type Member = DateParts | IntervalParts;

interface Place {
  readonly first: boolean;
  readonly last: boolean;
}

/** A date, `a..b`, and at the edges of the set `..a` (or before) and `a..` (or after). */
function readMember(text: string, place: Place): Result<Member, RawProblem> {
  const cut = text.indexOf('..');
  if (text === '') return refuse('a set holds dates, each followed by one comma or the end');
  if (cut < 0) {
    const date = readDate(text);
    return date.ok ? date : refuseWithin(text, date.error);
  }
  const [before, after] = [text.slice(0, cut), text.slice(cut + 2)];
  if (before === '' && !place.first) return refuse('"..date" (or earlier) comes first in its set');
  if (after === '' && !place.last) return refuse('"date.." (or later) comes last in its set');
  return readEnds(before || '..', after || '..');
}

function readMembers(texts: readonly string[]): Result<readonly Member[], RawProblem> {
  const members: Member[] = [];
  for (const [index, text] of texts.entries()) {
    const member = readMember(text, { first: index === 0, last: index === texts.length - 1 });
    if (!member.ok) return member;
    members.push(member.value);
  }
  return succeed(members);
}

/** Reads `[one of]` and `{all of}`; the text is known to begin with a bracket. Spaces may follow commas. */
export function readSet(text: string): Result<SetParts, RawProblem> {
  const mode = text.startsWith('[') ? 'one-of' : 'all-of';
  const closing = mode === 'one-of' ? ']' : '}';
  if (!text.endsWith(closing)) return refuse(`a set that begins with "${text.charAt(0)}" ends with "${closing}"`);
  const inside = text.slice(1, -1);
  if (inside.trim() === '') return refuse('a set holds one date at least');
  const members = readMembers(inside.split(',').map((member) => member.trim()));
  return members.ok ? succeed({ kind: 'set', mode, members: members.value }) : members;
}
