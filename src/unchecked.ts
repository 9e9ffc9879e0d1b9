import { interfaceLanguage, type Words } from './i18n/index.ts';
import { chooseLanguage } from './i18n/chooseLanguage.ts';
import { loadWords } from './i18n/loadWords.ts';
import { loadStoryForPage } from './loading/loadForPage.ts';
import type { Limits, Story } from './story/index.ts';
import { preloadParts } from './ui/laterParts.ts';
import type { DroppedEvents, ProblemLine } from './ui/problemLine.ts';
import type { LanguageLoader } from './ui/useSpoken.ts';

/** Which story is wanted: see `MountOptions`. */
interface Wanted {
  readonly story: string;
  readonly base: string;
  readonly language: string | null;
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
}

export type Outcome = { readonly loaded: Loaded } | { readonly problems: readonly ProblemLine[] };

/** Reads and checks a story that the build has not: it holds all its languages, and one of them is chosen for the reader. */
export async function loadUnchecked(options: Wanted, signal: AbortSignal): Promise<Outcome> {
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
