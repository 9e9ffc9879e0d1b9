import { dates } from '../dates/ru.ts';
import type { Messages } from '../messages.ts';
import { formatNumber } from '../numbers.ts';
import { plural } from '../plural.ts';

const number = (value: number): string => formatNumber('ru', value);
const events = (count: number): string =>
  count === 0
    ? 'нет событий'
    : `${number(count)} ${plural('ru', count, { one: 'событие', few: 'события', many: 'событий', other: 'события' })}`;
/** After «из»: 21 события, 25 событий. */
const ofEvents = (count: number): string =>
  `${number(count)} ${plural('ru', count, { one: 'события', many: 'событий', few: 'событий', other: 'события' })}`;
const countries = (count: number): string =>
  `${number(count)} ${plural('ru', count, { one: 'страна', few: 'страны', many: 'стран', other: 'страны' })}`;
const notShown = (count: number): string =>
  plural('ru', count, { one: 'не показано', few: 'не показаны', other: 'не показано' });

/** The interface in Russian. */
export const messages: Messages = {
  language: 'ru',
  dates,
  page: {
    skip: 'Перейти к списку событий',
    languages: 'Язык',
    checkedTo: (day) => `Проверено по ${day}`,
  },
  error: {
    title: 'Этот сюжет не удалось показать',
    unknown: (id) => `В ссылке указано «${id}», но в этом сюжете такого нет.`,
  },
  dropped: (count, names) => `${events(count)} ${notShown(count)}${names.length ? ': ' : ''}${names.join(', ')}`,
  timeline: { label: 'Лента времени' },
  map: {
    label: 'Карта',
    aggregate: events,
  },
  filters: {
    label: 'Фильтры',
    search: 'Поиск по событиям',
    searchPlaceholder: 'Слово, имя или место',
    tracks: 'Сюжетные линии',
    later: 'Показать более поздние события',
    count: (matching, total) => `${number(matching)} из ${ofEvents(total)}`,
    inWindow: (count) => `${number(count)} в видимом периоде`,
    coming: (count) => `осталось загрузить: ${number(count)}`,
    clearAll: 'Сбросить всё',
    countries: 'Выбранные фильтры',
    remove: (name) => `Убрать фильтр: ${name}`,
    more: 'Ещё фильтры',
    statuses: 'Достоверность',
    matchAll: 'Только общие',
    matchAny: 'Хотя бы одной из них',
  },
  corrections: 'Исправления',
  list: {
    label: 'События',
    keysHelp:
      'Стрелки ведут от события к событию, Page Up и Page Down\u00A0— на один экран, Home и End\u00A0— к первому и последнему. ' +
      'Enter открывает событие, плюс и минус меняют масштаб времени, Escape снимает выбор.',
    noneTitle: 'Подходящих событий нет',
    noneHint: 'Сбросьте фильтры или измените запрос.',
    showEverything: 'Показать всё',
    printed: (shown, total) => `Распечатаны первые ${number(shown)} событий из ${number(total)}.`,
  },
  detail: {
    label: 'Событие',
    nothingChosen: 'Выберите событие на ленте времени, на карте или в списке.',
    close: 'Закрыть событие',
    previous: 'Предыдущее событие',
    next: 'Следующее событие',
    position: (index, total) => `${number(index)} из ${number(total)}`,
    places: 'Места',
    countries: 'Страны',
    people: 'Люди',
    organisations: 'Организации',
    editorsNote: 'Примечание редакции',
    said: {
      statement: (who) => `Утверждение: ${who}`,
      figure: (who) => `Данные: ${who}`,
      analysis: (who) => `Оценка: ${who}`,
    },
    reportedBy: 'Источник сообщения:',
    localDate: (countries, day) => `Местная дата (${countries}): ${day}`,
    terms: 'Пояснения',
    showPicture: (host) => `Показать изображение с сайта ${host}`,
    related: 'Связанные события',
    relations: 'Отношения',
    tools: 'Переход между событиями',
    keyEvents: 'Главные события',
    filteredOut: 'скрыто фильтрами',
  },
  links: { answers: 'ответ на:', follows: 'после:', 'part-of': 'входит в:', causes: 'ведёт к:' },
  reversedLinks: { answers: 'в ответ:', follows: 'затем:', 'part-of': 'включает:', causes: 'причина:' },
  sources: {
    label: 'Источники',
    one: 'Указан только один источник.',
    none: 'Источник не указан.',
    undated: 'дата не указана',
    noLink: 'без ссылки',
    archived: 'архивная копия',
    inLanguage: {
      ar: 'на арабском',
      de: 'на немецком',
      en: 'на английском',
      es: 'на испанском',
      fa: 'на персидском',
      fr: 'на французском',
      he: 'на иврите',
      kk: 'на казахском',
      pl: 'на польском',
      pt: 'на португальском',
      ru: 'на русском',
      tr: 'на турецком',
      uk: 'на украинском',
      zh: 'на китайском',
    },
    marks: { copy: 'копия, не страница самого издания', 'state-media': 'государственное СМИ' },
  },
  status: {
    confirmed: { label: 'Подтверждено', text: 'Источники сходятся в том, что это произошло.' },
    reported: {
      label: 'Сообщалось',
      text: 'Известно от неназванных источников или из вторых рук; официально не подтверждено.',
    },
    announced: {
      label: 'Объявлено',
      text: 'Объявлено заранее; ни один источник пока не подтверждает, что событие состоялось.',
    },
    disputed: { label: 'Спорно', text: 'Источники противоречат друг другу.' },
  },
  standing: { atTheTime: 'тогда:', none: 'без статуса' },
  announce: {
    selected: (title, date, count) => `${title}. ${date}${count ? `. ${countries(count)}` : ''}`,
  },
};
