import type { MapMarker, MapMarkerEvent } from '../../derive/drawLists.ts';
import { clamp } from '../../lib/clamp.ts';
import { type MergedGroup, mergeGroups, mergeWithin, type PlanarPoint } from '../../geo/merge.ts';
import { findRoom } from './rooms.ts';

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
  /** Of the first few places; `places` says how many there are. */
  readonly placeNames: readonly string[];
  readonly places: number;
  readonly selected: boolean;
  /** What it stands for, where it is drawn beside it. */
  readonly anchor: PlanarPoint | undefined;
}

/** A place's events, or those of them that are not selected. */
type RestingMarker = Pick<MapMarker, 'id' | 'placeName' | 'events' | 'count' | 'shared' | 'faded'>;

/** Where a marker of the list is. */
interface Placed extends PlanarPoint {
  readonly index: number;
}

/** What a layout is made for. */
export interface LayoutFrame {
  readonly project: (marker: MapMarker) => PlanarPoint;
  /** Changes with the map's scale, and with nothing else that `project` depends on but a shift of all. */
  readonly scale: number;
  /** Events closer than so many pixels are one mark. */
  readonly radius: number;
  /** Square pixels. */
  readonly boxArea: number;
}

/** Lays out the marks of one map, and remembers how. */
export interface MarkLayout {
  layout(markers: readonly MapMarker[], frame: LayoutFrame): readonly EventMark[];
  /** Merges for a scale that may come, so that its layout finds it done. */
  prepare(markers: readonly MapMarker[], frame: LayoutFrame): void;
}

/**
 * Events closer than the radius become one counted mark; the selected one is always on its own, moved aside where it would
 * cover others. Of many more than the box shows well, those farther apart become one too. It remembers what it merged
 * last: to choose an event, or to fade some, moves no place, and a mark that says what it said keeps its identity.
 */
export function createMarkLayout(): MarkLayout {
  let known: readonly Remembered[] = [];
  const mergedFor = (markers: readonly MapMarker[], frame: LayoutFrame): Remembered => {
    const found = known.find((one) => isAlike(one.frame, frame) && samePlaces(one.markers, markers));
    const merged = found ?? { markers, frame, marks: [], ...mergeForBox(markers, frame) };
    known = [merged, ...known.filter((one) => one !== found)].slice(0, remembered);
    return merged;
  };
  return {
    prepare: mergedFor,
    layout(markers, frame) {
      const merged = mergedFor(markers, frame);
      merged.markers = markers;
      // The map's layer may have been set down elsewhere since.
      const [first] = markers;
      const shift = shiftBetween(merged.first, first && frame.project(first));
      const resting = markers.map((marker) => (marker.selected ? withoutSelected(marker) : marker));
      merged.marks = merged.groups.map(({ x, y, members }, index) => {
        const at = { x: x + shift.x, y: y + shift.y };
        const before = merged.marks[index];
        return before?.isAlike(at, members, resting)
          ? before
          : new RestingMark(
              at,
              members.flatMap((member) => resting[member.index] ?? []),
            );
      });
      const marks: EventMark[] = merged.marks.filter(({ count }) => count > 0);
      for (const marker of markers) {
        if (!marker.selected) continue;
        const place = frame.project(marker);
        for (const event of marker.events) {
          if (event.selected) marks.push(selectedMark(marker, place, event, findRoom(place, marks, frame.radius)));
        }
      }
      return marks;
    },
  };
}

/** So many scales are remembered: the one that is shown, those a step from it, and the one before. */
const remembered = 4;

interface Remembered extends Merged {
  readonly frame: LayoutFrame;
  markers: readonly MapMarker[];
  /** As they were last laid out, in the groups' order. */
  marks: readonly RestingMark[];
}

interface Merged {
  readonly groups: readonly MergedGroup<Placed>[];
  /** Where the first marker was. */
  readonly first: PlanarPoint | undefined;
}

function isAlike(one: LayoutFrame, other: LayoutFrame): boolean {
  return one.scale === other.scale && one.radius === other.radius && one.boxArea === other.boxArea;
}

function samePlaces(one: readonly MapMarker[], other: readonly MapMarker[]): boolean {
  return one.length === other.length && one.every(({ at }, index) => at === other[index]?.at);
}

