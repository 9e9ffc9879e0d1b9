import { daysFromCivil } from './calendar.ts';
import { civilOf } from './instants.ts';
import { DAY, epochMs, HOUR, MINUTE, type EpochMs, type TimeSpan } from './units.ts';

/** So many of a unit that people count in. */
export interface TimeStep {
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly count: number;
}

/** Mean lengths of the calendar's own units are near enough to choose by. */
const LENGTHS = { minute: MINUTE, hour: HOUR, day: DAY, week: 7 * DAY, month: 30.44 * DAY, year: 365.2425 * DAY };

/** From a minute to a hundred thousand years; none is more than two and a half times as long as the one before it. */
export const TIME_STEPS: readonly TimeStep[] = [
  ...stepsOf('minute', [1, 2, 5, 10, 15, 30]),
  ...stepsOf('hour', [1, 2, 3, 6, 12]),
  ...stepsOf('day', [1, 2, 4]),
  ...stepsOf('week', [1, 2]),
  ...stepsOf('month', [1, 2, 3, 6]),
  ...[1, 10, 100, 1000, 10_000].flatMap((power) => stepsOf('year', [power, 2 * power, 5 * power])),
  ...stepsOf('year', [100_000]),
];

/** A Monday: weeks begin there, whatever the month. */
const FIRST_MONDAY = 4 * DAY;

function stepsOf(unit: TimeStep['unit'], counts: readonly number[]): readonly TimeStep[] {
  return counts.map((count) => ({ unit, count }));
}

/** About how long a step is, in milliseconds. */
export function lengthOfStep({ unit, count }: TimeStep): number {
  return LENGTHS[unit] * count;
}

/**
 * The instants of a span at which such a step begins: where the calendar turns. Weeks begin on Monday, and a step of
 * years where its count divides the year.
 */
export function turnsIn(span: TimeSpan, step: TimeStep): readonly EpochMs[] {
  const turns: EpochMs[] = [];
  for (let turn = turnOf(span.start, step); ; turn += 1) {
    const at = startOf(turn, step);
    if (at >= span.end) return turns;
    if (at >= span.start) turns.push(at);
  }
}

/** The number of the step, counted from some fixed beginning, in which an instant lies. */
function turnOf(at: EpochMs, { unit, count }: TimeStep): number {
  if (unit === 'year') return Math.floor(civilOf(at).year / count);
  if (unit === 'month') return Math.floor((civilOf(at).year * 12 + civilOf(at).month - 1) / count);
  return Math.floor((at - originOf(unit)) / (LENGTHS[unit] * count));
}

/** When the step of that number begins. */
function startOf(turn: number, { unit, count }: TimeStep): EpochMs {
  if (unit === 'year') return epochMs(daysFromCivil(turn * count, 1, 1) * DAY);
  if (unit !== 'month') return epochMs(originOf(unit) + turn * LENGTHS[unit] * count);
  const months = turn * count;
  const year = Math.floor(months / 12);
  return epochMs(daysFromCivil(year, months - year * 12 + 1, 1) * DAY);
}

function originOf(unit: TimeStep['unit']): number {
  return unit === 'week' ? FIRST_MONDAY : 0;
}
