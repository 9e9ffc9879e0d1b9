import type { Language } from '../story/model.ts';

export type { Language };

/** The interface's languages, in the order in which they are offered. */
export const languages: readonly Language[] = ['en', 'ru', 'uk', 'kk'];

export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text);
}

/** The language the interface speaks on a story's page of this language: English where it has none of its own. */
export function interfaceLanguage(language: string): Language {
  return isLanguage(language) ? language : 'en';
}
