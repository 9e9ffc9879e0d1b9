import { binStep, type BinStep } from '../derive/binStep.ts';
import { densityBins } from '../derive/density.ts';
import type { DensityBin, TimelineItem } from '../derive/drawLists.ts';
import { type Detail, type Drawn, drawnSpan, heldDrawn, levelOf, levelOfDetail } from '../derive/levelOfDetail.ts';
import { positionOf, type TimeColumns } from '../derive/timeColumns.ts';
import { anchorEnds, type Beyond, beyond, createTimelineItems } from '../derive/timelineItems.ts';
import type { Wording } from '../derive/wording.ts';
import type { Story } from '../story/model.ts';
import { spanOfDay } from '../time/days.ts';
import { duration, type EpochMs, type TimeSpan } from '../time/units.ts';
import { columnSelector, shownColumns } from './columnSelector.ts';
import { liveWindow, type Selectors } from './selectors.ts';
import type { StoryState } from './state.ts';

export type WideSelectors = ReturnType<typeof createWideSelectors>;

/** The draw lists of what only a wide page has, the timeline and the overview. They come with the code of the two. */
export function createWideSelectors(base: Selectors) {
  const { memoizeLast } = base.memory;
  const columns = columnSelector(base);
  const detail = detailSelector(base, columns);
  // Makers remember too, and are forgotten with the rest.
  const makerOf = memoizeLast((_: Story) => createTimelineItems());
  const items = memoizeLast(
    (
      story: Story,
      of: TimeColumns,
      detailed: Detail,
      windowLength: number,
      width: number,
      selectedId: string | null,
      wording: Wording,
    ) => makerOf(story)({ story, columns: of, detail: detailed, windowLength, width, selectedId, wording }),
  );
  const bins = memoizeLast(densityBins);
  const stepOf = memoizeLast(binStep);
  const binsStep = (state: StoryState): BinStep => stepOf(base.extent(state), state.transient.overviewWidth);
  const endsOf = memoizeLast(anchorEnds);
  const beyondOf = memoizeLast(beyond);
  return {
    timelineEnds: (state: StoryState): TimeSpan | null => endsOf(columns(state)),
    timelineBeyond: (state: StoryState): Beyond => beyondOf(columns(state), detail(state).span),
    timelineItems: (state: StoryState, wording: Wording) => {
      const { story, view, transient } = state;
      const { timelineWidth: width } = transient;
      if (width <= 0) return NOTHING;
      return items(story, columns(state), detail(state), labelLength(state), width, view.event, wording);
    },
    density: (state: StoryState): readonly DensityBin[] =>
      bins(state.story, shownColumns(base, state), columns(state), base.extent(state), binsStep(state)),
    /** How much of time one bar of the overview stands for. */
    binStep: binsStep,
  };
}

/** The length that labels have room by. Under a moving hand they get no wider, and narrower by quarters of an octave. */
function labelLength(state: StoryState): number {
  const live = duration(liveWindow(state));
  const rest = duration(state.view.window);
  if (!state.transient.windowPreview) return steadyLength(liveWindow(state));
  return live <= rest ? steadyLength(state.view.window) : rest * 2 ** (Math.ceil(4 * Math.log2(live / rest)) / 4);
}

/** A window that is only moved may change its length by a rounding error; to a thousandth of an octave it is the same. */
function steadyLength(window: TimeSpan): number {
  return 2 ** (Math.round(Math.log2(duration(window)) * 1000) / 1000);
}

const NOTHING: readonly TimelineItem[] = [];

/** The level of detail holds still while the window moves within a step of the drawn span. */
function detailSelector(base: Selectors, columns: (state: StoryState) => TimeColumns): (state: StoryState) => Detail {
  const { memoizeLast } = base.memory;
  const detailOf = memoizeLast(
    (
      of: TimeColumns,
      laneCount: number,
      start: EpochMs,
      end: EpochMs,
      level: number,
      selected: number,
      found: boolean,
      until: EpochMs,
    ) => levelOfDetail({ columns: of, laneCount, span: { start, end }, level, selected, searched: found, until }),
  );
  let drawn: Drawn | undefined;
  return (state) => {
    const { story, view, transient } = state;
    const of = columns(state);
    const window = liveWindow(state);
    const { length: lanes } = story.tracks;
    const exact = { span: drawnSpan(window), level: levelOf(window, Math.max(1, transient.timelineWidth), lanes) };
    drawn = transient.windowPreview ? heldDrawn(exact, window, lanes, drawn) : exact;
    const { start, end } = drawn.span;
    const event = view.event === null ? undefined : story.eventById.get(view.event);
    return detailOf(
      of,
      lanes,
      start,
      end,
      drawn.level,
      positionOf(of, event),
      base.hits(state) !== null,
      spanOfDay(story.updated).end,
    );
  };
}
