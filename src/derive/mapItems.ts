import type { CountryCode, Place, Standing, Story, StoryEvent } from '../story/model.ts';
import { isInWindow } from '../time/anchor.ts';
import type { TimeSpan } from '../time/units.ts';
import { type Codes, forEachCode } from './counting.ts';
import type { CountryItem, MapMarker, MapMarkerEvent } from './drawLists.ts';
import type { Verdicts } from './matching.ts';
import type { Wording } from './wording.ts';

export interface MapScene {
  readonly story: Story;
  /** What the filters let through, by place (`eventsByPlace`). */
  readonly byPlace: ReadonlyMap<string, readonly StoryEvent[]>;
  /** Events that do not reach into it are faded. */
  readonly window: TimeSpan;
  readonly selectedId: string | null;
  readonly wording: Wording;
}

/** The events at each place that the filters let through, in the list's order. `codes` are the list's places. */
export function eventsByPlace(
  events: readonly StoryEvent[],
  codes: Codes,
  verdicts: Verdicts,
): ReadonlyMap<string, readonly StoryEvent[]> {
  const byPlace = codes.keys.map((): StoryEvent[] => []);
  forEachCode(codes, verdicts, undefined, (position, place) => {
    const event = events[position];
    if (event) byPlace[place]?.push(event);
  });
  return new Map(codes.keys.map((key, place) => [key, byPlace[place] ?? []]));
}

/** A marker as last made, and what it was made from. */
interface Made {
  readonly marker: MapMarker;
  readonly events: readonly StoryEvent[];
  readonly wording: Wording;
}

/**
 * One marker per place that has an event left, the places in the story's order, their events in time order. A marker
 * that would be alike keeps its identity: a selection, or a window that fades others, makes only what it changes.
 */
export function createMapMarkers(): (scene: MapScene) => readonly MapMarker[] {
  let made = new Map<string, Made>();
  return (scene) => {
    const next = new Map<string, Made>();
    for (const place of scene.story.places) {
      const events = scene.byPlace.get(place.id);
      if (!events?.length) continue;
      const before = made.get(place.id);
      const alike =
        before?.events === events && before.wording === scene.wording && isAlike(before.marker, events, scene);
      next.set(place.id, alike ? before : { events, wording: scene.wording, marker: markerOf(place, events, scene) });
    }
    made = next;
    return [...made.values()].map(({ marker }) => marker);
  };
}

function isAlike(marker: MapMarker, events: readonly StoryEvent[], { window, selectedId }: MapScene): boolean {
  return marker.events.every((drawn, index) => {
    const event = events[index];
    return (
      event !== undefined && drawn.faded === !isInWindow(event, window) && drawn.selected === (event.id === selectedId)
    );
  });
}

function markerOf(place: Place, events: readonly StoryEvent[], scene: MapScene): MapMarker {
  const placeName = scene.wording.place(place);
  return {
    id: place.id,
    at: place.at,
    placeName,
    events: events.map((event) => new MarkerEvent(event, placeName, scene)),
  };
}

/** Its words are made when they are asked for: of the many at one place, only a mark that stands alone says them. */
class MarkerEvent implements MapMarkerEvent {
  readonly eventId: string;
  readonly selected: boolean;
  readonly faded: boolean;
  readonly color: string;
  readonly #event: StoryEvent;
  readonly #placeName: string;
  readonly #wording: Wording;

  constructor(event: StoryEvent, placeName: string, { story, window, selectedId, wording }: MapScene) {
    this.eventId = event.id;
    this.selected = event.id === selectedId;
    this.faded = !isInWindow(event, window);
    this.color = story.trackById.get(event.track)?.color ?? '#888888';
    this.#event = event;
    this.#placeName = placeName;
    this.#wording = wording;
  }

  get title(): string {
    return this.#wording.title(this.#event);
  }

  get name(): string {
    return `${this.#wording.eventName(this.#event)}, ${this.#placeName}`;
  }
}

export interface CountryScene {
  readonly story: Story;
  readonly standings: ReadonlyMap<CountryCode, Standing>;
  /** Events per country as the other filters stand. */
  readonly counts: ReadonlyMap<CountryCode, number>;
  readonly chosen: readonly CountryCode[];
  readonly wording: Wording;
}

/** A story never changes, and every filter asks: at 10 000 events a look at all of them takes 7 ms. */
const countriesOf = new WeakMap<Story, readonly CountryCode[]>();

/** Every country the story speaks of: those with a role in an event, and those with a standing at any time. */
export function storyCountries(story: Story): readonly CountryCode[] {
  const known = countriesOf.get(story) ?? readCountries(story);
  countriesOf.set(story, known);
  return known;
}

function readCountries(story: Story): readonly CountryCode[] {
  const codes = new Set<CountryCode>();
  for (const event of story.events) for (const { code } of event.countries) codes.add(code);
  for (const { country } of story.standings) codes.add(country);
  return [...codes].sort();
}

export function countryItems({ story, standings, counts, chosen, wording }: CountryScene): readonly CountryItem[] {
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
      eventCount,
    };
  });
}
