import { codesOf, countCodes, countInWindow, hasLaterEvents } from '../derive/counting.ts';
import type { Facet } from '../derive/matching.ts';
import type { StoryEvent } from '../story/model.ts';
import { columnSelector } from './columnSelector.ts';
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
  const inWindow = memoizeLast(countInWindow);
  const columns = columnSelector(base);
  const counting = (facet: Facet, keysOf: (event: StoryEvent) => readonly string[]): FacetCounts => {
    const codes = memoizeLast((events: readonly StoryEvent[]) => codesOf(events, keysOf));
    const count = memoizeLast(countCodes);
    return (state) => count(codes(base.shown(state)), base.verdicts(state), facet);
  };
  return {
    tracks: counting('tracks', (event) => [event.track]),
    statuses: counting('statuses', (event) => [event.status]),
    countries: counting('countries', (event) => event.countries.map(({ code }) => code)),
    people: counting('people', (event) => event.people.map(({ id }) => id)),
    organisations: counting('organisations', (event) => event.organisations.map(({ id }) => id)),
    hasLater: ({ story }) => anyLater(story),
    inWindow: (state) => inWindow(columns(state), fadingWindow(state)),
  };
}
