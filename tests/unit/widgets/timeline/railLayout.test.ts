import { describe, expect, it } from 'vitest';
import type { EventItem } from '../../../../src/derive/drawLists.ts';
import { DAY, type EpochMs, epochMs, timeSpan } from '../../../../src/time/units.ts';
import type { RailRow, RailScene } from '../../../../src/widgets/timeline/railLayout.ts';
import { instantAt, lanePositions, layOutRail } from '../../../../src/widgets/timeline/railLayout.ts';
import { eventIdsOf } from '../../../../src/widgets/timeline/eventIds.ts';
import { ITEMS, LANES, day, timelineProps } from '../../../contract/timelineFixture.ts';

const IDS = ['signing', 'invasion', 'visit', 'talks', 'proposal', 'joining'];

function rows(ids: readonly string[] = IDS): readonly RailRow[] {
  return ids.map((eventId, index) => {
    const top = index * 50;
    return { eventId, index, top, bottom: top + 50, line: top + 12, broken: false };
  });
}

/** The same with room for the time between them: every other 50 pixels. */
function apart(ids: readonly string[] = IDS): readonly RailRow[] {
  return rows(ids).map((row) => ({ ...row, top: 2 * row.top, bottom: 2 * row.top + 50, broken: row.index === 0 }));
}

function beginsOf(eventId: string): EpochMs | undefined {
  const item = ITEMS.find((one) => eventIdsOf(one).includes(eventId));
  return item && (item.kind === 'event' ? item.span.start : item.anchor);
}

function scene(more: Partial<RailScene> = {}): RailScene {
  return { ...timelineProps(), beginsOf, ...more };
}

describe('lanePositions', () => {
  it('gives a column to each lane that has a row, in their order', () => {
    const positions = lanePositions(LANES, new Set(['ukraine']), 56);
    expect([...positions]).toEqual([['ukraine', 13]]);
    expect([...lanePositions(LANES, new Set(['ukraine', 'accords']), 56)]).toEqual([
      ['accords', 13],
      ['ukraine', 23],
    ]);
  });

  it('presses many lanes into the room there is', () => {
    const lanes = Array.from({ length: 12 }, (_, index) => ({ id: `${index}`, label: '', color: '#000000' }));
    const xs = [...lanePositions(lanes, new Set(lanes.map(({ id }) => id)), 56).values()];
    expect(Math.max(...xs)).toBeLessThanOrEqual(56 - 9);
    expect(new Set(xs).size).toBe(12);
  });
});

describe('layOutRail', () => {
  it('marks every row, those of an aggregate in its lane', () => {
    const { marks, rails } = layOutRail(rows(), 56, scene());
    expect(marks.map(({ eventId, x, y }) => [eventId, x, y])).toEqual([
      ['signing', 13, 12],
      ['invasion', 23, 62],
      ['visit', 13, 112],
      ['talks', 13, 162],
      ['proposal', 23, 212],
      ['joining', 13, 262],
    ]);
    expect(rails.map(({ lane, from, to }) => [lane, from, to])).toEqual([
      ['accords', 12, 262],
      ['ukraine', 62, 212],
    ]);
  });

  it('draws a row whose time it is not told, and counts it neither in nor out', () => {
    const layout = layOutRail(rows(['unknown', ...IDS]), 56, scene());
    expect(layout.marks[0]?.item).toBeUndefined();
    expect(layout.bracket).toEqual({ from: 50, to: 350 });
  });

  it('has the playhead before the first row where nothing has begun, after the last where all has', () => {
    const early = layOutRail(rows(), 56, scene({ playhead: epochMs(0) }));
    expect(early.playhead).toBe(0);
    const late = layOutRail(rows(), 56, scene({ playhead: epochMs(day('2030-01-01')) }));
    expect(late.playhead).toBe(300);
    expect(layOutRail([], 56, scene()).playhead).toBeUndefined();
  });

  it('shades nothing where nothing is after the editorial date', () => {
    expect(layOutRail(rows(), 56, scene()).shade).toBeUndefined();
    const checkedTo = epochMs(day('2025-01-01'));
    expect(layOutRail(rows(), 56, scene({ checkedTo })).shade).toEqual({ from: 200, to: 300 });
  });

  it('has no bracket where the window holds no row', () => {
    const window = timeSpan(day('2021-01-01'), day('2021-02-01'));
    expect(layOutRail(rows(), 56, scene({ window })).bracket).toBeUndefined();
    expect(layOutRail(rows(), 56, scene({ items: ITEMS })).bracket).toEqual({ from: 0, to: 300 });
  });
});

