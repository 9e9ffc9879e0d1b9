import type { Story, StoryEvent } from '../story/model.ts';
import { duration, type EpochMs, epochMs, type TimeSpan } from '../time/units.ts';
import type { AggregateItem, EventItem, LaneItem, TimelineItem } from './drawLists.ts';
import type { Wording } from './wording.ts';

/** Buttons nearer than this, centre to centre, could not be told apart by a finger (WCAG 2.2, 2.5.8). CSS pixels. */
export const MERGE_PIXELS = 24;

const LABEL_MIN = 48;
const LABEL_MAX = 260;

export interface TimelineScene {
  readonly story: Story;
  /** What the filters let through, in story order. */
  readonly events: readonly StoryEvent[];
  readonly window: TimeSpan;
  /** Of the drawing area, CSS pixels. */
  readonly width: number;
  readonly selectedId: string | null;
  readonly wording: Wording;
}

/** The lanes: tracks in the story's order. All of them, so that switching one off moves no other. */
export function laneItems(story: Story, say: (trackId: string) => string): readonly LaneItem[] {
  return story.tracks.map((track) => ({ id: track.id, label: say(track.id), color: track.color }));
}

/**
 * What the timeline draws: per lane, one button for each event that stands clear of its neighbours, one counted button
 * for those that do not. The selected event is always on its own; its neighbours make room for it.
 */
export function timelineItems(scene: TimelineScene): readonly TimelineItem[] {
  const { story, events, window } = scene;
  const reach = duration(window);
  const near = events.filter((event) => event.span.start < window.end + reach && event.span.end > window.start - reach);
  return story.tracks.flatMap((track) =>
    laneOf(
      near.filter((event) => event.track === track.id),
      scene,
      track.color,
    ),
  );
}

/** The same for the rail of a narrow page: there each event has a row of its own, and nothing is merged. */
export function railItems(
  scene: Pick<TimelineScene, 'story' | 'events' | 'selectedId' | 'wording'>,
): readonly TimelineItem[] {
  const color = (event: StoryEvent): string => scene.story.trackById.get(event.track)?.color ?? '';
  return scene.events.map((event) => eventItem(event, anchorOf(event.span), 0, scene, color(event)));
}

/** Where an event stands on the axis: the middle of what its date can mean, or the end that is known. */
export function anchorOf(span: TimeSpan): EpochMs {
  const { start, end } = span;
  if (Number.isFinite(start) && Number.isFinite(end)) return epochMs((start + end) / 2);
  return epochMs(Number.isFinite(start) ? start : Number.isFinite(end) ? end : 0);
}

/** Where the first and the last of some events stand on the axis; `null` for none. */
export function anchorEnds(events: readonly StoryEvent[]): TimeSpan | null {
  let ends: TimeSpan | null = null;
  for (const { span } of events) {
    const at = anchorOf(span);
    ends = { start: ends && ends.start < at ? ends.start : at, end: ends && ends.end > at ? ends.end : at };
  }
  return ends;
}

interface Group {
  /** Centre of its button, pixels from 1970. */
  readonly at: number;
  readonly events: StoryEvent[];
}

function laneOf(events: readonly StoryEvent[], scene: TimelineScene, color: string): readonly TimelineItem[] {
  const pixelsPerMs = scene.width / duration(scene.window);
  const positions = new Map(events.map((event) => [event, anchorOf(event.span) * pixelsPerMs]));
  const at = (event: StoryEvent): number => positions.get(event) ?? 0;
  const sorted = events.toSorted((a, b) => at(a) - at(b));
  const selected = sorted.find((event) => event.id === scene.selectedId);
  const groups = selected ? groupsAround(sorted, selected, at) : groupsRightwards(sorted, Number.NEGATIVE_INFINITY, at);
  return groups.map((group, index) => {
    const room = (groups[index + 1]?.at ?? Number.POSITIVE_INFINITY) - group.at - MERGE_PIXELS;
    return itemOf(group, epochMs(group.at / pixelsPerMs), room, scene, color);
  });
}

function groupsAround(sorted: readonly StoryEvent[], selected: StoryEvent, at: (event: StoryEvent) => number): Group[] {
  const centre = at(selected);
  const index = sorted.indexOf(selected);
  const right = groupsRightwards(sorted.slice(index + 1), centre, at);
  const left = groupsRightwards(sorted.slice(0, index).reverse(), -centre, (event) => -at(event));
  return [
    ...left.map((group) => ({ at: -group.at, events: group.events.reverse() })).reverse(),
    { at: centre, events: [selected] },
    ...right,
  ];
}

/** Walks one way: each button at least `MERGE_PIXELS` past the last one, taking in what would crowd it. */
function groupsRightwards(sorted: readonly StoryEvent[], from: number, at: (event: StoryEvent) => number): Group[] {
  const groups: Group[] = [];
  let last = from;
  for (const event of sorted) {
    const group = groups.at(-1);
    if (group && at(event) < group.at + MERGE_PIXELS) group.events.push(event);
    else {
      last = Math.max(at(event), last + MERGE_PIXELS);
      groups.push({ at: last, events: [event] });
    }
  }
  return groups;
}

function itemOf(group: Group, anchor: EpochMs, room: number, scene: TimelineScene, color: string): TimelineItem {
  const [first] = group.events;
  if (first && group.events.length === 1) return eventItem(first, anchor, room, scene, color);
  return aggregateItem(group.events, anchor, scene, color);
}

function eventItem(
  event: StoryEvent,
  anchor: EpochMs,
  room: number,
  { wording, selectedId }: Pick<TimelineScene, 'wording' | 'selectedId'>,
  color: string,
): EventItem {
  return {
    kind: 'event',
    id: event.id,
    eventId: event.id,
    lane: event.track,
    color,
    anchor,
    span: event.span,
    selected: event.id === selectedId,
    faded: false,
    name: wording.eventName(event),
    label: wording.title(event),
    dateLabel: wording.date(event),
    labelWidth: room < LABEL_MIN ? 0 : Math.floor(Math.min(room, LABEL_MAX)),
    precision: event.when.precision,
    certainty: event.when.certainty,
    status: event.status,
    importance: event.importance,
  };
}

function aggregateItem(
  events: readonly StoryEvent[],
  anchor: EpochMs,
  { wording }: TimelineScene,
  color: string,
): AggregateItem {
  const first = events[0];
  return {
    kind: 'aggregate',
    id: `aggregate:${first?.id ?? ''}`,
    lane: first?.track ?? '',
    color,
    anchor,
    span: {
      start: epochMs(Math.min(...events.map((event) => event.span.start))),
      end: epochMs(Math.max(...events.map((event) => event.span.end))),
    },
    selected: false,
    faded: false,
    name: wording.aggregateName(events),
    eventIds: events.map((event) => event.id),
    count: events.length,
  };
}
