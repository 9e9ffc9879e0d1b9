import type { CountryCode, Place, Standing, Story, StoryEvent } from '../story/model.ts';
import { isInWindow } from '../time/anchor.ts';
import { spanOfDay } from '../time/days.ts';
import { type Day, type EpochMs, epochMs, sameSpan, type TimeSpan } from '../time/units.ts';
import { forEachCode } from './counting.ts';
import { facetCodes } from './facetCodes.ts';
import type { CountryItem, MapMarker, MapMarkerEvent } from './drawLists.ts';
import type { Verdicts } from './matching.ts';
import { beginningBetween } from './timetable.ts';
import type { Wording } from './wording.ts';

export interface MapScene {
  readonly story: Story;
  /** What the filters let through, by place (`eventsByPlace`). */
  readonly byPlace: ReadonlyMap<string, readonly StoryEvent[]>;
  /** Events that do not reach into it are faded. */
  readonly window: TimeSpan;
  /** The day that the map is as of: events that begin later, by their own calendar, are faded too; `null`: none are. */
  readonly playhead: Day | null;
  readonly selectedId: string | null;
  readonly wording: Wording;
}

/** Of a list as long as that is kept, and without filters. */
const allByPlace = new WeakMap<readonly StoryEvent[], ReadonlyMap<string, readonly StoryEvent[]>>();

/** The events at each place that the filters let through, in the list's order. */
export function eventsByPlace(
  events: readonly StoryEvent[],
  verdicts: Verdicts,
): ReadonlyMap<string, readonly StoryEvent[]> {
  if (verdicts) return readByPlace(events, verdicts);
  const known = allByPlace.get(events) ?? readByPlace(events, null);
  allByPlace.set(events, known);
  return known;
}

function readByPlace(events: readonly StoryEvent[], verdicts: Verdicts): ReadonlyMap<string, readonly StoryEvent[]> {
  const codes = facetCodes(events, 'places');
  const byPlace = codes.keys.map((): StoryEvent[] => []);
  forEachCode(codes, verdicts, undefined, (position, place) => {
    const event = events[position];
    if (event) byPlace[place]?.push(event);
  });
  return new Map(codes.keys.map((key, place) => [key, byPlace[place] ?? []]));
}

const NEVER = epochMs(Number.POSITIVE_INFINITY);

/** What a marker is drawn by; `until` is the end of the playhead's day. */
type Drawn = Omit<MapScene, 'byPlace' | 'playhead'> & { readonly until: EpochMs };

/** A marker as last made, and what it was made from. */
interface Made {
  readonly marker: MapMarker;
  readonly events: readonly StoryEvent[];
  readonly scene: Drawn;
}

/** A place, and the events there that the filters let through: at least one. */
interface Peopled {
  readonly place: Place;
  readonly events: readonly StoryEvent[];
  readonly shared: readonly string[];
}

/**
 * One marker per place that has an event left, the places in the story's order, their events in time order. A marker
 * that would be alike keeps its identity: a selection, or a window that fades others, makes only what it changes.
 */
export function createMapMarkers(): (scene: MapScene) => readonly MapMarker[] {
  let of: MapScene['byPlace'] | undefined;
  let peopled: readonly Peopled[] = [];
  let made: readonly Made[] = [];
  let last: Drawn | undefined;
  return ({ story, byPlace, window, playhead, selectedId, wording }) => {
    if (of !== byPlace) {
      of = byPlace;
      peopled = story.places.flatMap((place) => {
        const events = byPlace.get(place.id);
        const shared = events?.flatMap(({ id, places }) => (places.length > 1 ? [id] : [])) ?? [];
        return events?.length ? [{ place, events, shared }] : [];
      });
      made = [];
      last = undefined;
    }
    const scene = { story, window, until: playhead === null ? NEVER : spanOfDay(playhead).end, selectedId, wording };
    const selected = selectedId === null ? undefined : story.eventById.get(selectedId);
    const touched = last && sameSpan(last.window, window) ? placesBetween(story, last.until, scene.until) : null;
    last = scene;
    made = peopled.map(({ place, events, shared }, index) => {
      const isSelected = selected?.places.includes(place.id) === true && events.includes(selected);
      const before = made[index];
      const isUntouched = touched?.has(place.id) === false;
      const alike = before && isAlike(before, scene, { isSelected, isUntouched });
      return alike ? before : { events, scene, marker: markerOf({ place, events, shared }, scene, isSelected) };
    });
    return made.map(({ marker }) => marker);
  };
}

