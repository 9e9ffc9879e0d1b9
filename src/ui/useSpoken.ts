import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { interfaceLanguage, type Words } from '../i18n/index.ts';
import { preloadParts } from './laterParts.ts';
import type { StoryStore } from '../state/index.ts';
import { type ResolvedText, resolveText, type Text } from '../story/index.ts';

export interface Spoken {
  readonly words: Words;
  /** The language the story is read in. */
  readonly language: string;
  readonly say: (text: Text) => ResolvedText;
}

/**
 * The words of the view's language. A new language's dictionary is fetched first and put in place whole, so that
 * interface and story never speak two languages at once.
 */
export function useSpoken(store: StoryStore, first: Words): Spoken {
  const wanted = useSyncExternalStore(
    store.subscribe,
    () => store.getState().view.language,
    () => store.getInitialState().view.language,
  );
  const [spoken, setSpoken] = useState({ words: first, language: wanted });
  useEffect(() => {
    if (wanted === spoken.language) return;
    let gone = false;
    loadAllWords(wanted).then(
      (words) => {
        if (!gone) setSpoken({ words, language: wanted });
      },
      // The dictionary could not be fetched: the page goes on in the language it has.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [wanted, spoken.language]);
  const { story } = store.getInitialState();
  const say = useMemo(
    () => (text: Text) => resolveText(text, spoken.language, story.languages),
    [story, spoken.language],
  );
  return { ...spoken, say };
}

/** All words of another language, its whole table of countries included: code of its own, for the reader who switches. */
async function loadAllWords(language: string): Promise<Words> {
  // A part that has not come yet must not be told of a change (lazyPart).
  const [{ loadWords }] = await Promise.all([import('../i18n/loadWords.ts'), preloadParts()]);
  return loadWords(interfaceLanguage([language]));
}
