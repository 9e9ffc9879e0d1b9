import { succeed, type Result } from '../lib/result.ts';
import { civilBounds, dayBounds } from './bounds.ts';
import { daysInMonth } from './calendar.ts';
import { CERTAIN, certaintyOfMark, mergeCertainty } from './certainty.ts';
import { isMask, maskValues, yearCandidates } from './masks.ts';
import { yearPrecision } from './precision.ts';
import { refuse, type RawProblem } from './problem.ts';
import { seasonMonths } from './seasons.ts';
import type { DateParts, Precision } from './types.ts';

/** One component between its qualifiers: `?06~`. Empty where the date is coarser. */
interface Component {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

interface Components {
  readonly year: Component;
  readonly month: Component;
  readonly day: Component;
}

const CALENDAR_DATE =
  /^([?~%]?)(-?[0-9X]{4})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?$/;

const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');

function componentsOf(text: string): Components | null {
  const match = CALENDAR_DATE.exec(text);
  if (!match) return null;
  const component = (index: number): Component => ({
    before: match[index] ?? '',
    text: match[index + 1] ?? '',
    after: match[index + 2] ?? '',
  });
  return { year: component(1), month: component(4), day: component(7) };
}

/** A qualifier after a component covers it and all to its left; one before it covers it alone. */
function certaintyOf({ year, month, day }: Components): DateParts['certainty'] {
  const overDay = certaintyOfMark(day.after);
  const overMonth = mergeCertainty(overDay, certaintyOfMark(month.after));
  const overYear = mergeCertainty(overMonth, certaintyOfMark(year.after));
  return {
    year: mergeCertainty(overYear, certaintyOfMark(year.before)),
    month: month.text ? mergeCertainty(overMonth, certaintyOfMark(month.before)) : CERTAIN,
    day: day.text ? mergeCertainty(overDay, certaintyOfMark(day.before)) : CERTAIN,
  };
}

/** Digits from the first X on are not known, whatever follows them. */
function precisionOf(year: string, month: string, day: string): Precision {
  const digits = year.replace('-', '');
  if (isMask(digits)) return yearPrecision(4 - digits.indexOf('X'));
  if (!month || isMask(month)) return 'year';
  if (seasonMonths(Number(month))) return 'season';
  return !day || isMask(day) ? 'month' : 'day';
}

/** What is wrong with single components; days that their month does not have come later. */
function componentProblem(year: string, month: string, day: string): string | null {
  if (year === '-0000') return 'the year zero is "0000", without a sign';
  if (!month) return null;
  if (seasonMonths(Number(month))) return day ? 'a season has no day' : null;
  if (maskValues(month, 1, 12).length === 0) return 'months run 01–12';
  return day && maskValues(day, 1, 31).length === 0 ? 'days run 01–31' : null;
}

function missingDay(year: string, month: string, day: string): string {
  if (isMask(year + month + day)) return 'there is no such day';
  const length = daysInMonth(Number(year), Number(month));
  const name = MONTH_NAMES[Number(month) - 1] ?? '';
  return month === '02' ? `${name} ${year} has ${length} days` : `${name} has ${length} days`;
}

function datePartsOf(components: Components): DateParts {
  const [year, month, day] = [components.year.text, components.month.text, components.day.text];
  const masks = {
    ...(isMask(year) && { year }),
    ...(isMask(month) && { month }),
    ...(isMask(day) && { day }),
  };
  const unspecified = (['year', 'month', 'day'] as const).filter((name) => masks[name] !== undefined);
  const season = seasonMonths(Number(month)) ? Number(month) : undefined;
  const years = yearCandidates(year);
  return {
    kind: 'date',
    precision: precisionOf(year, month, day),
    year: years.at(0),
    ...(season !== undefined && { season }),
    ...(month && !masks.month && season === undefined && { month: Number(month) }),
    ...(day && !masks.day && { day: Number(day) }),
    unspecified,
    ...(unspecified.length > 0 && { masks }),
    certainty: certaintyOf(components),
  };
}

/** Reads `2025`, `2025-11`, `2025-11-06`, `2001-21`, with qualifiers and X; null where the text has another shape. */
export function readCalendarDate(text: string): Result<DateParts, RawProblem> | null {
  const components = componentsOf(text);
  if (!components) return null;
  const [year, month, day] = [components.year.text, components.month.text, components.day.text];
  const problem = componentProblem(year, month, day);
  if (problem) return refuse(problem);
  const date = datePartsOf(components);
  const bounds = dayBounds(date);
  if (!bounds) return refuse(missingDay(year, month, day));
  return succeed(date.masks ? { ...date, between: civilBounds(bounds) } : date);
}
