import { countBy, countInWindow, hasLaterEvents } from '../derive/counting.ts';
import { type Facet, matchingEvents } from '../derive/matching.ts';
import type { StoryEvent } from '../story/model.ts';
import type { Filters } from '../view/index.ts';
import { fadingWindow, type Selectors } from './selectors.ts';
import type { StoryState } from './state.ts';

/** How many events each value of a facet would show, as the other filters stand. */
export type FacetCounts = (state: StoryState) => ReadonlyMap<string, number>;

/** What the filters say in numbers. */
export interface FacetSelectors extends Readonly<Record<Exclude<Facet, 'text'>, FacetCounts>> {
  /** Whether there are events after the editorial date. */
  readonly hasLater: (state: StoryState) => boolean;
  /** How many of the matching events share an instant with the window. */
  readonly inWindow: (state: StoryState) => number;
}

/** The counts beside the filters' values, and of all. They come with the filters' code, after the text. */
export function createFacetSelectors(base: Selectors): FacetSelectors {
  const { memoizeLast } = base.memory;
  const anyLater = memoizeLast(hasLaterEvents);
  const countOf = memoizeLast(countInWindow);
  const counting = (facet: Facet, keysOf: (event: StoryEvent) => readonly string[]): FacetCounts => {
    const count = memoizeLast(
      (
        events: readonly StoryEvent[],
        filters: Filters,
        hits: ReadonlySet<string> | null,
      ): ReadonlyMap<string, number> => countBy(matchingEvents(events, filters, hits, facet), keysOf),
    );
    return (state) => count(base.shown(state), state.view.filters, base.hits(state));
  };
  return {
    tracks: counting('tracks', (event) => [event.track]),
    statuses: counting('statuses', (event) => [event.status]),
    countries: counting('countries', (event) => event.countries.map(({ code }) => code)),
    people: counting('people', (event) => event.people.map(({ id }) => id)),
    organisations: counting('organisations', (event) => event.organisations.map(({ id }) => id)),
    hasLater: ({ story }) => anyLater(story),
    inWindow: (state) => countOf(base.matching(state), fadingWindow(state)),
  };
}
