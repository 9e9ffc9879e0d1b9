import { possessiveNumber } from '../dates/kazakhCases.ts';
import { dates } from '../dates/kk.ts';
import type { Messages } from '../messages.ts';
import { formatNumber } from '../numbers.ts';

const number = (value: number): string => formatNumber('kk', value);
/** A Kazakh noun stays singular after a number. */
const events = (count: number): string => (count === 0 ? 'оқиға жоқ' : `${number(count)} оқиға`);
const ofThem = (count: number): string => possessiveNumber(count, number(count));

/** The interface in Kazakh. */
export const messages: Messages = {
  language: 'kk',
  dates,
  page: {
    skip: 'Оқиғалар тізіміне өту',
    languages: 'Тіл',
    checkedTo: (day) => `${day} күніне дейін (қоса алғанда) тексерілді`,
  },
  error: {
    title: 'Бұл материалды көрсету мүмкін болмады',
    unknown: (id) => `Сілтемеде «${id}» көрсетілген, бірақ бұл материалда ол жоқ.`,
  },
  dropped: (count, names) => `${number(count)} оқиға көрсетілмеді${names.length ? ': ' : ''}${names.join(', ')}`,
  timeline: { label: 'Уақыт сызығы' },
  map: {
    label: 'Карта',
    aggregate: events,
  },
  filters: {
    label: 'Сүзгілер',
    search: 'Оқиғалар ішінен іздеу',
    searchPlaceholder: 'Сөз, есім немесе жер',
    tracks: 'Тақырыптар',
    later: 'Кейінгі оқиғаларды көрсету',
    count: (matching, total) => `${number(total)} оқиғаның ${ofThem(matching)}`,
    inWindow: (count) => `уақыт терезесінде ${number(count)}`,
    coming: (count) => `қалған ${number(count)} әлі жүктелуде`,
    clearAll: 'Бәрін тазарту',
    countries: 'Таңдалған сүзгілер',
    remove: (name) => `Сүзгіні алып тастау: ${name}`,
    more: 'Қосымша сүзгілер',
    statuses: 'Расталу деңгейі',
    matchAll: 'Бәрі бірге қатысқан оқиғалар ғана',
    matchAny: 'Кемінде біреуі қатысқан оқиғалар',
  },
  corrections: 'Түзетулер',
  list: {
    label: 'Оқиғалар',
    keysHelp:
      'Көрсеткілер оқиғадан оқиғаға, Page Up пен Page Down бір экранға, Home біріншісіне, End соңғысына ' +
      'апарады. Enter оқиғаны ашады, плюс пен минус уақыт масштабын өзгертеді, Escape таңдауды алып тастайды.',
    noneTitle: 'Сәйкес оқиға табылмады',
    noneHint: 'Сүзгілерді тазартыңыз немесе басқа сөзбен іздеңіз.',
    showEverything: 'Бәрін көрсету',
    printed: (shown, total) => `${number(total)} оқиғаның алғашқы ${ofThem(shown)} басып шығарылды.`,
  },
  detail: {
    label: 'Оқиға',
    nothingChosen: 'Уақыт сызығынан, картадан немесе тізімнен оқиға таңдаңыз.',
    close: 'Оқиғаны жабу',
    previous: 'Алдыңғы оқиға',
    next: 'Келесі оқиға',
    position: (index, total) => `${number(index)}-оқиға, барлығы ${number(total)}`,
    places: 'Орындар',
    countries: 'Елдер',
    people: 'Адамдар',
    organisations: 'Ұйымдар',
    editorsNote: 'Редакция ескертпесі',
    said: {
      statement: (who) => `Айтқан: ${who}`,
      figure: (who) => `Санды келтірген: ${who}`,
      analysis: (who) => `Баға берген: ${who}`,
    },
    reportedBy: 'Хабарлаған:',
    localDate: (countries, day) => `Жергілікті уақытпен (${countries}): ${day}`,
    terms: 'Түсіндірме',
    showPicture: (host) => `${host} сайтындағы суретті көрсету`,
    related: 'Байланысты оқиғалар',
    relations: 'Қатынастар',
    tools: 'Оқиғадан оқиғаға өту',
    keyEvents: 'Басты оқиғалар',
    filteredOut: 'сүзгілер жасырған',
  },
  links: { answers: 'мынаған жауап:', follows: 'мынадан кейін:', 'part-of': 'мынаның бөлігі:', causes: 'салдары:' },
  reversedLinks: { answers: 'жауабы:', follows: 'содан кейін:', 'part-of': 'мынаны қамтиды:', causes: 'себебі:' },
  sources: {
    label: 'Дереккөздер',
    one: 'Бір ғана дереккөз көрсетілген.',
    none: 'Дереккөз көрсетілмеген.',
    undated: 'күні көрсетілмеген',
    noLink: 'сілтемесіз',
    archived: 'мұрағаттағы көшірме',
    inLanguage: {
      ar: 'араб тілінде',
      de: 'неміс тілінде',
      en: 'ағылшын тілінде',
      es: 'испан тілінде',
      fa: 'парсы тілінде',
      fr: 'француз тілінде',
      he: 'иврит тілінде',
      kk: 'қазақ тілінде',
      pl: 'поляк тілінде',
      pt: 'португал тілінде',
      ru: 'орыс тілінде',
      tr: 'түрік тілінде',
      uk: 'украин тілінде',
      zh: 'қытай тілінде',
    },
    marks: { copy: 'көшірме, басылымның өз беті емес', 'state-media': 'мемлекеттік БАҚ' },
  },
  status: {
    confirmed: { label: 'Расталған', text: 'Бұл оқиғаның болғаны туралы дереккөздердің мәліметі сәйкес келеді.' },
    reported: {
      label: 'Хабарланған',
      text: 'Аты аталмаған немесе жанама дереккөздерден белгілі; ресми расталмаған.',
    },
    announced: {
      label: 'Жарияланған',
      text: 'Алдын ала жарияланған; іс жүзінде болғанын әзірге ешбір дереккөз растаған жоқ.',
    },
    disputed: { label: 'Даулы', text: 'Дереккөздер бір-біріне қайшы келеді.' },
  },
  standing: { atTheTime: 'сол кезде:', none: 'мәртебесі жоқ' },
  announce: {
    selected: (title, date, count) => `${title}. ${date}${count ? `. ${number(count)} ел` : ''}`,
  },
};
