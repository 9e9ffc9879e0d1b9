import type * as L from 'leaflet';
import type { MapMarker } from '../../derive/drawLists.ts';
import { drawnAt } from '../../geo/antimeridian.ts';
import { nearlyEqual } from '../../geo/bounds.ts';
import type { PlanarPoint } from '../../geo/merge.ts';
import { createDisposer, type Disposer } from '../../lib/disposer.ts';
import { createLate } from '../late.ts';
import { scrollToSpot } from '../sight.ts';
import { type Camera, createCamera, createMap } from './camera.ts';
import { type Controls, createControls } from './controls.ts';
import { type CountryLayer, createCountryLayer } from './countryLayer.ts';
import { createEventLayer, type EventLayer } from './eventLayer.ts';
import { type Hand, watchHand, zoomByWheel } from './gestures.ts';
import './map.css';
import type { MapFactory, MapHandlers, MapProps, MapWords } from './port.ts';
import { setAttribute } from '../attributes.ts';
import { toWorld } from './worldShapes.ts';
import { toLayer } from './worldSvg.ts';

/** Events closer than this are one counted button, and every target is at least as wide; CSS pixels. */
const markSize = 24;
/** For fingers targets are 44 wide (map.css). They may overlap, but never as far as another's middle. */
const markSizeForFingers = 32;
/** From this width on the toolbar covers but a corner of the box; CSS pixels. */
const roomyWidth = 600;
/** Of more marks than this, what only makes room for them is drawn a frame later: a choice of theirs is seen first. */
const manyMarks = 40;
/** Two homes within this many degrees are one. */
const homeTolerance = 1e-6;

let mounts = 0;

/** The map on Leaflet: no tiles, countries as SVG paths, events as HTML buttons. */
export const createLeafletMap: MapFactory = (container, props, handlers) => {
  const disposer = createDisposer();
  const frame = createFrame(container, disposer);
  const map = createMap(frame.canvas);
  disposer.add(() => map.remove());
  const camera = createCamera(map, props.home);
  const noteMoved = (): void => camera.noteMoved();
  const hand = watchHand(map, noteMoved, disposer);
  zoomByWheel(map, noteMoved, disposer);
  const scene = createScene({ map, camera, hand, frame, props, handlers, disposer });
  const fingers = window.matchMedia('(pointer: coarse)');
  const late = createLate();
  disposer.add(late.cancel);
  const size = (): number => (fingers.matches ? markSizeForFingers : markSize);
  const layout = (): void => {
    late.cancel();
    scene.layoutEvents(size());
    scene.layoutCountries(size());
  };
  const show = (what: Changed): void => {
    if (what === 'nothing') return;
    if (what === 'all' || scene.markCount < manyMarks) layout();
    else {
      scene.layoutEvents(size());
      late.ask(() => scene.layoutCountries(size()));
    }
  };
  disposer.listen(fingers, 'change', layout);
  disposer.listen(frame.root, 'keydown', (event: KeyboardEvent) => {
    if (event.key === 'Escape') handlers.onClear();
  });
  map.on('viewreset zoom moveend', layout);
  // A pan in progress ends with the map's removal, and says so.
  disposer.add(() => map.off('viewreset zoom moveend', layout));
  const resize = (): void => {
    camera.resize(scene.insetOf(frame.canvas.clientWidth));
    scene.revealIfWaiting();
  };
  const observer = new ResizeObserver(resize);
  observer.observe(frame.canvas);
  disposer.add(() => observer.disconnect());
  scene.setProps(props);
  resize();
  layout();
  return {
    setProps(next) {
      if (disposer.disposed) return;
      show(scene.setProps(next));
      scene.revealIfWaiting();
    },
    destroy: disposer.dispose,
  };
};

interface Frame {
  readonly id: string;
  readonly root: HTMLElement;
  readonly canvas: HTMLElement;
  readonly help: HTMLElement;
}

