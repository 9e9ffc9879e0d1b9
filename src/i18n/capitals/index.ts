import { assertNever } from '../../lib/assertNever.ts';
import type { Language } from '../language.ts';
import type { CapitalNames } from './capitalNames.ts';

/** One language's names of capitals, when the reader asks for them; each language is a chunk of its own. */
export async function loadCapitalNames(language: Language): Promise<CapitalNames> {
  switch (language) {
    case 'en':
      return (await import('./en.ts')).en;
    case 'ru':
      return (await import('./ru.ts')).ru;
    case 'uk':
      return (await import('./uk.ts')).uk;
    case 'kk':
      return (await import('./kk.ts')).kk;
    default:
      return assertNever(language);
  }
}
