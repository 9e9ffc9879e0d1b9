import { interfaceLanguage, type Words } from './i18n/index.ts';
import { chooseLanguage } from './i18n/chooseLanguage.ts';
import { loadWords } from './i18n/loadWords.ts';
import { loadStoryForPage, type RestForPage } from './loading/loadForPage.ts';
import { indexInTurns } from './state/columnSelector.ts';
import type { Selectors, StoryStore } from './state/index.ts';
import type { Limits, Story } from './story/index.ts';
import { DroppedNotice } from './ui/laterFiles.ts';
import { Credit, preloadParts } from './ui/laterParts.ts';
import { pageTime } from './ui/pageTime.ts';
import type { DroppedEvents, ProblemLine } from './ui/problemLine.ts';
import type { LanguageLoader } from './ui/useSpoken.ts';

/** Which story is wanted: see `MountOptions`. */
interface Wanted {
  readonly story: string;
  readonly base: string;
  readonly language: string | null;
  readonly kind: 'story' | 'embed';
  readonly limits?: Limits;
}

/** A story that can be shown, and all that showing it takes. */
export interface Loaded {
  readonly story: Story;
  readonly language: string;
  readonly words: Words;
  readonly loadLanguage: LanguageLoader;
  /** What was left out, for the editor to read. */
  readonly dropped: DroppedEvents;
  /** There where `story` is the beginning of a long one. */
  readonly rest?: RestOfLoaded;
}

export interface RestOfLoaded {
  /** Events that are still to be read. */
  readonly events: number;
  /** Reads them and gives the store the whole. Call it once; rejects where the reading is called off. */
  readonly readOn: (store: StoryStore, selectors: Selectors) => Promise<DroppedEvents>;
}

export type Outcome = { readonly loaded: Loaded } | { readonly problems: readonly ProblemLine[] };

/**
 * Reads and checks a story that the build has not: it holds all its languages, and one of them is chosen for the reader.
 * Of a long one the beginning comes first, unless it must be `whole`.
 */
export async function loadUnchecked(options: Wanted, signal: AbortSignal, whole: boolean): Promise<Outcome> {
  const [read] = await Promise.all([
    loadStoryForPage(options.base, options.story, {
      signal,
      pace: pageTime,
      ...(options.limits ? { limits: options.limits } : {}),
    }),
    preloadParts(),
  ]);
  if (!read.ok) return { problems: read.error };
  const { story, dropped, rest } = whole && read.value.rest ? await read.value.rest.read() : read.value;
  if (dropped.count > 0) await DroppedNotice.preload();
  const language = options.language ?? chooseLanguage(navigator.languages, story.languages);
  const wordsOf = async (wanted: string): Promise<Words> => {
    const spoken = interfaceLanguage(wanted);
    const foot = options.kind === 'embed' ? Credit.preload() : null;
    const [words] = await Promise.all([loadWords(spoken), preloadParts(spoken), foot]);
    return words;
  };
  const loadLanguage: LanguageLoader = async (wanted) => ({ words: await wordsOf(wanted) });
  const loaded = { story, language, words: await wordsOf(language), loadLanguage, dropped };
  return { loaded: rest ? { ...loaded, rest: { events: rest.events, readOn: readOn(rest, signal) } } : loaded };
}

/** Reads the rest of a long story, whose beginning is shown, and puts the whole in its place. */
function readOn(rest: RestForPage, signal: AbortSignal): RestOfLoaded['readOn'] {
  const giveWay = async (): Promise<void> => {
    await pageTime.pause();
    // The story may have been taken out of the page meanwhile.
    signal.throwIfAborted();
  };
  return async (store, selectors) => {
    const { story, dropped } = await rest.read();
    await indexInTurns(story, store.getState().view.later, giveWay);
    selectors.memory.forget();
    store.intents.completeStory(story);
    return dropped;
  };
}
