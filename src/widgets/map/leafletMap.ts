import type * as L from 'leaflet';
import { createDisposer, type Disposer } from '../../lib/disposer.ts';
import { wantsFinerOutlines } from '../../geo/fineness.ts';
import { takeSteps } from '../../lib/steps.ts';
import { createLate } from '../late.ts';
import { type Camera, createCamera, createMap } from './camera.ts';
import { watchHand, zoomByWheel } from './gestures.ts';
import './map.css';
import type { MapFactory, MapHandlers, MapProps, MapSteps } from './port.ts';
import { type Changed, createScene, type Frame, type Scene } from './scene.ts';

/** Events closer than this are one counted button, and every target is at least as wide; CSS pixels. */
const markSize = 24;
/** For fingers targets are 44 wide (map.css). They may overlap, but never as far as another's middle. */
const markSizeForFingers = 32;
/** Of more marks than this, what only makes room for them is drawn a frame later: a choice of theirs is seen first. */
const manyMarks = 40;

/** After so long without a change there is time to prepare the next; milliseconds. */
const idle = 300;

export { prepareWorldShapes } from '../../geo/worldShapes.ts';

let mounts = 0;

/** The map on Leaflet: no tiles, countries as SVG paths, events as HTML buttons. */
export const createLeafletMap: MapFactory = (container, props, handlers) => {
  return takeSteps(makeLeafletMap(container, props, handlers));
};

/** The same in steps, none of which takes long; it is seen when it is whole. `turn` is the world's, degrees. */
export function* makeLeafletMap(
  container: HTMLElement,
  props: MapProps,
  handlers: MapHandlers,
  turn = 0,
): ReturnType<MapSteps> {
  const disposer = createDisposer();
  let isWhole = false;
  try {
    const frame = createFrame(container, disposer);
    const map = createMap(frame.canvas, turn);
    disposer.add(() => map.remove());
    const camera = createCamera(map, props.home);
    yield;
    const noteMoved = (): void => camera.noteMoved();
    const hand = watchHand(map, noteMoved, disposer);
    zoomByWheel(map, noteMoved, disposer);
    const scene = createScene({ map, camera, hand, frame, props, handlers, disposer });
    yield;
    yield* scene.setOutlines(props);
    yield;
    scene.setProps(props);
    yield;
    const setProps = bind({ map, camera, scene, frame, handlers, disposer });
    frame.root.removeAttribute('data-making');
    isWhole = true;
    return { setProps, destroy: disposer.dispose };
  } finally {
    if (!isWhole) disposer.dispose();
  }
}

interface Made {
  readonly map: L.Map;
  readonly camera: Camera;
  readonly scene: Scene;
  readonly frame: Frame;
  readonly handlers: MapHandlers;
  readonly disposer: Disposer;
}

/** Draws the scene and keeps it as the map and its box are; returns how it is told of what is new. */
function bind({ map, camera, scene, frame, handlers, disposer }: Made): (next: MapProps) => void {
  const fingers = window.matchMedia('(pointer: coarse)');
  const size = (): number => (fingers.matches ? markSizeForFingers : markSize);
  const layout = createLayout(scene, size, disposer);
  const show = (what: Changed): void => {
    if (what !== 'nothing') layout(what === 'events' && scene.markCount >= manyMarks);
  };
  disposer.listen(fingers, 'change', () => layout());
  disposer.listen(frame.root, 'keydown', (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // The page around takes one step back for it too.
    event.preventDefault();
    handlers.onClear();
  });
  // Leaflet tells of one change of the view up to three times.
  let laidOutFor = '';
  const follow = (): void => {
    const points = [map.getPixelOrigin(), map.containerPointToLayerPoint([0, 0]), map.getSize()];
    const view = [map.getZoom(), ...points.flatMap(({ x, y }) => [x, y])].join(' ');
    if (view === laidOutFor) return;
    laidOutFor = view;
    const bounds = map.getBounds();
    const [south, north, west, east] = [bounds.getSouth(), bounds.getNorth(), bounds.getWest(), bounds.getEast()];
    if (wantsFinerOutlines({ south, north, west, east }, map.getZoom())) handlers.onCoarse();
    // To draw the countries for another zoom takes a frame of its own: meanwhile they are stretched to it.
    layout(scene.stretch());
  };
  map.on('viewreset zoom moveend resize', follow);
  // A pan in progress ends with the map's removal, and says so.
  disposer.add(() => map.off('viewreset zoom moveend resize', follow));
  const resize = (): void => {
    camera.resize(scene.insetOf(frame.canvas.clientWidth));
    scene.revealIfWaiting();
  };
  const observer = new ResizeObserver(resize);
  observer.observe(frame.canvas);
  disposer.add(() => observer.disconnect());
  resize();
  // To find its home the map has moved, and was laid out for it; a box without a size has none.
  if (laidOutFor === '') layout();
  return (next) => {
    if (disposer.disposed) return;
    show(scene.setProps(next));
    scene.revealIfWaiting();
  };
}

/** Draws the scene: the events at once, the rest with them or, where it may come later, in a frame of its own. */
function createLayout(scene: Scene, size: () => number, disposer: Disposer): (later?: boolean) => void {
  const late = createLate();
  let ahead = 0;
  let named = false;
  const name = (): void => {
    named = true;
    scene.layoutLabels();
  };
  disposer.add(() => {
    late.cancel();
    clearTimeout(ahead);
  });
  return (later = false) => {
    late.cancel();
    scene.layoutEvents(size());
    const rest = (): void => {
      scene.layoutCountries(size());
      // At the beginning nobody has seen names: they may have a frame of their own.
      if (later && !named) return late.ask(name);
      name();
    };
    if (later) late.ask(rest);
    else rest();
    clearTimeout(ahead);
    ahead = window.setTimeout(() => scene.prepare(size()), idle);
  };
}

function createFrame(container: HTMLElement, disposer: Disposer): Frame {
  mounts += 1;
  const id = `cm-map-${mounts}`;
  const root = document.createElement('div');
  root.className = 'cm-map';
  root.dataset.making = '';
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
