import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../../../src/derive/drawLists.ts';
import { timeSpan } from '../../../../src/time/units.ts';
import { differenceOf, sameItem } from '../../../../src/widgets/timeline/items.ts';
import { aggregateItem, eventItem } from '../../../contract/timelineFixture.ts';

function byId(...items: readonly TimelineItem[]): ReadonlyMap<string, TimelineItem> {
  return new Map(items.map((item) => [item.id, item]));
}

describe('sameItem', () => {
  const event = eventItem('a', '2025-01-01');
  const merged = aggregateItem(['a', 'b'], '2025-01-01');

  it('holds for equal values in other objects', () => {
    expect(sameItem(event, { ...event, span: { ...event.span }, certainty: { ...event.certainty } })).toBe(true);
    expect(sameItem(merged, { ...merged, eventIds: [...merged.eventIds] })).toBe(true);
  });

  it('fails for every field that is drawn or said', () => {
    const changes: readonly Partial<typeof event>[] = [
      { lane: 'ukraine' },
      { color: '#000000' },
      { anchor: event.span.start },
      { span: timeSpan(0, 1) },
      { selected: true },
      { faded: true },
      { name: 'other' },
      { label: 'other' },
      { labelWidth: 0 },
      { form: 'band' },
      { unknownEnds: true },
      { certainty: { uncertain: true, approximate: false } },
      { certainty: { uncertain: false, approximate: true } },
      { status: 'disputed' },
      { importance: 3 },
    ];
    expect(changes.filter((change) => sameItem(event, { ...event, ...change }))).toEqual([]);
    expect(sameItem(merged, { ...merged, count: 3 })).toBe(false);
    expect(sameItem(merged, { ...merged, eventIds: ['a', 'c'] })).toBe(false);
    expect(sameItem(event, { ...merged, id: event.id })).toBe(false);
  });
});

describe('differenceOf', () => {
  it('tells what came, what changed and what went, and is silent on the rest', () => {
    const kept = eventItem('kept', '2025-01-01');
    const changed = eventItem('changed', '2025-01-02');
    const gone = eventItem('gone', '2025-01-03');
    const come = eventItem('come', '2025-01-04');
    const other = { ...changed, faded: true };
    expect(differenceOf(byId(kept, changed, gone), byId({ ...kept }, other, come), sameItem)).toEqual({
      added: [come],
      updated: [other],
      removed: ['gone'],
    });
  });
});
