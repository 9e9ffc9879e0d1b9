import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MERGE_PIXELS, timelineItems } from '../../../src/derive/timelineItems.ts';
import { DAY, duration, type TimeSpan, timeSpan } from '../../../src/time/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';
import { plainWording } from '../../fixtures/plainWording.ts';

const window: TimeSpan = timeSpan(Date.UTC(2025, 0, 1), Date.UTC(2025, 0, 1) + 100 * DAY);
/** Ten CSS pixels a day. */
const WIDTH = 1000;

function draw(lines: readonly string[], selectedId: string | null = null) {
  const story = makeStory(lines);
  return timelineItems({ story, events: story.events, window, width: WIDTH, selectedId, wording: plainWording });
}

describe('timelineItems', () => {
  it('draws an event that stands clear as itself, with room for its label up to its neighbour', () => {
    const items = draw(['one | 2025-01-10 | a', 'two | 2025-01-30 | a']);
    expect(items.map((item) => [item.kind, item.id])).toEqual([
      ['event', 'one'],
      ['event', 'two'],
    ]);
    expect(items[0]).toMatchObject({ labelWidth: 200 - MERGE_PIXELS, name: 'name:one', label: 'title:one', lane: 'a' });
  });

  it('merges what is nearer than 24 px in one lane, and only in one lane', () => {
    const items = draw(['one | 2025-01-10 | a', 'two | 2025-01-12 | a', 'three | 2025-01-12 | b']);
    expect(items.map((item) => item.id)).toEqual(['aggregate:one', 'three']);
    expect(items[0]).toMatchObject({ kind: 'aggregate', count: 2, eventIds: ['one', 'two'], name: '2 events' });
  });

  it('draws the selected event on its own and moves its neighbours out of its way', () => {
    const items = draw(['one | 2025-01-10 | a', 'two | 2025-01-11 | a', 'three | 2025-01-12 | a'], 'two');
    expect(items.map((item) => item.id)).toEqual(['one', 'two', 'three']);
    expect(items.map((item) => item.selected)).toEqual([false, true, false]);
    const pixels = items.map((item) => ((item.anchor - window.start) / duration(window)) * WIDTH);
    expect(pixels[1]).toBeCloseTo(105);
    expect((pixels[1] ?? 0) - (pixels[0] ?? 0)).toBeCloseTo(MERGE_PIXELS);
    expect((pixels[2] ?? 0) - (pixels[1] ?? 0)).toBeCloseTo(MERGE_PIXELS);
  });

  it('centres a month on its middle and an open interval on the end that is known', () => {
    const items = draw(['month | 2025-02 | a', 'open | 2025-03-20/.. | b']);
    expect(items[0]?.anchor).toBe(Date.UTC(2025, 1, 15));
    expect(items[1]?.anchor).toBe(Date.UTC(2025, 2, 20));
  });

  it('holds each event in exactly one item, no two buttons of a lane nearer than 24 px, whatever is selected', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(days, fc.nat(), (offsets, pick) => {
        const lines = offsets.map((offset, index) => {
          const day = new Date(window.start + offset * DAY).toISOString().slice(0, 10);
          return `e${index} | ${day} | ${index % 2 === 0 ? 'a' : 'b'}`;
        });
        const selected = pick % 3 === 0 ? null : `e${pick % offsets.length}`;
        const items = draw(lines, selected);
        const held = items.flatMap((item) => (item.kind === 'event' ? [item.eventId] : item.eventIds));
        expect(held.toSorted()).toEqual(offsets.map((_, index) => `e${index}`).toSorted());
        for (const lane of ['a', 'b']) {
          const places = items
            .filter((item) => item.lane === lane)
            .map((item) => ((item.anchor - window.start) / duration(window)) * WIDTH);
          for (const [index, place] of places.slice(1).entries())
            expect(place - (places[index] ?? 0)).toBeGreaterThan(MERGE_PIXELS - 0.001);
        }
        if (selected !== null)
          expect(items.find((item) => item.selected)).toMatchObject({ kind: 'event', eventId: selected });
      }),
      { numRuns: 200 },
    );
  });
});
