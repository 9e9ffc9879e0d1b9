import type { EventStatus, Story, StoryEvent } from '../story/model.ts';
import { eventStatuses } from '../story/statuses.ts';
import { DAY, duration, type EpochMs, epochMs, type TimeSpan } from '../time/units.ts';
import type { AggregateItem, TimelineItem } from './drawLists.ts';
import { eventItem, NO_ROOM } from './eventItems.ts';
import { type LabelRoom, labelRooms } from './labelRooms.ts';
import type { Detail, DetailCell } from './levelOfDetail.ts';
import { at, type TimeColumns } from './timeColumns.ts';
import type { Wording } from './wording.ts';

/** An aggregate of more events than this opens by zooming to where they lie, unless one day holds them all. */
export const LIST_MOST = 24;

export interface TimelineScene {
  readonly story: Story;
  readonly columns: TimeColumns;
  readonly detail: Detail;
  /** How long the window is, and how wide its drawing area in CSS pixels: room for labels. */
  readonly windowLength: number;
  readonly width: number;
  readonly selectedId: string | null;
  readonly wording: Wording;
}

/** A button as it was made last time. */
interface Made {
  readonly cell: DetailCell;
  readonly room: LabelRoom;
  readonly selected: boolean;
  readonly item: TimelineItem;
}

/**
 * Makes what the timeline draws, of one scene after another: a button for each cell of the level of detail, in words, by
 * lane, then time. One that is as it was keeps its object: while a hand moves the window most
 * are, and to put two hundred names into words takes longer than all else of a frame.
 */
export function createTimelineItems(): (scene: TimelineScene) => readonly TimelineItem[] {
  let last: { readonly scene: TimelineScene; readonly made: ReadonlyMap<string, Made> } | undefined;
  return (scene) => {
    const same = last && sameWords(last.scene, scene);
    const known = same && last ? last.made : NOTHING_MADE;
    const made = new Map<string, Made>();
    const items: TimelineItem[] = [];
    const { cells, level } = scene.detail;
    const pixelsPerMs = scene.width / scene.windowLength;
    const { events } = scene.columns;
    const rooms = labelRooms(cells, (cell) => events[cell.positions[0] ?? -1], pixelsPerMs);
    for (const [index, cell] of cells.entries()) {
      const room = rooms[index] ?? NO_ROOM;
      const key = `${cell.lane} ${level} ${cell.kind} ${cell.cell}`;
      const one = remade(known.get(key), cell, room, scene);
      if (!one) continue;
      made.set(key, one);
      items.push(one.item);
    }
    last = { scene, made };
    return items;
  };
}

const NOTHING_MADE: ReadonlyMap<string, Made> = new Map();

function sameWords(a: TimelineScene, b: TimelineScene): boolean {
  return a.story === b.story && a.columns === b.columns && a.wording === b.wording;
}

function remade(before: Made | undefined, cell: DetailCell, room: LabelRoom, scene: TimelineScene): Made | undefined {
  const { story, columns, selectedId } = scene;
  const event = columns.events[cell.positions[0] ?? -1];
  const track = story.tracks[cell.lane];
  if (!event || !track) return undefined;
  const selected = cell.positions.length === 1 && event.id === selectedId;
  if (before && sameRoom(before.room, room) && before.selected === selected && sameCell(before.cell, cell)) {
    return before;
  }
  const item =
    cell.positions.length > 1
      ? aggregateItem(cell, scene, track.color)
      : eventItem(event, {
          ...scene,
          anchor: epochMs(cell.anchor),
          markAt: epochMs(cell.mark),
          room,
          color: track.color,
        });
  return { cell, room, selected, item };
}

function sameRoom(a: LabelRoom, b: LabelRoom): boolean {
  return a.labelWidth === b.labelWidth && a.labelBefore === b.labelBefore && a.labelRaised === b.labelRaised;
}

function sameCell(a: DetailCell, b: DetailCell): boolean {
  return (
    a.date === b.date &&
    a.anchor === b.anchor &&
    a.mark === b.mark &&
    a.positions.length === b.positions.length &&
    a.positions.every((position, index) => position === b.positions[index])
  );
}

/** Where the first and the last event stand on the axis; `null` for none. */
export function anchorEnds({ anchors }: TimeColumns): TimeSpan | null {
  if (anchors.length === 0) return null;
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const anchor of anchors) {
    if (anchor < start) start = anchor;
    if (anchor > end) end = anchor;
  }
  return { start: epochMs(start), end: epochMs(end) };
}

/** Where the nearest events before and after what is drawn stand on the axis: a step from the outermost item goes there. */
export interface Beyond {
  readonly before: EpochMs | null;
  readonly after: EpochMs | null;
}

export function beyond({ anchors }: TimeColumns, span: TimeSpan): Beyond {
  let [before, after] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const anchor of anchors) {
    if (anchor < span.start && anchor > before) before = anchor;
    else if (anchor >= span.end && anchor < after) after = anchor;
  }
  return {
    before: Number.isFinite(before) ? epochMs(before) : null,
    after: Number.isFinite(after) ? epochMs(after) : null,
  };
}

function aggregateItem(cell: DetailCell, scene: TimelineScene, color: string): AggregateItem {
  const { columns, detail, story, wording } = scene;
  const lane = story.tracks[cell.lane]?.id ?? '';
  const span = spanOf(columns, cell.positions);
  const anchors = anchorSpan(columns, cell.positions);
  const listed = cell.positions.length <= LIST_MOST || duration(anchors) < DAY;
  const byStatus = new Map<EventStatus, number>(
    eventStatuses.flatMap((status, index) => (cell.byStatus[index] ? [[status, cell.byStatus[index]]] : [])),
  );
  const eventAt = (position: number | undefined): StoryEvent | undefined => columns.events[position ?? -1];
  let name: string | undefined;
  return {
    kind: 'aggregate',
    id: `aggregate:${lane}:${cell.kind === 'inside' ? `${detail.level}:${cell.cell}` : cell.kind}`,
    lane,
    color,
    date: epochMs(cell.date),
    anchor: epochMs(cell.anchor),
    span,
    selected: false,
    faded: false,
    // When it is drawn: after a choice that is a frame later.
    get name() {
      name ??= wording.aggregateName({
        count: cell.positions.length,
        first: eventAt(cell.positions[0]),
        last: eventAt(cell.positions.at(-1)),
        byStatus,
      });
      return name;
    },
    count: cell.positions.length,
    byStatus,
    eventIds: listed ? cell.positions.flatMap((position) => eventAt(position)?.id ?? []) : [],
    zoomTo: listed ? null : anchors,
  };
}

/** All that the events cover: the first to start, the last to end. */
function spanOf({ starts, ends }: TimeColumns, positions: readonly number[]): TimeSpan {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const position of positions) {
    start = Math.min(start, at(starts, position));
    end = Math.max(end, at(ends, position));
  }
  return { start: epochMs(start), end: epochMs(end) };
}

function anchorSpan({ anchors }: TimeColumns, positions: readonly number[]): TimeSpan {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const position of positions) {
    start = Math.min(start, at(anchors, position));
    end = Math.max(end, at(anchors, position));
  }
  return { start: epochMs(start), end: epochMs(end) };
}
