import type * as L from 'leaflet';
import type { MapMarker } from '../../derive/drawLists.ts';
import { middleOf, nearlyEqual } from '../../geo/bounds.ts';
import type { PlanarPoint } from '../../geo/merge.ts';
import { createDisposer, type Disposer } from '../../lib/disposer.ts';
import { type Steps, takeSteps } from '../../lib/steps.ts';
import { setAttribute } from '../attributes.ts';
import { scrollToSpot } from '../sight.ts';
import { type Arcs, createArcs } from './arcs.ts';
import type { Camera } from './camera.ts';
import { createControls } from './controls.ts';
import { type CountryLayer, makeCountryLayer } from './countryLayer.ts';
import { createEventLayer, type EventLayer } from './eventLayer.ts';
import type { Hand } from './gestures.ts';
import { createHint, type Hint } from './hint.ts';
import { createLabels, type Labels } from './labels.ts';
import { createPointers, type Pointers } from './pointers.ts';
import { pointsUnder, type Toolbar, toolbarOf } from './toolbar.ts';
import type { MapHandlers, MapProps, MapWords, Reveal } from './port.ts';
import { createSvg } from './svg.ts';
import { drawnPoint } from '../../geo/worldShapes.ts';
import { toLayer } from './worldSvg.ts';

/** Before the outlines have come. */
const NO_COUNTRIES: Pick<CountryLayer, 'items' | 'shapes'> = { items: [], shapes: new Map() };

/** Two homes within this many degrees are one. */
const homeTolerance = 1e-6;
/** From this width on the toolbar covers but a corner of the box; CSS pixels. */
const roomyWidth = 600;

/** The elements of one mounted map. */
export interface Frame {
  readonly id: string;
  readonly root: HTMLElement;
  readonly canvas: HTMLElement;
  readonly help: HTMLElement;
}

interface SceneParts {
  readonly map: L.Map;
  readonly camera: Camera;
  readonly hand: Hand;
  readonly frame: Frame;
  readonly props: MapProps;
  readonly handlers: MapHandlers;
  readonly disposer: Disposer;
}

export type Changed = 'nothing' | 'events' | 'all';

/** What is drawn on the map, and what moves it. */
export interface Scene {
  /** Draws the outlines ahead of the rest, for that takes as long, and in steps. */
  setOutlines(next: Pick<MapProps, 'topology' | 'borders'>): Steps<void>;
  /** Takes over what differs; says what has to be drawn again. */
  setProps(next: MapProps): Changed;
  layoutEvents(markSize: number): void;
  /** Where the zoom has changed by a step or less: stretches to it what `layoutCountries` draws, and says that it has. */
  stretch(): boolean;
  /** Does what will be wanted next, when there is time. */
  prepare(markSize: number): void;
  /** Clear of the events, which have been laid out. */
  layoutCountries(markSize: number): void;
  /** Clear of the countries' markers, which have been laid out too. */
  layoutLabels(): void;
  /** How many marks of events there are. */
  readonly markCount: number;
  revealIfWaiting(): void;
  /** Pixels at the top of a box of this width that are better left to the toolbar. */
  insetOf(width: number): number;
}

