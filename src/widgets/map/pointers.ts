import type * as L from 'leaflet';
import type { MapMarker } from '../../derive/drawLists.ts';
import { distanceKm } from '../../geo/distance.ts';
import { latLng } from '../../geo/latLng.ts';
import type { PlanarPoint } from '../../geo/merge.ts';
import type { LatLng } from '../../geo/types.ts';
import { clamp } from '../../lib/clamp.ts';
import type { Disposer } from '../../lib/disposer.ts';
import { setAttribute } from '../attributes.ts';
import { createLate } from '../late.ts';
import { clearOf, type Plate } from './clearOf.ts';
import { type Beyond, createButton, dress, hide } from './pointerButton.ts';
import type { Toolbar } from './toolbar.ts';
import type { MapWords } from './port.ts';
import { drawnPoint } from '../../geo/worldShapes.ts';
import { layerOf } from './worldSvg.ts';

/** What is beyond the map's edges, and how far: buttons that go there. */
export interface Pointers {
  readonly element: HTMLElement;
  setWords(words: MapWords): void;
  setToolbar(toolbar: Toolbar): void;
  /** Whether they make room for what the keyboard has come to. */
  setAway(away: boolean): void;
  /** Called with those that are shown, whenever they may be others. */
  onShown(tell: (pointers: readonly HTMLElement[]) => void): void;
  /** `taken`: what stands in the box, and is not to be covered, as the map's layers count. */
  layout(markers: readonly MapMarker[], home: LatLng, taken: readonly PlanarPoint[]): void;
}

export interface PointerOptions {
  readonly map: L.Map;
  readonly goTo: (places: readonly LatLng[]) => void;
  readonly goHome: () => void;
  readonly disposer: Disposer;
}

/** No more than this: a box full of them says less than three. */
const most = 3;
/** How far from the edges their middles stand, and from each other at least; CSS pixels. */
const inside = { x: 16, y: 24 } as const;
const apart = 48;
/** None is wider; as far from the toolbar one may stand at the box's own upper edge. */
const widest = 220;

export function createPointers({ map, goTo, goHome, disposer }: PointerOptions): Pointers {
  const element = document.createElement('div');
  element.className = 'cm-map-pointers';
  element.setAttribute('role', 'group');
  let words: MapWords | undefined;
  let toolbar: Toolbar = { left: 0, right: 0, height: 0 };
  let onShown: (pointers: readonly HTMLElement[]) => void = () => undefined;
  let shown: readonly Beyond[] = [];
  const buttons = Array.from({ length: most + 1 }, () => createButton(element));
  disposer.listen(element, 'click', (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const index = buttons.findIndex((one) => one.button === button);
    const beyond = shown[index];
    if (beyond?.key === 'home') goHome();
    else if (beyond) goTo(beyond.places);
  });
  const late = createLate();
  disposer.add(late.cancel);
  let aside: readonly number[] = [];
  const draw = (markers: readonly MapMarker[], home: LatLng, taken: readonly PlanarPoint[]): void => {
    if (!words) return;
    const before = new Map(shown.map(({ key }, index) => [key, aside[index] ?? 0]));
    shown = beyondEdges(map, markers, home, toolbar, words.home);
    for (const [index, one] of buttons.entries()) dress(one, shown[index], words);
    const { x: left, y: top } = map.layerPointToContainerPoint([0, 0]);
    const half = map.getSize().x / 2;
    const plates = shown.map(({ at }, index) => plateOf(at, buttons[index]?.button, half));
    aside = clearOf(
      plates,
      taken.map(({ x, y }) => ({ x: x + left, y: y + top })),
      { top: toolbar.height + inside.y, bottom: map.getSize().y - inside.y },
      shown.map(({ key }) => before.get(key) ?? 0),
    );
    for (const [index, { at, leftward }] of plates.entries()) {
      const button = buttons[index]?.button;
      const y = at.y + (aside[index] ?? 0);
      if (button) button.style.transform = `translate(${at.x}px, ${y}px) translate(${leftward ? '-100%' : '0'}, -50%)`;
    }
    onShown(buttons.slice(0, shown.length).map(({ button }) => button));
    // Hidden after the focus has gone on.
    for (const { button } of buttons.slice(shown.length)) hide(button);
  };
  return {
    element,
    setWords(next) {
      words = next;
      setAttribute(element, 'aria-label', next.beyond);
    },
    setToolbar(next) {
      toolbar = next;
    },
    setAway: (away) => setAttribute(element, 'data-away', away ? 'true' : undefined),
    onShown(tell) {
      onShown = tell;
    },
    // What is beyond the edges may be told when what is inside has been painted.
    layout: (markers, home, taken) => late.ask(() => draw(markers, home, taken)),
  };
}

/** What is seen of a button that stands at a point, in the half of the box that it is in; all that is read of the page's layout. */
function plateOf(at: PlanarPoint, button: HTMLElement | undefined, half: number): Plate {
  const pill = button?.firstElementChild;
  const height = pill instanceof HTMLElement ? pill.offsetHeight : 0;
  return { at, width: button?.offsetWidth ?? 0, height, leftward: at.x > half };
}

