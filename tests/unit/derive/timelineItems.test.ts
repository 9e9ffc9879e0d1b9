import { describe, expect, it } from 'vitest';
import { drawnSpan, levelOf, levelOfDetail, MERGE_PIXELS } from '../../../src/derive/levelOfDetail.ts';
import { positionOf, timeColumns } from '../../../src/derive/timeColumns.ts';
import { anchorEnds, beyond, createTimelineItems, LIST_MOST } from '../../../src/derive/timelineItems.ts';
import { DAY, duration, type TimeSpan, timeSpan } from '../../../src/time/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';
import { seeded, seededStory } from '../../fixtures/seededStory.mjs';
import { plainWording } from '../../fixtures/plainWording.ts';

const window: TimeSpan = timeSpan(Date.UTC(2025, 0, 1), Date.UTC(2025, 0, 1) + 100 * DAY);
/** Ten CSS pixels a day. */
const WIDTH = 1000;

function draw(lines: readonly string[], selectedId: string | null = null, searched = false, more = {}) {
  const story = makeStory(lines, more);
  const columns = timeColumns(story, story.events);
  const selected = positionOf(columns, story.eventById.get(selectedId ?? ''));
  const span = drawnSpan(window);
  const level = levelOf(window, WIDTH, story.tracks.length);
  const detail = levelOfDetail({
    columns,
    laneCount: story.tracks.length,
    span,
    level,
    selected,
    searched,
    until: Infinity,
  });
  return createTimelineItems()({
    story,
    columns,
    detail,
    windowLength: duration(window),
    width: WIDTH,
    selectedId,
    wording: plainWording,
  });
}

const pixel = (anchor: number): number => ((anchor - window.start) / duration(window)) * WIDTH;

/** A month of days of one lane from the first of a month on. */
const days = (month: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `e${index} | 2025-${month}-${String(1 + (index % 28)).padStart(2, '0')} | a`,
  );

