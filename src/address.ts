import { storyCountries } from './derive/mapItems.ts';
import type { Disposer } from './lib/disposer.ts';
import { memoizeLast } from './lib/memoize.ts';
import type { StoryStore } from './state/index.ts';
import type { Story } from './story/index.ts';
import { bindStoreToAddress } from './url/index.ts';

/**
 * Gives the page's address to this story, as long as it is mounted; `notify` is told of what a link names in vain. Without
 * `entries` the history grows by nothing: in an article's frame its Back button is the article's.
 */
export function ownAddress(
  store: StoryStore,
  disposer: Disposer,
  notify: (unknown: readonly string[]) => void,
  entries: boolean,
): void {
  const countriesOf = memoizeLast((story: Story) => new Set(storyCountries(story)));
  const bound = bindStoreToAddress(store, window, {
    isCountry: (code) => countriesOf(store.getState().story).has(code),
    onUnknown: (unknown) => notify(unknown.map(({ id }) => id)),
    entries,
  });
  disposer.add(() => bound.dispose());
  disposer.add(followLanguage(store));
}

/** The page that belongs to the story speaks its language as a whole. */
function followLanguage(store: StoryStore): () => void {
  const before = document.documentElement.lang;
  const apply = (): void => {
    const { language } = store.getState().view;
    // To write `lang`, were it the same, lays out the whole page again: 39 ms of each choice.
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
  };
  apply();
  const unsubscribe = store.subscribe(apply);
  return () => {
    unsubscribe();
    document.documentElement.lang = before;
  };
}
