import { describe, expect, it } from 'vitest';
import { offsetOf, rowAt, rowOffsets } from '../../../src/ui/rowOffsets.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const { events } = makeStory(['a | 2020-01-01', 'b | 2020-01-02', 'c | 2024-06-01', 'd | 2024-06-01']);

describe('the rows of a long list', () => {
  it('stand side by side on a wide page, and as far apart as their events on a narrow one', () => {
    expect([...rowOffsets(events, false)]).toEqual([0, 72, 144, 216, 288]);
    expect([...rowOffsets(events, true)]).toEqual([0, 78, 222, 294, 366]);
  });

  it('are measured once for a list of events', () => {
    expect(rowOffsets(events, true)).toBe(rowOffsets(events, true));
    expect(rowOffsets(events, false)).not.toBe(rowOffsets(events, true));
  });

  it('are found by their height', () => {
    const offsets = rowOffsets(events, true);
    expect([-5, 0, 77, 78, 221, 222, 9000].map((height) => rowAt(offsets, height))).toEqual([0, 0, 0, 1, 1, 2, 3]);
    expect(rowAt(rowOffsets([], true), 10)).toBe(0);
    expect(offsetOf(offsets, -1)).toBe(0);
  });
});
