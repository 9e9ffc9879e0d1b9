import type { BinStep } from '../../derive/binStep.ts';
import { NBSP } from '../dates/grammar.ts';
import { formatNumber } from '../numbers.ts';
import { plural } from '../plural.ts';
import type { PictureMessages } from './pictureMessages.ts';

const UNITS = {
  minute: ['минута', 'минуты', 'минут'],
  hour: ['час', 'часа', 'часов'],
  day: ['день', 'дня', 'дней'],
  week: ['неделя', 'недели', 'недель'],
  month: ['месяц', 'месяца', 'месяцев'],
  year: ['год', 'года', 'лет'],
} as const;

function span({ unit, count }: BinStep): string {
  if (unit === 'month' && count === 3) return 'квартал';
  if (unit === 'year' && count === 10) return 'десятилетие';
  if (unit === 'year' && count === 100) return 'век';
  const [one, few, other] = UNITS[unit];
  return count === 1 ? one : `${formatNumber('ru', count)}${NBSP}${plural('ru', count, { one, few, other })}`;
}

/** The pictures in Russian. */
export const ru: PictureMessages = {
  scale: (step, tallest) => `Один столбик${NBSP}— ${span(step)}; в${NBSP}самом высоком${NBSP}— ${tallest}.`,
  ghost: 'Бледные столбики\u00A0— события, скрытые фильтрами.',
  eras: 'Периоды',
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
  timeline: {
    tools: 'Управление лентой времени',
    zoomIn: 'Сократить период',
    zoomOut: 'Удлинить период',
    home: 'Главный период',
    everything: 'Весь сюжет',
    keysHelp:
      'Стрелки влево и вправо ведут от события к событию, вверх и вниз — от линии к линии; Home и End — к первому ' +
      'и последнему. Enter открывает событие, плюс и минус меняют масштаб, ' +
      'Page Up и Page Down сдвигают видимый период, Escape снимает выбор.',
  },
  overview: {
    label: 'Обзор всего сюжета',
    window: 'Видимый период',
    keysHelp:
      'Стрелки влево и вправо сдвигают видимый период, Page Up и Page Down — на всю его длину, Home и End — к началу ' +
      'и концу сюжета; плюс и минус меняют длину.',
  },
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
