import type { GapLength } from '../derive/gaps.ts';
import { NBSP } from './dates/grammar.ts';
import type { Language } from './language.ts';
import { formatNumber } from './numbers.ts';
import { plural, type PluralForms } from './plural.ts';

interface GapGrammar {
  readonly units: Readonly<Record<GapLength['unit'], PluralForms>>;
  /** A length in words, as time that has passed. */
  readonly later: (length: string, about: boolean) => string;
}

/** Said only on the rail of a narrow page, so not part of the dictionaries, which come before the text. */
const GRAMMARS: Readonly<Record<Language, GapGrammar>> = {
  en: {
    units: {
      day: { one: 'day', other: 'days' },
      month: { one: 'month', other: 'months' },
      year: { one: 'year', other: 'years' },
    },
    later: (length, about) => `${about ? 'about ' : ''}${length} later`,
  },
  ru: {
    units: {
      day: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
      month: { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' },
      year: { one: 'год', few: 'года', many: 'лет', other: 'года' },
    },
    later: (length, about) => `${about ? 'примерно ' : ''}через ${length}`,
  },
  uk: {
    units: {
      day: { one: 'день', few: 'дні', many: 'днів', other: 'дня' },
      month: { one: 'місяць', few: 'місяці', many: 'місяців', other: 'місяця' },
      year: { one: 'рік', few: 'роки', many: 'років', other: 'року' },
    },
    later: (length, about) => `${about ? 'приблизно ' : ''}через ${length}`,
  },
  kk: {
    units: { day: { other: 'күн' }, month: { other: 'ай' }, year: { other: 'жыл' } },
    // The ablative of the last word, by vowel harmony: күннен, айдан, жылдан.
    later: (length, about) => `${about ? 'шамамен ' : ''}${length}${length.endsWith('күн') ? 'нен' : 'дан'} кейін`,
  },
};

/** "7 months later", «через 1 год 7 месяцев», «1–2 айдан кейін»: how long after the event before. */
export function gapWords(language: Language, { unit, least, most, months, about }: GapLength): string {
  const { units, later } = GRAMMARS[language];
  const counted = (count: number, of: GapLength['unit'], text = formatNumber(language, count)): string =>
    `${text}${NBSP}${plural(language, count, units[of])}`;
  const range = least === most ? undefined : `${formatNumber(language, least)}–${formatNumber(language, most)}`;
  const whole = counted(most, unit, range);
  return later(months > 0 ? `${whole} ${counted(months, 'month')}` : whole, about);
}