describe('timelineItems', () => {
  it('draws an event that stands clear as itself, at its own place, with room for its label up to its neighbour', () => {
    const items = draw(['one | 2025-01-10 | a', 'two | 2025-01-30 | a']);
    expect(items.map((item) => [item.kind, item.id])).toEqual([
      ['event', 'one'],
      ['event', 'two'],
    ]);
    expect(items[0]).toMatchObject({ labelWidth: 200 - MERGE_PIXELS, name: 'name:one', label: 'title:one', lane: 'a' });
    expect(pixel(items[0]?.anchor ?? 0)).toBeCloseTo(95);
  });

  it('leaves room for a label before its mark where the one before it keeps its own label whole', () => {
    const [one, two] = draw(['one | 2025-01-02 | a', 'two | 2025-02-15 | a']);
    expect(one).toMatchObject({ labelWidth: 260, labelBefore: 260 });
    expect(two).toMatchObject({ labelWidth: 260, labelBefore: 440 - 260 - 2 * MERGE_PIXELS });
    const [, near] = draw(['one | 2025-01-02 | a', 'two | 2025-01-30 | a']);
    expect(near).toMatchObject({ labelBefore: 0 });
  });

  it('gives a label no room after its mark the room before it: beside a counted button, or at the beginning of its lane', () => {
    // 4 days after `two` comes `three`, with room for no label between them.
    const first = draw(['two | 2025-02-15 | a', 'three | 2025-02-19 | a']);
    expect(first).toMatchObject([{ labelWidth: 0, labelBefore: 260 }, { labelWidth: 260 }]);
    const counted = ['x | 2025-01-20 | a', 'y | 2025-01-20 | a', 'two | 2025-02-05 | a', 'three | 2025-02-09 | a'];
    const [crowd, beside] = draw(counted);
    expect(crowd).toMatchObject({ kind: 'aggregate' });
    expect(beside).toMatchObject({ labelWidth: 0 });
    const apart = pixel(beside?.anchor ?? 0) - pixel(crowd?.anchor ?? 0);
    expect(beside?.kind === 'event' && beside.labelBefore).toBe(Math.floor(apart - MERGE_PIXELS));
  });

  it('gives the room between two marks to the weightier where it has none after it, else to the earlier', () => {
    const rooms = (...importances: readonly number[]) => {
      const dates = ['2025-01-20', '2025-02-05', '2025-02-09'];
      const events = importances.map((importance, index) => ({
        id: `e${index}`,
        when: dates[index] ?? '',
        track: 'a',
        title: 'Event',
        importance,
      }));
      return draw([], null, false, { events }).map((item) =>
        item.kind === 'event' ? [item.labelWidth, item.labelBefore] : [],
      );
    };
    const room = 160 - MERGE_PIXELS;
    expect(rooms(2, 2, 2)).toEqual([
      [room, 260],
      [0, 0],
      [260, 0],
    ]);
    // The one before it takes what is before it in turn.
    for (const [less, more] of [
      [2, 3],
      [1, 2],
    ] as const)
      expect(rooms(less, more, less)).toEqual([
        [0, 260],
        [0, room],
        [260, 0],
      ]);
  });

  it('merges what lies in one cell of one lane, and only in one lane', () => {
    const items = draw(['one | 2025-01-10 | a', 'two | 2025-01-10 | a', 'three | 2025-01-10 | b']);
    expect(items.map((item) => item.kind)).toEqual(['aggregate', 'event']);
    expect(items[0]).toMatchObject({ count: 2, eventIds: ['one', 'two'], name: '2 events', zoomTo: null });
    expect(items[0]?.id).toMatch(/^aggregate:a:\d+:\d+$/);
  });

  it('draws the selected event on its own beside the others of its place', () => {
    const lines = ['one | 2025-01-10 | a', 'two | 2025-01-10 | a', 'three | 2025-01-10 | a'];
    const items = draw(lines, 'two');
    expect(items.filter(({ selected }) => selected)).toMatchObject([{ kind: 'event', eventId: 'two' }]);
    expect(items.filter(({ selected }) => !selected)).toMatchObject([
      { kind: 'aggregate', eventIds: ['one', 'three'] },
    ]);
  });

  it('draws the weightiest on its own where there is room, and the first that a search has found before it', () => {
    const lines = ['one | 2025-01-10 | a', 'two | 2025-01-10 | a', 'three | 2025-01-10 | a'];
    const events = lines.map((line, index) => {
      const [id = '', when = '', track = ''] = line.split(' | ');
      return { id, when, track, title: id, importance: index === 1 ? 3 : 1 };
    });
    const alone = (searched: boolean) => draw([], null, searched, { events }).find(({ kind }) => kind === 'event')?.id;
    expect(alone(false)).toBe('two');
    // Of three hits the one that weighs most; of hits that weigh the same the first.
    expect(alone(true)).toBe('two');
    expect(draw(lines, null, true).find(({ kind }) => kind === 'event')?.id).toBe('one');
  });

  it('opens a list of a few, or of one day; of more it zooms to where they lie', () => {
    const few = draw(days('02', 2)).find(({ kind }) => kind === 'aggregate');
    expect(few).toMatchObject({ eventIds: ['e0', 'e1'], zoomTo: null });
    const oneDay = draw(Array.from({ length: 60 }, (_, index) => `d${index} | 2025-02-03 | a`))[0];
    expect(oneDay).toMatchObject({ kind: 'aggregate', count: 60, zoomTo: null });
    expect(oneDay?.kind === 'aggregate' && oneDay.eventIds.length).toBe(60);
    const many = draw(days('02', 28 * 30)).filter(({ kind }) => kind === 'aggregate');
    for (const item of many) {
      if (item.kind !== 'aggregate' || item.count <= LIST_MOST) continue;
      expect(item.eventIds).toEqual([]);
      expect(item.zoomTo && duration(item.zoomTo)).toBeGreaterThanOrEqual(DAY);
    }
    expect(many.length).toBeGreaterThan(5);
  });

  it('centres a month on its middle and an open interval on the end that is known', () => {
    const items = draw(['month | 2025-02 | a', 'open | 2025-03-20/.. | b']);
    expect(items[0]?.anchor).toBe(Date.UTC(2025, 1, 15));
    expect(items[1]?.anchor).toBe(Date.UTC(2025, 2, 20));
  });

  it('keeps what began long before the window and reaches into it', () => {
    expect(draw(['war | 2014-02-20/.. | a'])).toMatchObject([{ id: 'war', anchor: Date.UTC(2014, 1, 20) }]);
    const two = draw(['war | 2014-02-20/.. | a', 'other | 2015-02-20/.. | a']);
    expect(two).toMatchObject([{ id: 'aggregate:a:before', count: 2, eventIds: ['war', 'other'] }]);
    expect(draw(['old | 2014-02-20 | a'])).toEqual([]);
  });

  it('counts an aggregate’s events by status', () => {
    const events = ['confirmed', 'reported', 'confirmed'].map((status, index) => ({
      id: `e${index}`,
      when: '2025-01-10',
      track: 'a',
      title: 'Event',
      status,
    }));
    const [item] = draw([], null, false, { events });
    expect(item?.kind === 'aggregate' && [...item.byStatus]).toEqual([
      ['confirmed', 2],
      ['reported', 1],
    ]);
  });
});