export function createScene(parts: SceneParts): Scene {
  const { map, camera, hand, frame, props, disposer } = parts;
  const layers = createLayers(parts);
  const { events, countries, arcs, pointers, hint } = layers;
  let shown: MapProps | undefined;
  const actions = actionsOf(parts, () => (shown ?? props).markers);
  const controls = createControls(actions, pointers, disposer);
  frame.root.append(controls.element, pointers.element, hint.element);
  giveWay(frame, pointers, disposer);
  // What is asked for at the start is shown whatever its generation: a link may name an event.
  let waiting: Reveal | null = props.reveal;
  let taken: readonly PlanarPoint[] = [];
  let discs: ReadonlyMap<string, PlanarPoint> = new Map();
  let toolbar: Toolbar | undefined;
  return {
    setOutlines: countries.replaceInSteps,
    setProps(next) {
      const before = shown;
      shown = next;
      const rebuilt = before?.borders !== next.borders;
      const redrawn = !rebuilt && before.topology !== next.topology;
      if (rebuilt) takeSteps(countries.replaceInSteps(next));
      if (redrawn) countries.now?.redraw(next.topology);
      if (before && next.reveal.generation > before.reveal.generation) waiting = next.reveal;
      if (before && !nearlyEqual(before.home, next.home, homeTolerance)) camera.setHome(next.home);
      if (before?.reducedMotion !== next.reducedMotion) camera.setReducedMotion(next.reducedMotion);
      const reworded = rebuilt || !sameWords(before?.words, next.words);
      if (reworded) applyWords(next.words, frame, [events, controls, pointers, hint, countries.now]);
      // The lists are memoised where they are derived; one made anew is laid out again, which writes only what differs.
      const is = (name: 'markers' | 'countries' | 'arcs' | 'capitals'): boolean => before?.[name] === next[name];
      if (!is('markers')) events.setMarkers(next.markers);
      if (rebuilt || !is('countries')) countries.now?.setItems(next.countries);
      if (!is('arcs')) arcs.set(next.arcs);
      controls.setSwitches(next.showCapitals, next.fullScreen);
      if (reworded || redrawn || !(is('countries') && is('arcs') && is('capitals'))) return 'all';
      return is('markers') ? 'nothing' : 'events';
    },
    get markCount() {
      return taken.length;
    },
    layoutEvents(size) {
      taken = events.layout(size);
      controls.setLimits(map.getZoom() < map.getMaxZoom() - 1e-6, map.getZoom() > map.getMinZoom() + 1e-6);
    },
    prepare: events.prepare,
    stretch: () => stretch(layers),
    layoutCountries(size) {
      discs = layoutCountries(layers, [...taken, ...pointsUnder(map, toolbar)], size);
    },
    layoutLabels: () => layoutLabels(layers, shown ?? props, { taken, discs, under: pointsUnder(map, toolbar) }),
    insetOf(width) {
      toolbar = toolbarOf(controls.element);
      pointers.setToolbar(toolbar);
      return width < roomyWidth ? toolbar.height : 0;
    },
    revealIfWaiting() {
      if (waiting === null || !camera.isReady) return;
      // The reader's hand wins: a map that moves under it is worse than an event out of sight.
      if (!hand.isOn) show(parts, shown?.markers, waiting);
      waiting = null;
    },
  };
}

function stretch({ drawing, countries }: Layers): boolean {
  const by = countries.now?.stretch();
  drawing.style.transform = by ?? '';
  return by !== undefined;
}

/** The countries and the arcs as they are for the map's zoom; returns where the countries' markers are. */
function layoutCountries(
  { drawing, countries, arcs }: Layers,
  taken: readonly PlanarPoint[],
  size: number,
): ReadonlyMap<string, PlanarPoint> {
  drawing.style.transform = '';
  const discs = countries.now?.layout(taken, size) ?? new Map<string, PlanarPoint>();
  arcs.layout();
  return discs;
}

/** What stands in the box, as the map's layers count. */
interface Standing {
  /** Marks of events. */
  readonly taken: readonly PlanarPoint[];
  /** Markers of small countries, by code. */
  readonly discs: ReadonlyMap<string, PlanarPoint>;
  /** The toolbar. */
  readonly under: readonly PlanarPoint[];
}

/** Names, and what points beyond the edges: clear of all that can be pressed. */
function layoutLabels(
  { countries, labels, pointers }: Layers,
  { borders, capitals, markers, home }: MapProps,
  { taken, discs, under }: Standing,
): void {
  const { items, shapes } = countries.now ?? NO_COUNTRIES;
  const pressed = [...taken, ...discs.values()];
  labels.layout({ countries: items, shapes, discs, borders, capitals }, [...pressed, ...under]);
  pointers.layout(markers, middleOf(home), pressed);
}

/** What points beyond the edges would lie over what the keyboard comes to. */
function giveWay({ root, canvas }: Frame, pointers: Pointers, disposer: Disposer): void {
  const follow = ({ target }: FocusEvent): void =>
    pointers.setAway(target instanceof Element && canvas.contains(target) && target.matches(':focus-visible'));
  disposer.listen(root, 'focusin', follow);
  disposer.listen(root, 'focusout', () => pointers.setAway(false));
}

