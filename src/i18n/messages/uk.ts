import { dates } from '../dates/uk.ts';
import type { Messages } from '../messages.ts';
import { formatNumber } from '../numbers.ts';
import { plural } from '../plural.ts';

const number = (value: number): string => formatNumber('uk', value);
const events = (count: number): string =>
  count === 0
    ? 'немає подій'
    : `${number(count)} ${plural('uk', count, { one: 'подія', few: 'події', many: 'подій', other: 'події' })}`;
/** After «з», and as an object: 21 події, 25 подій. */
const ofEvents = (count: number): string =>
  `${number(count)} ${plural('uk', count, { one: 'події', few: 'подій', many: 'подій', other: 'події' })}`;
const eventsAsObject = (count: number): string =>
  `${number(count)} ${plural('uk', count, { one: 'подію', few: 'події', many: 'подій', other: 'події' })}`;
const countries = (count: number): string =>
  `${number(count)} ${plural('uk', count, { one: 'країна', few: 'країни', many: 'країн', other: 'країни' })}`;

/** The interface in Ukrainian. */
export const messages: Messages = {
  language: 'uk',
  dates,
  page: {
    skip: 'Перейти до списку подій',
    languages: 'Мова',
    checkedTo: (day) => `Перевірено до ${day} включно`,
  },
  error: {
    title: 'Цей сюжет не вдалося показати',
    unknown: (id) => `У посиланні вказано «${id}», але в цьому сюжеті такого немає.`,
  },
  dropped: (count, names) => `Пропущено ${eventsAsObject(count)}${names.length ? ': ' : ''}${names.join(', ')}`,
  timeline: { label: 'Стрічка часу' },
  map: {
    label: 'Мапа',
    aggregate: events,
  },
  filters: {
    label: 'Фільтри',
    search: 'Пошук серед подій',
    searchPlaceholder: 'Слово, імʼя або місце',
    tracks: 'Сюжетні лінії',
    later: 'Показати пізніші події',
    count: (matching, total) => `${number(matching)} з ${ofEvents(total)}`,
    inWindow: (count) => `${number(count)} у часовому вікні`,
    coming: (count) => `ще завантажується: ${number(count)}`,
    clearAll: 'Скинути все',
    countries: 'Вибрані фільтри',
    remove: (name) => `Прибрати фільтр: ${name}`,
    more: 'Ще фільтри',
    statuses: 'Рівень підтвердження',
    matchAll: 'Лише спільні',
    matchAny: 'Хоча б однієї з них',
  },
  corrections: 'Виправлення',
  list: {
    label: 'Події',
    keysHelp:
      'Стрілки ведуть від події до події, Page Up і Page Down\u00A0— на один екран, Home і End\u00A0— до першої та останньої. ' +
      'Enter відкриває подію, плюс і мінус змінюють масштаб часу, Escape знімає вибір.',
    noneTitle: 'Відповідних подій немає',
    noneHint: 'Скиньте фільтри або змініть запит.',
    showEverything: 'Показати все',
    printed: (shown, total) => `Роздруковано перші ${number(shown)} подій із ${number(total)}.`,
  },
  detail: {
    label: 'Подія',
    nothingChosen: 'Виберіть подію на стрічці часу, на мапі або в списку.',
    close: 'Закрити подію',
    previous: 'Попередня подія',
    next: 'Наступна подія',
    position: (index, total) => `${number(index)} з ${number(total)}`,
    places: 'Місця',
    countries: 'Країни',
    people: 'Люди',
    organisations: 'Організації',
    editorsNote: 'Примітка редакції',
    said: {
      statement: (who) => `Твердження: ${who}`,
      figure: (who) => `Дані: ${who}`,
      analysis: (who) => `Оцінка: ${who}`,
    },
    reportedBy: 'Джерело повідомлення:',
    localDate: (countries, day) => `Місцева дата (${countries}): ${day}`,
    terms: 'Пояснення',
    showPicture: (host) => `Показати зображення із сайту ${host}`,
    related: 'Повʼязані події',
    relations: 'Відносини',
    tools: 'Перехід між подіями',
    keyEvents: 'Головні події',
    filteredOut: 'приховано фільтрами',
  },
  links: { answers: 'відповідь на:', follows: 'після:', 'part-of': 'входить до:', causes: 'веде до:' },
  reversedLinks: { answers: 'у відповідь:', follows: 'потім:', 'part-of': 'охоплює:', causes: 'причина:' },
  sources: {
    label: 'Джерела',
    one: 'Наведено лише одне джерело.',
    none: 'Джерело не наведено.',
    undated: 'дату не вказано',
    noLink: 'без посилання',
    archived: 'архівна копія',
    inLanguage: {
      ar: 'арабською',
      de: 'німецькою',
      en: 'англійською',
      es: 'іспанською',
      fa: 'перською',
      fr: 'французькою',
      he: 'івритом',
      kk: 'казахською',
      pl: 'польською',
      pt: 'португальською',
      ru: 'російською',
      tr: 'турецькою',
      uk: 'українською',
      zh: 'китайською',
    },
    marks: { copy: 'копія, не сторінка самого видання', 'state-media': 'державні ЗМІ' },
  },
  status: {
    confirmed: { label: 'Підтверджено', text: 'Джерела сходяться на тому, що це сталося.' },
    reported: {
      label: 'Повідомлялося',
      text: 'Відомо від неназваних джерел або з других рук; офіційно не підтверджено.',
    },
    announced: {
      label: 'Оголошено',
      text: 'Оголошено заздалегідь; жодне джерело ще не підтверджує, що подія відбулася.',
    },
    disputed: { label: 'Спірно', text: 'Джерела суперечать одне одному.' },
  },
  standing: { atTheTime: 'тоді:', none: 'без статусу' },
  announce: {
    selected: (title, date, count) => `${title}. ${date}${count ? `. ${countries(count)}` : ''}`,
  },
};
