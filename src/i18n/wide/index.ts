import { assertNever } from '../../lib/assertNever.ts';
import type { Language } from '../language.ts';
import { remembered } from '../remembered.ts';
import type { WideMessages } from './wideMessages.ts';

export type { WideMessages } from './wideMessages.ts';

/** What only a wide page says; each language is a chunk of its own. */
export const wideMessages = remembered(async (language: Language): Promise<WideMessages> => {
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
});
