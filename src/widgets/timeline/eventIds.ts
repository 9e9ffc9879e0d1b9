import type { TimelineItem } from '../../derive/drawLists.ts';

/** The events an item stands for. */
export function eventIdsOf(item: TimelineItem): readonly string[] {
  return item.kind === 'event' ? [item.eventId] : item.eventIds;
}
