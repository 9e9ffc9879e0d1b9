import { civilOf, DAY, daysFromCivil, duration, HOUR, MINUTE } from '../time/index.ts';
import { type EpochMs, epochMs, type TimeSpan } from '../time/units.ts';

/** How much of time one bar of the overview stands for: so many of a unit that people count in. */
export interface BinStep {
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly count: number;
}

/** No bar is narrower than this, CSS pixels; none is wider than two and a half times as much. */
const NARROWEST_BIN = 4;

/** Mean lengths of the calendar's own units are near enough to choose by. */
const LENGTHS = { minute: MINUTE, hour: HOUR, day: DAY, week: 7 * DAY, month: 30.44 * DAY, year: 365.2425 * DAY };

const STEPS: readonly BinStep[] = [
  ...stepsOf('minute', [1, 2, 5, 10, 20, 30]),
  ...stepsOf('hour', [1, 2, 4, 6, 12]),
  ...stepsOf('day', [1, 2, 4]),
  ...stepsOf('week', [1, 2]),
  ...stepsOf('month', [1, 2, 3, 6]),
  ...stepsOf('year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]),
];

/** A Monday: weeks begin there, whatever the month. */
const FIRST_MONDAY = 4 * DAY;

function stepsOf(unit: BinStep['unit'], counts: readonly number[]): readonly BinStep[] {
  return counts.map((count) => ({ unit, count }));
}

/** The shortest round step whose bars are wide enough to be told apart on a strip of this width, CSS pixels. */
export function binStep(extent: TimeSpan, width: number): BinStep {
  const shortest = (duration(extent) / Math.max(1, width)) * NARROWEST_BIN;
  const lengthOf = ({ unit, count }: BinStep): number => LENGTHS[unit] * count;
  return STEPS.find((step) => lengthOf(step) >= shortest) ?? { unit: 'year', count: 10_000 };
}

/**
 * Where the bars meet: at the calendar's own turns, all that lie inside the extent, and both of its ends. Weeks begin on
 * Monday, and a step of years where its count divides the year.
 */
export function binEdges(extent: TimeSpan, step: BinStep): Float64Array {
  const first = turnOf(extent.start, step) + 1;
  const last = turnOf(extent.end, step);
  const inside = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => startOf(first + index, step));
  return Float64Array.from([extent.start, ...inside.filter((edge) => edge < extent.end), extent.end]);
}

/** The number of the bin, counted from some fixed beginning, in which an instant lies. */
function turnOf(at: EpochMs, { unit, count }: BinStep): number {
  if (unit === 'year') return Math.floor(civilOf(at).year / count);
  if (unit === 'month') return Math.floor((civilOf(at).year * 12 + civilOf(at).month - 1) / count);
  return Math.floor((at - originOf(unit)) / (LENGTHS[unit] * count));
}

/** When the bin of that number begins. */
function startOf(turn: number, { unit, count }: BinStep): EpochMs {
  if (unit === 'year') return epochMs(daysFromCivil(turn * count, 1, 1) * DAY);
  if (unit !== 'month') return epochMs(originOf(unit) + turn * LENGTHS[unit] * count);
  const months = turn * count;
  const year = Math.floor(months / 12);
  return epochMs(daysFromCivil(year, months - year * 12 + 1, 1) * DAY);
}

function originOf(unit: BinStep['unit']): number {
  return unit === 'week' ? FIRST_MONDAY : 0;
}
