import type { Language } from '../language.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';
import type { ShareMessages } from './shareMessages.ts';
import { uk } from './uk.ts';

export type { ShareMessages } from './shareMessages.ts';

const MESSAGES: Readonly<Record<Language, ShareMessages>> = { en, ru, uk, kk };

/** The words of the dialog that shares a story. They come with its code, when it is first opened. */
export function shareMessages(language: Language): ShareMessages {
  return MESSAGES[language];
}
