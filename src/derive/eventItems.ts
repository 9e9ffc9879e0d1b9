import type { Story, StoryEvent } from '../story/model.ts';
import { eventStatuses } from '../story/statuses.ts';
import { anchorOf } from '../time/anchor.ts';
import type { EpochMs } from '../time/units.ts';
import { dateFormOf, hasUnknownEnd, memberSpans } from './dateForm.ts';
import type { EventItem, TimelineItem } from './drawLists.ts';
import type { LabelRoom } from './labelRooms.ts';
import type { AggregateSummary, Wording } from './wording.ts';

/** What is told of an event beside itself. */
interface Told {
  readonly anchor: EpochMs;
  readonly markAt: EpochMs;
  readonly room: LabelRoom;
  readonly selectedId: string | null;
  readonly wording: Wording;
  readonly color: string;
}

export const NO_ROOM: LabelRoom = { labelWidth: 0, labelBefore: 0, labelRaised: false };

/**
 * What the rail of a narrow page draws of an event: there each has a row of its own, and nothing is merged. One at a time,
 * for the rail asks only for the rows that are in the page.
 */
export function railItem(
  event: StoryEvent,
  { story, selectedId, wording }: Omit<Told, 'anchor' | 'markAt' | 'room' | 'color'> & { readonly story: Story },
): TimelineItem {
  const color = story.trackById.get(event.track)?.color ?? '';
  const anchor = anchorOf(event.span);
  return eventItem(event, { anchor, markAt: anchor, room: NO_ROOM, selectedId, wording, color });
}

/** What a timeline draws of one event. */
export function eventItem(event: StoryEvent, { anchor, markAt, room, selectedId, wording, color }: Told): EventItem {
  return {
    kind: 'event',
    id: event.id,
    eventId: event.id,
    lane: event.track,
    color,
    date: anchorOf(event.span),
    anchor,
    span: event.span,
    selected: event.id === selectedId,
    faded: false,
    name: wording.eventName(event),
    label: wording.title(event),
    markAt,
    ...room,
    certainty: event.when.certainty,
    form: dateFormOf(event),
    members: memberSpans(event),
    unknownEnds: hasUnknownEnd(event.when.parts),
    status: event.status,
    importance: event.importance,
  };
}

/** What a list of events in time order is named by. */
export function summaryOf(events: readonly StoryEvent[]): AggregateSummary {
  const byStatus = eventStatuses.map(
    (status) => [status, events.filter((event) => event.status === status).length] as const,
  );
  return {
    count: events.length,
    first: events[0],
    last: events.at(-1),
    byStatus: new Map(byStatus.filter(([, count]) => count > 0)),
  };
}
