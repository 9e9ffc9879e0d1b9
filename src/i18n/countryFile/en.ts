import { formatNumber } from '../numbers.ts';
import type { CountryFileMessages } from './countryFileMessages.ts';

/** A country's file in English. */
export const en: CountryFileMessages = {
  standing: (day) => `Standing as of ${day}`,
  noStanding: 'none',
  history: 'Standings by date',
  later: 'later',
  events: (count) => `Events: ${formatNumber('en', count)}`,
  both: 'both countries',
  moreInList: (count) => `${formatNumber('en', count)} more in the list`,
  compare: 'Compare with…',
  comparedWith: (country) => `Compared with: ${country}`,
  choose: 'no other country',
  close: 'Close the country',
};
