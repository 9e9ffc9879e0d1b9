import { storyCountries } from './derive/mapItems.ts';
import type { Disposer } from './lib/disposer.ts';
import { memoizeLast } from './lib/memoize.ts';
import type { StoryStore } from './state/index.ts';
import { resolveText, type Story } from './story/index.ts';
import { CountryFiles, DaysElsewhere, TourCard } from './ui/laterFiles.ts';
import { preloadParts } from './ui/laterParts.ts';
import { plainWords } from './ui/plainWords.ts';
import { bindStoreToAddress } from './url/index.ts';

/** Of a mount, what is needed here. */
interface Mounted {
  readonly container: HTMLElement;
  readonly options: { readonly kind: 'story' | 'embed' };
  readonly disposer: Disposer;
}

/** `unknown` is what a link names in vain. */
type Notify = (notice: { readonly unknown: readonly string[] }) => void;

/**
 * Gives the page's address to this story, as long as it is mounted, when the code of all parts has come; an embed's host may
 * then ask it things, too. Rejects where some of that code cannot be had.
 */
export async function takeAddress(
  { container, options, disposer }: Mounted,
  store: StoryStore,
  notify: Notify,
): Promise<void> {
  const isEmbed = options.kind === 'embed';
  const [hosted] = await Promise.all([isEmbed ? import('./hosted.ts') : null, preloadParts(), preloadLinked()]);
  if (disposer.disposed) return;
  ownAddress(store, disposer, notify, { isEmbed, pages: 'prerendered' in container.dataset && !isEmbed });
  hosted?.hearHost(container, store, disposer);
}

/** Fetches the code of what a link opens: it would come after the rest, and push it away. */
async function preloadLinked(): Promise<void> {
  const { hash } = location;
  await Promise.all([
    // A chosen event says its days by other clocks.
    /[#&](e|tour)=/.test(hash) ? DaysElsewhere.preload() : null,
    /[#&](c|tour)=/.test(hash) ? CountryFiles.preload() : null,
    /[#&]tour=/.test(hash) ? TourCard.preload() : null,
  ]);
}

/** In an embed the history grows by nothing: its Back button is the article's. Without `pages` its language has no page of its own. */
function ownAddress(
  store: StoryStore,
  disposer: Disposer,
  notify: Notify,
  { isEmbed, pages }: { readonly isEmbed: boolean; readonly pages: boolean },
): void {
  const countriesOf = memoizeLast((story: Story) => new Set(storyCountries(story)));
  const bound = bindStoreToAddress(store, window, {
    isCountry: (code) => countriesOf(store.getState().story).has(code),
    onUnknown: (unknown) => notify({ unknown: unknown.map(({ id }) => id) }),
    entries: !isEmbed,
    pages,
  });
  disposer.add(() => bound.dispose());
  disposer.add(followLanguage(store));
}

/** The page that belongs to the story speaks its language as a whole, and has its title. */
function followLanguage(store: StoryStore): () => void {
  const { title, documentElement: root } = document;
  const { lang } = root;
  // Asked at each change of the view, sixty times a second under a hand.
  const nameIn = memoizeLast((story: Story, language: string) =>
    plainWords(resolveText(story.title, language, story.languages)),
  );
  const apply = (): void => {
    const { story, view } = store.getState();
    const name = nameIn(story, view.language);
    // To write `lang`, were it the same, lays out the whole page again: 39 ms of each choice.
    if (root.lang !== view.language) root.lang = view.language;
    if (document.title !== name) document.title = name;
  };
  apply();
  const unsubscribe = store.subscribe(apply);
  return () => {
    unsubscribe();
    root.lang = lang;
    document.title = title;
  };
}
