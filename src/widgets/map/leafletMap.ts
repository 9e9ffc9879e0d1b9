import { createDisposer, type Disposer } from '../../lib/disposer.ts';
import { createLate } from '../late.ts';
import { createCamera, createMap } from './camera.ts';
import { watchHand, zoomByWheel } from './gestures.ts';
import './map.css';
import type { MapFactory } from './port.ts';
import { type Changed, createScene, type Frame } from './scene.ts';

/** Events closer than this are one counted button, and every target is at least as wide; CSS pixels. */
const markSize = 24;
/** For fingers targets are 44 wide (map.css). They may overlap, but never as far as another's middle. */
const markSizeForFingers = 32;
/** Of more marks than this, what only makes room for them is drawn a frame later: a choice of theirs is seen first. */
const manyMarks = 40;

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
  // Leaflet tells of one change of the view up to three times.
  let laidOutFor = '';
  const follow = (): void => {
    const points = [map.getPixelOrigin(), map.containerPointToLayerPoint([0, 0]), map.getSize()];
    const view = [map.getZoom(), ...points.flatMap(({ x, y }) => [x, y])].join(' ');
    if (view === laidOutFor) return;
    laidOutFor = view;
    layout();
  };
  map.on('viewreset zoom moveend', follow);
  // A pan in progress ends with the map's removal, and says so.
  disposer.add(() => map.off('viewreset zoom moveend', follow));
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
