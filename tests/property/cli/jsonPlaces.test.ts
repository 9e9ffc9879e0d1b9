import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonPlaces } from '../../../src/cli/validation/jsonPlaces.ts';

const settings = { seed: 20251106, numRuns: 1_000 };

/** Strings of what a scanner could stumble over, and keys of the same kind. */
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', 'a', ' ', '\n', '\u2028', 'ә', '😀') }),
  fc.string(),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(words, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(words, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const layout = fc.constantFrom<string | number>('', 1, 2, '\t', '\n\r ');

/** Every value in it, with its path. */
function* walk(json: unknown, path: readonly (string | number)[]): Generator<[readonly (string | number)[], unknown]> {
  yield [path, json];
  if (Array.isArray(json)) for (const [index, item] of json.entries()) yield* walk(item, [...path, index]);
  else if (typeof json === 'object' && json !== null) {
    for (const [key, item] of Object.entries(json)) yield* walk(item, [...path, key]);
  }
}

/** The shortest piece of text from an offset on that is JSON and is followed by what may follow a value. */
function parsedAt(text: string, offset: number): unknown {
  for (let end = offset + 1; end <= text.length; end += 1) {
    if (!/^\s*(?:[,\]}]|$)/.test(text.slice(end))) continue;
    try {
      return JSON.parse(text.slice(offset, end));
    } catch {
      // Not yet the whole value.
    }
  }
  return undefined;
}

describe('the place of a value in a text', () => {
  it('is where the text parses to the value', () => {
    let found = 0;
    fc.assert(
      fc.property(value, layout, (json, space) => {
        const text = JSON.stringify(json, null, space);
        const same = JSON.parse(text) as unknown;
        const places = createJsonPlaces(text);
        for (const [path, wanted] of walk(same, [])) {
          const offset = places.offsetOf(path) ?? -1;
          expect(parsedAt(text, offset)).toEqual(wanted);
          expect(text.charAt(offset)).not.toMatch(/\s/);
          expect(places.lineOf(path)).toBe(text.slice(0, offset).split('\n').length);
          found += 1;
        }
      }),
      settings,
    );
    expect(found).toBeGreaterThan(3_000);
  });

  it('is none for what is not there', () => {
    const places = createJsonPlaces('{"a": [1, "b"]}');
    for (const path of [['b'], ['a', 2], ['a', 1, 0], ['a', 'length'], ['a', 0, 'x'], [0], ['constructor']]) {
      expect(places.offsetOf(path), path.join()).toBeNull();
      expect(places.lineOf(path)).toBeNull();
    }
  });

  it('is that of the last of equal keys, which is the one that is read', () => {
    const text = '{"a": 1,\n "\\u0061": 2}';
    expect(JSON.parse(text)).toEqual({ a: 2 });
    expect(createJsonPlaces(text).lineOf(['a'])).toBe(2);
    expect(createJsonPlaces(text).offsetOf(['a'])).toBe(text.indexOf('2'));
  });
});
