import type { Story, StoryEvent } from '../story/model.ts';
import { duration, epochMs, type TimeSpan } from '../time/units.ts';
import { anchorOf } from './timeColumns.ts';
import type { DensityBin } from './drawLists.ts';

const BIN_PIXELS = 6;

/** Events per lane over the whole extent in bins about six pixels wide; those the filters hide are counted apart. */
export function densityBins(
  story: Story,
  shown: readonly StoryEvent[],
  matching: readonly StoryEvent[],
  extent: TimeSpan,
  width: number,
): readonly DensityBin[] {
  const count = Math.max(1, Math.floor(width / BIN_PIXELS));
  const step = duration(extent) / count;
  const wanted = new Set(matching);
  const bins = new Map<number, { lanes: Map<string, number>; hidden: number }>();
  for (const event of shown) {
    const index = Math.min(count - 1, Math.max(0, Math.floor((anchorOf(event.span) - extent.start) / step)));
    const bin = bins.get(index) ?? { lanes: new Map<string, number>(), hidden: 0 };
    bins.set(index, bin);
    if (wanted.has(event)) bin.lanes.set(event.track, (bin.lanes.get(event.track) ?? 0) + 1);
    else bin.hidden += 1;
  }
  return [...bins.entries()]
    .sort(([a], [b]) => a - b)
    .map(([index, { lanes, hidden }]) => ({
      span: { start: epochMs(extent.start + index * step), end: epochMs(extent.start + (index + 1) * step) },
      counts: story.tracks
        .filter((track) => lanes.has(track.id))
        .map((track) => ({ lane: track.id, color: track.color, count: lanes.get(track.id) ?? 0 })),
      hidden,
    }));
}
