import type { Language } from './language.ts';

/** Messages of which each language is a chunk of its own, kept when they have come. The functions need no `this`. */
export interface RememberedMessages<Messages> {
  /** Those of a language, once they have come. */
  readonly known: (language: Language) => Messages | undefined;
  /** Fetches them: one promise for a language, but for a failed one, after which they are asked for anew. */
  readonly load: (language: Language) => Promise<Messages>;
}

/** `fetchMessages` gives those of a language, and rejects where they cannot be had. */
export function remembered<Messages>(
  fetchMessages: (language: Language) => Promise<Messages>,
): RememberedMessages<Messages> {
  const known = new Map<Language, Messages>();
  const asked = new Map<Language, Promise<Messages>>();
  const fetchOnce = async (language: Language): Promise<Messages> => {
    try {
      const messages = await fetchMessages(language);
      known.set(language, messages);
      return messages;
    } catch (error) {
      asked.delete(language);
      throw error;
    }
  };
  return {
    known: (language) => known.get(language),
    load: (language) => {
      const promise = asked.get(language) ?? fetchOnce(language);
      asked.set(language, promise);
      return promise;
    },
  };
}
