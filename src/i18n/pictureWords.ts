import type { EpochMs, TimeSpan } from '../time/index.ts';
import { standingsCaption, type StandingsDescriptor } from './captions.ts';
import { formatTick, formatWindow, type TickUnit } from './dates/axis.ts';
import { formatDay } from './dates/day.ts';
import type { Language } from './language.ts';
import { en } from './pictures/en.ts';
import { kk } from './pictures/kk.ts';
import type { PictureMessages } from './pictures/pictureMessages.ts';
import { ru } from './pictures/ru.ts';
import { uk } from './pictures/uk.ts';
import { joinList } from './list.ts';
import type { Words } from './words.ts';

const MESSAGES: Readonly<Record<Language, PictureMessages>> = { en, ru, uk, kk };

/** What only the pictures say: they come after the text, and so do these. */
export interface PictureWords {
  readonly pictures: PictureMessages;
  readonly tick: (at: EpochMs, unit: TickUnit, level: 'minor' | 'major') => string;
  readonly window: (span: TimeSpan) => string;
  readonly list: (items: readonly string[]) => string;
  readonly standingsCaption: (descriptor: StandingsDescriptor) => string;
}

/** Adds the pictures' words to a page's. The functions need no `this`. */
export function createPictureWords(words: Words): PictureWords {
  const { dates } = words.messages;
  const list = (items: readonly string[]): string => joinList(words.language, items);
  return {
    pictures: MESSAGES[words.language],
    tick: (at, unit, level) => formatTick(at, unit, level, dates),
    window: (span) => formatWindow(span, dates),
    list,
    standingsCaption: (descriptor) =>
      standingsCaption(descriptor, { ...words, list, day: (day) => formatDay(day, dates) }),
  };
}
