import type { Language } from './language.ts';

/** Opens the dialog that shares a story; its other words come with it. */
export const shareLabel: Readonly<Record<Language, string>> = {
  en: 'Share',
  ru: 'Поделиться',
  uk: 'Поділитися',
  kk: 'Бөлісу',
};
