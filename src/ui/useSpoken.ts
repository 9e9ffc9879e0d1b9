import { useEffect, useMemo, useState } from 'react';
import type { Words } from '../i18n/index.ts';
import type { StoryStore } from '../state/index.ts';
import { type ResolvedText, resolveText, type Story, type Text } from '../story/index.ts';
import { useSelectedOf } from './context.ts';
import { preloadParts } from './laterParts.ts';

export interface Spoken {
  readonly words: Words;
  /** The language the story is read in. */
  readonly language: string;
  readonly say: (text: Text) => ResolvedText;
}

/** The interface's words in another language, and the story told in it, where that is another file. */
export type LanguageLoader = (language: string) => Promise<{ readonly words: Words; readonly story?: Story }>;

/**
 * The words of the view's language. A new language is fetched first and put in place whole, so that interface and
 * story never speak two languages at once.
 */
export function useSpoken(store: StoryStore, first: Words, load: LanguageLoader | undefined): Spoken {
  const wanted = useSelectedOf(store, ({ view }) => view.language);
  const [spoken, setSpoken] = useState({ words: first, language: wanted });
  useEffect(() => {
    if (wanted === spoken.language || !load) return;
    let gone = false;
    // A part that has not come yet must not be told of a change (lazyPart).
    load(wanted)
      .then(async (other) => {
        await preloadParts(other.words.language);
        return other;
      })
      .then(
        ({ words, story }) => {
          if (gone) return;
          if (story) store.intents.retell(story);
          setSpoken({ words, language: wanted });
        },
        // It could not be fetched: the page goes on in the language it has.
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [wanted, spoken.language, store, load]);
  const { languages } = store.getInitialState().story;
  const say = useMemo(
    () => (text: Text) => resolveText(text, spoken.language, languages),
    [languages, spoken.language],
  );
  return { ...spoken, say };
}
