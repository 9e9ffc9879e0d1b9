import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHash, encodeHash } from '../../../src/url/codec.ts';
import type { CodecContext } from '../../../src/url/literal.ts';
import { DAY, dayOf, epochMs, HOUR, MINUTE, parseDay, sameSpan, timeSpan } from '../../../src/time/index.ts';
import { SHORTEST_WINDOW } from '../../../src/time/windowMath.ts';
import { MAX_TEXT, type View, windowLimits } from '../../../src/view/index.ts';
import { anyHashOf, OWN_KEYS } from '../../fixtures/anyHash.ts';
import { HOME, STORY } from '../../unit/url/sampleStory.ts';

const context: CodecContext = { story: STORY, language: 'en' };
const limits = windowLimits(STORY);
const ids = (items: readonly { readonly id: string }[]): string[] => items.map((item) => item.id);

const grains = fc.constantFrom(DAY, HOUR, MINUTE);
const anyWindow = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), grains)
  .map(([from, to, grain]) => {
    const [low, high] = [Math.ceil(limits.start / grain), Math.floor(limits.end / grain)];
    const at = (share: number): number => (low + Math.round(share * (high - low))) * grain;
    const span = timeSpan(at(from), at(to));
    return span.end - span.start >= SHORTEST_WINDOW ? span : HOME;
  });

const countries = fc.record({
  codes: fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}$/), { maxLength: 2 }),
  match: fc.constantFrom<'any' | 'all'>('any', 'all'),
});
const tracks = fc.option(fc.subarray(ids(STORY.tracks), { maxLength: STORY.tracks.length - 1 }));

const anyView: fc.Arbitrary<View> = fc.record({
  window: fc.oneof(fc.constant(HOME), anyWindow),
  playhead: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((days) => dayOf(epochMs(days * DAY))),
  event: fc.option(fc.constantFrom(...ids(STORY.events))),
  filters: fc.record({
    countries,
    tracks,
    people: fc.shuffledSubarray(ids(STORY.people)),
    organisations: fc.shuffledSubarray(ids(STORY.organisations)),
    statuses: fc.shuffledSubarray(['confirmed', 'reported', 'announced', 'disputed'] as const),
    text: fc.string({ unit: 'grapheme', maxLength: 40 }),
  }),
  language: fc.constantFrom('en', 'ru'),
  worldview: fc.constantFrom('editorial', 'as-administered', 'contested-marked'),
  later: fc.boolean(),
  tour: fc.option(fc.constantFrom({ id: 'how-it-happened', step: 1 }, { id: 'how-it-happened', step: 2 })),
});

const anyHash = anyHashOf(['signing', 'accords', 'trump', 'how-it-happened.2']);

const foreignPiece = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((piece) => !piece.includes('&') && !OWN_KEYS.includes(piece.split('=')[0] ?? ''));

function expectValid(view: View): void {
  expect(view.window.start).toBeLessThan(view.window.end);
  expect(view.window.start >= limits.start && view.window.end <= limits.end ? true : sameSpan(view.window, HOME)).toBe(
    true,
  );
  expect(parseDay(view.playhead)).toBe(view.playhead);
  expect(view.event === null || STORY.eventById.has(view.event)).toBe(true);
  expect(view.filters.countries.codes.length).toBeLessThanOrEqual(2);
  expect((view.filters.tracks ?? []).every((id) => STORY.trackById.has(id))).toBe(true);
  expect(view.filters.people.every((id) => STORY.personById.has(id))).toBe(true);
  expect(view.filters.organisations.every((id) => STORY.organisationById.has(id))).toBe(true);
  expect(view.filters.text.length).toBeLessThanOrEqual(MAX_TEXT);
  expect(STORY.languages).toContain(view.language);
}

describe('the codec', () => {
  it('gives back every view that it writes', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decodeHash(encodeHash(view, context, []), context)).toEqual({ view, foreign: [], unknown: [] });
      }),
      { numRuns: 2000, seed: 20251107 },
    );
  });

  it('makes a valid view of any of 10 000 texts, and the same of what it writes of it', () => {
    let tried = 0;
    fc.assert(
      fc.property(anyHash, (hash) => {
        tried += 1;
        const reading = decodeHash(hash, context);
        expectValid(reading.view);
        const written = encodeHash(reading.view, context, reading.foreign);
        const again = decodeHash(written, context);
        expect(again.view).toEqual(reading.view);
        expect(encodeHash(again.view, context, again.foreign)).toBe(written);
      }),
      { numRuns: 10_000, seed: 20251107 },
    );
    expect(tried).toBe(10_000);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('keeps what belongs to others through any number of changes of view', () => {
    fc.assert(
      fc.property(
        fc.array(foreignPiece, { maxLength: 5 }),
        fc.array(anyView, { minLength: 1, maxLength: 5 }),
        (foreign, views) => {
          const last = views.reduce(
            (pieces, view) => decodeHash(encodeHash(view, context, pieces), context).foreign,
            foreign as readonly string[],
          );
          expect(last).toEqual(foreign);
        },
      ),
      { numRuns: 500, seed: 20251107 },
    );
  });

  it('writes nothing that a browser would write in another way', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const hash = encodeHash(view, context, []);
        const url = new URL('https://example.org/');
        url.hash = hash;
        expect(url.hash).toBe(hash);
      }),
      { numRuns: 1000, seed: 20251107 },
    );
  });
});
