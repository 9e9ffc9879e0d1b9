import { useMemo } from 'react';
import { formatDay } from '../i18n/index.ts';
import { createRailWords } from '../i18n/railWords.ts';
import { laneItems } from '../derive/laneItems.ts';
import { liveWindow } from '../state/index.ts';
import { spanOfDay } from '../time/index.ts';
import type { RailHandlers, RailProps } from '../widgets/timeline/port.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { dragPlayhead } from './dragPlayhead.ts';
import type { PartProps } from './parts.ts';
import { usePictures } from './picturesContext.ts';
import { scrollToRow } from './scrollToRow.ts';
import { useWidget } from './useWidget.ts';
import { loadRail } from './widgetLoaders.ts';

/** On a narrow page the list stands on a time rail: the timeline's second form, behind the same port. */
export function useRail({ wide, chronicle, onMade }: PartProps): void {
  const { store, selectors } = useStory();
  const { draw } = usePictures();
  const props = useRailProps(wide === false);
  const handlers = useMemo<RailHandlers>(
    () => ({
      onPlayheadMove: (at) => dragPlayhead(store, draw, at, 'timeline'),
      onScrub: (row) => scrollToRow(chronicle.current, selectors.matching(store.getState()), row),
    }),
    [store, selectors, draw, chronicle],
  );
  useWidget(chronicle, loadRail, props, handlers, () => onMade('timeline'));
}

/** What the rail is told; nothing is worked out for it on a wide page. */
function useRailProps(wanted: boolean): RailProps | null {
  const { words, say } = useStory();
  const { draw, wording } = usePictures();
  const story = useStoryFile();
  const window = useSelected(liveWindow);
  const playhead = useSelected((state) => state.view.playhead);
  const itemOf = useSelected((state) => draw.railItems(state, wording));
  const stops = useSelected((state) => (wanted ? draw.railStops(state) : null));
  const lanes = useMemo(() => laneItems(story, (id) => say(story.trackById.get(id)?.label ?? id).text), [story, say]);
  const railWords = useMemo(() => createRailWords(words), [words]);
  const contentOf = useMemo<RailProps['contentOf']>(
    () => (id) => {
      const event = story.eventById.get(id);
      const item = itemOf(id);
      if (!event || !item) return undefined;
      const { start } = event.local;
      return {
        item,
        begins: Number.isFinite(start) ? start : item.anchor,
        // Of all rows only the first on screen is asked for it.
        get heading() {
          return railWords.heading(event);
        },
      };
    },
    [story, itemOf, railWords],
  );
  return useMemo<RailProps | null>(() => {
    if (stops === null) return null;
    return {
      window,
      lanes,
      playhead: spanOfDay(playhead).end,
      playheadLabel: formatDay(playhead, words.messages.dates, 'short'),
      checkedTo: spanOfDay(story.updated).end,
      language: words.language,
      contentOf,
      stops,
      stopWords: (stop) => {
        const event = stops.events[stop];
        return event ? railWords.stop(event, stops.unit) : '';
      },
      scrubberLabel: railWords.scrubber,
    };
  }, [window, lanes, playhead, words, story, contentOf, stops, railWords]);
}
