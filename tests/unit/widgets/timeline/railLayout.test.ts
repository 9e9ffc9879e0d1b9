import { describe, expect, it } from 'vitest';
import { epochMs, timeSpan } from '../../../../src/time/units.ts';
import type { RailRow } from '../../../../src/widgets/timeline/railLayout.ts';
import { lanePositions, layOutRail } from '../../../../src/widgets/timeline/railLayout.ts';
import { ITEMS, LANES, day, timelineProps } from '../../../contract/timelineFixture.ts';

const IDS = ['signing', 'invasion', 'visit', 'talks', 'proposal', 'joining'];

function rows(ids: readonly string[] = IDS): readonly RailRow[] {
  return ids.map((eventId, index) => ({ eventId, top: index * 50, bottom: index * 50 + 50, line: index * 50 + 12 }));
}

describe('lanePositions', () => {
  it('gives a column to each lane that has a row, in their order', () => {
    const positions = lanePositions(LANES, new Set(['ukraine']), 56);
    expect([...positions]).toEqual([['ukraine', 14]]);
    expect([...lanePositions(LANES, new Set(['ukraine', 'accords']), 56)]).toEqual([
      ['accords', 14],
      ['ukraine', 24],
    ]);
  });

  it('presses many lanes into the room there is', () => {
    const lanes = Array.from({ length: 12 }, (_, index) => ({ id: `${index}`, label: '', color: '#000000' }));
    const xs = [...lanePositions(lanes, new Set(lanes.map(({ id }) => id)), 56).values()];
    expect(Math.max(...xs)).toBeLessThanOrEqual(56 - 14);
    expect(new Set(xs).size).toBe(12);
  });
});

describe('layOutRail', () => {
  it('marks every row, those of an aggregate in its lane', () => {
    const { marks, rails } = layOutRail(rows(), 56, timelineProps());
    expect(marks.map(({ eventId, x, y }) => [eventId, x, y])).toEqual([
      ['signing', 14, 12],
      ['invasion', 24, 62],
      ['visit', 14, 112],
      ['talks', 14, 162],
      ['proposal', 24, 212],
      ['joining', 14, 262],
    ]);
    expect(rails.map(({ lane, from, to }) => [lane, from, to])).toEqual([
      ['accords', 12, 262],
      ['ukraine', 62, 212],
    ]);
  });

  it('draws a row whose time it is not told, and counts it neither in nor out', () => {
    const layout = layOutRail(rows(['unknown', ...IDS]), 56, timelineProps());
    expect(layout.marks[0]?.item).toBeUndefined();
    expect(layout.bracket).toEqual({ from: 50, to: 350 });
  });

  it('has the playhead before the first row where nothing has begun, after the last where all has', () => {
    const early = layOutRail(rows(), 56, timelineProps({ playhead: epochMs(0) }));
    expect(early.playhead).toBe(0);
    const late = layOutRail(rows(), 56, timelineProps({ playhead: epochMs(day('2030-01-01')) }));
    expect(late.playhead).toBe(300);
    expect(layOutRail([], 56, timelineProps()).playhead).toBeUndefined();
  });

  it('shades nothing where nothing is after the editorial date', () => {
    expect(layOutRail(rows(), 56, timelineProps()).shade).toBeUndefined();
    const checkedTo = epochMs(day('2025-01-01'));
    expect(layOutRail(rows(), 56, timelineProps({ checkedTo })).shade).toEqual({ from: 200, to: 300 });
  });

  it('has no bracket where the window holds no row', () => {
    const window = timeSpan(day('2021-01-01'), day('2021-02-01'));
    expect(layOutRail(rows(), 56, timelineProps({ window })).bracket).toBeUndefined();
    expect(layOutRail(rows(), 56, timelineProps({ items: ITEMS })).bracket).toEqual({ from: 0, to: 300 });
  });
});
