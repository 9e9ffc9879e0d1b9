import type { BinStep } from '../../derive/binStep.ts';
import { NBSP } from '../dates/grammar.ts';
import { formatNumber } from '../numbers.ts';
import { plural } from '../plural.ts';
import type { WideMessages } from './wideMessages.ts';

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

/** What a wide page has of time, in Russian. */
export const ru: WideMessages = {
  scale: (step, tallest) => `Один столбик${NBSP}— ${span(step)}; в${NBSP}самом высоком${NBSP}— ${tallest}.`,
  ghost: 'Бледные столбики\u00A0— события, скрытые фильтрами.',
  eras: 'Периоды',
  timeline: {
    tools: 'Управление лентой времени',
    zoomIn: 'Сократить период',
    zoomOut: 'Удлинить период',
    home: 'Главный период',
    everything: 'Весь сюжет',
    keysHelp:
      'Стрелки влево и вправо ведут от события к событию, вверх и вниз\u00A0— от линии к линии; Home и End\u00A0— к первому ' +
      'и последнему. Enter открывает событие, плюс и минус меняют масштаб, ' +
      'Page Up и Page Down сдвигают видимый период, Escape снимает выбор.',
  },
  overview: {
    label: 'Обзор всего сюжета',
    window: 'Видимый период',
    keysHelp:
      'Стрелки влево и вправо сдвигают видимый период, Page Up и Page Down\u00A0— на всю его длину, Home и End\u00A0— к началу ' +
      'и концу сюжета; плюс и минус меняют длину.',
  },
};
