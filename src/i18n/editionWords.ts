import type { Language } from './language.ts';

/** What a frozen edition says of itself, and the moving page of its editions. `day` in full style. */
export interface EditionWords {
  readonly edition: (number: string, day: string) => string;
  /** That nothing of it will ever change. */
  readonly frozen: string;
  /** Before the names of the editions there are, which are links. */
  readonly frozenOnes: string;
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
    frozen: 'This edition will not change.',
    frozenOnes: 'Editions that will not change:',
    current: 'Current version',
    ownPage: 'Open this edition on its own page',
    newer: 'A newer edition has come out:',
    corrected: 'Corrected since:',
  },
  ru: {
    edition: (number, day) => `Версия ${number} от ${day}`,
    frozen: 'Эта версия не изменится.',
    frozenOnes: 'Версии, которые не изменятся:',
    current: 'Текущая версия',
    ownPage: 'Открыть эту версию на отдельной странице',
    newer: 'Вышла более новая версия:',
    corrected: 'С тех пор исправлено:',
  },
  uk: {
    edition: (number, day) => `Версія ${number} від ${day}`,
    frozen: 'Ця версія не зміниться.',
    frozenOnes: 'Версії, що не зміняться:',
    current: 'Поточна версія',
    ownPage: 'Відкрити цю версію на окремій сторінці',
    newer: 'Вийшла новіша версія:',
    corrected: 'Відтоді виправлено:',
  },
  kk: {
    edition: (number, day) => `${number}-нұсқа, ${day}`,
    frozen: 'Бұл нұсқа өзгермейді.',
    frozenOnes: 'Өзгермейтін нұсқалар:',
    current: 'Қазіргі нұсқа',
    ownPage: 'Осы нұсқаны бөлек бетте ашу',
    newer: 'Жаңарақ нұсқа шықты:',
    corrected: 'Содан бері түзетілгені:',
  },
};