function actionsOf(
  { camera, handlers }: SceneParts,
  markers: () => readonly MapMarker[],
): Parameters<typeof createControls>[0] {
  return {
    zoomIn: () => camera.zoomBy(1),
    zoomOut: () => camera.zoomBy(-1),
    home: () => camera.goHome(),
    everything: () => camera.showAll(markers().map(({ at }) => at)),
    capitals: () => handlers.onCapitals(),
    fullScreen: () => handlers.onFullScreen(),
    borders: () => handlers.onArea(null),
  };
}

interface Replaceable<Seed, Made> {
  readonly now: Made | undefined;
  readonly replaceInSteps: (seed: Seed) => Steps<void>;
  readonly destroy: () => void;
}

/** Something that is made anew of another seed; what it held is let go first. */
function createReplaceable<Seed, Made>(
  make: (seed: Seed, disposer: Disposer) => Steps<Made>,
  isAlike: (one: Seed, other: Seed) => boolean,
): Replaceable<Seed, Made> {
  let disposer = createDisposer();
  let now: Made | undefined;
  let of: Seed | undefined;
  return {
    get now() {
      return now;
    },
    *replaceInSteps(seed) {
      if (of !== undefined && isAlike(of, seed)) return;
      of = seed;
      disposer.dispose();
      disposer = createDisposer();
      now = yield* make(seed, disposer);
    },
    destroy: () => disposer.dispose(),
  };
}

function show({ map, camera }: SceneParts, markers: readonly MapMarker[] | undefined, reveal: Reveal): void {
  const marker = markers?.find(({ id }) => id === reveal.markerId);
  if (reveal.fromHome) camera.showFromHome(marker?.at);
  else if (marker) camera.bringIntoView(toLayer(map, drawnPoint(marker.at)));
}

function applyWords(
  words: MapWords,
  frame: Frame,
  layers: readonly ({ readonly setWords: (words: MapWords) => void } | undefined)[],
): void {
  setAttribute(frame.root, 'aria-label', words.label);
  if (frame.help.textContent !== words.keysHelp) frame.help.textContent = words.keysHelp;
  for (const layer of layers) layer?.setWords(words);
}

function sameWords(one: MapWords | undefined, other: MapWords): boolean {
  if (!one) return false;
  const keys = Object.keys(other) as (keyof MapWords)[];
  return keys.every((key) => one[key] === other[key]);
}

interface Layers {
  /** Holds all but the events. */
  readonly drawing: HTMLElement;
  readonly events: EventLayer;
  readonly countries: Replaceable<Pick<MapProps, 'topology' | 'borders'>, CountryLayer>;
  readonly arcs: Arcs;
  readonly labels: Labels;
  readonly pointers: Pointers;
  readonly hint: Hint;
}

function createLayers({ map, camera, frame, props, handlers, disposer }: SceneParts): Layers {
  const drawing = map.createPane('cm-drawing');
  const shapesPane = map.createPane('cm-countries', drawing);
  const markersPane = map.createPane('cm-country-markers', drawing);
  const pane = map.createPane('cm-events');
  const onKeyboardFocus = (at: PlanarPoint): void => scrollToSpot(frame.root, camera.bringIntoView(at));
  const events = createEventLayer({ map, pane, words: props.words, handlers, onKeyboardFocus, disposer });
  const ofCountries = {
    map,
    mountId: frame.id,
    shapesPane,
    markersPane,
    onKeyboardFocus,
    onChoose: handlers.onCountry,
  };
  const countries = createReplaceable(
    ({ topology, borders }: Pick<MapProps, 'topology' | 'borders'>, of: Disposer) =>
      makeCountryLayer({ ...ofCountries, topology, borders, disposer: of }),
    (one, other) => one.topology === other.topology && one.borders === other.borders,
  );
  disposer.add(countries.destroy);
  const over = createSvg('svg', { class: 'cm-map-over' });
  map.createPane('cm-over', drawing).append(over);
  const pointers = createPointers({ map, goTo: camera.goTo, goHome: camera.goHome, disposer });
  return {
    drawing,
    events,
    countries,
    arcs: createArcs(map, over),
    labels: createLabels(map, over, handlers.onArea),
    pointers,
    hint: createHint(frame.root, disposer),
  };
}
