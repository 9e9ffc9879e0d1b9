import type { Day } from '../../time/index.ts';
import type { DateGrammar, DateStyle } from './grammar.ts';

/** A calendar day in words; `without-year` where the year is already said. */
export function formatDay(day: Day, grammar: DateGrammar, style: DateStyle | 'without-year'): string {
  const [, year, month, date] = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (style === 'without-year') return grammar.dayMonth(Number(month), Number(date), false);
  const words = grammar.day(Number(year), Number(month), Number(date), style === 'short');
  return style === 'sentence' ? words.at : words.label;
}
