import type { Day } from '../../time/index.ts';
import type { DateGrammar, DateStyle } from './grammar.ts';

function partsOf(day: Day): readonly [number, number, number] {
  const [, year, month, date] = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return [Number(year), Number(month), Number(date)];
}

/** Two days that follow each other, what they share said once: "6–7 November 2025", "30 September – 1 October 2025". */
export function formatDayRange(first: Day, last: Day, grammar: DateGrammar): string {
  const [year, month, day] = partsOf(first);
  const [lastYear, lastMonth, lastDay] = partsOf(last);
  if (first === last) return grammar.day(year, month, day, false).label;
  if (year !== lastYear) {
    return (
      grammar.day(year, month, day, false).label + grammar.dash + grammar.day(lastYear, lastMonth, lastDay, false).label
    );
  }
  if (month !== lastMonth) {
    return grammar.dayToDay(year, { month, day }, { month: lastMonth, day: lastDay }, false).label;
  }
  return grammar.days(year, month, day, lastDay, false).label;
}

/** A calendar day in words; `without-year` where the year is already said. */
export function formatDay(day: Day, grammar: DateGrammar, style: DateStyle | 'without-year' = 'full'): string {
  const [year, month, date] = partsOf(day);
  if (style === 'without-year') return grammar.dayMonth(month, date, false);
  const words = grammar.day(year, month, date, style === 'short');
  return style === 'sentence' ? words.at : words.label;
}
