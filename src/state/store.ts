import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Story } from '../story/model.ts';
import { sameSpan } from '../time/units.ts';
import { defaultView, followDefaults, showLater } from '../view/index.ts';
import { createIntents, type Intents } from './intents.ts';
import { IDLE, type StoryState, type Transient, type Writer } from './state.ts';

/** The store of one mounted story: the one owner of its view. */
export interface StoryStore {
  readonly getState: () => StoryState;
  /** The state of the first render: a function of the story and the path's language. */
  readonly getInitialState: () => StoryState;
  readonly subscribe: (listener: (state: StoryState, previous: StoryState) => void) => () => void;
  readonly intents: Intents;
}

/**
 * A fresh store on the story's default view in the path's language: pure, so that the first render is. `coming` events
 * of the story's file are still to be read.
 */
export function createStoryStore(story: Story, language: string, coming = 0): StoryStore {
  let initial = initialState(story, language, coming);
  // The library holds the state it begins with for as long as the store lives. This one may have a story that is not kept.
  const store = createStore<StoryState>(() => ({}) as StoryState);
  store.setState(initial, true);
  const complete = (whole: Story): void => {
    const state = store.getState();
    if (state.coming === 0 || whole.id !== state.story.id) return;
    const before = initial.view;
    initial = initialState(whole, language, 0);
    // The window that is the default with later events shown is a default too.
    const { later } = state.view;
    const view = followDefaults(
      state.view,
      showLater(before, later, state.story),
      showLater(initial.view, later, whole),
    );
    store.setState({ ...state, story: whole, coming: 0, view });
  };
  return {
    getState: store.getState,
    getInitialState: () => initial,
    subscribe: store.subscribe,
    intents: createIntents({ ...writerOf(store), complete }),
  };
}

function initialState(story: Story, language: string, coming: number): StoryState {
  return {
    story,
    coming,
    search: null,
    view: defaultView(story, language),
    transient: IDLE,
    revision: 0,
    source: null,
    revealGeneration: 0,
  };
}

function writerOf(store: StoreApi<StoryState>): Omit<Writer, 'complete'> {
  return {
    commit(source, change, { reveal = false, transient } = {}) {
      const state = store.getState();
      const view = change(state.view, state.story);
      const nextTransient = merged(state.transient, transient);
      if (view === state.view && nextTransient === state.transient && !reveal) return;
      store.setState({
        ...state,
        view,
        transient: nextTransient,
        revision: view === state.view ? state.revision : state.revision + 1,
        source: view === state.view ? state.source : source,
        revealGeneration: reveal ? state.revealGeneration + 1 : state.revealGeneration,
      });
    },
    transient(change) {
      const state = store.getState();
      const next = merged(state.transient, change);
      if (next !== state.transient) store.setState({ ...state, transient: next });
    },
    retell(story) {
      const state = store.getState();
      if (story !== state.story && story.id === state.story.id) store.setState({ ...state, story });
    },
    enableSearch(search) {
      const state = store.getState();
      if (state.search !== search) store.setState({ ...state, search });
    },
    isGroupOpen: () => store.getState().transient.openGroup !== null,
  };
}

function merged(transient: Transient, change: Partial<Transient> | undefined): Transient {
  if (!change) return transient;
  const { windowPreview: before } = transient;
  const { windowPreview: after } = change;
  // A window is compared by its ends, all else by itself.
  const isSame = before && after && sameSpan(before, after);
  const next = { ...transient, ...change, ...(isSame ? { windowPreview: before } : {}) };
  const keys = Object.keys(next) as (keyof Transient)[];
  return keys.every((key) => next[key] === transient[key]) ? transient : next;
}
