import type { Language } from '../language.ts';
import type { CountryFileMessages } from './countryFileMessages.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

export type { CountryFileMessages } from './countryFileMessages.ts';

const MESSAGES: Readonly<Record<Language, CountryFileMessages>> = { en, ru, uk, kk };

/** The words of a country's file. They come with its code, when a country is first chosen. */
export function countryFileMessages(language: Language): CountryFileMessages {
  return MESSAGES[language];
}
