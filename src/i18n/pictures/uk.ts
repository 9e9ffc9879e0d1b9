import type { BinStep } from '../../derive/binStep.ts';
import { NBSP } from '../dates/grammar.ts';
import { formatNumber } from '../numbers.ts';
import { plural } from '../plural.ts';
import type { PictureMessages } from './pictureMessages.ts';

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

/** The pictures in Ukrainian. */
export const uk: PictureMessages = {
  scale: (step, tallest) => `Один стовпчик${NBSP}— ${span(step)}; у${NBSP}найвищому${NBSP}— ${tallest}.`,
  ghost: 'Бліді стовпчики\u00A0— події, приховані фільтрами.',
  eras: 'Періоди',
  dates: 'Дати',
  forms: {
    mark: 'день або час',
    band: 'у межах місяця, сезону, року…',
    bar: 'від однієї дати до іншої',
    open: 'з відкритим кінцем або початком',
    unknown: 'невідомий кінець або початок',
    joined: 'усі названі дати',
    alternatives: 'одна з названих дат',
    approximate: 'приблизно',
    uncertain: 'під питанням',
  },
  map: {
    countries: 'Країни',
    events: 'Події на мапі',
    zoomIn: 'Наблизити',
    zoomOut: 'Віддалити',
    home: 'Головний регіон',
    everything: 'Увесь світ',
    keysHelp:
      'Стрілки ведуть від однієї країни чи події до інших. Enter відкриває подію або залишає тільки події ' +
      'країни, Escape знімає вибір.',
  },
};
