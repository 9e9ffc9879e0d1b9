import { formatNumber } from '../numbers.ts';
import type { CountryFileMessages } from './countryFileMessages.ts';

/** A country's file in Ukrainian. */
export const uk: CountryFileMessages = {
  standing: (day) => `Статус станом на ${day}`,
  noStanding: 'немає',
  history: 'Статуси за датами',
  later: 'пізніше',
  events: (count) => `Події: ${formatNumber('uk', count)}`,
  both: 'обидві країни',
  moreInList: (count) => `Ще ${formatNumber('uk', count)} у списку`,
  compare: 'Порівняти з…',
  comparedWith: (country) => `Порівняння: ${country}`,
  choose: 'без порівняння',
  close: 'Закрити досьє країни',
};
