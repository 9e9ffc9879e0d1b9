import { assertNever } from '../lib/assertNever.ts';
import type { CountryNames } from './countryNames.ts';
import type { Language } from './language.ts';
import { loadMessages } from './load.ts';
import { createWords, type Words } from './words.ts';

/** One language's country names, likewise. */
export async function loadCountryNames(language: Language): Promise<CountryNames> {
  switch (language) {
    case 'en':
      return (await import('./countries/en.ts')).countryNames;
    case 'ru':
      return (await import('./countries/ru.ts')).countryNames;
    case 'uk':
      return (await import('./countries/uk.ts')).countryNames;
    case 'kk':
      return (await import('./countries/kk.ts')).countryNames;
    default:
      return assertNever(language);
  }
}

/** All that a page says in one language. The build awaits it as the browser does: both render the same first page. */
export async function loadWords(language: Language): Promise<Words> {
  const [messages, countryNames] = await Promise.all([loadMessages(language), loadCountryNames(language)]);
  return createWords(language, messages, countryNames);
}
