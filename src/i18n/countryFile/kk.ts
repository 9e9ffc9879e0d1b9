import { ofTime } from '../dates/kazakhCases.ts';
import { formatNumber } from '../numbers.ts';
import type { CountryFileMessages } from './countryFileMessages.ts';

/** A country's file in Kazakh. */
export const kk: CountryFileMessages = {
  standing: (day) => `${ofTime(day)} мәртебесі`,
  noStanding: 'жоқ',
  history: 'Даталар бойынша мәртебелері',
  later: 'кейінірек',
  events: (count) => `Оқиғалар: ${formatNumber('kk', count)}`,
  both: 'екі ел де',
  moreInList: (count) => `Тізімде тағы ${formatNumber('kk', count)}`,
  compare: 'Басқа елмен салыстыру…',
  comparedWith: (country) => `Салыстыру: ${country}`,
  choose: 'салыстырусыз',
  close: 'Ел туралы мәліметті жабу',
};
