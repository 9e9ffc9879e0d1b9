import { use } from 'react';
import { knownPictureMessages, type Language, loadPictureMessages } from '../i18n/index.ts';

type Messages = ReturnType<typeof loadPictureMessages>;
const pending = new Map<Language, Messages>();

/**
 * What the pictures say in a language. Where it has not come the served HTML stands until it has; another language is
 * fetched before it is put in place.
 */
export function usePictureMessages(language: Language): Awaited<Messages> {
  return knownPictureMessages(language) ?? use(firstMessages(language));
}

/** One promise for a language: React asks again while it waits. */
function firstMessages(language: Language): Messages {
  const asked = pending.get(language) ?? loadPictureMessages(language);
  pending.set(language, asked);
  return asked;
}
