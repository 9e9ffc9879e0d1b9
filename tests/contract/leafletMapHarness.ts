import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
import { type AreaNames, contestedAreas, drawnBorders } from '../../src/derive/contestedAreas.ts';
import type { CountryItem, MapMarker, MapMarkerEvent } from '../../src/derive/drawLists.ts';
import type { Bounds } from '../../src/geo/index.ts';
import { latLng } from '../../src/geo/index.ts';
import { createLeafletMap } from '../../src/widgets/map/leafletMap.ts';
import type { CountryTopology, MapProps } from '../../src/widgets/map/port.ts';
import { mapMarker } from '../fixtures/mapMarker.ts';
import type { Widget } from '../../src/widgets/widget.ts';

const topology = (await (await fetch('/data/map/countries.json')).json()) as CountryTopology;

export function event(eventId: string, more: Partial<MapMarkerEvent> = {}): MapMarkerEvent {
  return {
    eventId,
    title: eventId,
    color: '#3767c6',
    status: 'confirmed',
    selected: false,
    faded: false,
    name: `${eventId}, 2020`,
    ...more,
  };
}

export function marker(id: string, lat: number, lng: number, events: readonly MapMarkerEvent[]): MapMarker {
  return mapMarker(id, latLng(lat, lng), events);
}

export function country(code: string, more: Partial<CountryItem> = {}): CountryItem {
  return {
    code,
    label: code,
    name: `${code}, 2 events`,
    standing: 'none',
    selected: false,
    faded: false,
    changed: false,
    eventCount: 2,
    ...more,
  };
}

export const markers: readonly MapMarker[] = [
  marker('rabat', 34.03, -6.84, [event('declaration')]),
  marker('kyiv', 50.45, 30.52, [event('refusal')]),
  marker('astana', 51.18, 71.43, [event('astana-1'), event('astana-2')]),
  marker('anchorage', 61.22, -149.9, [event('alaska')]),
];

export const countries: readonly CountryItem[] = [
  country('KZ', { standing: 'announced', color: '#bd8518', pattern: 'hatched' }),
  country('SD', { standing: 'declaration-signed', color: '#5a98d6', pattern: 'dotted' }),
  country('BH', { standing: 'relations-established', color: '#23916a', pattern: 'crossed' }),
  country('PS'),
  country('US', { standing: 'witness', color: '#6c6c70', pattern: 'outlined' }),
  country('FR', { eventCount: 0 }),
  country('CY', { standing: 'announced', color: '#bd8518', pattern: 'hatched' }),
];

/** Ids for names: what the map does with them does not depend on the words. */
export const AREA_NAMES = Object.fromEntries(contestedAreas.map(({ id }) => [id, id])) as AreaNames;

export const base: MapProps = {
  topology,
  home: { south: 8, west: -19, north: 58, east: 90 } as Bounds,
  countries,
  borders: drawnBorders('editorial', AREA_NAMES),
  markers,
  arcs: [],
  capitals: [],
  showCapitals: false,
  fullScreen: null,
  reveal: { markerId: null, generation: 0 },
  reducedMotion: true,
  words: {
    label: 'Map',
    keysHelp: 'Arrow keys move between countries or events, Enter chooses.',
    countriesLabel: 'Countries',
    smallCountriesLabel: 'Small countries',
    eventsLabel: 'Events',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Home view',
    everything: 'All events',
    capitals: 'Capitals',
    fullScreen: 'Full screen',
    borders: 'Borders',
    beyond: 'Beyond the edges',
    placeAndMore: (place, others) => `${place} +${others}`,
    distance: (km) => `${km} km`,
    fromMiddle: (far) => `${far} from the middle`,
    twoFingers: 'Use two fingers',
    wheel: 'Ctrl and the wheel zoom',
    aggregateName: (count, places) => `${count} events: ${places.join(', ')}`,
  },
};

type Call = readonly [name: string, ...rest: unknown[]];

/** A mounted map, what it has told, and ways to look into it; `find` insists on exactly one element. */
export interface Mounted {
  readonly box: HTMLElement;
  readonly widget: Widget<MapProps>;
  readonly calls: Call[];
  /** One for each time that finer outlines were wanted: of that a test has no call to be told of. */
  readonly coarse: readonly true[];
  readonly find: (selector: string) => HTMLElement;
  readonly all: (selector: string) => HTMLElement[];
}

const cleanups: (() => void)[] = [];

export function mount(
  props: Partial<MapProps> = {},
  width = 800,
  height = 460,
  make: typeof createLeafletMap = createLeafletMap,
): Mounted {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  box.style.height = `${height}px`;
  document.body.append(box);
  const calls: Call[] = [];
  const coarse: true[] = [];
  const widget = make(
    box,
    { ...base, ...props },
    {
      onSelect: (id) => calls.push(['select', id]),
      onOpenAggregate: (ids, anchor) => calls.push(['aggregate', ids, anchor]),
      onCountry: (code, add) => calls.push(['country', code, add]),
      onCapitals: () => calls.push(['capitals']),
      onFullScreen: () => calls.push(['fullScreen']),
      onArea: (id) => calls.push(['area', id]),
      onClear: () => calls.push(['clear']),
      onCoarse: () => coarse.push(true),
    },
  );
  cleanups.push(() => {
    widget.destroy();
    box.remove();
  });
  const all = (selector: string): HTMLElement[] => [...box.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string): HTMLElement => {
    const [found, ...others] = all(selector);
    if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} elements for ${selector}`);
    return found;
  };
  return { box, widget, calls, coarse, find, all };
}

/** Lets observers and animation frames run. */
export async function frames(count = 2): Promise<void> {
  for (let index = 0; index < count; index += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

export function tabStops(box: HTMLElement): Element[] {
  return [...box.querySelectorAll('button, [tabindex]')].filter((element) => element.getAttribute('tabindex') !== '-1');
}

/** Where on screen the map is: the transform of its drawing and of its panes. */
export function view(mounted: Mounted): string {
  const world = mounted.find('.cm-map-world > g[transform*="scale"]').getAttribute('transform') ?? '';
  return `${world} ${mounted.find('.leaflet-map-pane').style.transform}`;
}

export function middle(element: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

await page.viewport(1000, 700);
