import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { drawnBorders } from '../derive/contestedAreas.ts';
import { homeBounds } from '../derive/homeBounds.ts';
import type { StoryState, StoryStore } from '../state/index.ts';
import type { PictureWords, Words } from '../i18n/index.ts';
import type { MapHandlers, MapProps } from '../widgets/map/port.ts';
import type { WidgetFactory } from '../widgets/widget.ts';
import { GroupPanel, groupAt } from './GroupPanel.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';
import { PartFailed } from './PartFailed.tsx';
import type { PartProps } from './parts.ts';
import { useMotion } from './useMotion.ts';
import { useNear } from './useNear.ts';
import { useWidget } from './useWidget.ts';
import { loadMap } from './widgetLoaders.ts';

type Told = Omit<MapProps, 'topology'>;

/** The map as of the playhead, with the events' places on it. */
export function MapPart({ wide, onMade }: PartProps): ReactNode {
  const { store, words, base } = useStory();
  const { draw, wording, pictureWords, contested } = usePictures();
  const part = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(part);
  const reducedMotion = useMotion();
  const countries = useSelected((state) => draw.countryItems(state, wording));
  const markers = useSelected((state) => draw.mapMarkers(state, wording));
  const markerId = useSelected(selectedPlace);
  const generation = useSelected((state) => state.revealGeneration);
  const story = useStoryFile();
  const mapWords = useMemo(() => mapWordsOf(words, pictureWords), [words, pictureWords]);
  const worldview = useSelected((state) => state.view.worldview);
  const { areas } = pictureWords.pictures;
  const borders = useMemo(() => drawnBorders(worldview, areas), [worldview, areas]);
  const props = useMemo<Told>(
    () => ({
      home: homeBounds(story),
      countries,
      borders,
      markers,
      reveal: { markerId, generation },
      reducedMotion,
      words: mapWords,
    }),
    [story, countries, borders, markers, markerId, generation, reducedMotion, mapWords],
  );
  const load = useCallback((signal: AbortSignal) => loadMapWidget(base, signal), [base]);
  const handlers = useMemo(() => handlersOf(store, contested.show), [store, contested.show]);
  const failed = useWidget(box, load, near && wide !== null ? props : null, handlers, () => onMade('map'));
  return (
    <section ref={part} className="cm-part cm-map-part" data-part="map" aria-label={words.messages.map.label}>
      <div ref={box} className="cm-map-box" />
      {failed ? <PartFailed /> : null}
      <GroupPanel part="map" container={part} />
    </section>
  );
}

function selectedPlace({ view, story }: StoryState): string | null {
  return view.event === null ? null : (story.eventById.get(view.event)?.places[0] ?? null);
}

async function loadMapWidget(base: string, signal: AbortSignal): Promise<WidgetFactory<Told, MapHandlers>> {
  const { createMap, topology } = await loadMap(base, signal);
  return (container, props, handlers) => {
    const widget = createMap(container, { ...props, topology }, handlers);
    return {
      setProps: (next) => widget.setProps({ ...next, topology }),
      destroy: () => widget.destroy(),
    };
  };
}

function handlersOf(store: StoryStore, showArea: (id: string) => void): MapHandlers {
  const { intents } = store;
  return {
    onSelect: (id) => intents.selectEvent(id, 'map'),
    onOpenAggregate: (eventIds, anchor) => intents.openGroup(groupAt('map', eventIds, anchor)),
    onCountry: (code, add) => intents.chooseCountry(code, add, 'map'),
    onArea: showArea,
    onClear: () => intents.stepBack('map'),
  };
}

function mapWordsOf({ messages }: Words, { list, pictures }: PictureWords): MapProps['words'] {
  const { map } = pictures;
  const { label, aggregate } = messages.map;
  return {
    label,
    keysHelp: map.keysHelp,
    countriesLabel: map.countries,
    eventsLabel: map.events,
    zoomIn: map.zoomIn,
    zoomOut: map.zoomOut,
    home: map.home,
    everything: map.everything,
    aggregateName: (count, places) => `${aggregate(count)}: ${list(places)}`,
  };
}
