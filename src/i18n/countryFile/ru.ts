import { formatNumber } from '../numbers.ts';
import type { CountryFileMessages } from './countryFileMessages.ts';

/** A country's file in Russian. */
export const ru: CountryFileMessages = {
  standing: (day) => `Статус на ${day}`,
  noStanding: 'нет',
  history: 'Статусы по датам',
  later: 'позже',
  events: (count) => `События: ${formatNumber('ru', count)}`,
  both: 'обе страны',
  moreInList: (count) => `Ещё ${formatNumber('ru', count)} в списке`,
  compare: 'Сравнить с…',
  comparedWith: (country) => `Сравнение: ${country}`,
  choose: 'без сравнения',
  close: 'Закрыть досье страны',
};
