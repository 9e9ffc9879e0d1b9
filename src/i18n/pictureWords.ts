import { standingsCaption, type StandingsDescriptor } from './captions.ts';
import { formatDay } from './dates/day.ts';
import type { Language } from './language.ts';
import { assertNever } from '../lib/assertNever.ts';
import type { PictureMessages } from './pictures/pictureMessages.ts';
import { joinList } from './list.ts';
import { remembered } from './remembered.ts';
import type { Words } from './words.ts';

/** What the pictures say; each language is a chunk of its own. */
export const pictureMessages = remembered(importMessages);

async function importMessages(language: Language): Promise<PictureMessages> {
  switch (language) {
    case 'en':
      return (await import('./pictures/en.ts')).en;
    case 'ru':
      return (await import('./pictures/ru.ts')).ru;
    case 'uk':
      return (await import('./pictures/uk.ts')).uk;
    case 'kk':
      return (await import('./pictures/kk.ts')).kk;
    default:
      return assertNever(language);
  }
}

/** What only the pictures say: they come after the text, and so do these. */
export interface PictureWords {
  readonly pictures: PictureMessages;
  readonly list: (items: readonly string[]) => string;
  readonly standingsCaption: (descriptor: StandingsDescriptor) => string;
}

/** Adds the pictures' words to a page's. The functions need no `this`. */
export function createPictureWords(words: Words, pictures: PictureMessages): PictureWords {
  const { dates } = words.messages;
  const list = (items: readonly string[]): string => joinList(words.language, items);
  return {
    pictures,
    list,
    standingsCaption: (descriptor) =>
      standingsCaption(descriptor, { ...words, caption: pictures.caption, list, day: (day) => formatDay(day, dates) }),
  };
}

/** The same, the words of the pictures fetched. */
export async function loadPictureWords(words: Words): Promise<PictureWords> {
  return createPictureWords(words, await pictureMessages.load(words.language));
}
