import type { RailStops } from '../../derive/railStops.ts';
import { clamp } from '../../lib/clamp.ts';
import type { EpochMs } from '../../time/units.ts';

/** The stop whose rows a row is among; the first where there is none. */
export function stopOfRow({ rows }: Pick<RailStops, 'rows'>, row: number): number {
  return lastAtMost(rows, row);
}

/** The stop nearest to a place on the strip. */
export function stopAtShare({ shares }: Pick<RailStops, 'shares'>, share: number): number {
  const before = lastAtMost(shares, share);
  const next = shares[before + 1];
  return next !== undefined && next - share < share - (shares[before] ?? 0) ? before + 1 : before;
}

/** Where an instant stands on the strip. */
export function shareAt({ at, shares }: Pick<RailStops, 'at' | 'shares'>, instant: EpochMs): number {
  const before = lastAtMost(at, instant);
  const [from = 0, to = from] = [at[before], at[before + 1]];
  const [start = 0, end = start] = [shares[before], shares[before + 1]];
  return to > from ? start + clamp((instant - from) / (to - from), 0, 1) * (end - start) : start;
}

/** Index of the last value that is at most `wanted`; 0 where none is. */
function lastAtMost(values: Float64Array | Uint32Array, wanted: number): number {
  let low = 0;
  let high = Math.max(0, values.length - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
