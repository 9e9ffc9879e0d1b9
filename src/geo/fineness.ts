import { latLng } from './latLng.ts';
import { nearestTurn } from './antimeridian.ts';
import type { Bounds, LatLng } from './types.ts';

/** What comes with a map, and what comes where it is seen to be coarse; in `data/map/`. */
export const FIRST_FILE = 'countries.json';
export const FINER_FILE = 'countries-fine.json';

/** Where the outlines that come first are fine: what `cli/geometry/regions.ts` calls home and near, degrees. */
const FINE = { south: -2, north: 62, west: -18, east: 100 } as const;

/** From these zooms on (the world is 256 · 2ᶻ CSS pixels wide) a reader sees that the first outlines are coarse. */
const COARSE_FROM = { inside: 4.25, outside: 2.5 } as const;

/** Whether a map around this place, so near, is drawn better from the finer outlines. */
export function wantsFinerOutlines(centre: LatLng, zoom: number): boolean {
  const { lat, lng } = latLng(centre.lat, nearestTurn(centre.lng, 0));
  const isInside = lat >= FINE.south && lat <= FINE.north && lng >= FINE.west && lng <= FINE.east;
  return zoom >= (isInside ? COARSE_FROM.inside : COARSE_FROM.outside);
}

/** The file of outlines, under `data/map/`, that a drawing of these bounds is made from, so many CSS pixels wide. */
export function outlinesFileOf({ south, north, west, east }: Bounds, width: number): string {
  const degrees = (east - west + 360) % 360 || 360;
  const zoom = Math.log2((width * 360) / degrees / 256);
  const isFiner = wantsFinerOutlines(latLng((south + north) / 2, west + degrees / 2), zoom);
  return isFiner ? FINER_FILE : FIRST_FILE;
}
