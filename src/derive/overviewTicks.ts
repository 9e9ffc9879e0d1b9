import { utcTicks } from 'd3';
import { civilOf } from '../time/index.ts';
import { epochMs, type EpochMs, type TimeSpan } from '../time/units.ts';

const TICK_PIXELS = 90;

export interface OverviewTick {
  readonly at: EpochMs;
  /** The unit whose turn the tick is: a label of that unit says enough. */
  readonly unit: 'year' | 'month' | 'day' | 'hour' | 'minute';
}

/** Instants worth a label on a strip of this width. */
export function overviewTicks(extent: TimeSpan, width: number): readonly OverviewTick[] {
  const count = Math.max(2, Math.floor(width / TICK_PIXELS));
  return utcTicks(new Date(extent.start), new Date(extent.end), count).map((date) => {
    const at = epochMs(date.getTime());
    return { at, unit: unitOf(at) };
  });
}

function unitOf(at: EpochMs): OverviewTick['unit'] {
  const { month, day, hour, minute } = civilOf(at);
  if (minute !== 0) return 'minute';
  if (hour !== 0) return 'hour';
  if (day !== 1) return 'day';
  return month === 1 ? 'year' : 'month';
}
