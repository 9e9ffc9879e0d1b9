import { use } from 'react';
import type { Language, RememberedMessages } from '../i18n/index.ts';

/** React asks again while it waits, and after: always for the same promise, or it would wait for ever where one fails. */
const waited = new WeakMap<object, Map<Language, Promise<unknown>>>();

/**
 * What a part says in a language. Where it has not come the served HTML stands until it has; another language is fetched
 * before it is put in place. `null` where it could not be had: until somebody has fetched it after all.
 */
export function useMessages<Messages>(messages: RememberedMessages<Messages>, language: Language): Messages | null {
  return messages.known(language) ?? use(waitFor(messages, language));
}

function waitFor<Messages>(messages: RememberedMessages<Messages>, language: Language): Promise<Messages | null> {
  const asked = waited.get(messages) ?? new Map<Language, Promise<unknown>>();
  waited.set(messages, asked);
  const promise =
    (asked.get(language) as Promise<Messages | null> | undefined) ?? messages.load(language).catch(() => null);
  asked.set(language, promise);
  return promise;
}
