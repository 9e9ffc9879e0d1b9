import type { Story } from '../story/model.ts';
import { epochMs, type TimeSpan } from '../time/units.ts';
import { binEdges, type BinStep } from './binStep.ts';
import type { DensityBin } from './drawLists.ts';
import { at, lowerBound, type TimeColumns } from './timeColumns.ts';

/**
 * Events per lane over the whole extent, in bins of a round step of time. `shown` are all that may be seen, `matching`
 * those of them that the filters let through: the others are counted apart. Empty bins are left out.
 */
export function densityBins(
  story: Story,
  shown: TimeColumns,
  matching: TimeColumns,
  extent: TimeSpan,
  step: BinStep,
): readonly DensityBin[] {
  const edges = binEdges(extent, step);
  const lanes = story.tracks.length;
  const all = countsOf(shown, edges, lanes);
  const wanted = shown === matching ? all : countsOf(matching, edges, lanes);
  return Array.from({ length: edges.length - 1 }, (_, index) => index).flatMap((index) => {
    const total = sum(all, index * lanes, lanes);
    if (total === 0) return [];
    return [
      {
        span: { start: epochMs(at(edges, index)), end: epochMs(at(edges, index + 1)) },
        counts: story.tracks.flatMap(({ id, color }, lane) => {
          const here = at(wanted, index * lanes + lane);
          return here > 0 ? [{ lane: id, color, count: here }] : [];
        }),
        hidden: total - sum(wanted, index * lanes, lanes),
      },
    ];
  });
}

/** What is in the fullest of the bins, hidden or not. */
export function tallestOf(bins: readonly DensityBin[]): number {
  let most = 0;
  for (const bin of bins) {
    let total = bin.hidden;
    for (const { count } of bin.counts) total += count;
    if (total > most) most = total;
  }
  return most;
}

/** Events by bin and lane, bin by bin; what lies outside the extent is counted in the bin at its end. */
function countsOf({ anchors, lanes }: TimeColumns, edges: Float64Array, laneCount: number): Uint32Array {
  const bins = edges.length - 1;
  const counts = new Uint32Array(bins * laneCount);
  const inner = edges.subarray(1, bins);
  for (let position = 0; position < anchors.length; position += 1) {
    // As many edges as are not after the instant: an edge belongs to the bin that begins there.
    const bin = lowerBound(inner, Math.floor(at(anchors, position)) + 1);
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