describe('the bars of intervals and months', () => {
  const lasting = (end: number, more: Partial<EventItem> = {}) =>
    ITEMS.map((item) =>
      item.id === 'invasion' && item.kind === 'event'
        ? { ...item, form: 'bar' as const, span: timeSpan(item.span.start, end), ...more }
        : item,
    );
  const barsUntil = (end: number, more: Partial<RailScene> = {}, item: Partial<EventItem> = {}) =>
    layOutRail(apart(), 56, scene({ items: lasting(end, item), ...more })).bars;

  it('reach from the mark to where their end is, in the room between the rows', () => {
    const bar = { color: '#b98324', form: 'bar', start: 'closed', end: 'closed', x: 23, from: 62, faded: false };
    expect(barsUntil(day('2022-02-25'))).toEqual([{ ...bar, to: 150 }]);
    expect(barsUntil((day('2022-02-25') + (beginsOf('visit') ?? 0)) / 2)).toEqual([{ ...bar, to: 175 }]);
    expect(barsUntil(day('2030-01-01'))).toEqual([{ ...bar, to: 550 }]);
  });

  const never = Number.POSITIVE_INFINITY;
  it.each([
    ['goes on', never, {}, {}, 'open'],
    ['nobody knows where it is', never, { unknownEnds: true }, {}, 'unknown'],
    ['is in rows that are not in the page', day('2030-01-01'), {}, { count: 900 }, 'beyond'],
    ['is known, and its beginning is not', day('2030-01-01'), { unknownEnds: true }, {}, 'closed'],
    ['goes on, in rows that are not in the page', never, {}, { count: 900 }, 'beyond'],
    ['is not known, in rows that are not in the page', never, { unknownEnds: true }, { count: 900 }, 'beyond'],
    ['is not in the page, of a month', day('2030-01-01'), { form: 'band' }, { count: 900 }, 'beyond'],
  ] as const)('end at the foot where the end %s', (_, until, item, more, end) => {
    expect(barsUntil(until, more, item)).toMatchObject([{ to: 550, end }]);
  });

  it.each([
    [{}, 'open'],
    [{ unknownEnds: true }, 'unknown'],
  ] as const)('say what their beginning is: %o', (more, start) => {
    const span = timeSpan(Number.NEGATIVE_INFINITY, day('2022-02-25'));
    expect(barsUntil(day('2022-02-25'), {}, { span, ...more })).toMatchObject([{ start, end: 'closed', to: 150 }]);
  });

  it('are bands where the event is somewhere in them', () => {
    expect(barsUntil(day('2022-02-25'), {}, { form: 'band' })).toMatchObject([{ to: 150, form: 'band' }]);
    expect(barsUntil(day('2022-02-25'), {}, { form: 'mark' })).toEqual([]);
  });

  it('know how far the lanes are from each other', () => {
    expect(layOutRail(apart(), 56, scene()).step).toBe(10);
    expect(layOutRail(apart(['signing']), 56, scene()).step).toBe(10);
    const lanes = Array.from({ length: 12 }, (__, index) => ({ id: `${index}`, label: '', color: '#000000' }));
    const items = ITEMS.map((item, index) => ({ ...item, lane: `${index % 12}` }));
    const { rails, step } = layOutRail(apart(), 40, scene({ items, lanes }));
    expect(step).toBeCloseTo((rails[1]?.x ?? 0) - (rails[0]?.x ?? 0));
    expect(step).toBeLessThan(10);
  });
});

describe('the time between rows', () => {
  it('is broken where the list says so', () => {
    expect(layOutRail(apart(), 56, scene()).breaks).toEqual([75]);
    expect(layOutRail(apart(['signing']), 56, scene()).breaks).toEqual([]);
  });

  it('is what the playhead goes through', () => {
    const heights = ['2020-09-16', '2021-06-06', '2022-02-23', '2022-02-25'].map(
      (date) => layOutRail(apart(), 56, scene({ playhead: epochMs(day(date)) })).playhead,
    );
    expect(heights.map((height) => Math.round(height ?? Number.NaN))).toEqual([50, 75, 100, 150]);
  });

  it('is told back of any height: beside a row, the whole of its day has passed', () => {
    const at = (height: number): number | undefined => instantAt(apart(), beginsOf, height);
    expect(at(-40)).toBe(day('2020-09-16'));
    expect(at(20)).toBe(day('2020-09-16'));
    expect(at(50)).toBe(day('2020-09-16'));
    expect(at(99.999)).toBeLessThanOrEqual(day('2022-02-24'));
    expect(at(120)).toBe(day('2022-02-25'));
    expect(at(9000)).toBe(day('2025-11-07'));
    expect(instantAt([], beginsOf, 10)).toBeUndefined();
  });

  it('is the same both ways', () => {
    for (let height = 50; height < 100; height += 5) {
      const at = instantAt(apart(), beginsOf, height) ?? epochMs(0);
      const day = epochMs(Math.ceil(at / DAY) * DAY);
      const { playhead } = layOutRail(apart(), 56, scene({ playhead: day }));
      expect(Math.abs((playhead ?? Number.NaN) - height)).toBeLessThan(0.2);
    }
  });

  it('of a long list has a playhead only where its rows are in the page', () => {
    const some = apart(['invasion', 'visit', 'proposal']).map((row) => ({ ...row, index: row.index + 1 }));
    const at = (date: string): number | undefined =>
      layOutRail(some, 56, scene({ playhead: epochMs(day(date)), count: 9 })).playhead;
    expect(at('2021-01-01')).toBeUndefined();
    expect(at('2022-06-01')).toBeGreaterThan(49);
    expect(at('2025-12-01')).toBeUndefined();
  });
});
