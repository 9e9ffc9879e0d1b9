import type { Language } from './language.ts';

/** The map's or the timeline's code did not arrive; the text stays. No part of a page's words, which all readers wait for. */
export const partFailed: Readonly<Record<Language, string>> = {
  en: 'This part could not be loaded. Every event is in the list.',
  ru: 'Эту часть не удалось загрузить. Все события есть в списке.',
  uk: 'Цю частину не вдалося завантажити. Усі події є в списку.',
  kk: 'Бұл бөлік жүктелмеді. Барлық оқиға тізімде бар.',
};
