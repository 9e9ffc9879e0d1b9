import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Pacer } from '../lib/pacer.ts';
import { drawnAt } from './antimeridian.ts';
import type { LatLng } from './types.ts';

/** The world's outlines: parsed TopoJSON of public/data/map/countries.json, or the finer countries-fine.json beside it. */
export type CountryTopology = Topology;

/** Who an outline belongs to in a worldview: a country's code; else it stands for itself. */
export interface OutlineOwners {
  readonly owners: ReadonlyMap<string, string>;
}

/** A point of the drawn world: Web Mercator, `worldSize` units wide from −180° to 180°. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

/** World units per CSS pixel at zoom 0, where the world is 256 pixels wide: path data needs few decimals then. */
export const unitsPerPixel = 100;
const worldSize = 256 * unitsPerPixel;
/** Web Mercator's end, degrees of latitude. */
const lastLatitude = 85.0511;

export interface CountryShape {
  /** Two letters, or the id of a part that is drawn apart. */
  readonly id: string;
  /** SVG path data in world units. */
  readonly path: string;
  /** Of its largest part: what a reader sees as the country. */
  readonly centre: WorldPoint;
  readonly width: number;
  readonly height: number;
}

export interface WorldShapes {
  readonly countries: readonly CountryShape[];
  /** Between two owners: none between a country and a contested part that a worldview draws in it. Remembered. */
  readonly bordersBetween: (borders: OutlineOwners) => string;
  readonly coasts: string;
}

const known = new WeakMap<CountryTopology, WorldShapes>();

/** The topology as paths; made once however many maps are mounted. */
export function worldShapes(topology: CountryTopology): WorldShapes {
  const before = known.get(topology);
  if (before) return before;
  const shapes = makeShapes(topology);
  known.set(topology, shapes);
  return shapes;
}

/**
 * Makes them in turns, so that no task of the page is long: whoever asks for them then has them at once; the lines between
 * owners too, where a map is drawn already (`borders`).
 */
export async function prepareWorldShapes(
  topology: CountryTopology,
  pacer: Pacer,
  borders?: OutlineOwners,
): Promise<void> {
  if (known.has(topology)) return;
  const collection = outlinesOf(topology);
  const countries: CountryShape[] = [];
  for (const outline of collection.geometries) {
    if (pacer.isDue()) await pacer.rest();
    countries.push(...shapesOf(topology, [outline]));
  }
  await pacer.rest();
  const coasts = coastsOf(topology, collection);
  await pacer.rest();
  const shapes = withLines(topology, collection, { countries, coasts: linePath(coasts) });
  known.set(topology, shapes);
  await pacer.rest();
  if (!borders) return;
  shapes.bordersBetween(borders);
  await pacer.rest();
}

/** Whose an outline is: its owner's code, else its own id. */
export function ownerIn({ owners }: OutlineOwners): (outline: string) => string {
  return (outline) => {
    const owner = owners.get(outline) ?? 'itself';
    return isCode(owner) ? owner : outline;
  };
}

/** The countries with all that is drawn in them; measured by the largest of their parts. */
export function countryShapes({ countries }: WorldShapes, borders: OutlineOwners): ReadonlyMap<string, CountryShape> {
  const ownerOf = ownerIn(borders);
  const byCode = new Map<string, CountryShape>();
  for (const shape of countries) {
    const code = ownerOf(shape.id);
    if (!isCode(code)) continue;
    const known = byCode.get(code);
    const larger = known && known.width * known.height > shape.width * shape.height ? known : shape;
    byCode.set(code, known ? { ...larger, id: code, path: known.path + shape.path } : { ...shape, id: code });
  }
  return byCode;
}

function isCode(id: string): boolean {
  return /^[A-Z]{2}$/.test(id);
}

/** Where a place lies on the drawn world. */
export function toWorld(place: LatLng): WorldPoint {
  return { x: worldX(place.lng), y: worldY(place.lat) };
}

const drawnPoints = new WeakMap<LatLng, WorldPoint>();

/** The same for a place of the story, as its country is kept whole across 180°; remembered, for each layout asks. */
export function drawnPoint(place: LatLng): WorldPoint {
  const known = drawnPoints.get(place) ?? toWorld(drawnAt(place));
  drawnPoints.set(place, known);
  return known;
}

