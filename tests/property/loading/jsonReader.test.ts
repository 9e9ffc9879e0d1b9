import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonReader } from '../../../src/loading/index.ts';
import { defaultLimits, type Limits } from '../../../src/story/index.ts';
import { mutatedText, mutation } from '../story/mutations.ts';

const settings = { seed: 20251106, numRuns: 3_000 };
const limits: Limits = { ...defaultLimits, events: 8, textLength: 40, depth: 6 };

/** An event as text, some of them with what could be mistaken for the end of one. */
const event = fc.oneof(
  fc.constantFrom(
    '{}',
    '1',
    '"a"',
    '[]',
    '{"a":"],["}',
    '{"events":[1,2]}',
    '[{"b":"\\"},{"}]',
    'null',
    '{"c":"\\u005d"}',
  ),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
);
const space = fc.constantFrom('', '', ' ', '\n\t');
const list = fc
  .array(fc.tuple(space, event, space), { maxLength: 9 })
  .map((items) => `[${items.map((one) => one.join('')).join()}]`);
const key = fc.constantFrom('events', 'events', '\\u0065vents', 'places', 'title', 'event');
const member = fc.tuple(key, fc.oneof({ weight: 3, arbitrary: list }, { weight: 1, arbitrary: event }));
const file = fc
  .array(member, { maxLength: 5 })
  .map((members) => `{${members.map(([name, value]) => `"${name}":${value}`).join(', ')}}`);

/** A file with something taken out or put in, mostly a sign that JSON lives by. */
const broken = fc
  .tuple(file, fc.nat(), fc.constantFrom('', ',', ']', '[', '}', '"', ',,', '],', '\\', 'x'), fc.nat({ max: 2 }))
  .map(([text, at, put, taken]) => {
    const cut = at % (text.length + 1);
    return text.slice(0, cut) + put + text.slice(cut + taken);
  });

function read(pieces: readonly string[]): unknown {
  const reader = createJsonReader(limits);
  for (const piece of pieces) {
    const found = reader.push(piece);
    if (found) return found;
  }
  return reader.end();
}

function cutAt(text: string, cuts: readonly number[]): readonly string[] {
  const ends = [...cuts.map((cut) => cut % (text.length + 1)), 0, text.length].toSorted((a, b) => a - b);
  return ends.slice(1).map((end, index) => text.slice(ends[index], end));
}

describe('JSON that is read in pieces', () => {
  it('holds what it holds read at once, and is refused where that is, for the same reason', () => {
    let whole = 0;
    fc.assert(
      fc.property(fc.oneof(file, broken), fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
        const atOnce = read([text]);
        if ((atOnce as { readonly ok?: boolean }).ok) whole += 1;
        expect(read(cutAt(text, cuts))).toEqual(atOnce);
        expect(read(text.split(''))).toEqual(atOnce);
      }),
      settings,
    );
    expect(whole).toBeGreaterThan(settings.numRuns / 3);
    expect(whole).toBeLessThan((settings.numRuns * 3) / 4);
  });

  it('is what the parser reads, where it is within the limits', () => {
    fc.assert(
      fc.property(file, fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
        const outcome = read(cutAt(text, cuts)) as {
          readonly ok?: boolean;
          readonly value: { readonly value: unknown };
        };
        if (outcome.ok) expect(outcome.value.value).toEqual(JSON.parse(text));
      }),
      settings,
    );
  });

  it('holds a whole story, whatever was done to it', () => {
    const texts = fc.array(mutation, { maxLength: 3 }).map(mutatedText);
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { maxLength: 40 }), (text, cuts) => {
        const outcome = (pieces: readonly string[]): unknown => {
          const reader = createJsonReader(defaultLimits);
          for (const piece of pieces) {
            const found = reader.push(piece);
            if (found) return found;
          }
          return reader.end();
        };
        expect(outcome(cutAt(text, cuts))).toEqual(outcome([text]));
      }),
      { ...settings, numRuns: 500 },
    );
  });
});