function createFrame(container: HTMLElement, disposer: Disposer): Frame {
  mounts += 1;
  const id = `cm-map-${mounts}`;
  const root = document.createElement('div');
  root.className = 'cm-map';
  root.setAttribute('role', 'group');
  root.setAttribute('aria-describedby', `${id}-help`);
  const canvas = document.createElement('div');
  canvas.className = 'cm-map-canvas';
  const help = document.createElement('p');
  help.id = `${id}-help`;
  help.className = 'cm-map-help';
  root.append(canvas, help);
  container.append(root);
  disposer.add(() => root.remove());
  return { id, root, canvas, help };
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

type Changed = 'nothing' | 'events' | 'all';

interface Scene {
  /** Takes over what differs; says what has to be drawn again. */
  setProps(next: MapProps): Changed;
  layoutEvents(markSize: number): void;
  /** Clear of the events, which have been laid out. */
  layoutCountries(markSize: number): void;
  /** How many marks of events there are. */
  readonly markCount: number;
  revealIfWaiting(): void;
  /** Pixels at the top of a box of this width that are better left to the toolbar. */
  insetOf(width: number): number;
}

function createScene({ map, camera, hand, frame, props, handlers, disposer }: SceneParts): Scene {
  const shapesPane = map.createPane('cm-countries');
  const markersPane = map.createPane('cm-country-markers');
  const eventsPane = map.createPane('cm-events');
  const onKeyboardFocus = (at: PlanarPoint): void => scrollToSpot(frame.root, camera.bringIntoView(at));
  const events = createEventLayer({ map, pane: eventsPane, words: props.words, handlers, onKeyboardFocus, disposer });
  const mountId = frame.id;
  const onChoose = handlers.onCountry;
  const countries = createReplaceable((topology: MapProps['topology'], of: Disposer) =>
    createCountryLayer({ map, mountId, shapesPane, markersPane, onKeyboardFocus, topology, onChoose, disposer: of }),
  );
  disposer.add(countries.destroy);
  let shown: MapProps | undefined;
  const actions = actionsOf(camera, () => (shown ?? props).markers);
  const controls = createControls(actions, disposer);
  frame.root.append(controls.element);
  // What is asked for at the start is shown whatever its generation: a link may name an event.
  let waiting: string | null = props.reveal.markerId;
  let taken: readonly PlanarPoint[] = [];
  return {
    setProps(next) {
      const before = shown;
      shown = next;
      const rebuilt = before?.topology !== next.topology;
      if (rebuilt) countries.replace(next.topology);
      if (before && next.reveal.generation > before.reveal.generation) waiting = next.reveal.markerId;
      if (before && !nearlyEqual(before.home, next.home, homeTolerance)) camera.setHome(next.home);
      if (before?.reducedMotion !== next.reducedMotion) camera.setReducedMotion(next.reducedMotion);
      const reworded = rebuilt || !sameWords(before?.words, next.words);
      if (reworded) applyWords(next.words, { frame, controls, events, countries: countries.now });
      // The lists are memoised where they are derived; one made anew is laid out again, which writes only what differs.
      const markersChanged = before?.markers !== next.markers;
      if (markersChanged) events.setMarkers(next.markers);
      const countriesChanged = rebuilt || before?.countries !== next.countries;
      if (countriesChanged) countries.now?.setItems(next.countries);
      if (reworded || countriesChanged) return 'all';
      return markersChanged ? 'events' : 'nothing';
    },
    get markCount() {
      return taken.length;
    },
    layoutEvents(size) {
      taken = events.layout(size);
    },
    layoutCountries(size) {
      countries.now?.layout(taken, size);
      controls.setLimits(map.getZoom() < map.getMaxZoom() - 1e-6, map.getZoom() > map.getMinZoom() + 1e-6);
    },
    insetOf: (width) => (width < roomyWidth ? controls.element.offsetHeight + controls.element.offsetTop : 0),
    revealIfWaiting() {
      if (waiting === null || !camera.isReady) return;
      const marker = shown?.markers.find(({ id }) => id === waiting);
      waiting = null;
      // The reader's hand wins: a map that moves under it is worse than an event out of sight.
      if (marker && !hand.isOn) camera.bringIntoView(layerPointOf(map, marker));
    },
  };
}

function actionsOf(camera: Camera, markers: () => readonly MapMarker[]): Parameters<typeof createControls>[0] {
  return {
    zoomIn: () => camera.zoomBy(1),
    zoomOut: () => camera.zoomBy(-1),
    home: () => camera.goHome(),
    everything: () => camera.showAll(markers().map(({ at }) => at)),
  };
}

interface Replaceable<Seed, Made> {
  readonly now: Made | undefined;
  readonly replace: (seed: Seed) => void;
  readonly destroy: () => void;
}

/** Something that is made anew of another seed; what it held is let go first. */
function createReplaceable<Seed, Made>(make: (seed: Seed, disposer: Disposer) => Made): Replaceable<Seed, Made> {
  let disposer = createDisposer();
  let now: Made | undefined;
  return {
    get now() {
      return now;
    },
    replace(seed) {
      disposer.dispose();
      disposer = createDisposer();
      now = make(seed, disposer);
    },
    destroy: () => disposer.dispose(),
  };
}

function layerPointOf(map: L.Map, marker: MapMarker): PlanarPoint {
  return toLayer(map, toWorld(drawnAt(marker.at)));
}

interface Worded {
  readonly frame: Frame;
  readonly controls: Controls;
  readonly events: EventLayer;
  readonly countries: CountryLayer | undefined;
}

function applyWords(words: MapWords, { frame, controls, events, countries }: Worded): void {
  setAttribute(frame.root, 'aria-label', words.label);
  if (frame.help.textContent !== words.keysHelp) frame.help.textContent = words.keysHelp;
  controls.setWords(words);
  events.setWords(words);
  countries?.setWords(words);
}

function sameWords(one: MapWords | undefined, other: MapWords): boolean {
  if (!one) return false;
  const keys = Object.keys(other) as (keyof MapWords)[];
  return keys.every((key) => one[key] === other[key]);
}
