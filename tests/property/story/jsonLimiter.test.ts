import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonLimiter, findJsonError } from '../../../src/loading/index.ts';
import { defaultLimits, type Limits } from '../../../src/story/index.ts';
import { scanTree } from '../../../src/story/scanTree.ts';
import { mutatedText, mutation } from './mutations.ts';

const settings = { seed: 20251106, numRuns: 2_000 };
const limits: Limits = { ...defaultLimits, events: 4, textLength: 12, depth: 5 };

const key = fc.oneof(
  fc.constantFrom('a', 'events', 'places', 'title', '__proto__', 'constructor', 'a"b\\c', 'з', '0123456789012'),
  fc.string({ maxLength: 14 }),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.string({ maxLength: 14 }), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.uniqueArray(fc.tuple(key, tie('tree')), { maxLength: 4, selector: ([name]) => name }).map(Object.fromEntries),
  ),
}));
const root = fc
  .uniqueArray(fc.tuple(key, tree), { maxLength: 4, selector: ([name]) => name })
  .map((entries) => Object.fromEntries(entries) as object);

/** JSON, some of it escaped more than it needs. */
const jsonText = fc.tuple(root, fc.boolean()).map(([value, escaped]) => {
  const text = JSON.stringify(value);
  return escaped
    ? text.replaceAll(/[a-z_](?=[a-z_]*":)/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
    : text;
});

const brokenText = fc.tuple(jsonText, fc.nat(), fc.string({ maxLength: 3 })).map(([text, at, inserted]) => {
  const cut = at % (text.length + 1);
  return text.slice(0, cut) + inserted + text.slice(cut + (at % 3));
});

function verdict(chunks: readonly string[]): unknown {
  const limiter = createJsonLimiter(limits);
  let found: unknown = null;
  for (const chunk of chunks) found = limiter.push(chunk);
  return { found, overlong: limiter.overlong };
}

describe('the JSON limiter', () => {
  it('says the same however the text is cut', () => {
    fc.assert(
      fc.property(fc.oneof(jsonText, brokenText), fc.array(fc.nat(), { maxLength: 8 }), (text, cuts) => {
        const whole = verdict([text]);
        const ends = [...cuts.map((cut) => cut % (text.length + 1)), 0, text.length].toSorted((a, b) => a - b);
        expect(verdict(ends.slice(1).map((end, index) => text.slice(ends[index], end)))).toEqual(whole);
        expect(verdict([...text].flatMap((character) => character.split('')))).toEqual(whole);
      }),
      settings,
    );
  });

  it('says what a search of the parsed tree says', () => {
    let refused = 0;
    fc.assert(
      fc.property(jsonText, (text) => {
        const limiter = createJsonLimiter(limits);
        const found = limiter.push(text);
        const searched = scanTree(JSON.parse(text) as object, limits);
        expect(found === null, `${found?.message} / ${JSON.stringify(searched)}`).toBe(searched.ok);
        if (!searched.ok) refused += 1;
        // Keys too long to matter have no name in the limiter.
        else
          expect([...limiter.overlong].filter(([name]) => name !== '')).toEqual(
            [...searched.value].filter(([name]) => name !== ''),
          );
      }),
      settings,
    );
    expect(refused).toBeGreaterThan(200);
    expect(refused).toBeLessThan(settings.numRuns - 200);
  });
});

describe('findJsonError', () => {
  it('finds an error exactly where the parser refuses the text', () => {
    const texts = fc.oneof(jsonText, brokenText, fc.json(), fc.array(mutation, { maxLength: 2 }).map(mutatedText));
    fc.assert(
      fc.property(texts, (text) => {
        expect(findJsonError(text) === null).toBe(isJson(text));
      }),
      settings,
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
