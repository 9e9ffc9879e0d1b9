import { lengthOfStep, TIME_STEPS, type TimeStep, turnsIn } from '../time/steps.ts';
import { duration, type TimeSpan } from '../time/units.ts';

/** How much of time one bar of the overview stands for. */
export type BinStep = TimeStep;

/** No bar is narrower than this, CSS pixels; none is wider than two and a half times as much. */
const NARROWEST_BIN = 4;

const LONGEST: BinStep = { unit: 'year', count: 100_000 };

/** The shortest round step whose bars are wide enough to be told apart on a strip of this width, CSS pixels. */
export function binStep(extent: TimeSpan, width: number): BinStep {
  const shortest = (duration(extent) / Math.max(1, width)) * NARROWEST_BIN;
  return TIME_STEPS.find((step) => lengthOfStep(step) >= shortest) ?? LONGEST;
}

/** Where the bars meet: at the calendar's own turns, all that lie inside the extent, and both of its ends. */
export function binEdges(extent: TimeSpan, step: BinStep): Float64Array {
  const inside = turnsIn(extent, step).filter((edge) => edge > extent.start);
  return Float64Array.from([extent.start, ...inside, extent.end]);
}
