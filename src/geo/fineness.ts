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

/** What a map shows: degrees; the east is greater than the west, both perhaps beyond 180°. */
export interface Sight {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** Where in what a map shows its middle is, as shares from the south and from the west. */
const MIDDLE = [
  [0.5, 0.5],
  [0.25, 0.25],
  [0.25, 0.75],
  [0.75, 0.25],
  [0.75, 0.75],
] as const;

/** Whether a map that shows this, so near, is drawn better from the finer outlines: some of its middle would be coarse. */
export function wantsFinerOutlines({ south, north, west, east }: Sight, zoom: number): boolean {
  if (zoom >= COARSE_FROM.inside || zoom < COARSE_FROM.outside) return zoom >= COARSE_FROM.inside;
  return MIDDLE.some(
    ([up, along]) => !isFine(latLng(south + up * (north - south), nearestTurn(west + along * (east - west), 0))),
  );
}

function isFine({ lat, lng }: LatLng): boolean {
  return FINE.some((box) => lat >= box.south && lat <= box.north && lng >= box.west && lng <= box.east);
}
