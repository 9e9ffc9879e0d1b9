import { describe, expect, it } from 'vitest';
import { labelRooms } from '../../../src/derive/labelRooms.ts';
import { timeSpan } from '../../../src/time/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';
import { type DetailCell, MERGE_PIXELS } from '../../../src/derive/levelOfDetail.ts';

/** A cell at a pixel, of one event at the position of its place in the list, or of several. */
function cell(at: number, more: Partial<DetailCell> = {}): DetailCell {
  return { lane: 0, cell: at, kind: 'inside', positions: [0], date: at, anchor: at, mark: at, byStatus: [], ...more };
}

/** An event of a weight, of a day or, where it says from when to when, of an interval. */
function event(importance: number, line?: readonly [from: number, to: number], when = '2020/2021') {
  const [from, to] = line ?? [0, 0];
  const story = makeStory([`one | ${line ? when : '2020-01-01'} | a`]);
  const [first] = story.events;
  if (!first) throw new Error('no event');
  return { ...first, importance: importance as 1 | 2 | 3, span: timeSpan(from, to) };
}

/** The rooms of cells, one pixel a millisecond; `weights` in their order, all alike otherwise. */
function rooms(cells: readonly DetailCell[], weights: readonly number[] = []): readonly (readonly number[])[] {
  const events = cells.map((_, index) => event(weights[index] ?? 1));
  const found = labelRooms(cells, (one) => events[cells.indexOf(one)], 1);
  expect(found.some(({ labelRaised }) => labelRaised)).toBe(false);
  return found.map(({ labelWidth, labelBefore }) => [labelWidth, labelBefore]);
}

const BOTH = 260 + 2 * MERGE_PIXELS;

describe('the room for labels', () => {
  it('ends at the lane’s own neighbours: another lane’s leave it whole', () => {
    expect(rooms([cell(500), cell(510, { lane: 1 })])).toEqual([
      [260, 260],
      [260, 260],
    ]);
    // The weightier of the second lane takes nothing of the first one's last.
    expect(rooms([cell(0), cell(100, { lane: 1 }), cell(130, { lane: 1 })], [1, 3, 1])).toEqual([
      [260, 260],
      [0, 260],
      [260, 0],
    ]);
  });

  it('is shared where both labels have room between two marks, however much more one weighs', () => {
    const between = BOTH + 100;
    expect(rooms([cell(0), cell(between), cell(between + 30)], [1, 3, 1])).toEqual([
      [260, 260],
      [0, 100],
      [260, 0],
    ]);
  });

  it('ends where a mark points, though its button has given way', () => {
    // The button of the second stands at 200, and its mark at 170; of the first at 0, and 20.
    const [first, second] = rooms([cell(0, { mark: 20 }), cell(200, { mark: 170 }), cell(225)], [1, 3, 1]);
    expect(second).toEqual([0, 200 - 20 - MERGE_PIXELS]);
    expect(first).toEqual([0, 260]);
    expect(rooms([cell(0, { mark: 20 }), cell(200, { mark: 170 })])[0]).toEqual([170 - MERGE_PIXELS, 260]);
  });

  it('is none of a counted button, whose neighbours have all that is up to it', () => {
    expect(rooms([cell(0, { positions: [0, 1] }), cell(200), cell(400, { positions: [3, 4] })])).toEqual([
      [0, 0],
      [200 - MERGE_PIXELS, 200 - MERGE_PIXELS],
      [0, 0],
    ]);
  });
});

describe('a label', () => {
  /** Which of the cells' labels are raised; `lines` are those of the events that have one, by cell. */
  const raised = (cells: readonly DetailCell[], lines: Readonly<Record<number, readonly [number, number]>>) => {
    const events = cells.map((_, index) => event(1, lines[index]));
    return labelRooms(cells, (one) => events[cells.indexOf(one)], 1).map(({ labelRaised }) => labelRaised);
  };

  it('stands above the line of its own event, and above another’s that it reaches', () => {
    // The line of the second, whose mark is in its middle, begins under the label of the first.
    const cells = [cell(0), cell(400), cell(1000)];
    expect(raised(cells, { 1: [200, 600] })).toEqual([true, true, false]);
    // It ends before the third's label, which has 260 before its mark, or does not.
    expect(raised(cells, { 1: [200, 760] })).toEqual([true, true, true]);
    expect(raised(cells, { 1: [300, 500] })).toEqual([false, true, false]);
    // One that goes on for ever is under all of them.
    expect(raised(cells, { 0: [0, Number.POSITIVE_INFINITY] })).toEqual([true, true, true]);
  });

  it.each([
    ['{2020,2021}', true],
    ['[2020,2021]', true],
    ['2020', false],
  ])('stands above what joins a set, and not above a band: %s', (when, isRaised) => {
    const one = event(1, [100, 500], when);
    expect(labelRooms([cell(300)], () => one, 1)[0]?.labelRaised).toBe(isRaised);
  });

  it('stands beside its mark where the line is no longer than that, in another lane, or of a counted button', () => {
    expect(raised([cell(400)], { 0: [390, 410] })).toEqual([false]);
    expect(raised([cell(0), cell(10, { lane: 1 })], { 0: [0, 500] })).toEqual([true, false]);
    expect(raised([cell(0, { positions: [0, 1] }), cell(200)], { 0: [0, 500] })).toEqual([false, false]);
  });
});