/** Places of events that begin between the ends of two days: while time is played that is none, as a rule. */
function placesBetween({ events }: Story, one: EpochMs, other: EpochMs): ReadonlySet<string> {
  const places = new Set<string>();
  for (const event of beginningBetween(events, Math.min(one, other), Math.max(one, other)))
    for (const place of event.places) places.add(place);
  return places;
}

interface Change {
  readonly isSelected: boolean;
  /** The window is as it was, and none of its events begins between the former playhead and this. */
  readonly isUntouched: boolean;
}

function isAlike({ marker, events, scene }: Made, next: Drawn, { isSelected, isUntouched }: Change): boolean {
  if (scene.wording !== next.wording || marker.selected !== isSelected) return false;
  if (isSelected && scene.selectedId !== next.selectedId) return false;
  if (isUntouched) return true;
  return events.every((event) => isFaded(event, scene) === isFaded(event, next));
}

function isFaded(event: StoryEvent, { window, until }: Drawn): boolean {
  return !isInWindow(event, window) || event.local.start >= until;
}

function markerOf({ place, events, shared }: Peopled, scene: Drawn, selected: boolean): MapMarker {
  const placeName = scene.wording.place(place);
  let drawn: readonly MapMarkerEvent[] | undefined;
  return {
    id: place.id,
    at: place.at,
    placeName,
    get events() {
      drawn ??= events.map((event) => new MarkerEvent(event, placeName, scene));
      return drawn;
    },
    count: events.length,
    shared,
    selected,
    faded: events.every((event) => isFaded(event, scene)),
  };
}

/** All of it is made when it is asked for: of the many at one place, only a mark that stands alone says its words. */
class MarkerEvent implements MapMarkerEvent {
  readonly #event: StoryEvent;
  readonly #placeName: string;
  readonly #scene: Drawn;

  constructor(event: StoryEvent, placeName: string, scene: Drawn) {
    this.#event = event;
    this.#placeName = placeName;
    this.#scene = scene;
  }

  get eventId(): string {
    return this.#event.id;
  }

  get selected(): boolean {
    return this.#event.id === this.#scene.selectedId;
  }

  get faded(): boolean {
    return isFaded(this.#event, this.#scene);
  }

  get color(): string {
    return this.#scene.story.trackById.get(this.#event.track)?.color ?? '#888888';
  }

  get status(): StoryEvent['status'] {
    return this.#event.status;
  }

  get title(): string {
    return this.#scene.wording.title(this.#event);
  }

  get name(): string {
    return `${this.#scene.wording.eventName(this.#event)}, ${this.#placeName}`;
  }
}

export interface CountryScene {
  readonly story: Story;
  readonly standings: ReadonlyMap<CountryCode, Standing>;
  /** Events per country as the other filters stand. */
  readonly counts: ReadonlyMap<CountryCode, number>;
  readonly chosen: readonly CountryCode[];
  /** Whose standing has just changed. */
  readonly changed: readonly CountryCode[];
  readonly wording: Wording;
}

/** A story never changes, and every filter asks. */
const countriesOf = new WeakMap<Story, readonly CountryCode[]>();

/** Every country the story speaks of: those with a role in an event, and those with a standing at any time. */
export function storyCountries(story: Story): readonly CountryCode[] {
  const known = countriesOf.get(story) ?? readCountries(story);
  countriesOf.set(story, known);
  return known;
}

function readCountries(story: Story): readonly CountryCode[] {
  const codes = new Set<CountryCode>(facetCodes(story.events, 'countries').keys);
  for (const { country } of story.standings) codes.add(country);
  return [...codes].sort();
}

export function countryItems({
  story,
  standings,
  counts,
  chosen,
  changed,
  wording,
}: CountryScene): readonly CountryItem[] {
  return storyCountries(story).map((code) => {
    const standing = standings.get(code)?.status ?? 'none';
    const status = story.statusById.get(standing);
    const eventCount = counts.get(code) ?? 0;
    return {
      code,
      label: wording.country(code),
      name: wording.countryName(code, standing, eventCount),
      standing,
      ...(status ? { color: status.color, pattern: status.pattern } : {}),
      selected: chosen.includes(code),
      faded: chosen.length > 0 && !chosen.includes(code),
      changed: changed.includes(code),
      eventCount,
    };
  });
}
