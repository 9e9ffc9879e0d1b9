import type { Precision } from './types.ts';

const FROM_FINEST: readonly Precision[] = [
  'second',
  'minute',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
  'longer',
];

/** The coarsest of several; `longer` is the coarsest there is, and `second` stands for none. */
export function coarsest(precisions: readonly Precision[]): Precision {
  const rank = Math.max(0, ...precisions.map((precision) => FROM_FINEST.indexOf(precision)));
  return FROM_FINEST[rank] ?? 'longer';
}

/** The precision of a year of which the last `unknown` digits are open. */
export function yearPrecision(unknown: number): Precision {
  return FROM_FINEST[FROM_FINEST.indexOf('year') + unknown] ?? 'longer';
}
