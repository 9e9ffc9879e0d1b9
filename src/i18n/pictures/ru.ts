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
    band: 'в пределах месяца, сезона, года…',
    bar: 'от одной даты до другой',
    open: 'с открытым концом или началом',
    unknown: 'неизвестен конец или начало',
    joined: 'все названные даты',
    alternatives: 'одна из названных дат',
    approximate: 'приблизительно',
    uncertain: 'под вопросом',
  },
  map: {
    countries: 'Страны',
    events: 'События на карте',
    zoomIn: 'Приблизить',
    zoomOut: 'Отдалить',
    home: 'Главный регион',
    everything: 'Весь мир',
    keysHelp:
      'Стрелки ведут от одной страны или события к другим. Enter открывает событие или оставляет только события ' +
      'страны, Escape снимает выбор.',
  },
};
