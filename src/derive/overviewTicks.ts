import { scaleUtc } from 'd3';
import { civilOf } from '../time/index.ts';
import { epochMs, type EpochMs, type TimeSpan } from '../time/units.ts';

const TICK_PIXELS = 90;

export interface OverviewTick {
  readonly at: EpochMs;
  /** The unit whose turn the tick is: a label of that unit says enough. */
  readonly unit: 'year' | 'month' | 'day' | 'hour' | 'minute';
}

/** Instants worth a label on a strip of this width. Apart from its neighbours, as it brings d3-scale (13 KB gzip) with it. */
export function overviewTicks(extent: TimeSpan, width: number): readonly OverviewTick[] {
  const scale = scaleUtc([extent.start, extent.end], [0, width]);
  return scale.ticks(Math.max(2, Math.floor(width / TICK_PIXELS))).map((date) => {
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
