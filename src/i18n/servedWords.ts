import type { Language } from './language.ts';
import { formatNumber } from './numbers.ts';

/** What a page without script says of a list too long to be whole in it. */
export const servedWords: Readonly<Record<Language, (shown: number, total: number) => string>> = {
  en: (shown, total) =>
    `${formatNumber('en', shown)} of ${formatNumber('en', total)} events are listed here. With JavaScript on, the page shows them all.`,
  ru: (shown, total) =>
    `Показано событий: ${formatNumber('ru', shown)} из ${formatNumber('ru', total)}. С включённым JavaScript страница показывает все.`,
  uk: (shown, total) =>
    `Показано подій: ${formatNumber('uk', shown)} з ${formatNumber('uk', total)}. З увімкненим JavaScript сторінка показує всі.`,
  kk: (shown, total) =>
    `Барлығы ${formatNumber('kk', total)} оқиға, мұнда ${formatNumber('kk', shown)} оқиға көрсетілген. JavaScript қосулы болса, бәрі көрінеді.`,
};
