import type { Language } from './language.ts';

/** What a frozen edition says of itself. `day` in full style. */
export interface EditionWords {
  readonly edition: (number: string, day: string) => string;
  /** That nothing of it will ever change. */
  readonly frozen: string;
  /** Leads to the page that moves on. */
  readonly current: string;
  /** Leads from an embed to the edition's own page. */
  readonly ownPage: string;
  /** Before the name of a newer edition, which is a link. */
  readonly newer: string;
  /** Before what was corrected since. */
  readonly corrected: string;
}

export const editionWords: Readonly<Record<Language, EditionWords>> = {
  en: {
    edition: (number, day) => `Edition ${number}, ${day}`,
    frozen: 'It stays as it was on that day.',
    current: 'Current version',
    ownPage: 'This edition on its own page',
    newer: 'A newer edition has come out:',
    corrected: 'Corrected since:',
  },
  ru: {
    edition: (number, day) => `Редакция ${number}, ${day}`,
    frozen: 'Она останется такой, какой была в этот день.',
    current: 'Текущая версия',
    ownPage: 'Эта редакция на отдельной странице',
    newer: 'Вышла более новая редакция:',
    corrected: 'С тех пор исправлено:',
  },
  uk: {
    edition: (number, day) => `Редакція ${number}, ${day}`,
    frozen: 'Вона залишиться такою, якою була того дня.',
    current: 'Поточна версія',
    ownPage: 'Ця редакція на окремій сторінці',
    newer: 'Вийшла новіша редакція:',
    corrected: 'Відтоді виправлено:',
  },
  kk: {
    edition: (number, day) => `${number}-басылым, ${day}`,
    frozen: 'Ол сол күнгі қалпында сақталады.',
    current: 'Қазіргі нұсқасы',
    ownPage: 'Осы басылым бөлек бетте',
    newer: 'Жаңарақ басылым шықты:',
    corrected: 'Содан бері түзетілгені:',
  },
};
