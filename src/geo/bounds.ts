import { clamp } from '../lib/clamp.ts';
import { nearestTurn } from './antimeridian.ts';
import { latLng } from './latLng.ts';
import type { Bounds, Degrees, LatLng } from './types.ts';

/** Degrees of longitude from west to east, over the antimeridian where `west > east`. */
export function widthOf(bounds: Bounds): number {
  return bounds.east - bounds.west + (bounds.west > bounds.east ? 360 : 0);
}

/** The middle of a box, which may cross the antimeridian. */
export function middleOf(bounds: Bounds): LatLng {
  return latLng((bounds.south + bounds.north) / 2, bounds.west + widthOf(bounds) / 2);
}

/** Whether the place is in the box, edges included. */
export function contains(bounds: Bounds, place: LatLng): boolean {
  if (place.lat < bounds.south || place.lat > bounds.north) return false;
  return turned(place.lng - bounds.west) <= widthOf(bounds);
}

/**
 * Where a map across 180° has its edges: in the Atlantic, where no land but Antarctica is cut. Degrees. Such a map cannot
 * show the east of Brazil beside Lisbon.
 */
export const ATLANTIC_SEAM = -30;

/**
 * The narrowest box round all of these; over the antimeridian where that is shorter and leaves the seam in the Atlantic out.
 * Undefined for none.
 */
export function boundsOf(places: readonly LatLng[]): Bounds | undefined {
  const longitudes = places.map(({ lng }) => nearestTurn(lng, 0)).sort((one, other) => one - other);
  const first = longitudes[0];
  const last = longitudes.at(-1);
  if (first === undefined || last === undefined) return undefined;
  let widestGap = first + 360 - last;
  let west = first;
  let east = last;
  for (let index = 1; index < longitudes.length; index += 1) {
    const before = longitudes[index - 1] ?? first;
    const after = longitudes[index] ?? last;
    if (after - before > widestGap && before < ATLANTIC_SEAM && after > ATLANTIC_SEAM) {
      widestGap = after - before;
      west = after;
      east = before;
    }
  }
  const latitudes = places.map(({ lat }) => lat);
  return box(Math.min(...latitudes), west, Math.max(...latitudes), east);
}

/** The box grown by `share` of its height and width on each side, within the globe. */
export function padded(bounds: Bounds, share: number): Bounds {
  const upward = (bounds.north - bounds.south) * share;
  const sideward = widthOf(bounds) * share;
  const south = clamp(bounds.south - upward, -90, 90);
  const north = clamp(bounds.north + upward, -90, 90);
  if (widthOf(bounds) + 2 * sideward >= 360) return box(south, -180, north, 180);
  return box(south, nearestTurn(bounds.west - sideward, 0), north, nearestTurn(bounds.east + sideward, 0));
}

/** Whether two boxes differ by no more than `tolerance` degrees on any side; −180 and 180 are the same meridian. */
export function nearlyEqual(one: Bounds, other: Bounds, tolerance: number): boolean {
  const sameLatitudes =
    Math.abs(one.south - other.south) <= tolerance && Math.abs(one.north - other.north) <= tolerance;
  const sameLongitudes =
    Math.abs(nearestTurn(one.west - other.west, 0)) <= tolerance &&
    Math.abs(nearestTurn(one.east - other.east, 0)) <= tolerance;
  return sameLatitudes && sameLongitudes && Math.abs(widthOf(one) - widthOf(other)) <= 2 * tolerance;
}

/** Degrees eastward, 0 to below 360. */
function turned(longitude: number): number {
  return ((longitude % 360) + 360) % 360;
}

function box(south: number, west: number, north: number, east: number): Bounds {
  return { south: south as Degrees, west: west as Degrees, north: north as Degrees, east: east as Degrees };
}
