import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { DrawSelectors } from '../state/drawSelectors.ts';
import { liveWindow, type StoryStore } from '../state/index.ts';
import { spanOfDay } from '../time/index.ts';
import { defaultView } from '../view/index.ts';
import type { OverviewHandlers, OverviewProps } from '../widgets/overview/port.ts';
import { useSelected, useStory } from './context.ts';
import { dragPlayhead } from './dragPlayhead.ts';
import { usePictures } from './picturesContext.ts';
import type { PartProps } from './parts.ts';
import { useNear } from './useNear.ts';
import { useWidget } from './useWidget.ts';
import { loadOverview, type OverviewCode } from './widgetLoaders.ts';

type TickMaker = OverviewCode['overviewTicks'];

/** The whole story in one strip under the timeline of a wide page. */
export function OverviewPart({ wide }: PartProps): ReactNode {
  const { store, words } = useStory();
  const { draw } = usePictures();
  const part = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(part);
  const [makeTicks, setMakeTicks] = useState<{ readonly make: TickMaker } | null>(null);
  const props = useOverviewProps(makeTicks?.make ?? null);
  const handlers = useMemo(() => handlersOf(store, draw), [store, draw]);
  const load = useCallback(async () => {
    const { createOverview, overviewTicks } = await loadOverview();
    setMakeTicks({ make: overviewTicks });
    return createOverview;
  }, []);
  useWidget(box, load, near && wide === true ? props : null, handlers);
  return (
    <section
      ref={part}
      className="cm-part cm-overview-part"
      data-part={wide === false ? undefined : 'overview'}
      aria-label={words.messages.overview.label}
    >
      <div ref={box} className="cm-overview-box" />
    </section>
  );
}

function useOverviewProps(makeTicks: TickMaker | null): OverviewProps {
  const { words, selectors } = useStory();
  const { draw, pictureWords } = usePictures();
  const window = useSelected(liveWindow);
  const extent = useSelected(selectors.extent);
  const bins = useSelected(draw.density);
  const width = useSelected((state) => state.transient.overviewWidth);
  const playhead = useSelected((state) => state.view.playhead);
  const ticks = useMemo(
    () =>
      (makeTicks && width > 0 ? makeTicks(extent, width) : []).map(({ at, unit }) => ({
        at,
        label: pictureWords.tick(at, unit === 'day' ? 'week' : unit, 'minor'),
      })),
    [makeTicks, extent, width, pictureWords],
  );
  const { overview } = words.messages;
  return useMemo<OverviewProps>(
    () => ({
      extent,
      window,
      bins,
      playhead: spanOfDay(playhead).end,
      ticks,
      label: overview.window,
      windowText: pictureWords.window(window),
      keysHelp: overview.keysHelp,
    }),
    [extent, window, bins, playhead, ticks, overview, pictureWords],
  );
}

function handlersOf(store: StoryStore, draw: DrawSelectors): OverviewHandlers {
  const { intents } = store;
  return {
    onWindowMove: (window) => intents.previewWindow(window),
    onWindowCommit: (window) => intents.commitWindow(window, 'overview'),
    onPlayheadMove: (at) => dragPlayhead(store, draw, at, 'overview'),
    onReset: () => {
      const { story, view } = store.getState();
      intents.commitWindow(defaultView(story, view.language).window, 'overview');
    },
    onResize: (width) => intents.resizeOverview(width),
  };
}
