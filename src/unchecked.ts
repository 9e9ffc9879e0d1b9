import { interfaceLanguage, type Words } from './i18n/index.ts';
import { chooseLanguage } from './i18n/chooseLanguage.ts';
import { loadWords } from './i18n/loadWords.ts';
import { loadStoryForPage } from './loading/loadForPage.ts';
import type { MountOptions, Outcome } from './mount.tsx';
import { preloadParts } from './ui/laterParts.ts';
import type { LanguageLoader } from './ui/useSpoken.ts';

/** Reads and checks a story that the build has not: it holds all its languages, and one of them is chosen for the reader. */
export async function loadUnchecked(options: MountOptions, signal: AbortSignal): Promise<Outcome> {
  const [read] = await Promise.all([
    loadStoryForPage(options.base, options.story, { signal, ...(options.limits ? { limits: options.limits } : {}) }),
    preloadParts(),
  ]);
  if (!read.ok) return { problems: read.error };
  const { story, dropped } = read.value;
  const language = options.language ?? chooseLanguage(navigator.languages, story.languages);
  const wordsOf = (wanted: string): Promise<Words> => loadWords(interfaceLanguage(wanted));
  const loadLanguage: LanguageLoader = async (wanted) => ({ words: await wordsOf(wanted), story });
  return { loaded: { story, language, words: await wordsOf(language), loadLanguage, dropped } };
}
