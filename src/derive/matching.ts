import type { CountryCode, Story, StoryEvent } from '../story/model.ts';
import { spanOfDay } from '../time/index.ts';
import type { CountryFilter, Filters } from '../view/index.ts';

/** What is known of a list is kept with it, so that a story has one list of these. */
const checkedOf = new WeakMap<Story, readonly StoryEvent[]>();

/** Events that may be shown at all: those after the editorial date only where the reader has asked for them. */
export function shownEvents(story: Story, later: boolean): readonly StoryEvent[] {
  if (later) return story.events;
  const known = checkedOf.get(story);
  if (known) return known;
  const { end } = spanOfDay(story.updated);
  const checked = story.events.filter((event) => event.local.start < end);
  const shown = checked.length < story.events.length ? checked : story.events;
  checkedOf.set(story, shown);
  return shown;
}

/** A facet left out of the question, so that its values can be counted as the other filters stand. */
export type Facet = 'countries' | 'tracks' | 'people' | 'organisations' | 'statuses' | 'text';

/** As they are numbered in verdicts, from 1. */
export const FACETS: readonly Facet[] = ['text', 'countries', 'tracks', 'people', 'organisations', 'statuses'];

/** Of an event that all filters let through, and of one that more than one facet holds back. */
export const PASSES = 0;
const MANY = 255;

/**
 * What the filters say of each event of a list, in its order: which facet alone holds it back. All lists and counts are
 * read from it, so that none of them asks the filters again. `null` while nothing is asked.
 */
export type Verdicts = Uint8Array | null;

/** `hits` are the ids that the search has found; `null` where nothing is asked, or where the search has not come yet. */
export function verdictsOf(
  events: readonly StoryEvent[],
  filters: Filters,
  hits: ReadonlySet<string> | null,
): Verdicts {
  const tests = testsOf(filters, hits);
  if (tests.size === 0) return null;
  const verdicts = new Uint8Array(events.length);
  for (const [facet, test] of tests) {
    const number = FACETS.indexOf(facet) + 1;
    for (const [position, event] of events.entries()) {
      if (!test(event)) verdicts[position] = verdicts[position] === PASSES ? number : MANY;
    }
  }
  return verdicts;
}

/** The events that all filters let through, in the list's order. */
export function matchingEvents(events: readonly StoryEvent[], verdicts: Verdicts): readonly StoryEvent[] {
  return verdicts ? events.filter((_, position) => verdicts[position] === PASSES) : events;
}

type Test = (event: StoryEvent) => boolean;

function testsOf(filters: Filters, hits: ReadonlySet<string> | null): ReadonlyMap<Facet, Test> {
  const tests = new Map<Facet, Test>();
  const { tracks, people, organisations, statuses, countries } = filters;
  if (tracks !== null) tests.set('tracks', (event) => tracks.includes(event.track));
  if (statuses.length > 0) tests.set('statuses', (event) => statuses.includes(event.status));
  if (people.length > 0) tests.set('people', (event) => event.people.some(({ id }) => people.includes(id)));
  if (organisations.length > 0) {
    tests.set('organisations', (event) => event.organisations.some(({ id }) => organisations.includes(id)));
  }
  if (countries.codes.length > 0) tests.set('countries', (event) => hasCountries(event, countries));
  if (hits) tests.set('text', (event) => hits.has(event.id));
  return tests;
}

function hasCountries(event: StoryEvent, { codes, match }: CountryFilter): boolean {
  const has = (code: CountryCode): boolean => event.countries.some((country) => country.code === code);
  return match === 'all' ? codes.every(has) : codes.some(has);
}
