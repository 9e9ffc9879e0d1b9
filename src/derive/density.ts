import type { Story } from '../story/model.ts';
import { duration, epochMs, type TimeSpan } from '../time/units.ts';
import type { DensityBin } from './drawLists.ts';
import { at, type TimeColumns } from './timeColumns.ts';

const BIN_PIXELS = 6;

/**
 * Events per lane over the whole extent in bins about six pixels wide. `shown` are all that may be seen, `matching`
 * those of them that the filters let through: the others are counted apart. Empty bins are left out.
 */
export function densityBins(
  story: Story,
  shown: TimeColumns,
  matching: TimeColumns,
  extent: TimeSpan,
  width: number,
): readonly DensityBin[] {
  const count = Math.max(1, Math.floor(width / BIN_PIXELS));
  const step = duration(extent) / count;
  const lanes = story.tracks.length;
  const all = countsOf(shown, extent, count, lanes);
  const wanted = shown === matching ? all : countsOf(matching, extent, count, lanes);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const total = sum(all, index * lanes, lanes);
    if (total === 0) return [];
    return [
      {
        span: { start: epochMs(extent.start + index * step), end: epochMs(extent.start + (index + 1) * step) },
        counts: story.tracks.flatMap(({ id, color }, lane) => {
          const here = at(wanted, index * lanes + lane);
          return here > 0 ? [{ lane: id, color, count: here }] : [];
        }),
        hidden: total - sum(wanted, index * lanes, lanes),
      },
    ];
  });
}

/** Events by bin and lane, bin by bin; what lies outside the extent is counted in the bin at its end. */
function countsOf({ anchors, lanes }: TimeColumns, extent: TimeSpan, bins: number, laneCount: number): Uint32Array {
  const counts = new Uint32Array(bins * laneCount);
  const perMs = bins / duration(extent);
  for (let position = 0; position < anchors.length; position += 1) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor((at(anchors, position) - extent.start) * perMs)));
    const index = bin * laneCount + at(lanes, position);
    counts[index] = at(counts, index) + 1;
  }
  return counts;
}

function sum(counts: Uint32Array, from: number, length: number): number {
  let total = 0;
  for (let index = from; index < from + length; index += 1) total += at(counts, index);
  return total;
}
