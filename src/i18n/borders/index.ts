import { assertNever } from '../../lib/assertNever.ts';
import type { Language } from '../language.ts';
import type { BordersMessages } from './bordersMessages.ts';

export type { BordersMessages } from './bordersMessages.ts';

/** One language's words of the panel on contested borders; each language is a chunk of its own. */
export async function loadBordersMessages(language: Language): Promise<BordersMessages> {
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
