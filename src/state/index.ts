export type { Intents } from './intents.ts';
export { createSelectors, fadingWindow, liveWindow, type Selectors } from './selectors.ts';
export type { OpenGroup, SearchMaker, Source, StoryState, Transient } from './state.ts';
export { createStoryStore, type StoryStore } from './store.ts';
