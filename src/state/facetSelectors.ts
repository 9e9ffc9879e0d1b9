import { countCodes, countInWindow, hasLaterEvents } from '../derive/counting.ts';
import { type CodedFacet, facetCodes } from '../derive/facetCodes.ts';
import type { Facet } from '../derive/matching.ts';
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
  const counting = (facet: Facet & CodedFacet): FacetCounts => {
    const count = memoizeLast(countCodes);
    return (state) => count(facetCodes(base.shown(state), facet), base.verdicts(state), facet);
  };
  return {
    tracks: counting('tracks'),
    statuses: counting('statuses'),
    countries: counting('countries'),
    people: counting('people'),
    organisations: counting('organisations'),
    hasLater: ({ story }) => anyLater(story),
    inWindow: (state) => inWindow(columns(state), fadingWindow(state)),
  };
}
