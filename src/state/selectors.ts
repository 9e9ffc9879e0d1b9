import { matchingEvents, shownEvents, type Verdicts, verdictsOf } from '../derive/matching.ts';
import type { Finder } from '../derive/searchIndex.ts';
import { createMemory } from '../lib/memoize.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import type { TimeSpan } from '../time/units.ts';
import { storyExtent } from '../view/index.ts';
import type { SearchMaker, StoryState } from './state.ts';

/** Readings of one store's state. Each remembers its last answer: the same state gives the same reference. */
export type Selectors = ReturnType<typeof createSelectors>;

/** The window on screen: the one under the hand, else the committed one. */
export function liveWindow(state: StoryState): TimeSpan {
  return state.transient.windowPreview ?? state.view.window;
}

/** In a story of more events than this, what a window fades waits for the hand to let go. */
const FADED_LIVE = 500;

/** The window that list, count and map fade by: the one under the hand, unless the story is too long for that. */
export function fadingWindow(state: StoryState): TimeSpan {
  return state.story.events.length > FADED_LIVE ? state.view.window : liveWindow(state);
}

/** The selectors of one store; two stores never share a memory. */
export function createSelectors() {
  const memory = createMemory();
  const { memoizeLast } = memory;
  const extent = memoizeLast(storyExtent);
  const shownOf = memoizeLast(shownEvents);
  const finderOf = memoizeLast((search: SearchMaker, story: Story, language: string) => search(story, language));
  const hitsOf = memoizeLast((find: Finder | null, text: string) => find?.(text) ?? null);
  const judge = memoizeLast(verdictsOf);
  const matchingOf = memoizeLast(matchingEvents);
  const shown = ({ story, view }: StoryState): readonly StoryEvent[] => shownOf(story, view.later);
  const hits = ({ search, story, view }: StoryState): ReadonlySet<string> | null =>
    search && view.filters.text !== '' ? hitsOf(finderOf(search, story, view.language), view.filters.text) : null;
  const verdicts = (state: StoryState): Verdicts => judge(shown(state), state.view.filters, hits(state));
  const matching = (state: StoryState): readonly StoryEvent[] => matchingOf(shown(state), verdicts(state));
  return {
    /** What they remember, and the later selectors with them; emptied where another story takes the place of theirs. */
    memory,
    extent: ({ story }: StoryState) => extent(story),
    /** Events the reader may see at all. */
    shown,
    /** What the filters say of each of `shown`. */
    verdicts,
    /** What all filters let through, in story order. */
    matching,
    /** Ids the search has found; `null` while nothing is asked, or the search is not made yet. */
    hits,
  };
}
