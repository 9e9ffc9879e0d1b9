import { describe, expect, it } from 'vitest';
import { labelRooms } from '../../../src/derive/labelRooms.ts';
import { type DetailCell, MERGE_PIXELS } from '../../../src/derive/levelOfDetail.ts';

/** A cell at a pixel, of one event at the position of its place in the list, or of several. */
function cell(at: number, more: Partial<DetailCell> = {}): DetailCell {
  return { lane: 0, cell: at, kind: 'inside', positions: [0], date: at, anchor: at, mark: at, byStatus: [], ...more };
}

/** The rooms of cells, one pixel a millisecond; `weights` in their order, all alike otherwise. */
function rooms(cells: readonly DetailCell[], weights: readonly number[] = []): readonly (readonly number[])[] {
  const weightOf = (one: DetailCell): number => weights[cells.indexOf(one)] ?? 1;
  return labelRooms(cells, weightOf, 1).map(({ labelWidth, labelBefore }) => [labelWidth, labelBefore]);
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
