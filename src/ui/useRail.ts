import { useMemo } from 'react';
import type { TimelineHandlers } from '../widgets/timeline/port.ts';
import { useStory } from './context.ts';
import type { PartProps } from './parts.ts';
import { dragPlayhead } from './dragPlayhead.ts';
import { usePictures } from './picturesContext.ts';
import { useTimelineProps } from './TimelinePart.tsx';
import { useWidget } from './useWidget.ts';
import { loadRail } from './widgetLoaders.ts';

/** On a narrow page the list stands on a time rail: the timeline's second form, behind the same port. */
export function useRail({ wide, chronicle, onMade }: PartProps): void {
  const { store } = useStory();
  const { draw } = usePictures();
  const props = useTimelineProps(draw.railItems);
  const handlers = useMemo<TimelineHandlers>(
    () => ({
      onWindowMove: (window) => store.intents.previewWindow(window),
      onWindowCommit: (window) => store.intents.commitWindow(window, 'timeline'),
      onSelect: (id) => store.intents.selectEvent(id, 'timeline'),
      onOpenAggregate: () => undefined,
      onPlayheadMove: (at) => dragPlayhead(store, draw, at, 'timeline'),
      onClear: () => store.intents.stepBack('timeline'),
      onResize: (width) => store.intents.resizeTimeline(width),
    }),
    [store, draw],
  );
  useWidget(chronicle, loadRail, wide === false ? props : null, handlers, () => onMade('timeline'));
}
