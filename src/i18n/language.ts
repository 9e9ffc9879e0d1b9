import type { Language } from '../story/model.ts';

export type { Language };

const ENDONYMS: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  kk: 'Қазақша',
};

/** The interface's languages, in the order in which they are offered. */
export const languages: readonly Language[] = ['en', 'ru', 'uk', 'kk'];

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(ENDONYMS, text);
}

/** The language's own name for itself; a language the interface has no words in goes by its code. */
export function endonym(language: string): string {
  return isLanguage(language) ? ENDONYMS[language] : language;
}

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * The first preferred language that is offered, region aside (`ru-KZ` finds `ru`); the first offered where none is.
 * `preferred` is as the browser gives it: BCP 47, best first.
 */
export function chooseLanguage(preferred: readonly string[], offered: readonly string[]): string {
  for (const wanted of preferred) {
    const found =
      offered.find((one) => one.toLowerCase() === wanted.toLowerCase()) ??
      offered.find((one) => primary(one) === primary(wanted));
    if (found !== undefined) return found;
  }
  return offered[0] ?? 'en';
}

/** The interface's own language for a reader who prefers these: English where it has none of them. */
export function interfaceLanguage(preferred: readonly string[]): Language {
  const chosen = chooseLanguage([...preferred, 'en'], languages);
  return isLanguage(chosen) ? chosen : 'en';
}
