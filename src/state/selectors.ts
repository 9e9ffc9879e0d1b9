import { countBy, eventsInWindow, hasLaterEvents, matchingEvents, shownEvents } from '../derive/matching.ts';
import { searchTexts } from '../derive/searchText.ts';
import { memoizeLast } from '../lib/memoize.ts';
import type { StoryEvent } from '../story/model.ts';
import type { TimeSpan } from '../time/units.ts';
import { type Filters, storyExtent } from '../view/index.ts';
import type { StoryState } from './state.ts';

/** Readings of one store's state. Each remembers its last answer: the same state gives the same reference. */
export type Selectors = ReturnType<typeof createSelectors>;

/** The window on screen: the one under the hand, else the committed one. */
export function liveWindow(state: StoryState): TimeSpan {
  return state.transient.windowPreview ?? state.view.window;
}

/** The selectors of one store; two stores never share a memory. */
export function createSelectors() {
  const extent = memoizeLast(storyExtent);
  const anyLater = memoizeLast(hasLaterEvents);
  const shownOf = memoizeLast(shownEvents);
  const textsOf = memoizeLast(searchTexts);
  const matchingOf = memoizeLast(matchingEvents);
  const inWindowOf = memoizeLast(eventsInWindow);
  const tracksOf = memoizeLast(countTracks);
  const shown = ({ story, view }: StoryState): readonly StoryEvent[] => shownOf(story, view.later);
  const texts = ({ story, view }: StoryState): ReadonlyMap<string, string> => textsOf(story, view.language);
  const matching = (state: StoryState): readonly StoryEvent[] =>
    matchingOf(shown(state), state.view.filters, texts(state));
  return {
    extent: ({ story }: StoryState) => extent(story),
    hasLater: ({ story }: StoryState) => anyLater(story),
    /** Events the reader may see at all. */
    shown,
    /** What all filters let through, in story order. */
    matching,
    /** Of all shown events, those that share an instant with the window on screen. */
    inWindow: (state: StoryState) => inWindowOf(shown(state), liveWindow(state)),
    /** What a search looks through, per event. */
    texts,
    trackCounts: (state: StoryState) => tracksOf(shown(state), state.view.filters, texts(state)),
  };
}

function countTracks(events: readonly StoryEvent[], filters: Filters, texts: ReadonlyMap<string, string>) {
  return countBy(matchingEvents(events, filters, texts, 'tracks'), (event) => [event.track]);
}
