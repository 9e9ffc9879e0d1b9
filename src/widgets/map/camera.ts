import type * as L from 'leaflet';
import { map as createLeaflet, toLatLngBounds, toPoint } from './leafletParts.ts';
import { clamp } from '../../lib/clamp.ts';
import { drawnAt } from '../../geo/antimeridian.ts';
import type { PlanarPoint } from '../../geo/merge.ts';
import type { Bounds, LatLng } from '../../geo/types.ts';

/** Where the map looks. Every move of ours goes through here; none is animated under reduced motion. */
export interface Camera {
  /** The home view, which it also keeps while the box changes size, until something else moves the map. */
  goHome(): void;
  /** All of these places. */
  showAll(places: readonly LatLng[]): void;
  /** To these places at the scale that is shown, the farther the slower; farther out where they do not fit. */
  goTo(places: readonly LatLng[]): void;
  zoomBy(steps: number): void;
  /**
   * Pans just so far that the point (layer pixels) is well inside the box; not at all where it is. Returns where in the
   * box it then is.
   */
  bringIntoView(point: PlanarPoint): PlanarPoint;
  /**
   * The home view, panned just so far that a place is well inside the box; of none the home view. So it is the same wherever the
   * map was.
   */
  showFromHome(place: LatLng | undefined): void;
  setHome(home: Bounds): void;
  setReducedMotion(reduced: boolean): void;
  /** The box may have another size; the upper `inset` pixels of it lie under the toolbar. */
  resize(inset: number): void;
  /** Something other than the camera has moved the map. */
  noteMoved(): void;
  /** Whether the box has ever had a size, so that pixels mean something. */
  readonly isReady: boolean;
}

/** What the farthest zoom shows: all land but Antarctica, from Alaska to the Bering Strait again. */
const worldView = toLatLngBounds([-56, -170], [75, 191]);
/** Beyond, the outlines show their corners. */
export const closestZoom = 7;
/** "Everything" comes no closer than this where all events are at one place. */
const closestForAll = 5;
/** Pixels between what is brought into view and the box's edge; less in small boxes. */
const breathing = 56;

/** `turn`: how far east of Greenwich the middle of the world stands, for one that has its edges elsewhere (overDateLine.ts). */
export function createMap(container: HTMLElement, turn: number): L.Map {
  const map = createLeaflet(container, {
    attributionControl: false,
    zoomControl: false,
    touchZoom: true,
    bounceAtZoomLimits: false,
    // Timers of zoom animations outlive the map's removal and then throw.
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    trackResize: false,
    zoomSnap: 0,
    minZoom: 0,
    maxZoom: closestZoom,
    maxBoundsViscosity: 1,
    center: [30, 40],
    zoom: 2,
  });
  // No view reaches beyond. Not `setMaxBounds`, which pans back with an animation whatever the reader prefers.
  map.options.maxBounds = toLatLngBounds([-78, turn - 192], [84.2, turn + 196]);
  return map;
}

export function createCamera(map: L.Map, firstHome: Bounds): Camera {
  let [home, inset] = [firstHome, 0];
  let [atHome, isReady, reducedMotion] = [true, false, false];

  const goHome = (): void => {
    atHome = true;
    if (isReady) map.fitBounds(toLeaflet(home), { animate: false, paddingTopLeft: [0, inset] });
  };
  return {
    goHome,
    showAll(places) {
      if (places.length === 0) return goHome();
      atHome = false;
      fitAll(map, places, inset);
    },
    goTo(places) {
      atHome = false;
      goTo(map, places, inset, reducedMotion);
    },
    zoomBy(steps) {
      atHome = false;
      map.setZoom(map.getZoom() + steps, { animate: false });
    },
    bringIntoView(point) {
      const { offset, spot } = wayToShow(map, point, inset);
      if (offset.x === 0 && offset.y === 0) return spot;
      atHome = false;
      glide(map, offset, reducedMotion);
      return spot;
    },
    showFromHome(place) {
      seen(map, reducedMotion, () => {
        goHome();
        if (place) atHome = !panTo(map, place, inset);
      });
    },
    setHome(next) {
      home = next;
      if (atHome) goHome();
    },
    setReducedMotion(reduced) {
      reducedMotion = reduced;
      map.options.inertia = !reduced;
    },
    resize(nextInset) {
      const isOther = takeSize(map);
      // Who watches a box is told of it once more at the beginning.
      if (isReady && nextInset === inset && !isOther) return;
      inset = nextInset;
      if (map.getSize().x === 0 || map.getSize().y === 0) return;
      const first = !isReady;
      isReady = true;
      limitZoom(map);
      if (first || atHome) goHome();
    },
    noteMoved: () => void (atHome = false),
    get isReady() {
      return isReady;
    },
  };
}