describe('items made one after another', () => {
  const { events, places, tracks } = seededStory({ events: 2000 });
  const story = makeStory([], { events, places, tracks });
  const columns = timeColumns(story, story.events);
  const { start, end } = timeSpan(Date.UTC(1990, 0, 1), Date.UTC(2025, 0, 1));

  it('are those that are made at once, and keep their objects where they are as before', () => {
    const random = seeded(7);
    const make = createTimelineItems();
    let length = (end - start) / 20;
    let kept = 0;
    let before = new Set<unknown>();
    for (let step = 0; step < 200; step += 1) {
      if (step % 10 === 0) length = ((end - start) / 4) * random() + DAY;
      const from = step % 10 === 0 ? start + random() * (end - start) : start + (step % 10) * length * 0.05;
      const view = timeSpan(from, from + length);
      const selectedId = random() < 0.5 ? (story.events[Math.floor(random() * story.events.length)]?.id ?? null) : null;
      const selected = positionOf(columns, story.eventById.get(selectedId ?? ''));
      const laneCount = story.tracks.length;
      const level = levelOf(view, WIDTH, laneCount);
      const detail = levelOfDetail({
        columns,
        laneCount,
        span: drawnSpan(view),
        level,
        selected,
        searched: false,
        until: Infinity,
      });
      const scene = { story, columns, detail, windowLength: length, width: WIDTH, selectedId, wording: plainWording };
      const items = make(scene);
      expect(items).toEqual(createTimelineItems()(scene));
      kept += items.filter((item) => before.has(item)).length;
      before = new Set(items);
    }
    expect(kept).toBeGreaterThan(2000);
  });
});

describe('what is not drawn', () => {
  const story = makeStory(['a | 2001-01-01 | a', 'b | 2010-01-01 | a', 'c | 2025-02-01 | b', 'd | 2031-01-01 | a']);
  const columns = timeColumns(story, story.events);

  it('is known by its nearest on each side, and by both ends', () => {
    expect(beyond(columns, window)).toEqual({ before: Date.UTC(2010, 0, 1, 12), after: Date.UTC(2031, 0, 1, 12) });
    expect(anchorEnds(columns)).toEqual({ start: Date.UTC(2001, 0, 1, 12), end: Date.UTC(2031, 0, 1, 12) });
  });

  it('is nothing where there is no event', () => {
    const none = timeColumns(story, []);
    expect(beyond(none, window)).toEqual({ before: null, after: null });
    expect(anchorEnds(none)).toBeNull();
  });
});
