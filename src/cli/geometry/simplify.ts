import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import { filter, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { type Coarseness, type Fineness, mustStay } from './regions.ts';

export type CountriesTopology = Topology<{ countries: GeometryCollection }>;

type Country = MultiPolygon;
/** Indices of arcs; TopoJSON writes an arc that is walked backwards as the complement of its index. */
type Ring = readonly number[];

/**
 * Points that the outer ring of a country keeps at least: enough that Bahrain looks like an island and not like a
 * flag.
 */
const leastPoints = 7;

/**
 * Detail at home, few bytes elsewhere, and no gaps between the two: not two atlases side by side (110m beside 50m),
 * whose borders would not meet, but one, in which every stretch of border is thinned once for both its neighbours, as
 * finely as the finer of them asks for.
 */
export function simplifyByRegion(topology: CountriesTopology, finenessOf: Fineness): CountriesTopology {
  const weighted = presimplify(topology);
  const coarseness = coarsenessOfArcs(topology, finenessOf);
  // `simplify` knows one threshold, so weights are scaled until 1 is the right one for each arc.
  weighted.arcs.forEach((arc, index) => {
    const { triangle } = coarseness[index] ?? finenessOf('');
    for (const point of arc) point[2] = (point[2] ?? 0) / triangle;
  });
  const rings = countriesOf(topology).flatMap((country) => ringsToKeep(topology, country, finenessOf));
  for (const ring of rings) keepPoints(weighted, ring);
  const kept = new Set(rings.map(keyOf));
  const thinned = simplify(weighted, 1);
  return filter(thinned, (arcs) => {
    const ring = arcs as unknown as Ring; // typed as positions, called with indices of arcs
    const island = Math.min(...ring.map((arc) => coarseness[indexOf(arc)]?.island ?? 0));
    // Measured after thinning: a slender island may be left with two points.
    return kept.has(keyOf(ring)) || areaOfRing(thinned, ring) >= island / 2;
  }) as CountriesTopology;
}

/** The countries' outlines; all are multipolygons. */
export function countriesOf(topology: CountriesTopology): Country[] {
  return topology.objects.countries.geometries.filter(
    (geometry): geometry is Country => geometry.type === 'MultiPolygon',
  );
}

function coarsenessOfArcs(topology: CountriesTopology, finenessOf: Fineness): Coarseness[] {
  const byArc: Coarseness[] = [];
  for (const country of countriesOf(topology)) {
    const own = finenessOf(String(country.id));
    for (const arc of country.arcs.flat(2)) {
      const other = byArc[indexOf(arc)];
      if (!other || own.triangle < other.triangle) byArc[indexOf(arc)] = own;
    }
  }
  return byArc;
}

/** A country never vanishes: its largest part stays, and all larger islands of those that must. */
function ringsToKeep(topology: CountriesTopology, country: Country, finenessOf: Fineness): Ring[] {
  const sized = country.arcs.map((polygon) => ({
    ring: polygon[0] ?? [],
    area: areaOfRing(topology, polygon[0] ?? []),
  }));
  const largest = Math.max(...sized.map(({ area }) => area));
  const { island } = finenessOf(String(country.id));
  const least = mustStay.has(String(country.id)) ? Math.min(island, largest) : largest;
  return sized.filter(({ area }) => area >= least).map(({ ring }) => ring);
}

/** Raises the weights of a ring's weightiest points over any threshold. */
function keepPoints(weighted: Topology, ring: Ring): void {
  const points = ring.flatMap((arc) => weighted.arcs[indexOf(arc)] ?? []);
  points.sort((one, other) => (other[2] ?? 0) - (one[2] ?? 0));
  for (const point of points.slice(0, leastPoints)) point[2] = Number.POSITIVE_INFINITY;
}

function areaOfRing(topology: CountriesTopology, ring: Ring): number {
  const polygon = feature(topology, { type: 'Polygon', arcs: [[...ring]] }).geometry;
  return areaOf(polygon.coordinates[0] ?? []);
}

/** Square degrees, by the shoelace formula. */
function areaOf(ring: readonly Position[]): number {
  const twice = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function indexOf(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** The same for an enclave and for the hole that it fills, which is the same border walked the other way. */
function keyOf(ring: Ring): string {
  return ring
    .map(indexOf)
    .sort((one, other) => one - other)
    .join(' ');
}