function goTo(map: L.Map, places: readonly LatLng[], inset: number, reducedMotion: boolean): void {
  const bounds = toLatLngBounds(places.map((place) => toPair(drawnAt(place))));
  const room = toPoint(2 * breathing, 2 * breathing + inset);
  if (map.getBoundsZoom(bounds, false, room) < map.getZoom()) return fitAll(map, places, inset);
  const size = map.getSize();
  const at = map.latLngToContainerPoint(bounds.getCenter());
  glide(map, at.subtract(toPoint(size.x / 2, (size.y + inset) / 2)), reducedMotion);
}

/** Pans at once, just so far that the place is well inside the box; says whether that was any way at all. */
function panTo(map: L.Map, place: LatLng, inset: number): boolean {
  const { offset } = wayToShow(map, map.latLngToLayerPoint(toPair(drawnAt(place))), inset);
  if (offset.x === 0 && offset.y === 0) return false;
  map.panBy(offset, { animate: false });
  return true;
}

/** Moves the map at once, and where its scale stays lets the way there be seen, from where it was. */
function seen(map: L.Map, reducedMotion: boolean, move: () => void): void {
  const [center, zoom] = [map.getCenter(), map.getZoom()];
  move();
  // Reckoned anew, the same scale may differ in its last digits.
  if (reducedMotion || Math.abs(map.getZoom() - zoom) > 1e-6) return;
  const target = map.getCenter();
  map.setView(center, zoom, { animate: false });
  glide(map, map.latLngToContainerPoint(target).subtract(map.getSize().divideBy(2)), false);
}

/** Tells Leaflet of the box's size; whether it is another than before. */
function takeSize(map: L.Map): boolean {
  const before = map.getSize();
  map.invalidateSize({ animate: false, pan: true });
  return !map.getSize().equals(before);
}

/** Seconds that a pan takes: what is near is there at once, a way of many boxes is seen as one. */
const shortestGlide = 0.3;
const longestGlide = 0.9;

function glide(map: L.Map, offset: L.Point, reducedMotion: boolean): void {
  const size = map.getSize();
  const boxes = Math.hypot(offset.x / size.x, offset.y / size.y);
  map.panBy(offset.round(), {
    animate: !reducedMotion,
    duration: clamp(shortestGlide * Math.max(1, boxes), shortestGlide, longestGlide),
  });
}

function fitAll(map: L.Map, places: readonly LatLng[], inset: number): void {
  const bounds = toLatLngBounds(places.map((place) => toPair(drawnAt(place))));
  const side = Math.min(breathing, map.getSize().x / 10);
  map.fitBounds(bounds, {
    animate: false,
    paddingTopLeft: [side, inset + side / 2],
    paddingBottomRight: [side, side / 2],
    maxZoom: closestForAll,
  });
}

/** The farthest zoom is the one at which the world fits. */
function limitZoom(map: L.Map): void {
  map.options.minZoom = 0;
  const farthest = map.getBoundsZoom(worldView);
  map.options.minZoom = farthest;
  if (map.getZoom() < farthest) map.setZoom(farthest, { animate: false });
}

/** How far to pan for the point to be seen, and where in the box it is then. */
function wayToShow(
  map: L.Map,
  point: PlanarPoint,
  inset: number,
): { readonly offset: L.Point; readonly spot: L.Point } {
  const size = map.getSize();
  const at = map.layerPointToContainerPoint([point.x, point.y]);
  const away = (position: number, start: number, length: number): number => {
    const edge = Math.min(breathing, (length - start) / 4);
    return position - clamp(position, start + edge, length - edge);
  };
  const offset = toPoint(Math.round(away(at.x, 0, size.x)), Math.round(away(at.y, inset, size.y)));
  return { offset, spot: at.subtract(offset) };
}

function toLeaflet({ south, west, north, east }: Bounds): L.LatLngBounds {
  return toLatLngBounds([south, west], [north, west > east ? east + 360 : east]);
}

function toPair({ lat, lng }: LatLng): [number, number] {
  return [lat, lng];
}
