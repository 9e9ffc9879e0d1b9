import { type PlacedEra, placeEras } from '../derive/eras.ts';
import { tallestOf } from '../derive/density.ts';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { DrawSelectors } from '../state/drawSelectors.ts';
import { liveWindow, type StoryStore } from '../state/index.ts';
import { epochMs, spanOfDay } from '../time/index.ts';
import type { OverviewHandlers, OverviewProps } from '../widgets/overview/port.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { dragPlayhead } from './dragPlayhead.ts';
import { usePictures } from './picturesContext.ts';
import type { WidePartProps } from './parts.ts';
import { plainWords } from './plainWords.ts';
import { Say } from './Say.tsx';
import { goHome } from './TimelineTools.tsx';
import { useNear } from './useNear.ts';
import { useWidget } from './useWidget.ts';
import { loadOverview, type OverviewCode } from './widgetLoaders.ts';

type TickMaker = OverviewCode['overviewTicks'];

/** The whole story in one strip under the timeline of a wide page. */
export function OverviewPart({ wide, drawWide, wideWords, axisWords }: WidePartProps): ReactNode {
  const { store } = useStory();
  const { draw } = usePictures();
  const part = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(part);
  const [makeTicks, setMakeTicks] = useState<{ readonly make: TickMaker } | null>(null);
  const eras = useEras();
  const props = useOverviewProps({ drawWide, wideWords, axisWords }, makeTicks?.make ?? null, eras);
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
      aria-label={wideWords.overview.label}
    >
      <div ref={box} className="cm-overview-box" data-era-rows={Math.max(0, ...eras.map(({ row }) => row + 1))} />
      <Caption drawWide={drawWide} wideWords={wideWords} />
      <EraList eras={eras} label={wideWords.eras} />
    </section>
  );
}

/** What has begun by the editorial date; what begins later is shown with the later events. */
function useEras(): readonly PlacedEra[] {
  const story = useStoryFile();
  const later = useSelected((state) => state.view.later);
  return useMemo(
    () => placeEras(story.eras, later ? epochMs(Number.POSITIVE_INFINITY) : spanOfDay(story.updated).end),
    [story, later],
  );
}

/** What a bar stands for, and what a pale one means where there is one. */
function Caption({ drawWide, wideWords: { scale, ghost } }: Pick<WidePartProps, 'drawWide' | 'wideWords'>): ReactNode {
  const { words } = useStory();
  const bins = useSelected(drawWide.density);
  const step = useSelected(drawWide.binStep);
  const width = useSelected((state) => state.transient.overviewWidth);
  const said = width === 0 || bins.length === 0 ? '' : scale(step, words.messages.map.aggregate(tallestOf(bins)));
  return (
    <p className="cm-overview-caption">
      {said}
      {said !== '' && bins.some(({ hidden }) => hidden > 0) ? ` ${ghost}` : null}
    </p>
  );
}

/** The eras to be read: what the strip draws is for the eye alone. */
function EraList({ eras, label }: { readonly eras: readonly PlacedEra[]; readonly label: string }): ReactNode {
  const { words } = useStory();
  if (eras.length === 0) return null;
  return (
    <ul className="cm-hidden" aria-label={label}>
      {eras.map(({ era }) => (
        <li key={era.id}>
          <Say text={era.label} />: {words.date(era.when)}
        </li>
      ))}
    </ul>
  );
}

function useOverviewProps(
  { drawWide, wideWords: { overview }, axisWords }: Pick<WidePartProps, 'drawWide' | 'wideWords' | 'axisWords'>,
  makeTicks: TickMaker | null,
  placed: readonly PlacedEra[],
): OverviewProps {
  const { words, selectors, say } = useStory();
  const window = useSelected(liveWindow);
  const extent = useSelected(selectors.extent);
  const bins = useSelected(drawWide.density);
  const width = useSelected((state) => state.transient.overviewWidth);
  const playhead = useSelected((state) => state.view.playhead);
  const ticks = useMemo(
    () =>
      (makeTicks && width > 0 ? makeTicks(extent, width) : []).map(({ at, unit }) => ({
        at,
        label: axisWords.tick(at, unit === 'day' ? 'week' : unit, 'minor'),
      })),
    [makeTicks, extent, width, axisWords],
  );
  const eras = useMemo(
    () =>
      placed.map(({ era, row }) => {
        const label = plainWords(say(era.label));
        return { id: era.id, span: era.span, row, label, name: `${label}: ${words.date(era.when)}` };
      }),
    [placed, say, words],
  );
  return useMemo<OverviewProps>(
    () => ({
      extent,
      window,
      bins,
      eras,
      playhead: spanOfDay(playhead).end,
      ticks,
      label: overview.window,
      windowText: axisWords.window(window),
      keysHelp: overview.keysHelp,
    }),
    [extent, window, bins, eras, playhead, ticks, overview, axisWords],
  );
}

function handlersOf(store: StoryStore, draw: DrawSelectors): OverviewHandlers {
  const { intents } = store;
  return {
    onWindowMove: (window) => intents.previewWindow(window),
    onWindowCommit: (window) => intents.commitWindow(window, 'overview'),
    onPlayheadMove: (at) => dragPlayhead(store, draw, at, 'overview'),
    onReset: () => goHome(store, 'overview'),
    // Not while sizes are being observed: the caption that it brings makes the page grow.
    onResize: (width) => void requestAnimationFrame(() => intents.resizeOverview(width)),
  };
}
