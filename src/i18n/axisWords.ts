import type { EpochMs, TimeSpan } from '../time/index.ts';
import { formatTick, formatWindow, type TickUnit } from './dates/axis.ts';
import type { Words } from './words.ts';

/** What an axis of time says in one language. The functions need no `this`. */
export interface AxisWords {
  readonly tick: (at: EpochMs, unit: TickUnit, level: 'minor' | 'major') => string;
  /** "July 2020 to December 2025". */
  readonly window: (span: TimeSpan) => string;
}

/** Those of a page's language: a phone has no axis, and these are kept out of what it loads. */
export function createAxisWords({ messages: { dates } }: Words): AxisWords {
  return {
    tick: (at, unit, level) => formatTick(at, unit, level, dates),
    window: (span) => formatWindow(span, dates),
  };
}
