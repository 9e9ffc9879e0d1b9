import type * as L from 'leaflet';
import type { BordersItem, CountryItem } from '../../derive/drawLists.ts';
import type { PlanarPoint } from '../../geo/merge.ts';
import type { Disposer } from '../../lib/disposer.ts';
import type { Steps } from '../../lib/steps.ts';
import { createCountryDiscs } from './countryDiscs.ts';
import { type CountryShapes, makeCountryShapes, type ShapeRole } from './countryShapes.ts';
import { endsDrag } from './gestures.ts';
import { createRoving, type Roving, type RovingStop } from './keyboard.ts';
import { createPatterns } from './patterns.ts';
import type { CountryTopology, MapWords } from './port.ts';
import { latLng } from '../../geo/latLng.ts';
import { type CountryShape, countryShapes, toWorld, type WorldPoint, worldShapes } from '../../geo/worldShapes.ts';
import { createWorldSvg, isInBox, scaleOf, toLayer, type WorldSvg } from './worldSvg.ts';

/** The countries: shapes, and markers for those too small to hit. Together they are one Tab stop. */
export interface CountryLayer {
  /** What to draw from the next `layout` on. */
  setItems(items: readonly CountryItem[]): void;
  setWords(words: MapWords): void;
  /** Places the markers of small countries for the map's zoom, clear of `taken` (layer pixels); returns where they are, by code. */
  layout(taken: readonly PlanarPoint[], markerSize: number): ReadonlyMap<string, PlanarPoint>;
  /** Draws the countries from other outlines, for the next `layout`. */
  redraw(topology: CountryTopology): void;
  /** Of the drawing: see `WorldSvg`. */
  readonly stretch: WorldSvg['stretch'];
  /** The countries as they are drawn, and what they are drawn as. */
  readonly items: readonly CountryItem[];
  readonly shapes: ReadonlyMap<string, CountryShape>;
}

export interface CountryLayerOptions {
  readonly map: L.Map;
  readonly topology: CountryTopology;
  readonly borders: BordersItem;
  /** Unique in the document. */
  readonly mountId: string;
  readonly shapesPane: HTMLElement;
  readonly markersPane: HTMLElement;
  readonly onChoose: (code: string, add: boolean) => void;
  /** The keyboard has come to a country whose middle is here (layer pixels). */
  readonly onKeyboardFocus: (at: PlanarPoint) => void;
  readonly disposer: Disposer;
}

/** A shape narrower or lower than this cannot be hit: it gets a marker. CSS pixels. */
const hittable = 24;

/** Markers of countries stand closer than events where fingers are at work: there are many in little room. */
const closestMarkers = 26;

/** Made in steps, none of which takes long. */
export function* makeCountryLayer(options: CountryLayerOptions): Steps<CountryLayer> {
  const { map, disposer } = options;
  const shapes = worldShapes(options.topology);
  let byCode = countryShapes(shapes, options.borders);
  const drawing = createWorldSvg(map, options.shapesPane, disposer);
  const patterns = createPatterns(options.mountId);
  drawing.svg.prepend(patterns.defs);
  const paths = yield* makeCountryShapes(shapes, options.borders, patterns);
  drawing.world.append(paths.element);
  yield;
  const discs = createCountryDiscs(options.markersPane, drawing.layer, patterns, disposer);
  const roving = createRoving();
  for (const code of byCode.keys()) paths.dress(code, undefined, 'drawing');
  followKeyboard(options, roving, paths, (code) => byCode.get(code));
  let items: readonly CountryItem[] = [];

  const roleOf = (item: CountryItem): ShapeRole => roleOfShape(map, item, byCode.get(item.code));
  const stopOf = (item: CountryItem): RovingStop | undefined => {
    const role = roleOf(item);
    const element = role === 'button' ? paths.pathOf(item.code) : discs.elementOf(item.code);
    return role === 'drawing' ? undefined : stopAt(map, item, byCode.get(item.code), element);
  };
  const layout: CountryLayer['layout'] = (taken, markerSize) => {
    drawing.update();
    patterns.setScale(scaleOf(map));
    for (const item of items) paths.dress(item.code, item, roleOf(item));
    const small = items.flatMap((item) => {
      const shape = byCode.get(item.code);
      return shape && roleOf(item) === 'clickable' ? [{ item, at: toLayer(map, shape.centre) }] : [];
    });
    const rooms = discs.place(small, taken, Math.min(markerSize, closestMarkers));
    roving.setStops(items.flatMap((item) => stopOf(item) ?? []));
    discs.prune();
    return new Map(small.map(({ item, at }, index) => [item.code, rooms[index] ?? at]));
  };

  return {
    layout,
    redraw(topology) {
      const finer = worldShapes(topology);
      byCode = countryShapes(finer, options.borders);
      paths.redraw(finer);
    },
    stretch: drawing.stretch,
    get items() {
      return items;
    },
    get shapes() {
      return byCode;
    },
    setItems(next) {
      const kept = new Set(next.map(({ code }) => code));
      for (const { code } of items) if (!kept.has(code)) paths.dress(code, undefined, 'drawing');
      items = withStandingFirst(next);
    },
    setWords(words) {
      paths.setGroupLabel(words.countriesLabel);
      setGroup(options.markersPane, words.smallCountriesLabel);
    },
  };
}

