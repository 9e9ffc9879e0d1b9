import { use } from 'react';
import type { Language, RememberedMessages } from '../i18n/index.ts';

/**
 * What a part says in a language. Where it has not come the served HTML stands until it has; another language is fetched
 * before it is put in place.
 */
export function useMessages<Messages>({ known, load }: RememberedMessages<Messages>, language: Language): Messages {
  return known(language) ?? use(load(language));
}
