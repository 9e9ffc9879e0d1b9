import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../../../src/derive/drawLists.ts';
import { epochMs } from '../../../../src/time/units.ts';
import {
  commandOf,
  inTimeOrder,
  nearestTo,
  otherLaneFrom,
  stepFrom,
  successorOf,
} from '../../../../src/widgets/timeline/navigation.ts';
import { LANES, aggregateItem, day, eventItem } from '../../../contract/timelineFixture.ts';

const lower = { lane: 'ukraine' } as const;
const first = eventItem('first', '2020-01-01');
const second = eventItem('second', '2021-01-01', lower);
const third = eventItem('third', '2022-01-01');
const fourth = eventItem('fourth', '2023-01-01', lower);
const ordered: readonly TimelineItem[] = [first, second, third, fourth];

describe('commandOf', () => {
  const plain = { ctrlKey: false, altKey: false, metaKey: false };

  it('knows its keys and no other', () => {
    expect(commandOf({ key: 'ArrowLeft', ...plain }, false)).toEqual({ kind: 'step', by: -1 });
    expect(commandOf({ key: '=', ...plain }, false)).toEqual({ kind: 'zoom', direction: 'in' });
    expect(commandOf({ key: 'Enter', ...plain }, false)).toBeUndefined();
    expect(commandOf({ key: 'a', ...plain }, false)).toBeUndefined();
  });

  it('takes Left for later where time runs from the right, and all else as ever', () => {
    expect(commandOf({ key: 'ArrowLeft', ...plain }, true)).toEqual({ kind: 'step', by: 1 });
    expect(commandOf({ key: 'ArrowRight', ...plain }, true)).toEqual({ kind: 'step', by: -1 });
    for (const key of ['ArrowUp', 'ArrowDown', 'Home', 'PageDown'])
      expect(commandOf({ key, ...plain }, true)).toEqual(commandOf({ key, ...plain }, false));
  });

  it('leaves a key with a modifier to the browser', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      expect(commandOf({ key: 'ArrowLeft', ...plain, [modifier]: true }, false)).toBeUndefined();
    }
  });
});

describe('walking', () => {
  it('goes by time, then by lane, then by id', () => {
    const same = eventItem('a-same', '2021-01-01', lower);
    const above = eventItem('z-above', '2021-01-01');
    expect(inTimeOrder([fourth, second, same, above, first], LANES).map(({ id }) => id)).toEqual([
      'first',
      'z-above',
      'a-same',
      'second',
      'fourth',
    ]);
  });

  it('steps to the neighbours, and no further than the ends', () => {
    expect(stepFrom(ordered, second, 1)).toBe(third);
    expect(stepFrom(ordered, second, -1)).toBe(first);
    expect(stepFrom(ordered, first, -1)).toBeUndefined();
    expect(stepFrom(ordered, fourth, 1)).toBeUndefined();
  });

  it('steps from where an item was that is there no more', () => {
    const gone = eventItem('gone', '2021-06-01');
    expect(stepFrom(ordered, gone, 1)).toBe(third);
    expect(stepFrom(ordered, gone, -1)).toBe(second);
  });

  it('changes to the lane that has something, nearest in time', () => {
    const lanes = [...LANES.slice(0, 1), { id: 'empty', label: 'Empty', color: '#000000' }, ...LANES.slice(1)];
    expect(otherLaneFrom(ordered, lanes, third, 1)).toBe(second);
    expect(otherLaneFrom(ordered, lanes, fourth, -1)).toBe(third);
    expect(otherLaneFrom(ordered, lanes, first, -1)).toBeUndefined();
  });

  it('finds the nearest, the earlier of two as near', () => {
    expect(nearestTo(ordered, epochMs(day('2022-12-01')))).toBe(fourth);
    expect(nearestTo([first, third], epochMs((first.anchor + third.anchor) / 2))).toBe(first);
    expect(nearestTo([], epochMs(0))).toBeUndefined();
  });
});

describe('successorOf', () => {
  it('is the item itself where it still is', () => {
    expect(successorOf(second, ordered)).toBe(second);
  });

  it('is the aggregate that took the event in, however far it stands', () => {
    const merged = aggregateItem(['other', 'second'], '2026-01-01');
    expect(successorOf(second, [first, merged])).toBe(merged);
  });

  it('is the nearest of the events that came out of an aggregate', () => {
    const merged = aggregateItem(['first', 'third'], '2021-12-01');
    expect(successorOf(merged, ordered)).toBe(third);
  });

  it('is the nearest of its lane otherwise, and of any lane where its own is empty', () => {
    const gone = eventItem('gone', '2021-01-02');
    expect(successorOf(gone, ordered)).toBe(third);
    expect(successorOf(gone, [second, fourth])).toBe(second);
    expect(successorOf(gone, [])).toBeUndefined();
  });
});
