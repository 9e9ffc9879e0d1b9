import { type ReactNode, useMemo, useRef } from 'react';
import { formatDay } from '../i18n/index.ts';
import { laneItems } from '../derive/laneItems.ts';
import type { DrawSelectors } from '../state/drawSelectors.ts';
import type { StoryStore } from '../state/index.ts';
import { liveWindow } from '../state/index.ts';
import { spanOfDay } from '../time/index.ts';
import { windowLimits } from '../view/index.ts';
import type { TimelineHandlers, TimelineProps } from '../widgets/timeline/port.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { groupAt, OpenedGroup } from './OpenedGroup.tsx';
import { dragPlayhead } from './dragPlayhead.ts';
import { usePictures } from './picturesContext.ts';
import { PartFailed } from './PartFailed.tsx';
import type { WidePartProps } from './parts.ts';
import { TimelineTools } from './TimelineTools.tsx';
import { useMotion } from './useMotion.ts';
import { useNear } from './useNear.ts';
import { useWidget } from './useWidget.ts';
import { loadVisTimeline } from './widgetLoaders.ts';

/** The timeline of a wide page. Below 600 px the list on its rail takes its name and its place. */
export function TimelinePart({ wide, onMade, drawWide, ...said }: WidePartProps): ReactNode {
  const { store, words } = useStory();
  const { draw } = usePictures();
  const part = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(part);
  const props = useTimelineProps({ drawWide, ...said });
  const handlers = useMemo(() => handlersOf(store, draw), [store, draw]);
  const wanted = near && wide === true ? props : null;
  const failed = useWidget(box, loadVisTimeline, wanted, handlers, () => onMade('timeline'));
  return (
    <section
      ref={part}
      className="cm-part cm-timeline-part"
      data-part={wide === false ? undefined : 'timeline'}
      aria-label={words.messages.timeline.label}
    >
      <TimelineTools {...said} />
      <div ref={box} className="cm-timeline-box" data-lanes={useStoryFile().tracks.length} />
      {failed ? <PartFailed /> : null}
      <OpenedGroup part="timeline" container={part} />
    </section>
  );
}

/** What the timeline is told. */
function useTimelineProps({
  drawWide,
  wideWords,
  axisWords,
}: Pick<WidePartProps, 'drawWide' | 'wideWords' | 'axisWords'>): TimelineProps {
  const { words, say } = useStory();
  const { wording } = usePictures();
  const story = useStoryFile();
  const window = useSelected(liveWindow);
  const items = useSelected((state) => drawWide.timelineItems(state, wording));
  const ends = useSelected(drawWide.timelineEnds);
  const beyond = useSelected(drawWide.timelineBeyond);
  const playhead = useSelected((state) => state.view.playhead);
  const reducedMotion = useMotion();
  const lanes = useMemo(() => laneItems(story, (id) => say(story.trackById.get(id)?.label ?? id).text), [story, say]);
  const { messages } = words;
  return useMemo<TimelineProps>(
    () => ({
      window,
      limits: windowLimits(story),
      ...(ends ? { ends } : {}),
      beyond,
      lanes,
      items,
      playhead: spanOfDay(playhead).end,
      checkedTo: spanOfDay(story.updated).end,
      playheadLabel: formatDay(playhead, words.messages.dates, 'short'),
      formatTick: axisWords.tick,
      label: messages.timeline.label,
      keysHelp: wideWords.timeline.keysHelp,
      reducedMotion,
      language: words.language,
    }),
    [window, story, ends, beyond, lanes, items, playhead, words, wideWords, axisWords, messages, reducedMotion],
  );
}

function handlersOf(store: StoryStore, draw: DrawSelectors): TimelineHandlers {
  const { intents } = store;
  return {
    onWindowMove: (window) => intents.previewWindow(window),
    onWindowCommit: (window) => intents.commitWindow(window, 'timeline'),
    onSelect: (id) => intents.selectEvent(id, 'timeline'),
    onOpenAggregate: (eventIds, anchor) => intents.openGroup(groupAt('timeline', eventIds, anchor)),
    onPlayheadMove: (at) => dragPlayhead(store, draw, at, 'timeline'),
    onClear: () => intents.stepBack('timeline'),
    onResize: (width) => intents.resizeTimeline(width),
  };
}
