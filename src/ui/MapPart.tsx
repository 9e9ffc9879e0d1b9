import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { drawnBorders } from '../derive/contestedAreas.ts';
import { homeBounds, isOverDateLine } from '../derive/homeBounds.ts';
import type { StoryState, StoryStore } from '../state/index.ts';
import type { PictureWords, Words } from '../i18n/index.ts';
import type { MapHandlers, MapProps } from '../widgets/map/port.ts';
import type { WidgetSteps } from '../widgets/widget.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { groupAt, OpenedGroup } from './OpenedGroup.tsx';
import { usePictures } from './picturesContext.ts';
import { PartFailed } from './PartFailed.tsx';
import type { PartProps } from './parts.ts';
import { useArcs, useCapitals, useFinerOutlines, useFullScreen } from './useMapExtras.ts';
import { useMotion } from './useMotion.ts';
import { useNear } from './useNear.ts';
import { useWidget } from './useWidget.ts';
import { loadMap } from './widgetLoaders.ts';

/** `finer`: outlines in place of those that the map was made with. */
type Told = Omit<MapProps, 'topology'> & { readonly finer: MapProps['topology'] | null };

/** The map as of the playhead, with the events' places on it. */
export function MapPart({ wide, onMade }: PartProps): ReactNode {
  const { store, words, base } = useStory();
  const { toggle: onArea } = usePictures().contested;
  const part = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(part);
  const { capitals, shown: showCapitals, toggle: onCapitals } = useCapitals();
  const { on: fullScreen, toggle: onFullScreen } = useFullScreen(part);
  const borders = useBorders();
  const over = isOverDateLine(useStoryFile());
  const { finer, onCoarse } = useFinerOutlines(base, over, borders);
  const switches = useMemo(
    () => ({ capitals, showCapitals, fullScreen, borders, finer }),
    [capitals, showCapitals, fullScreen, borders, finer],
  );
  const props = useMapProps(switches);
  const load = useCallback((signal: AbortSignal) => loadMapWidget(base, over, signal), [base, over]);
  const handlers = useMemo(
    () => ({ ...handlersOf(store), onArea, onCapitals, onFullScreen, onCoarse }),
    [store, onArea, onCapitals, onFullScreen, onCoarse],
  );
  const failed = useWidget(box, load, near && wide !== null ? props : null, handlers, () => onMade('map'));
  return (
    <section ref={part} className="cm-part cm-map-part" data-part="map" aria-label={words.messages.map.label}>
      <div ref={box} className="cm-map-box" />
      {failed ? <PartFailed /> : null}
      <OpenedGroup part="map" container={part} />
    </section>
  );
}

type Switches = Pick<Told, 'capitals' | 'showCapitals' | 'fullScreen' | 'borders' | 'finer'>;

function useBorders(): Told['borders'] {
  const { areas } = usePictures().pictureWords.pictures;
  const worldview = useSelected((state) => state.view.worldview);
  return useMemo(() => drawnBorders(worldview, areas), [worldview, areas]);
}

/** What the map is told: the story as it is seen now, and what is switched on. */
function useMapProps(switches: Switches): Told {
  const { words } = useStory();
  const { draw, wording, pictureWords, formerDay } = usePictures();
  const story = useStoryFile();
  const countries = useSelected((state) => draw.countryItems(state, wording, formerDay));
  const markers = useSelected((state) => draw.mapMarkers(state, wording));
  const markerId = useSelected(selectedPlace);
  const generation = useSelected((state) => state.revealGeneration);
  const arcs = useArcs();
  const fromHome = useSelected(isStepShown);
  const reveal = useMemo(() => ({ markerId, generation, fromHome }), [markerId, generation, fromHome]);
  const reducedMotion = useMotion();
  const mapWords = useMemo(() => mapWordsOf(words, pictureWords), [words, pictureWords]);
  return useMemo(
    () => ({
      ...switches,
      home: homeBounds(story),
      countries,
      markers,
      arcs,
      reveal,
      reducedMotion,
      words: mapWords,
    }),
    [switches, story, countries, markers, arcs, reveal, reducedMotion, mapWords],
  );
}

/** A step of a tour has just been gone to, and nothing chosen on the way. */
function isStepShown({ view, source }: StoryState): boolean {
  return view.tour !== null && (source === 'tour' || source === 'url');
}

function selectedPlace({ view, story }: StoryState): string | null {
  return view.event === null ? null : (story.eventById.get(view.event)?.places[0] ?? null);
}

async function loadMapWidget(
  base: string,
  over: boolean,
  signal: AbortSignal,
): Promise<WidgetSteps<Told, MapHandlers>> {
  const { makeMap, topology } = await loadMap(base, over, signal);
  return function* (container, props, handlers) {
    const widget = yield* makeMap(container, { ...props, topology: props.finer ?? topology }, handlers);
    return {
      setProps: (next) => widget.setProps({ ...next, topology: next.finer ?? topology }),
      destroy: () => widget.destroy(),
    };
  };
}

function handlersOf(store: StoryStore): Omit<MapHandlers, 'onArea' | 'onCapitals' | 'onFullScreen' | 'onCoarse'> {
  const { intents } = store;
  return {
    onSelect: (id) => intents.selectEvent(id, 'map'),
    onOpenAggregate: (eventIds, anchor) => intents.openGroup(groupAt('map', eventIds, anchor)),
    onCountry: (code, add) => intents.chooseCountry(code, add, 'map'),
    onClear: () => intents.stepBack('map'),
  };
}

function mapWordsOf({ messages, number }: Words, { list, pictures }: PictureWords): MapProps['words'] {
  const { map } = pictures;
  const { label, aggregate } = messages.map;
  return {
    label,
    keysHelp: map.keysHelp,
    countriesLabel: map.countries,
    smallCountriesLabel: map.smallCountries,
    eventsLabel: map.events,
    zoomIn: map.zoomIn,
    zoomOut: map.zoomOut,
    home: map.home,
    everything: map.everything,
    capitals: map.capitals,
    fullScreen: map.fullScreen,
    borders: pictures.borders,
    beyond: map.beyond,
    placeAndMore: (place, others) => `${place} +${number(others)}`,
    distance: map.distance,
    fromMiddle: map.fromMiddle,
    twoFingers: map.twoFingers,
    wheel: map.wheel,
    aggregateName: (count, places) => (places.length > 0 ? `${aggregate(count)}: ${list(places)}` : aggregate(count)),
  };
}
