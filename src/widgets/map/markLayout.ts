import type { MapMarker, MapMarkerEvent } from '../../derive/drawLists.ts';
import { mergeWithin, type PlanarPoint } from '../../geo/merge.ts';

/** One button of the map. */
export interface EventMark extends PlanarPoint {
  /** From content, so that a button outlives a redraw: an event at a place, or the first place of a merged one. */
  readonly key: string;
  /** More than one: a counted button that opens a list. */
  readonly count: number;
  /** Put together when they are asked for: a counted button says none of them. */
  readonly events: readonly MapMarkerEvent[];
  /** All of them are outside the window. */
  readonly faded: boolean;
  readonly placeNames: readonly string[];
  readonly selected: boolean;
  /** What it stands for, where it is drawn beside it. */
  readonly anchor: PlanarPoint | undefined;
}

/** A place's events, or those of them that are not selected. */
interface PlacedMarker extends PlanarPoint {
  readonly marker: Pick<MapMarker, 'id' | 'placeName' | 'events' | 'count' | 'faded'>;
}

/**
 * Events closer than `radius` pixels become one counted mark; the selected one is always on its own, moved aside where
 * it would cover others.
 */
export function layoutEvents(
  markers: readonly MapMarker[],
  project: (marker: MapMarker) => PlanarPoint,
  radius: number,
): readonly EventMark[] {
  const placed = markers.map((marker) => ({ ...project(marker), marker }));
  const unselected = placed
    .map(({ x, y, marker }): PlacedMarker => ({ x, y, marker: marker.selected ? withoutSelected(marker) : marker }))
    .filter(({ marker }) => marker.count > 0);
  const marks = mergeWithin(unselected, radius).map(({ x, y, members }) => restingMark({ x, y }, members));
  for (const place of placed) {
    if (!place.marker.selected) continue;
    for (const event of place.marker.events) {
      if (event.selected) marks.push(selectedMark(place, event, findRoom(place, marks, radius)));
    }
  }
  return marks;
}

function withoutSelected({ id, placeName, events }: MapMarker): PlacedMarker['marker'] {
  const others = events.filter(({ selected }) => !selected);
  return { id, placeName, events: others, count: others.length, faded: others.every(({ faded }) => faded) };
}

function restingMark(centre: PlanarPoint, members: readonly PlacedMarker[]): EventMark {
  const count = members.reduce((sum, { marker }) => sum + marker.count, 0);
  const [first] = members;
  const place = first?.marker.id ?? '';
  const [event] = count === 1 ? (first?.marker.events ?? []) : [];
  return {
    key: event ? `event:${event.eventId}@${place}` : `aggregate:${place}`,
    x: centre.x,
    y: centre.y,
    count,
    get events() {
      return members.flatMap(({ marker }) => marker.events);
    },
    faded: members.every(({ marker }) => marker.faded),
    placeNames: members.map(({ marker }) => marker.placeName),
    selected: false,
    anchor: undefined,
  };
}

function selectedMark(place: PlacedMarker, event: MapMarkerEvent, room: PlanarPoint): EventMark {
  return {
    key: `event:${event.eventId}@${place.marker.id}`,
    x: room.x,
    y: room.y,
    count: 1,
    events: [event],
    faded: event.faded,
    placeNames: [place.marker.placeName],
    selected: true,
    anchor: room.x === place.x && room.y === place.y ? undefined : { x: place.x, y: place.y },
  };
}

/**
 * Above first, where a finger does not hide it; then the other sides, the corners, and between; turns clockwise from
 * above.
 */
const directions: readonly number[] = [
  0, 0.25, 0.75, 0.5, 0.125, 0.875, 0.375, 0.625, 0.0625, 0.9375, 0.1875, 0.8125, 0.3125, 0.6875, 0.4375, 0.5625,
];

/** The distances from its place at which a mark is tried, in radii. */
const reaches: readonly number[] = [1.15, 1.4, 1.65, 1.9, 2.2, 2.6, 3, 3.5, 4, 4.5, 5];
const farthestReach = Math.max(...reaches);

/**
 * The nearest point to `place` at which a mark covers none of `taken`; beside it at arm's length where there is none.
 */
export function findRoom(place: PlanarPoint, taken: readonly PlanarPoint[], radius: number): PlanarPoint {
  const limit = (farthestReach + 1) * radius;
  const near = taken.filter(({ x, y }) => Math.abs(x - place.x) < limit && Math.abs(y - place.y) < limit);
  const isFree = (point: PlanarPoint): boolean =>
    near.every((other) => Math.hypot(other.x - point.x, other.y - point.y) >= radius);
  if (isFree(place)) return { x: place.x, y: place.y };
  const tries = reaches.flatMap((reach) =>
    directions.map((turn) => ({
      x: place.x + Math.sin(turn * 2 * Math.PI) * reach * radius,
      y: place.y - Math.cos(turn * 2 * Math.PI) * reach * radius,
    })),
  );
  return tries.find(isFree) ?? tries[0] ?? place;
}

/**
 * Finds room for points, one after another. It remembers the last: a window that only fades other events moves nothing,
 * and to look for room anew would be half of what the map does for it.
 */
export function createRooms(): (
  wanted: readonly PlanarPoint[],
  taken: readonly PlanarPoint[],
  size: number,
) => readonly PlanarPoint[] {
  let last:
    | { readonly points: readonly PlanarPoint[]; readonly size: number; readonly rooms: readonly PlanarPoint[] }
    | undefined;
  return (wanted, taken, size) => {
    const points = [...taken, ...wanted];
    if (last?.size === size && last.rooms.length === wanted.length && samePoints(last.points, points))
      return last.rooms;
    const occupied = [...taken];
    for (const at of wanted) occupied.push(findRoom(at, occupied, size));
    const rooms = occupied.slice(taken.length);
    last = { points, size, rooms };
    return rooms;
  };
}

function samePoints(one: readonly PlanarPoint[], other: readonly PlanarPoint[]): boolean {
  return one.length === other.length && one.every(({ x, y }, index) => x === other[index]?.x && y === other[index]?.y);
}
