import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellLength,
  type DetailCell,
  drawnSpan,
  levelOf,
  levelOfDetail,
  MERGE_PIXELS,
  MOST_ITEMS,
} from '../../../src/derive/levelOfDetail.ts';
import { timeColumns } from '../../../src/derive/timeColumns.ts';
import { checkStory, defaultLimits, type Story, type StoryEvent } from '../../../src/story/index.ts';
import { anchorOf, DAY, duration, overlaps, type TimeSpan, timeSpan } from '../../../src/time/index.ts';
import { seededStory } from '../../fixtures/seededStory.mjs';

/** Issue "Time in depth", "Done when" 6. */
const RUNS = 10_000;

const stories: readonly Story[] = [3, 40, 400, 3000].map((events, seed) => {
  const checked = checkStory(seededStory({ events, seed }), defaultLimits);
  if (!checked.ok) throw new Error('the seeded story is broken');
  return checked.value.story;
});

const scenes = fc.record({
  story: fc.constantFrom(...stories),
  start: fc.integer({ min: Date.UTC(1985, 0, 1), max: Date.UTC(2030, 0, 1) }),
  /** From an hour to fifty years. */
  length: fc.double({ min: Math.log(DAY / 24), max: Math.log(50 * 365 * DAY), noNaN: true }).map(Math.exp),
  width: fc.integer({ min: 200, max: 3000 }),
  tracks: fc.integer({ min: 1, max: 63 }),
  selected: fc.nat(),
  searched: fc.boolean(),
});

type Scene = typeof scenes extends fc.Arbitrary<infer Value> ? Value : never;

function draw({ story, width, tracks, selected, searched }: Scene, window: TimeSpan) {
  const events = story.events.filter(
    ({ track }) => ((tracks >> story.tracks.findIndex(({ id }) => id === track)) & 1) === 1,
  );
  const columns = timeColumns(story, events);
  const span = drawnSpan(window);
  const level = levelOf(window, width, story.tracks.length);
  const chosen = events.length === 0 || selected % 3 === 0 ? -1 : selected % events.length;
  const detail = levelOfDetail({
    columns,
    laneCount: story.tracks.length,
    span,
    level,
    selected: chosen,
    searched,
    until: Infinity,
  });
  return { events, detail, chosen };
}

/** The date of a button's event; of several, the mean. */
function dateOf(events: readonly StoryEvent[], { positions }: DetailCell): number {
  const dates = positions.flatMap((position) => events[position] ?? []).map(({ span }) => anchorOf(span));
  return dates.reduce((sum, date) => sum + date, 0) / dates.length;
}

const windowOf = ({ start, length }: Scene): TimeSpan => timeSpan(start, start + length);

describe('the level of detail, against a reading of every event', () => {
  it('holds the events of what is drawn, each once, in at most 400 items', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { events, detail } = draw(scene, windowOf(scene));
        const held = detail.cells.flatMap(({ positions }) => positions).toSorted((a, b) => a - b);
        const wanted = events.flatMap((event, position) => (overlaps(event.span, detail.span) ? [position] : []));
        expect(held).toEqual(wanted);
        expect(detail.cells.length).toBeLessThanOrEqual(MOST_ITEMS);
        for (const { positions, byStatus } of detail.cells) {
          expect(byStatus.reduce((a, b) => a + b, 0)).toBe(positions.length);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('draws more than the window, and keeps the selected event on its own', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const window = windowOf(scene);
        const { detail, chosen, events } = draw(scene, window);
        expect(detail.span.start).toBeLessThan(window.start);
        expect(detail.span.end).toBeGreaterThan(window.end);
        const event = events[chosen];
        if (!event || !overlaps(event.span, detail.span)) return;
        expect(detail.cells.filter(({ positions }) => positions.includes(chosen))).toMatchObject([
          { positions: [chosen] },
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps two buttons of a lane 24 px apart, their marks 12 px, none further from its date than a crowd needs', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const window = windowOf(scene);
        const { detail, events } = draw(scene, window);
        const pixels = scene.width / duration(window);
        const inside = detail.cells.filter(({ kind }) => kind === 'inside');
        for (const [index, cell] of inside.entries()) {
          const next = inside[index + 1];
          if (next?.lane === cell.lane) {
            expect((next.anchor - cell.anchor) * pixels).toBeGreaterThan(MERGE_PIXELS * (1 - 1e-6));
          }
          if (next?.lane === cell.lane) expect((next.mark - cell.mark) * pixels).toBeGreaterThan(MERGE_PIXELS / 2.001);
          const most = (1.5 + 1e-6) * cellLength(detail.level);
          const date = dateOf(events, cell);
          expect(Math.abs(date - cell.anchor)).toBeLessThanOrEqual(most);
          expect(Math.abs(date - cell.mark)).toBeLessThanOrEqual(most);
          // Within its own button.
          expect(Math.abs(cell.mark - cell.anchor)).toBeLessThanOrEqual(0.4 * cellLength(detail.level) * (1 + 1e-6));
          if (next?.lane === cell.lane)
            expect(date).toBeLessThanOrEqual(dateOf(events, next) + cellLength(detail.level) / 4);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every item of what both windows draw through any pan', () => {
    fc.assert(
      fc.property(scenes, fc.double({ min: -1.5, max: 1.5, noNaN: true }), (scene, pan) => {
        const window = windowOf(scene);
        const moved = timeSpan(window.start + pan * duration(window), window.end + pan * duration(window));
        const keys = (of: TimeSpan, within: TimeSpan): string[] => {
          const { cells, level } = draw(scene, of).detail;
          return cells
            .filter(({ kind, cell }) => {
              const [from, to] = [(cell - 2) * cellLength(level), (cell + 3) * cellLength(level)];
              return kind === 'inside' && from >= within.start && to <= within.end;
            })
            .map(({ lane, cell, positions }) => `${level}:${lane}:${cell}:${positions.join(',')}`);
        };
        const [one, other] = [drawnSpan(window), drawnSpan(moved)];
        const shared = timeSpan(
          Math.max(one.start, other.start),
          Math.max(one.start, other.start, Math.min(one.end, other.end)),
        );
        expect(keys(window, shared)).toEqual(keys(moved, shared));
      }),
      { numRuns: 2000 },
    );
  });
});