function shiftBetween(from: PlanarPoint | undefined, to: PlanarPoint | undefined): PlanarPoint {
  return from && to ? { x: to.x - from.x, y: to.y - from.y } : { x: 0, y: 0 };
}

/** So many marks in the box are still told apart; more are a carpet, and take frames to draw. */
const crowd = 60;
const coarser = 1.4;
const coarsest = 4;

/**
 * Merges by a larger radius where more marks would be in the box, on the average of all places of the map: so they depend
 * on its scale, and not on where one has panned to.
 */
function mergeForBox(markers: readonly MapMarker[], { project, radius, boxArea }: LayoutFrame): Merged {
  const points = markers.map((marker, index): Placed => ({ ...project(marker), index }));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const area = (rangeOf(xs) + radius) * (rangeOf(ys) + radius);
  const share = Math.min(1, boxArea / area);
  // Of many a radius that is nearly right is begun with: each pass over all of them takes milliseconds.
  const even = 0.8 * Math.sqrt(boxArea / crowd);
  const start = points.length * share > 2 * crowd ? clamp(even, radius, coarsest * radius) : radius;
  let groups = mergeWithin(points, start);
  for (let reach = start * coarser; groups.length * share > crowd && reach <= coarsest * radius; reach *= coarser)
    groups = mergeGroups(groups, reach);
  return { groups, first: points[0] };
}

function rangeOf(values: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}

function withoutSelected({ id, placeName, events, shared }: MapMarker): RestingMarker {
  const others = events.filter(({ selected }) => !selected);
  const left = shared.filter((one) => others.some(({ eventId }) => eventId === one));
  return {
    ...{ id, placeName, events: others, count: others.length, shared: left },
    faded: others.every(({ faded }) => faded),
  };
}

/** How often an event of one of these places is at another of them, too. */
function repeats(markers: readonly RestingMarker[]): number {
  const shared = markers.flatMap((marker) => marker.shared);
  return shared.length - new Set(shared).size;
}

/** More places than these are not named: nobody listens to hundreds. */
const named = 5;

/** What it says is put together when it is asked for: of many marks only those in sight are. */
class RestingMark implements EventMark {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly faded: boolean;
  readonly selected = false;
  readonly anchor = undefined;
  /** The places it stands for, those without an event left among them. */
  readonly #of: readonly RestingMarker[];
  #left: readonly RestingMarker[] | undefined;

  constructor({ x, y }: PlanarPoint, of: readonly RestingMarker[]) {
    this.x = x;
    this.y = y;
    this.#of = of;
    let count = 0;
    let faded = true;
    for (const marker of of) {
      if (marker.count === 0) continue;
      count += marker.count;
      faded &&= marker.faded;
    }
    this.count = of.length === 1 ? count : count - repeats(of);
    this.faded = faded;
  }

  /** Whether one made of this would say the same in the same place. */
  isAlike({ x, y }: PlanarPoint, members: readonly Placed[], resting: readonly RestingMarker[]): boolean {
    const sameMarkers = (): boolean => members.every(({ index }, at) => resting[index] === this.#of[at]);
    return this.x === x && this.y === y && sameMarkers();
  }

  get key(): string {
    const place = this.#there[0]?.id ?? '';
    const [event] = this.count === 1 ? this.events : [];
    return event ? `event:${event.eventId}@${place}` : `aggregate:${place}`;
  }

  get events(): readonly MapMarkerEvent[] {
    const all = this.#there.flatMap(({ events }) => events);
    return all.length === this.count ? all : [...new Map(all.map((event) => [event.eventId, event])).values()];
  }

  get placeNames(): readonly string[] {
    return this.#there.slice(0, named).map(({ placeName }) => placeName);
  }

  get places(): number {
    return this.#there.length;
  }

  get #there(): readonly RestingMarker[] {
    this.#left ??= this.#of.filter(({ count }) => count > 0);
    return this.#left;
  }
}

function selectedMark(marker: MapMarker, place: PlanarPoint, event: MapMarkerEvent, room: PlanarPoint): EventMark {
  return {
    key: `event:${event.eventId}@${marker.id}`,
    x: room.x,
    y: room.y,
    count: 1,
    events: [event],
    faded: event.faded,
    placeNames: [marker.placeName],
    places: 1,
    selected: true,
    anchor: room.x === place.x && room.y === place.y ? undefined : { x: place.x, y: place.y },
  };
}
