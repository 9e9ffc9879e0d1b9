import type { CountryCode, Standing, Story, StoryEvent } from '../story/model.ts';
import { overlaps, type TimeSpan } from '../time/units.ts';
import type { CountryItem, MapMarker } from './drawLists.ts';
import type { Wording } from './wording.ts';

export interface MapScene {
  readonly story: Story;
  /** What the filters let through, in story order. */
  readonly events: readonly StoryEvent[];
  /** Events that do not reach into it are faded. */
  readonly window: TimeSpan;
  readonly selectedId: string | null;
  readonly wording: Wording;
}

/** One marker per place that has an event left, the places in the story's order, their events in time order. */
export function mapMarkers({ story, events, window, selectedId, wording }: MapScene): readonly MapMarker[] {
  const color = (event: StoryEvent): string => story.trackById.get(event.track)?.color ?? '#888888';
  const byPlace = new Map<string, StoryEvent[]>();
  for (const event of events) {
    for (const place of event.places) {
      const here = byPlace.get(place);
      if (here) here.push(event);
      else byPlace.set(place, [event]);
    }
  }
  return story.places.flatMap((place) => {
    const here = byPlace.get(place.id);
    if (!here) return [];
    const placeName = wording.place(place);
    const events = here.map((event) => ({
      eventId: event.id,
      title: wording.title(event),
      dateLabel: wording.date(event),
      color: color(event),
      selected: event.id === selectedId,
      faded: !overlaps(event.span, window),
      name: `${wording.eventName(event)}, ${placeName}`,
    }));
    return [{ id: place.id, at: place.at, placeName, events }];
  });
}

export interface CountryScene {
  readonly story: Story;
  readonly standings: ReadonlyMap<CountryCode, Standing>;
  /** Events per country as the other filters stand. */
  readonly counts: ReadonlyMap<CountryCode, number>;
  readonly chosen: readonly CountryCode[];
  readonly wording: Wording;
}

/** Every country the story speaks of: those with a role in an event, and those with a standing at any time. */
export function storyCountries(story: Story): readonly CountryCode[] {
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
