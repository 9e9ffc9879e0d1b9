import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../src/loading/index.ts';

describe('findJsonError', () => {
  it.each([
    ['', 1, 1, 'the file is empty'],
    ['<!doctype html>', 1, 1, 'this is a web page: check the address'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma or } is missing'],
    ['{"a": 1,}', 1, 9, 'remove the comma before }'],
    ['[1, 2,]', 1, 7, 'remove the comma before ]'],
    ['{"a": 1,, "b": 2}', 1, 9, 'remove this comma'],
    ['{, "a": 1}', 1, 2, 'remove this comma'],
    ['[1,, 2]', 1, 4, 'remove this comma'],
    ['[, 1]', 1, 2, 'remove this comma'],
    ['[1, 2}', 1, 6, 'a comma or ] is missing'],
    ['{"a" 1}', 1, 6, 'a colon is missing after the key'],
    ['{a: 1}', 1, 2, 'a key stands in double quotes'],
    ['{"a": 1, b: 2}', 1, 10, 'a key stands in double quotes'],
    ["{'a': 1}", 1, 2, 'strings stand in double quotes: use "'],
    ['{“a”: 1}', 1, 2, 'strings stand in double quotes: use "'],
    ['{"a": 1 // why\n}', 1, 9, 'JSON has no comments: remove it'],
    ['/* why */ {}', 1, 1, 'JSON has no comments: remove it'],
    ['{"a": "x', 1, 9, 'the string is not closed: add "'],
    ['{"a": "x\n"}', 1, 9, 'the string is not closed: add ", and write a line break as \\n'],
    ['{"a": "C:\\d"}', 1, 10, 'a backslash is written \\\\'],
    ['{"a": [1, {"b": 2', 1, 18, 'the file ends too early: } ] } missing'],
    ['{} {}', 1, 4, 'the story ends before this: remove the rest'],
    ['{"a": 01}', 1, 8, 'a comma or } is missing'],
    ['{"a": -}', 1, 7, 'this is no number, string, true, false or null'],
    ['{"a": truth}', 1, 7, 'this is no number, string, true, false or null'],
    ['{"a": ,}', 1, 7, 'a value is missing'],
    ['{"a": undefined}', 1, 7, 'a value is missing'],
    ['{"a"}', 1, 5, 'a colon is missing after the key'],
  ])('%j: line %i, column %i: %s', (text, line, column, reason) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(findJsonError(text)).toEqual({ line, column, reason });
  });

  it('finds nothing in JSON', () => {
    const texts = ['{}', ' [1, -2.5e-3, "\\u00e9\\n", true, false, null, {"a": {}}] ', '"x"', '0'];
    expect(texts.map(findJsonError)).toEqual(texts.map(() => null));
  });

  it('needs no stack for a hundred thousand lists', () => {
    expect(findJsonError('['.repeat(100_000))?.column).toBe(100_001);
  });
});
