import { latLng } from './latLng.ts';
import { nearestTurn } from './antimeridian.ts';
import type { Bounds, LatLng } from './types.ts';

/** What comes with a map, and what comes where it is seen to be coarse; in `data/map/`. */
export const FIRST_FILE = 'countries.json';
export const FINER_FILE = 'countries-fine.json';

/**
 * Where the outlines that come first are fine: boxes within what `cli/geometry/regions.ts` calls home and near, degrees. South of
 * the Sahara to the west, and in the south-east of Asia, they are not.
 */
const FINE = [
  { south: 15, north: 62, west: -18, east: 22 },
  { south: 0, north: 62, west: 22, east: 92 },
  { south: 28, north: 62, west: 92, east: 145 },
] as const;

/** From these zooms on (the world is 256 · 2ᶻ CSS pixels wide) a reader sees that the first outlines are coarse. */
const COARSE_FROM = { inside: 4.25, outside: 2.5 } as const;

/** Whether a map around this place, so near, is drawn better from the finer outlines. */
export function wantsFinerOutlines(centre: LatLng, zoom: number): boolean {
  const { lat, lng } = latLng(centre.lat, nearestTurn(centre.lng, 0));
  const isInside = FINE.some(
    ({ south, north, west, east }) => lat >= south && lat <= north && lng >= west && lng <= east,
  );
  return zoom >= (isInside ? COARSE_FROM.inside : COARSE_FROM.outside);
}

/** A drawing's room, CSS pixels. */
interface Room {
  readonly width: number;
  /** `Infinity`: as high as it needs. */
  readonly height: number;
}

/** The file of outlines, under `data/map/`, that a drawing of these bounds is made from where it has this room. */
export function outlinesFileOf({ south, north, west, east }: Bounds, { width, height }: Room): string {
  const degrees = (east - west + 360) % 360 || 360;
  const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const zoom = Math.log2(
    Math.min((width * 360) / degrees, (height * 2 * Math.PI) / (mercator(north) - mercator(south))) / 256,
  );
  const isFiner = wantsFinerOutlines(latLng((south + north) / 2, west + degrees / 2), zoom);
  return isFiner ? FINER_FILE : FIRST_FILE;
}