function makeShapes(topology: CountryTopology): WorldShapes {
  const collection = outlinesOf(topology);
  const countries = shapesOf(topology, collection.geometries);
  return withLines(topology, collection, { countries, coasts: linePath(coastsOf(topology, collection)) });
}

function outlinesOf(topology: CountryTopology): GeometryCollection {
  const outlines = topology.objects['countries'];
  if (outlines?.type !== 'GeometryCollection') throw new Error('The map\'s outlines hold no object "countries".');
  return outlines as GeometryCollection;
}

function withLines(
  topology: CountryTopology,
  collection: GeometryCollection,
  drawn: Pick<WorldShapes, 'countries' | 'coasts'>,
): WorldShapes {
  const bordersOf = new WeakMap<OutlineOwners, string>();
  return {
    ...drawn,
    bordersBetween(borders) {
      const known = bordersOf.get(borders);
      if (known !== undefined) return known;
      const ownerOf = ownerIn(borders);
      const lines = mesh(topology, collection, (one, other) => ownerOf(String(one.id)) !== ownerOf(String(other.id)));
      const path = linePath(lines);
      bordersOf.set(borders, path);
      return path;
    },
  };
}

function coastsOf(topology: CountryTopology, collection: GeometryCollection): MultiLineString {
  // Antarctica's outline runs along the edges of the map.
  return mesh(topology, collection, (one, other) => one === other && one.id !== 'AQ');
}

function shapesOf(topology: CountryTopology, geometries: GeometryObject[]): readonly CountryShape[] {
  return feature(topology, { type: 'GeometryCollection', geometries }).features.flatMap(({ id, geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [shapeOf(String(id), geometry)] : [],
  );
}

function shapeOf(id: string, geometry: Polygon | MultiPolygon): CountryShape {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const projected = polygons.map((rings) => rings.map((ring) => ring.map(projectPosition)));
  const outer = projected.map(([ring = []]) => measure(ring));
  const largest = outer.reduce((best, one) => (one.area > best.area ? one : best));
  const path = projected
    .flat()
    .map((ring) => `${pathOf(ring.slice(0, -1))}Z`)
    .join('');
  return { id, path, centre: largest.centre, width: largest.width, height: largest.height };
}

interface Measure {
  readonly area: number;
  readonly centre: WorldPoint;
  readonly width: number;
  readonly height: number;
}

function measure(ring: readonly WorldPoint[]): Measure {
  let twiceArea = 0;
  let sumX = 0;
  let sumY = 0;
  // From the ring's first point, for the sums stay small there.
  const origin = ring[0] ?? { x: 0, y: 0 };
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? origin;
    const cross = (point.x - origin.x) * (next.y - origin.y) - (next.x - origin.x) * (point.y - origin.y);
    twiceArea += cross;
    sumX += (point.x + next.x - 2 * origin.x) * cross;
    sumY += (point.y + next.y - 2 * origin.y) * cross;
  });
  const [minX, maxX] = rangeOf(ring.map(({ x }) => x));
  const [minY, maxY] = rangeOf(ring.map(({ y }) => y));
  const centre =
    twiceArea === 0
      ? { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }
      : { x: origin.x + sumX / (3 * twiceArea), y: origin.y + sumY / (3 * twiceArea) };
  return { area: Math.abs(twiceArea) / 2, centre, width: maxX - minX, height: maxY - minY };
}

function rangeOf(values: readonly number[]): readonly [low: number, high: number] {
  return [Math.min(...values), Math.max(...values)];
}

function linePath(lines: MultiLineString): string {
  return lines.coordinates.map((line) => pathOf(line.map(projectPosition))).join('');
}

function pathOf(points: readonly WorldPoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
}

function projectPosition([longitude = 0, latitude = 0]: Position): WorldPoint {
  return { x: worldX(longitude), y: worldY(latitude) };
}

function worldX(longitude: number): number {
  return ((longitude + 180) / 360) * worldSize;
}

function worldY(latitude: number): number {
  const held = Math.max(-lastLatitude, Math.min(lastLatitude, latitude));
  const sine = Math.sin((held * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * worldSize;
}