function stopAt(
  map: L.Map,
  { code, selected }: CountryItem,
  shape: CountryShape | undefined,
  element: RovingStop['element'] | undefined,
): RovingStop | undefined {
  if (!shape || !element) return undefined;
  const rank = selected ? 2 : Number(isInBox(map, toLayer(map, shape.centre)));
  return { key: code, element, ...shape.centre, rank, members: [code] };
}

/** They get the places nearest to their shapes. */
function withStandingFirst(items: readonly CountryItem[]): readonly CountryItem[] {
  return [...items].sort((one, other) => Number(one.standing === 'none') - Number(other.standing === 'none'));
}

/** What stands for nothing is no button: no event, and no standing to open. */
function roleOfShape(map: L.Map, { eventCount, standing }: CountryItem, shape: CountryShape | undefined): ShapeRole {
  if (!shape || (eventCount === 0 && standing === 'none')) return 'drawing';
  return Math.min(shape.width, shape.height) * scaleOf(map) < hittable ? 'clickable' : 'button';
}

/**
 * Where the map is brought to for a country: its middle; of one that the box does not hold, what of it is nearest to what is
 * shown (for Russia one would be in Siberia else, and see nothing but land).
 */
function shownAt(map: L.Map, middle: WorldPoint, shape: CountryShape | undefined): WorldPoint {
  const size = map.getSize();
  const scale = scaleOf(map);
  if (!shape || (shape.width * scale < size.x && shape.height * scale < size.y)) return middle;
  const { lat, lng } = map.getCenter();
  const centre = toWorld(latLng(lat, lng));
  const points = [...shape.path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  const farness = ({ x, y }: WorldPoint): number => Math.hypot(x - centre.x, y - centre.y);
  return points.reduce((nearest, point) => (farness(point) < farness(nearest) ? point : nearest), middle);
}

function followKeyboard(
  options: CountryLayerOptions,
  roving: Roving,
  paths: CountryShapes,
  shapeOf: (code: string) => CountryShape | undefined,
): void {
  const { map, shapesPane, markersPane, disposer, onChoose, onKeyboardFocus } = options;
  listenToCountries([shapesPane, markersPane], {
    disposer,
    onChoose,
    onKey: roving.handleKey,
    endsDrag: (click) => endsDrag(map, click),
    onFocus(element, visibly) {
      const stop = roving.noteFocus(element);
      paths.ringFocus(stop && visibly && stop.element instanceof SVGElement ? stop.key : undefined);
      if (stop && visibly) onKeyboardFocus(toLayer(map, shownAt(map, stop, shapeOf(stop.key))));
    },
    onBlur: () => paths.ringFocus(undefined),
  });
}

function setGroup(pane: HTMLElement, label: string): void {
  pane.setAttribute('role', 'group');
  pane.setAttribute('aria-label', label);
}

interface CountryListeners {
  readonly disposer: Disposer;
  readonly onChoose: (code: string, add: boolean) => void;
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly endsDrag: (click: MouseEvent) => boolean;
  readonly onFocus: (element: Element, visibly: boolean) => void;
  readonly onBlur: () => void;
}

function listenToCountries(panes: readonly HTMLElement[], listeners: CountryListeners): void {
  const { disposer, onChoose } = listeners;
  const choose = (event: MouseEvent | KeyboardEvent): void => {
    const code = codeAt(event.target);
    if (code !== undefined) onChoose(code, event.ctrlKey || event.metaKey || event.shiftKey);
  };
  for (const pane of panes) {
    disposer.listen(pane, 'click', (event: MouseEvent) => {
      if (!listeners.endsDrag(event)) choose(event);
    });
    disposer.listen(pane, 'keydown', (event: KeyboardEvent) => {
      if (listeners.onKey(event)) return;
      // The browser makes a click of the keys on an HTML button, but not of Ctrl+Enter, and none at all on a path.
      const isOurs = event.key === 'Enter' || (event.key === ' ' && event.target instanceof SVGElement);
      if (!isOurs) return;
      event.preventDefault();
      if (!event.repeat) choose(event);
    });
    disposer.listen(pane, 'focusin', (event: FocusEvent) => {
      if (event.target instanceof Element) listeners.onFocus(event.target, event.target.matches(':focus-visible'));
    });
    disposer.listen(pane, 'focusout', listeners.onBlur);
  }
}

function codeAt(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest('[data-clickable]') : null;
  return element?.getAttribute('data-country') ?? element?.getAttribute('data-within') ?? undefined;
}
