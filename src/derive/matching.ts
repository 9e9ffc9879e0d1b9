import type { CountryCode, Story, StoryEvent } from '../story/model.ts';
import { spanOfDay } from '../time/index.ts';
import type { CountryFilter, Filters } from '../view/index.ts';

/** Events that may be shown at all: those after the editorial date only where the reader has asked for them. */
export function shownEvents(story: Story, later: boolean): readonly StoryEvent[] {
  if (later) return story.events;
  const { end } = spanOfDay(story.updated);
  return story.events.some((event) => event.local.start >= end)
    ? story.events.filter((event) => event.local.start < end)
    : story.events;
}

/** A facet left out of the question, so that its values can be counted as the other filters stand. */
export type Facet = 'countries' | 'tracks' | 'people' | 'organisations' | 'statuses' | 'text';

/**
 * The events all filters (but `except`) let through, in story order. `hits` are the ids that the search has found for
 * the filters' text; `null` where there is none, or where the search has not come yet.
 */
export function matchingEvents(
  events: readonly StoryEvent[],
  filters: Filters,
  hits: ReadonlySet<string> | null,
  except?: Facet,
): readonly StoryEvent[] {
  const tests = testsOf(filters, hits, except);
  return tests.length === 0 ? events : events.filter((event) => tests.every((test) => test(event)));
}

type Test = (event: StoryEvent) => boolean;

function testsOf(filters: Filters, hits: ReadonlySet<string> | null, except: Facet | undefined): readonly Test[] {
  const tests: Test[] = [];
  const { tracks, people, organisations, statuses, countries } = filters;
  if (tracks !== null && except !== 'tracks') tests.push((event) => tracks.includes(event.track));
  if (statuses.length > 0 && except !== 'statuses') tests.push((event) => statuses.includes(event.status));
  if (people.length > 0 && except !== 'people')
    tests.push((event) => event.people.some(({ id }) => people.includes(id)));
  if (organisations.length > 0 && except !== 'organisations') {
    tests.push((event) => event.organisations.some(({ id }) => organisations.includes(id)));
  }
  if (countries.codes.length > 0 && except !== 'countries') tests.push((event) => hasCountries(event, countries));
  if (hits && except !== 'text') tests.push((event) => hits.has(event.id));
  return tests;
}

function hasCountries(event: StoryEvent, { codes, match }: CountryFilter): boolean {
  const has = (code: CountryCode): boolean => event.countries.some((country) => country.code === code);
  return match === 'all' ? codes.every(has) : codes.some(has);
}
