import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { outlineOwners } from '../../derive/contestedAreas.ts';
import { distanceKm } from '../../geo/distance.ts';
import { latLng } from '../../geo/latLng.ts';
import type { LatLng } from '../../geo/types.ts';
import type { CountryTopology } from '../../geo/worldShapes.ts';
import { worldviews } from '../../story/schema.ts';

type Rings = readonly (readonly Position[])[];

/** The world's outlines, to ask where a place is. */
export interface CountryOutlines {
  /** Kilometres from a country, its territories and what a worldview draws in it; null where it has no outline. */
  distance(code: string, at: LatLng): number | null;
  /** The outline that the point is in, mostly a country's code, as far as outlines are fine enough to say; else null. */
  outlineAt(at: LatLng): string | null;
}

/** Codes of a country's territories, for an editor may give a place there the country's own. */
const TERRITORIES: Readonly<Record<string, readonly string[]>> = {
  AU: ['HM', 'NF'],
  CN: ['HK', 'MO'],
  DK: ['FO', 'GL'],
  FI: ['AX'],
  FR: ['BL', 'MF', 'NC', 'PF', 'PM', 'TF', 'WF'],
  GB: ['AI', 'BM', 'FK', 'GG', 'GS', 'IM', 'IO', 'JE', 'KY', 'MS', 'PN', 'SH', 'TC', 'VG'],
  NL: ['AW', 'CW', 'SX'],
  NZ: ['CK', 'NU'],
  US: ['AS', 'GU', 'MP', 'PR', 'VI'],
};

/** Kilometres in a degree of latitude. */
const degree = 111.2;
/** As far as the globe may be taken for flat; beyond, corners of the outlines are near enough to each other. */
const flat = 500;

export function readOutlines(topology: CountryTopology): CountryOutlines {
  const outlines = polygonsById(topology);
  const owned = new Map<string, readonly Rings[]>();
  const landOf = (code: string): readonly Rings[] => {
    const ids = [code, ...(TERRITORIES[code] ?? []), ...contestedOf(code)];
    const land = owned.get(code) ?? ids.flatMap((id) => outlines.get(id) ?? []);
    owned.set(code, land);
    return land;
  };
  return {
    distance: (code, at) => (outlines.has(code) ? distanceToAny(landOf(code), at) : null),
    outlineAt: (at) => [...outlines].find(([, land]) => land.some((rings) => isIn(rings, at)))?.[0] ?? null,
  };
}

/** What some worldview draws in the country. */
function contestedOf(code: string): readonly string[] {
  return worldviews.flatMap((worldview) =>
    [...outlineOwners(worldview)].flatMap(([outline, owner]) => (owner === code ? [outline] : [])),
  );
}

function polygonsById(topology: CountryTopology): ReadonlyMap<string, readonly Rings[]> {
  const { features } = feature(topology, topology.objects['countries'] as GeometryCollection);
  return new Map(features.map(({ id, geometry }) => [String(id), polygonsOf(geometry as Polygon | MultiPolygon)]));
}

function polygonsOf(geometry: Polygon | MultiPolygon): readonly Rings[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function distanceToAny(land: readonly Rings[], at: LatLng): number {
  if (land.some((rings) => isIn(rings, at))) return 0;
  const rings = land.flat();
  const near = Math.min(...rings.map((ring) => flatDistance(ring, at)));
  return near <= flat ? near : Math.min(...rings.flat().map(([lng = 0, lat = 0]) => distanceKm(at, latLng(lat, lng))));
}

/** Even-odd rule, in degrees. */
function isIn(rings: Rings, { lat, lng }: LatLng): boolean {
  let crossings = 0;
  for (const ring of rings) {
    for (const [index, [x = 0, y = 0]] of ring.entries()) {
      const [beforeX = 0, beforeY = 0] = ring.at(index - 1) ?? [];
      if (y > lat !== beforeY > lat && lng < ((beforeX - x) * (lat - y)) / (beforeY - y) + x) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}

/** To the ring's lines, on a plane that touches the globe at the point: exact near it. */
function flatDistance(ring: readonly Position[], at: LatLng): number {
  const shrink = Math.cos((at.lat * Math.PI) / 180);
  const points = ring.map(([x = 0, y = 0]) => {
    const turned = ((x - at.lng + 540) % 360) - 180;
    return { x: turned * shrink * degree, y: (y - at.lat) * degree };
  });
  let least = Infinity;
  for (const [index, end] of points.entries()) {
    const start = points.at(index - 1) ?? end;
    // A line that leaps over the far side of the globe is no border.
    if (Math.abs(end.x - start.x) <= 180 * shrink * degree) least = Math.min(least, distanceToLine(start, end));
  }
  return least;
}

interface FlatPoint {
  readonly x: number;
  readonly y: number;
}

/** From the plane's origin to the line from one point to another. */
function distanceToLine(start: FlatPoint, end: FlatPoint): number {
  const [x, y] = [end.x - start.x, end.y - start.y];
  const length = x * x + y * y;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(start.x * x + start.y * y) / length));
  return Math.hypot(start.x + along * x, start.y + along * y);
}
