import type { BinStep } from '../../derive/binStep.ts';
import { NBSP } from '../dates/grammar.ts';
import { formatNumber } from '../numbers.ts';
import { plural } from '../plural.ts';
import type { WideMessages } from './wideMessages.ts';

const UNITS = {
  minute: ['хвилина', 'хвилини', 'хвилин'],
  hour: ['година', 'години', 'годин'],
  day: ['день', 'дні', 'днів'],
  week: ['тиждень', 'тижні', 'тижнів'],
  month: ['місяць', 'місяці', 'місяців'],
  year: ['рік', 'роки', 'років'],
} as const;

function span({ unit, count }: BinStep): string {
  if (unit === 'month' && count === 3) return 'квартал';
  if (unit === 'year' && count === 10) return 'десятиліття';
  if (unit === 'year' && count === 100) return 'століття';
  const [one, few, other] = UNITS[unit];
  return count === 1 ? one : `${formatNumber('uk', count)}${NBSP}${plural('uk', count, { one, few, other })}`;
}

/** What a wide page has of time, in Ukrainian. */
export const uk: WideMessages = {
  scale: (step, tallest) => `Один стовпчик${NBSP}— ${span(step)}; у${NBSP}найвищому${NBSP}— ${tallest}.`,
  ghost: 'Бліді стовпчики\u00A0— події, приховані фільтрами.',
  eras: 'Періоди',
  timeline: {
    tools: 'Керування стрічкою часу',
    zoomIn: 'Скоротити період',
    zoomOut: 'Подовжити період',
    home: 'Головний період',
    everything: 'Увесь сюжет',
    keysHelp:
      'Стрілки ліворуч і праворуч ведуть від події до події, вгору і вниз\u00A0— від лінії до лінії; Home і End\u00A0— до ' +
      'першої та останньої. Enter відкриває подію, плюс і мінус змінюють масштаб, Page Up і Page Down пересувають вікно, ' +
      'Escape знімає вибір.',
  },
  overview: {
    label: 'Огляд усього сюжету',
    window: 'Часове вікно',
    keysHelp:
      'Стрілки ліворуч і праворуч пересувають вікно, Page Up і Page Down\u00A0— на всю його довжину, Home і End\u00A0— до ' +
      'початку й кінця сюжету; плюс і мінус змінюють довжину.',
  },
};
