import { latLng } from './latLng.ts';
import { nearestTurn } from './antimeridian.ts';
import type { LatLng } from './types.ts';

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
