import { describe, expect, it } from 'vitest';
import { createJsonLimiter, createJsonReader } from '../../../src/loading/index.ts';
import { defaultLimits, formatProblem } from '../../../src/story/index.ts';

/** What the pieces hold, or the line of the problem. */
function read(pieces: readonly string[]): unknown {
  const reader = createJsonReader(defaultLimits);
  for (const piece of pieces) {
    const found = reader.push(piece);
    if (found) return formatProblem(found);
  }
  const end = reader.end();
  return end.ok ? end.value.value : formatProblem(end.error);
}

/** The same read at once, in two pieces cut anywhere, and letter by letter: what they all say. */
function readAnyhow(text: string): unknown {
  const atOnce = read([text]);
  for (let cut = 0; cut <= text.length; cut += 1) {
    expect(read([text.slice(0, cut), text.slice(cut)]), `cut at ${cut}`).toEqual(atOnce);
  }
  expect(read(text.split(''))).toEqual(atOnce);
  return atOnce;
}

describe('JSON that is read in pieces', () => {
  it.each([
    '{"events":[1,2,3]}',
    '{"id":"x", "events" : [ {"a":[1,2]} , {"b":"],"} ] ,"places":[1,2]}',
    '{"events":[],"title":"events"}',
    '{"events":[1,2],"events":[]}',
    '{"events":[1,2],"events":[3,4,5],"x":1}',
    '{"events":[1,2],"events":"none"}',
    '{"\\u0065vents":["\\"","\\\\"]}',
    '{"x":{"events":[1,2]},"y":[{"events":[3,4]}]}',
    '[{"events":[1,2]}]',
    'null',
    '7',
  ])('%s is what the parser makes of it', (text) => {
    expect(readAnyhow(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['', 'line 1, column 1: the file is empty'],
    ['{"events":[1,]}', 'line 1, column 14: remove the comma before ]'],
    ['{"events":[1,2,]}', 'line 1, column 16: remove the comma before ]'],
    ['{"events":[,1]}', 'line 1, column 12: remove this comma'],
    ['{"events":[1,,2]}', 'line 1, column 14: remove this comma'],
    ['{"events":[1 2,3]}', 'line 1, column 14: a comma or ] is missing'],
    ['{"events":[{"a":1],[2}]}', 'line 1, column 18: a comma or } is missing'],
    ['{"events":[1,2', 'line 1, column 15: the file ends too early: ] } missing'],
    ['{"events":[1,2]} x', 'line 1, column 18: the story ends before this: remove the rest'],
    ['{"events":[1,\n2,\nx,3]}', 'line 3, column 1: a value is missing'],
  ])('%j is refused at its place', (text, reason) => {
    expect(readAnyhow(text)).toBe(`STORY-004 the file is not JSON: ${reason}`);
  });
});

describe('where a chunk can be cut', () => {
  it('is the last comma between two events, and no other', () => {
    const limiter = createJsonLimiter(defaultLimits);
    const cut = (chunk: string): readonly unknown[] => {
      expect(limiter.push(chunk)).toBeNull();
      return [limiter.inEvents, limiter.opened, limiter.comma];
    };
    expect(cut('{"a":[1,2],"eve')).toEqual([false, -1, -1]);
    expect(cut('nts":[{"a":1,"b":[1,2]}')).toEqual([true, 6, -1]);
    expect(cut(',",",{"c":')).toEqual([true, -1, 4]);
    expect(cut('1}')).toEqual([true, -1, -1]);
    expect(cut('],"events":[1,2')).toEqual([true, 12, 13]);
    expect(cut(',3],"places":[1,2')).toEqual([false, -1, 0]);
  });
});
