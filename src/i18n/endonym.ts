import { isLanguage, type Language } from './language.ts';

const ENDONYMS: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  kk: 'Қазақша',
};

/** The language's own name for itself; a language the interface has no words in goes by its code. */
export function endonym(language: string): string {
  return isLanguage(language) ? ENDONYMS[language] : language;
}
