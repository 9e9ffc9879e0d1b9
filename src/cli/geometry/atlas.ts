import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { nearestTurn, unwrap } from '../../geo/antimeridian.ts';
import { alpha2ByAlpha3, contestedParts, leftOut, lumpedIslands } from './countryCodes.ts';
import { cutContested } from './contested.ts';
import type { Outline } from './outline.ts';
import { wholeAcrossAntimeridian } from './regions.ts';

interface AtlasProperties {
  readonly a3: string;
}

/** Web Mercator ends at 85.05°; an outline that goes round the pole is closed along this latitude. */
const southEdge = -85;

/**
 * The atlas's countries as outlines of ours: two-letter ids, contested parts cut out by the difference from Natural
 * Earth's atlas, nothing stitched across 180°, in the order of their ids.
 */
export function readAtlas(atlas: Topology, naturalEarth: Topology): FeatureCollection<MultiPolygon, null> {
  const countries = atlas.objects['countries'] as GeometryCollection<AtlasProperties>;
  const collection = feature(atlas, countries) as FeatureCollection<Polygon | MultiPolygon, AtlasProperties>;
  const whole = collection.features.flatMap(({ properties, geometry }) =>
    identify(properties.a3, polygonsOf(geometry)),
  );
  const outlines = cutContested(whole, naturalEarth)
    .map(straighten)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return { type: 'FeatureCollection', features: outlines };
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function identify(alpha3: string, polygons: Position[][][]): Outline[] {
  if (leftOut.has(alpha3)) return [];
  if (alpha3 === lumpedIslands.alpha3) return partIslands(polygons);
  const part = contestedParts.get(alpha3);
  if (part !== undefined) return [outline(part, polygons)];
  const id = alpha2ByAlpha3.get(alpha3);
  if (id === undefined) throw new Error(`The atlas holds "${alpha3}", which has no code: add it to countryCodes.ts`);
  return [outline(id, polygons)];
}

function partIslands(polygons: Position[][][]): Outline[] {
  const isWest = (polygon: Position[][]): boolean => (polygon[0]?.[0]?.[0] ?? 0) < lumpedIslands.parting;
  return [
    outline(lumpedIslands.west, polygons.filter(isWest)),
    outline(
      lumpedIslands.east,
      polygons.filter((polygon) => !isWest(polygon)),
    ),
  ];
}

function outline(id: string, coordinates: Position[][][]): Outline {
  return { type: 'Feature', id, properties: null, geometry: { type: 'MultiPolygon', coordinates } };
}

function straighten(country: Outline): Outline {
  const polygons = country.geometry.coordinates
    .map((polygon) => polygon.filter(hasArea).map((ring) => closeRoundPole(unwrap(ring as [number, number][]))))
    .filter((polygon) => polygon.length > 0);
  const reference = middlesBySize(polygons)[0] ?? 0;
  const turned = wholeAcrossAntimeridian.has(country.id)
    ? polygons.map((polygon) => turnTowards(polygon, reference))
    : polygons;
  return outline(country.id, turned);
}

/** The atlas closes Antarctica with a ring of no area at the pole, and holds an islet of two points. */
function hasArea(ring: readonly Position[]): boolean {
  return new Set(ring.map(([longitude, latitude]) => `${longitude} ${latitude}`)).size > 2;
}

/**
 * A ring round the pole ends a turn from where it began: it is cut at ±180° and closed along the map's southern edge.
 */
function closeRoundPole(ring: [number, number][]): [number, number][] {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last || Math.abs(last[0] - first[0]) < 180) return ring;
  const eastward = last[0] > first[0] ? ring : [...ring].reverse();
  const inRange = eastward.map(([longitude, latitude]): [number, number] => [
    nearestTurn(longitude, 0),
    Math.max(latitude, southEdge),
  ]);
  const start = inRange.reduce((west, point, index) => (point[0] < (inRange[west]?.[0] ?? 0) ? index : west), 0);
  const open = [...inRange.slice(start, -1), ...inRange.slice(0, start)];
  const latitude = open[0]?.[1] ?? southEdge;
  // Counted from west to east and back along the edge; clockwise, as the atlas's other outer rings are, is that with
  // land south of it.
  return [[-180, latitude], ...open, [180, latitude], [180, southEdge], [-180, southEdge], [-180, latitude]];
}

function middlesBySize(polygons: readonly (readonly Position[][])[]): number[] {
  return polygons
    .map((polygon) => extentOf(polygon[0] ?? []))
    .sort((one, other) => other.width - one.width)
    .map((extent) => extent.middle);
}

function extentOf(ring: readonly Position[]): { readonly middle: number; readonly width: number } {
  const longitudes = ring.map(([longitude = 0]) => longitude);
  const west = Math.min(...longitudes);
  const east = Math.max(...longitudes);
  return { middle: (west + east) / 2, width: east - west };
}

function turnTowards(polygon: Position[][], reference: number): Position[][] {
  const { middle } = extentOf(polygon[0] ?? []);
  const shift = nearestTurn(middle, reference) - middle;
  return shift === 0
    ? polygon
    : polygon.map((ring) => ring.map(([longitude = 0, latitude = 0]) => [longitude + shift, latitude]));
}
