import { assertNever } from '../lib/assertNever.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages.ts';

/** One language's interface words and date grammar; each language is a chunk of its own. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('./messages/en.ts')).messages;
    case 'ru':
      return (await import('./messages/ru.ts')).messages;
    case 'uk':
      return (await import('./messages/uk.ts')).messages;
    case 'kk':
      return (await import('./messages/kk.ts')).messages;
    default:
      return assertNever(language);
  }
}
