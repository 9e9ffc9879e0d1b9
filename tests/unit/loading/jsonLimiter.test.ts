import { describe, expect, it } from 'vitest';
import { createJsonLimiter } from '../../../src/loading/index.ts';
import { defaultLimits, formatProblem, type Limits } from '../../../src/story/index.ts';

const limits: Limits = { ...defaultLimits, events: 3, textLength: 11, depth: 5 };

function read(text: string): { line: string | null; overlong: unknown } {
  const limiter = createJsonLimiter(limits);
  const found = limiter.push(text);
  const overlong = [...limiter.overlong].map(([list, indexes]) => [list, [...indexes]]);
  return { line: found && formatProblem(found), overlong };
}

describe('the JSON limiter', () => {
  it('lets a story through that keeps to the limits', () => {
    const text = '{"id":"x","n":-1.5e3,"t":[true,false,null],"events":[{"a":[["x"]]},{},[]],"s":"01234567890"}';
    expect(read(text)).toEqual({ line: null, overlong: [] });
  });

  it('counts what is open, not what has been', () => {
    expect(read('{"a":[[],[],{"b":[]}],"c":{}}').line).toBeNull();
    expect(read('{"a":[{"b":[{"c":[]}]}]}').line).toBe(
      'STORY-006 a[0] is nested more than 5 deep: a story never needs to be',
    );
    expect(read('['.repeat(100_000)).line).toBe('STORY-006 is nested more than 5 deep: a story never needs to be');
  });

  it('counts the elements of each list at the top, and of no other', () => {
    expect(read('{"events":[1,2,3],"x":{"y":[1,2,3,4]}}').line).toBeNull();
    expect(read('{"events":[[1,2],[3,4],{"a":5,"b":6}]}').line).toBeNull();
    const line = 'STORY-007 events has more than 3 entries: split the story, or raise the limit';
    expect(read('{"x":[1,2],"events":[1,2,3,4').line).toBe(line);
    expect(read('{"\\u0065vents":[1,2,3,4').line).toBe(line);
  });

  it('finds forbidden keys however they are written, and only keys', () => {
    expect(read('{"a":{"__proto__":1}}').line).toBe(
      'STORY-008 a has the key "__proto__", which no story may have: remove it',
    );
    expect(read('{"events":[1,{"\\u005f_proto_\\u005F":1}]}').line).toMatch(
      /^STORY-008 events\[1\] has the key "__proto__"/,
    );
    expect(read('{"constr\\u0075ctor":1}').line).toMatch(/^STORY-008 has the key "constructor"/);
    expect(read('{"a":"__proto__","b":["prototype"],"c":{"d":"x","e":"prototype"}}').line).toBeNull();
    expect(read('{"__proto":1,"\\\\u005f":2}').line).toBeNull();
  });

  it('remembers the element of a list that holds a text too long', () => {
    const text = '{"events":["012345678901",{"a":["x",{"b":"012345678901"}]},1],"places":[{"n":1},{"012345678901":1}]}';
    expect(read(text)).toEqual({
      line: null,
      overlong: [
        ['events', [0, 1]],
        ['places', [1]],
      ],
    });
  });

  it('refuses such a text elsewhere', () => {
    const cure = 'holds a text of more than 11 characters: shorten it';
    expect(read('{"title":{"en":"012345678901"}}').line).toBe(`STORY-009 title ${cure}`);
    expect(read('{"events":[],"012345678901":1}').line).toBe(`STORY-009 ${cure}`);
    expect(read('"012345678901"').line).toBe(`STORY-009 ${cure}`);
  });

  it('measures a text as it will be, not as it is written', () => {
    expect(read(String.raw`{"a":"\u0041\u0042\u0043\n\"\\\/\t\ud83d\ude00x"}`).line).toBeNull();
    expect(read(String.raw`{"a":"\u0041\u0042\u0043\n\"\\\/\t\ud83d\ude00xx"}`).line).toMatch(/^STORY-009 a/);
  });

  it('takes the last of a list that is given twice, as the parser does', () => {
    expect(read('{"events":["012345678901"],"events":["x"]}')).toEqual({ line: null, overlong: [] });
  });

  it('says the same thing again when it is pushed on after a problem', () => {
    const limiter = createJsonLimiter(limits);
    const found = limiter.push('{"__proto__":1');
    expect(limiter.push(',"a":[[[[[[')).toBe(found);
  });
});
