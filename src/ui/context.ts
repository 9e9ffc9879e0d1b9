import { type ComponentType, createContext, useContext, useSyncExternalStore } from 'react';
import type { Words } from '../i18n/index.ts';
import type { ResolvedText, Story, StoryEvent, Text } from '../story/index.ts';
import type { Selectors, StoryState, StoryStore } from '../state/index.ts';

/** What stands in a page for those without script alone: whoever writes pages brings it, and no browser ever loads it. */
export interface Served {
  /** Under an event's row. */
  readonly Row: ComponentType<{ readonly event: StoryEvent }>;
  /** Below the list. */
  readonly End: ComponentType;
}

/** What every part of one mounted story shares. */
export interface StoryContextValue {
  readonly store: StoryStore;
  readonly selectors: Selectors;
  readonly words: Words;
  /** The language the story is read in; the interface's may differ where it has none of its own. */
  readonly language: string;
  readonly say: (text: Text) => ResolvedText;
  /** From the page to the site's folder, with its final slash. */
  readonly base: string;
  readonly served: Served | undefined;
}

export const StoryContext = createContext<StoryContextValue | null>(null);

export function useStory(): StoryContextValue {
  const value = useContext(StoryContext);
  if (!value) throw new Error('A part of the story was rendered outside StoryApp');
  return value;
}

/** A reading of the store's state; the part renders again only when the reading changes. */
export function useSelected<Value>(select: (state: StoryState) => Value): Value {
  return useSelectedOf(useStory().store, select);
}

/** The same for who gives the parts their store. */
export function useSelectedOf<Value>(store: StoryStore, select: (state: StoryState) => Value): Value {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.getState()),
    () => select(store.getInitialState()),
  );
}

const storyOf = (state: StoryState): Story => state.story;

/** The story as it is told now: in another language it is another file. */
export function useStoryFile(): Story {
  return useSelected(storyOf);
}
