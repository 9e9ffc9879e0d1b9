import { interfaceLanguage, type Words } from './i18n/index.ts';
import { chooseLanguage } from './i18n/chooseLanguage.ts';
import { loadWords } from './i18n/loadWords.ts';
import { loadStoryForPage, type RestForPage } from './loading/loadForPage.ts';
import type { MountOptions, Outcome, RestOfLoaded } from './mount.tsx';
import { preloadParts } from './ui/laterParts.ts';
import type { LanguageLoader } from './ui/useSpoken.ts';

/**
 * Reads and checks a story that the build has not: it holds all its languages, and one of them is chosen for the reader.
 * Of a long one the beginning comes first, unless it must be `whole`.
 */
export async function loadUnchecked(options: MountOptions, signal: AbortSignal, whole: boolean): Promise<Outcome> {
  const [read] = await Promise.all([
    loadStoryForPage(options.base, options.story, { signal, ...(options.limits ? { limits: options.limits } : {}) }),
    preloadParts(),
  ]);
  if (!read.ok) return { problems: read.error };
  const { story, dropped, rest } = whole && read.value.rest ? await read.value.rest.read() : read.value;
  const language = options.language ?? chooseLanguage(navigator.languages, story.languages);
  const wordsOf = (wanted: string): Promise<Words> => loadWords(interfaceLanguage(wanted));
  const loadLanguage: LanguageLoader = async (wanted) => ({ words: await wordsOf(wanted) });
  const loaded = { story, language, words: await wordsOf(language), loadLanguage, dropped };
  return { loaded: rest ? { ...loaded, rest: { events: rest.events, readOn: readOn(rest) } } : loaded };
}

/** Reads the rest of a long story, whose beginning is shown, and puts the whole in its place. */
function readOn(rest: RestForPage): RestOfLoaded['readOn'] {
  return async (store, selectors) => {
    const { story, dropped } = await rest.read();
    selectors.memory.forget();
    store.intents.completeStory(story);
    return dropped;
  };
}
