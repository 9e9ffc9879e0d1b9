import { formatNumber } from '../numbers.ts';
import { plural } from '../plural.ts';
import type { PictureMessages } from './pictureMessages.ts';

/** The pictures in Ukrainian. */
export const uk: PictureMessages = {
  dates: 'Дати',
  forms: {
    mark: 'день або час',
    band: 'у межах місяця, пори року, року…',
    bar: 'від однієї дати до іншої',
    open: 'з відкритим кінцем або початком',
    unknown: 'невідомий кінець або початок',
    joined: 'усі названі дати',
    alternatives: 'одна з названих дат',
    approximate: 'приблизно',
    uncertain: 'під питанням',
  },
  map: {
    capitals: 'Столиці',
    fullScreen: 'На весь екран',
    beyond: 'За краями мапи',
    distance: (km) => `${formatNumber('uk', km)}\u00A0км`,
    twoFingers: 'Мапу рухають двома пальцями',
    wheel: 'Ctrl і коліщатко змінюють масштаб мапи',
    countries: 'Країни',
    events: 'Події на мапі',
    zoomIn: 'Наблизити',
    zoomOut: 'Віддалити',
    home: 'Головний регіон',
    everything: 'Усі місця',
    keysHelp:
      'Стрілки ведуть від однієї країни чи події до наступної. Enter відкриває подію або залишає тільки події ' +
      'країни, Escape знімає вибір.',
  },
  borders: 'Кордони',
  smallCountry: 'мала країна',
  fullPage: 'Відкрити на окремій сторінці',
  worldviews: {
    editorial: 'за правилами редакції',
    'as-administered': 'за фактичним управлінням',
    'contested-marked': 'спірні території виділено',
  },
  areas: {
    transnistria: 'Придністровʼя',
    'claimed-2022': 'Чотири області, на які претендує Росія',
    crimea: 'Крим',
    abkhazia: 'Абхазія',
    'south-ossetia': 'Південна Осетія',
    kosovo: 'Косово',
    'northern-cyprus': 'Північний Кіпр',
    golan: 'Голанські висоти',
    palestine: 'Палестина',
    jerusalem: 'Єрусалим',
    'western-sahara': 'Західна Сахара',
    somaliland: 'Сомаліленд',
    kashmir: 'Кашмір',
    taiwan: 'Тайвань',
  },
  caption: { asOf: (day) => `Станом на ${day}`, noStandings: 'жодна країна ще не має статусу' },
  playhead: {
    label: 'Мапа станом на',
    date: 'Дата',
    tools: 'Керування відтворенням',
    play: 'Відтворити',
    pause: 'Пауза',
    previous: 'День попередньої події',
    next: 'День наступної події',
    speed: (value) => `Швидкість: ${value}`,
    latest: 'Остання подія:',
    more: (count) => `(і ще ${formatNumber('uk', count)})`,
  },
  tour: {
    label: 'Покрокова розповідь',
    steps: (count) =>
      `${formatNumber('uk', count)}\u00A0${plural('uk', count, { one: 'крок', few: 'кроки', many: 'кроків', other: 'кроку' })}`,
    progress: (step, total) => `Крок ${formatNumber('uk', step)} із ${formatNumber('uk', total)}`,
    previous: 'Назад',
    next: 'Далі',
    resume: 'До розповіді',
    leave: 'Закрити розповідь',
  },
  group: { close: 'Закрити список' },
};
