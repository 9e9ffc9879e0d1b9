import type { Degrees, LatLng } from './types.ts';

/** `[longitude, latitude]` in degrees, GeoJSON's order. */
export type Position = readonly [longitude: number, latitude: number, ...rest: number[]];

/**
 * The same ring or line without leaps across 180°: each point within 180° of the one before it, so longitudes may
 * leave −180…180. A ring that goes round a pole does not close; its ends differ by 360°.
 */
export function unwrap(line: readonly Position[]): [number, number][] {
  let turns = 0;
  let previous: number | undefined;
  return line.map(([longitude, latitude]) => {
    if (previous !== undefined) {
      if (longitude - previous > 180) turns -= 360;
      else if (previous - longitude > 180) turns += 360;
    }
    previous = longitude;
    return [longitude + turns, latitude];
  });
}

/** `longitude` plus the whole turns that bring it within 180° of `reference`. */
export function nearestTurn(longitude: number, reference: number): number {
  return longitude - 360 * Math.round((longitude - reference) / 360);
}

/**
 * A line without leaps as lines of a map whose edges are at ±180°: one more for each edge that it crosses, which they
 * reach. `[longitude, latitude]`, longitudes of any size.
 */
export function cutAtEdges(line: readonly Position[]): readonly (readonly Position[])[] {
  const lines: Position[][] = [[]];
  line.forEach(([lng, lat], index) => {
    const [lngBefore, latBefore] = line[index - 1] ?? [lng, lat];
    const [turn, turnBefore] = [turnsOf(lng), turnsOf(lngBefore)];
    if (turn !== turnBefore) {
      const eastward = turn > turnBefore;
      const share = (180 + 360 * Math.min(turn, turnBefore) - lngBefore) / (lng - lngBefore);
      const at = latBefore + share * (lat - latBefore);
      lines.at(-1)?.push([eastward ? 180 : -180, at]);
      lines.push([[eastward ? -180 : 180, at]]);
    }
    lines.at(-1)?.push([lng - 360 * turn, lat]);
  });
  return lines;
}

/** Whole turns from the world that is drawn to where a longitude is. */
function turnsOf(longitude: number): number {
  return Math.round((longitude - nearestTurn(longitude, 0)) / 360);
}

interface MovedBox {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
  readonly turn: number;
}

/**
 * What the map's one copy of the world draws on the other side of 180°, so that Russia, Fiji and the Aleutians stay
 * whole: Chukotka east of the Bering Strait's line and eastern Fiji at more than 180°, the western Aleutians at less
 * than −180°. The outlines are built by the same rule.
 */
const movedBoxes: readonly MovedBox[] = [
  { south: 64, north: 72, west: -180, east: -168.98, turn: 360 },
  { south: -22, north: -12, west: -180, east: -178, turn: 360 },
  { south: 50, north: 55, west: 170, east: 180, turn: -360 },
];

/** Where a place stands on the drawn world: its own longitude, or a turn away where its country is kept whole. */
export function drawnAt(place: LatLng): LatLng {
  const box = movedBoxes.find(
    ({ south, north, west, east }) =>
      !place.drawn && place.lat >= south && place.lat <= north && place.lng >= west && place.lng <= east,
  );
  return box ? { lat: place.lat, lng: (place.lng + box.turn) as Degrees } : place;
}
