import { formatNumber } from '../numbers.ts';
import type { CountryFileMessages } from './countryFileMessages.ts';

/** A country's file in Kazakh. */
export const kk: CountryFileMessages = {
  standing: (day) => `${day} күнгі мәртебесі`,
  noStanding: 'жоқ',
  history: 'Мәртебелері, күні бойынша',
  later: 'кейін',
  events: (count) => `Оқиғалар: ${formatNumber('kk', count)}`,
  both: 'екі ел де',
  moreInList: (count) => `Тізімде тағы ${formatNumber('kk', count)}`,
  relations: 'Қатынастар',
  compare: 'Салыстыру…',
  comparedWith: (country) => `Салыстыру: ${country}`,
  choose: 'салыстырусыз',
  close: 'Елді жабу',
};