/** The places of events outside the box, those in one direction together; the selected event's first. And home. */
function beyondEdges(
  map: L.Map,
  markers: readonly MapMarker[],
  home: LatLng,
  toolbar: Toolbar,
  homeName: string,
): readonly Beyond[] {
  const size = map.getSize();
  if (size.x === 0 || size.y === 0) return [];
  const edge = edgeOf(size, toolbar);
  const pointOf = boxOf(map);
  const centre = map.getCenter();
  const from = latLng(centre.lat, centre.lng);
  const beyond = (of: Direction, at: PlanarPoint): Beyond => {
    const [first] = of.markers;
    const { x, y } = pointOf(first?.at ?? home);
    return {
      key: first?.id ?? 'home',
      places: of.markers.map((marker) => marker.at),
      name: first?.placeName ?? homeName,
      others: Math.max(0, of.markers.length - 1),
      events: of.events,
      selected: of.selected,
      at,
      turn: edge({ x, y }).turn,
      km: distanceKm(from, first?.at ?? home),
    };
  };
  const found = directionsOf(markers, pointOf, size, edge)
    .slice(0, most)
    .map((direction) => beyond(direction, direction.at));
  const homePoint = pointOf(home);
  if (!isOut(size, homePoint)) return found;
  const at = freeOf(found, edge(homePoint).at, toolbar.height, size.y);
  return [...found, beyond({ markers: [], events: 0, selected: false, at }, at)];
}

/** What lies in one direction: the place with the most events first, or the selected event's. */
interface Direction {
  readonly markers: readonly MapMarker[];
  readonly events: number;
  readonly selected: boolean;
  readonly at: PlanarPoint;
}

/** Those whose pointers would touch are one; the selected event's first, then by how many events there are. */
function directionsOf(
  markers: readonly MapMarker[],
  pointOf: (at: LatLng) => PlanarPoint,
  size: PlanarPoint,
  edge: EdgeFinder,
): readonly Direction[] {
  const directions: { markers: MapMarker[]; events: number; selected: boolean; at: PlanarPoint }[] = [];
  for (const marker of markers) {
    const point = pointOf(marker.at);
    if (!isOut(size, point)) continue;
    const { at } = edge(point);
    const known = directions.find((one) => Math.hypot(one.at.x - at.x, one.at.y - at.y) < apart);
    const { selected, count } = marker;
    if (!known) {
      directions.push({ markers: [marker], events: count, selected, at });
      continue;
    }
    const [first] = known.markers;
    const leads = first && (selected || (!first.selected && count > first.count));
    if (leads) known.markers.unshift(marker);
    else known.markers.push(marker);
    known.events += count;
    known.selected ||= selected;
  }
  return directions.sort((one, other) => Number(other.selected) - Number(one.selected) || other.events - one.events);
}

/** Beside those that stand there. */
function freeOf(found: readonly Beyond[], at: PlanarPoint, inset: number, height: number): PlanarPoint {
  const isFree = (y: number): boolean => found.every((one) => Math.hypot(one.at.x - at.x, one.at.y - y) >= apart);
  const tries = [0, 1, -1, 2, -2, 3, -3].map((step) => at.y + step * apart);
  const y = tries.find((one) => one >= inset + inside.y && one <= height - inside.y && isFree(one)) ?? at.y;
  return { x: at.x, y };
}

/** Where places are in the box, as the map is now. */
function boxOf(map: L.Map): (at: LatLng) => PlanarPoint {
  const layer = layerOf(map);
  const { x: left, y: top } = map.layerPointToContainerPoint([0, 0]);
  return (at) => {
    const { x, y } = layer(drawnPoint(at));
    return { x: x + left, y: y + top };
  };
}

function isOut(size: PlanarPoint, { x, y }: PlanarPoint): boolean {
  return x < 0 || y < 0 || x > size.x || y > size.y;
}

type EdgeFinder = (point: PlanarPoint) => { readonly at: PlanarPoint; readonly turn: number };

/** Where the line from the box's middle to a point leaves the box, a little inside, clear of the toolbar; and its turn from above. */
function edgeOf(size: PlanarPoint, { left, right, height }: Toolbar): EdgeFinder {
  const leave = (point: PlanarPoint, inset: number): ReturnType<EdgeFinder> => {
    const middle = { x: size.x / 2, y: (size.y + inset) / 2 };
    const way = { x: point.x - middle.x, y: point.y - middle.y };
    const share = Math.min(
      (size.x / 2 - inside.x) / Math.abs(way.x || 1e-9),
      ((size.y - inset) / 2 - inside.y) / Math.abs(way.y || 1e-9),
    );
    const at = {
      x: Math.round(clamp(middle.x + way.x * share, inside.x, size.x - inside.x)),
      y: Math.round(clamp(middle.y + way.y * share, inset + inside.y, size.y - inside.y)),
    };
    return { at, turn: (Math.atan2(way.x, -way.y) * 180) / Math.PI };
  };
  return (point) => {
    const free = leave(point, 0);
    const isBeside = free.at.x + widest < left || free.at.x - widest > right;
    return isBeside ? free : leave(point, height);
  };
}
