import { describe, expect, it } from 'vitest';
import type { EventItem } from '../../../../src/derive/drawLists.ts';
import { isLabelBefore, labelSide } from '../../../../src/widgets/timeline/labelPlace.ts';
import { aggregateItem, eventItem } from '../../../contract/timelineFixture.ts';

const item = (labelWidth: number, labelBefore: number, label = 'A title that has many words'): EventItem =>
  eventItem('one', '2025-01-01', { labelWidth, labelBefore, label });

const WIDTH = 1000;

describe('a label', () => {
  it('stands before its mark where only there is room, as far as the edge leaves it', () => {
    expect(isLabelBefore(item(0, 120), 500, WIDTH)).toBe(true);
    expect(isLabelBefore(item(0, 120), 76, WIDTH)).toBe(true);
    expect(isLabelBefore(item(0, 120), 75, WIDTH)).toBe(false);
    // Of what is outside nothing is said.
    expect([-5, 1005].map((x) => isLabelBefore(item(0, 120), x, WIDTH))).toEqual([false, false]);
    expect(isLabelBefore(item(120, 120), 1005, WIDTH)).toBe(false);
  });

  it('stands after its mark where there is room on both sides, up to the edge', () => {
    expect(isLabelBefore(item(200, 200), 500, WIDTH)).toBe(false);
    expect(isLabelBefore(item(200, 200), 900, WIDTH)).toBe(true);
    expect(isLabelBefore(item(200, 0), 900, WIDTH)).toBe(false);
    // Cut by the next mark it is better off before its own; a short one is whole as it is.
    expect(isLabelBefore(item(80, 200), 500, WIDTH)).toBe(true);
    expect(isLabelBefore(item(80, 70), 500, WIDTH)).toBe(false);
    expect(isLabelBefore(item(80, 200, 'A truce'), 500, WIDTH)).toBe(false);
    expect(isLabelBefore(item(200, 200, 'A truce'), 900, WIDTH)).toBe(false);
    expect(isLabelBefore(aggregateItem(['one', 'two'], '2025-01-01'), 500, WIDTH)).toBe(false);
  });

  it('is on the one side that has room, before it is fitted to the edges', () => {
    expect(labelSide(item(0, 120))).toBe('before');
    expect(labelSide(item(120, 0))).toBe('after');
    expect(labelSide(item(0, 0))).toBe('after');
    expect(labelSide(item(120, 120))).toBeUndefined();
    expect(labelSide(aggregateItem(['one', 'two'], '2025-01-01'))).toBe('after');
  });
});
