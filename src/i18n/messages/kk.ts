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
    checkedTo: (day) => `${day} күніне дейін тексерілді`,
    opensElsewhere: 'жаңа қойындыда ашылады',
  },
  error: {
    title: 'Бұл материалды көрсету мүмкін болмады',
    cause: 'Не болды',
    hint: 'Сәл кейінірек қайталап көріңіз. Қате тағы шықса, төмендегі кодты редакцияға жіберіңіз.',
    retry: 'Қайталап көру',
    partFailed: 'Карта немесе уақыт сызығы жүктелмеді. Барлық оқиға тізімде бар.',
    unknown: (id) => `Сілтемеде «${id}» көрсетілген, бірақ бұл материалда ол жоқ.`,
  },
  dropped: (count, names) => `${number(count)} оқиға көрсетілмеді${names.length ? ': ' : ''}${names.join(', ')}`,
  timeline: {
    label: 'Уақыт сызығы',
    tools: 'Уақыт сызығын басқару',
    zoomIn: 'Жақындату',
    zoomOut: 'Алыстату',
    home: 'Негізгі кезең',
    everything: 'Барлық кезең',
    keysHelp:
      'Солға және оңға бағытталған көрсеткілер оқиғадан оқиғаға, жоғары және төмен көрсеткілері желіден желіге ' +
      'апарады; Home мен End – біріншісіне және соңғысына. Enter оқиғаны ашады, плюс пен минус масштабты өзгертеді, ' +
      'Page Up пен Page Down терезені жылжытады, Escape таңдауды алып тастайды.',
  },
  overview: {
    label: 'Барлық кезеңге шолу',
    window: 'Уақыт терезесі',
    keysHelp:
      'Солға және оңға бағытталған көрсеткілер терезені жылжытады, Page Up пен Page Down – бүкіл ұзындығына, Home мен ' +
      'End – басына және соңына; плюс пен минус ұзындығын өзгертеді.',
  },
  map: {
    label: 'Карта',
    countries: 'Елдер',
    events: 'Картадағы оқиғалар',
    zoomIn: 'Жақындату',
    zoomOut: 'Алыстату',
    home: 'Негізгі аймақ',
    everything: 'Бүкіл әлем',
    keysHelp:
      'Көрсеткілер бір елден немесе оқиғадан келесісіне апарады. Enter оқиғаны ашады не тек сол елдің ' +
      'оқиғаларын қалдырады, Escape таңдауды алып тастайды.',
    aggregate: events,
    countryName: (country, standing, count) => `${country}: ${standing}, ${events(count)}`,
  },
  playhead: { label: 'Картадағы күн' },
  legend: { label: 'Шартты белгілер' },
  group: { close: 'Тізімді жабу' },
  filters: {
    label: 'Сүзгілер',
    search: 'Оқиғалардан іздеу',
    searchPlaceholder: 'Сөз, есім немесе жер',
    tracks: 'Тақырып желілері',
    later: 'Кейінгі оқиғаларды көрсету',
    count: (matching, total) => `${number(total)} оқиғаның ${ofThem(matching)}`,
    inWindow: (count) => `уақыт терезесінде ${number(count)}`,
    clearAll: 'Бәрін тазарту',
    countries: 'Таңдалған елдер',
    remove: (name) => `Алып тастау: ${name}`,
    more: 'Тағы сүзгілер',
    statuses: 'Қаншалықты расталған',
    people: 'Адамдар',
    organisations: 'Ұйымдар',
    allCountries: 'Елдер',
    matchAll: 'Бәрі қатысқандары ғана',
    matchAny: 'Кез келгені қатысқандары',
  },
  corrections: 'Түзетулер',
  list: {
    label: 'Оқиғалар',
    keysHelp: 'Көрсеткілер оқиғадан оқиғаға, Home мен End біріншісіне және соңғысына апарады, Enter ашады.',
    noneTitle: 'Сәйкес оқиға табылмады',
    noneHint: 'Сүзгілерді тазартыңыз немесе басқа сөзбен іздеңіз.',
    showEverything: 'Бәрін көрсету',
    outsideWindow: 'уақыт терезесінен тыс',
  },
  detail: {
    label: 'Оқиға',
    nothingChosen: 'Уақыт сызығынан, картадан немесе тізімнен оқиғаны таңдаңыз.',
    close: 'Оқиғаны жабу',
    previous: 'Алдыңғы оқиға',
    next: 'Келесі оқиға',
    position: (index, total) => `${number(total)} ішінен ${number(index)}`,
    date: 'Күні',
    status: 'Мәртебесі',
    track: 'Тақырып желісі',
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
    reportedBy: (names) => `Хабарлаған: ${names}`,
    localDate: (countries, day) => `Жергілікті күн (${countries}): ${day}`,
    terms: 'Түсіндірме',
    showPicture: (host) => `${host} сайтындағы суретті көрсету`,
    related: 'Байланысты оқиғалар',
    tools: 'Оқиғалар арасында жылжу',
    keyEvents: 'Басты оқиғалар',
    filteredOut: 'сүзгілер жасырған',
  },
  links: { answers: 'жауап ретінде:', follows: 'жалғасы:', 'part-of': 'құрамында:', causes: 'себепші болды:' },
  reversedLinks: { answers: 'жауап:', follows: 'кейін:', 'part-of': 'құрамында:', causes: 'себебі:' },
  sources: {
    label: 'Дереккөздер',
    undated: 'күні көрсетілмеген',
    noLink: 'сілтемесіз: басылым мен күні көрсетілген',
    archived: 'мұрағаттағы көшірме',
    inLanguage: {
      ar: 'араб тілінде',
      de: 'неміс тілінде',
      en: 'ағылшын тілінде',
      fr: 'француз тілінде',
      he: 'иврит тілінде',
      kk: 'қазақ тілінде',
      pl: 'поляк тілінде',
      ru: 'орыс тілінде',
      tr: 'түрік тілінде',
      uk: 'украин тілінде',
    },
    marks: { copy: 'көшірме, басылымның өз беті емес', 'state-media': 'мемлекеттік БАҚ' },
  },
  status: {
    confirmed: { label: 'Расталған', text: 'Дереккөздердің бәрі бұл оқиғаның болғанын айтады.' },
    reported: {
      label: 'Хабарланған',
      text: 'Аты аталмаған немесе жанама дереккөздерден белгілі; ресми расталмаған.',
    },
    announced: { label: 'Жарияланған', text: 'Алдын ала жарияланған; өткенін дереккөздер әзірге растамайды.' },
    disputed: { label: 'Даулы', text: 'Дереккөздер бір-біріне қайшы келеді.' },
  },
  standing: { none: 'мәртебесі жоқ' },
  caption: { asOf: (day) => `${day} күнгі жағдай бойынша`, noStandings: 'әзірге ешбір елдің мәртебесі жоқ' },
  announce: {
    selected: (title, date, count) => `${title}. ${date}${count ? `. ${number(count)} ел` : ''}`,
  },
};
