import { formatNumber } from '../numbers.ts';
import { plural } from '../plural.ts';
import type { PictureMessages } from './pictureMessages.ts';

/** The pictures in Russian. */
export const ru: PictureMessages = {
  dates: 'Даты',
  forms: {
    mark: 'день или время',
    band: 'в пределах месяца, времени года, года…',
    bar: 'от одной даты до другой',
    open: 'с открытым концом или началом',
    unknown: 'неизвестен конец или начало',
    joined: 'все названные даты',
    alternatives: 'одна из названных дат',
    approximate: 'приблизительно',
    uncertain: 'под вопросом',
  },
  map: {
    capitals: 'Столицы',
    fullScreen: 'Во весь экран',
    beyond: 'За краями карты',
    distance: (km) => `${formatNumber('ru', km)}\u00A0км`,
    twoFingers: 'Карту двигают двумя пальцами',
    wheel: 'Ctrl и колесо меняют масштаб карты',
    countries: 'Страны',
    events: 'События на карте',
    zoomIn: 'Приблизить',
    zoomOut: 'Отдалить',
    home: 'Главный регион',
    everything: 'Все места',
    keysHelp:
      'Стрелки ведут от одной страны или события к следующим. Enter открывает событие или оставляет только события ' +
      'страны, Escape снимает выбор.',
  },
  borders: 'Границы',
  smallCountry: 'малая страна',
  fullPage: 'Открыть на отдельной странице',
  worldviews: {
    editorial: 'по правилам редакции',
    'as-administered': 'по фактическому управлению',
    'contested-marked': 'спорные территории выделены',
  },
  areas: {
    transnistria: 'Приднестровье',
    'claimed-2022': 'Четыре области, на которые притязает Россия',
    crimea: 'Крым',
    abkhazia: 'Абхазия',
    'south-ossetia': 'Южная Осетия',
    kosovo: 'Косово',
    'northern-cyprus': 'Северный Кипр',
    golan: 'Голанские высоты',
    palestine: 'Палестина',
    jerusalem: 'Иерусалим',
    'western-sahara': 'Западная Сахара',
    somaliland: 'Сомалиленд',
    kashmir: 'Кашмир',
    taiwan: 'Тайвань',
  },
  caption: { asOf: (day) => `По состоянию на ${day}`, noStandings: 'ни у одной страны ещё нет статуса' },
  playhead: {
    label: 'Карта по состоянию на',
    date: 'Дата',
    tools: 'Управление воспроизведением',
    play: 'Воспроизвести',
    pause: 'Пауза',
    previous: 'День предыдущего события',
    next: 'День следующего события',
    speed: (value) => `Скорость: ${value}`,
    latest: 'Последнее:',
    more: (count) => `(и ещё ${formatNumber('ru', count)})`,
  },
  tour: {
    label: 'Пошаговый рассказ',
    steps: (count) =>
      `${formatNumber('ru', count)}\u00A0${plural('ru', count, { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' })}`,
    progress: (step, total) => `Шаг ${formatNumber('ru', step)} из ${formatNumber('ru', total)}`,
    previous: 'Назад',
    next: 'Дальше',
    resume: 'К рассказу',
    leave: 'Закрыть рассказ',
  },
  group: { close: 'Закрыть список' },
};
