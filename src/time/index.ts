export { civilFromDays, daysFromCivil, daysInMonth, isLeapYear, type CivilDate } from './calendar.ts';
export { anchorOf, isInWindow, isPlaceable, LAST_DATE } from './anchor.ts';
export { CERTAIN, mergeCertainty } from './certainty.ts';
export { addDays, compareDays, dayOf, parseDay, spanOfDay } from './days.ts';
export { readEdtf } from './edtf.ts';
export { parseEdtf } from './parseEdtf.ts';
export { civilOf, formatInstant, parseInstant, type CivilTime } from './instants.ts';
export { coarsest } from './precision.ts';
export { seasonMonths, type SeasonMonths } from './seasons.ts';
export { spanInZone, spanOfParts } from './spans.ts';
export { lengthOfStep, TIME_STEPS, turnsIn, type TimeStep } from './steps.ts';
export type {
  Certainty,
  DateParts,
  Edtf,
  EdtfProblem,
  IntervalEnd,
  IntervalParts,
  Precision,
  SetParts,
  TimeParts,
} from './types.ts';
export {
  DAY,
  HOUR,
  MINUTE,
  duration,
  epochMs,
  overlaps,
  sameSpan,
  timeSpan,
  type Day,
  type DurationMs,
  type EpochMs,
  type TimeSpan,
} from './units.ts';
export { civilInZone, dayInZone, isZone } from './zones.ts';
