import type { ArcItem, CapitalItem, MapMarker } from '../../derive/drawLists.ts';
import { ATLANTIC_SEAM as SEAM, contains } from '../../geo/bounds.ts';
import { latLng } from '../../geo/latLng.ts';
import type { Bounds, Degrees, LatLng } from '../../geo/types.ts';
import type { CountryTopology, MapProps } from './port.ts';

/*
 * The world of a map whose home lies across 180°: its one copy has its edges in the Atlantic. What is west of that, and all of
 * Greenland, stands a turn further east, at up to 349°.
 */

/** From the middle of the ordinary world to the middle of this one, whose land begins at 29° W. Degrees. */
export const TURN = 153;

/** What of Greenland lies east of the seam, and goes with it: north of Iceland, west of Jan Mayen. */
const EAST_GREENLAND = { south: 68, east: -11 } as const;

/** What such a map is told, as it stands there. */
export function turnedProps(props: MapProps): MapProps {
  return {
    ...props,
    topology: turnedTopology(props.topology),
    home: turnedHome(props.home),
    markers: turnedMarkers(props.markers),
    capitals: turnedCapitals(props.capitals),
    arcs: turnedArcs(props.arcs),
  };
}

/** The widget compares by identity: what is told again is turned once. */
function remembered<Given extends object, Turned>(turn: (given: Given) => Turned): (given: Given) => Turned {
  const known = new WeakMap<Given, Turned>();
  return (given) => {
    const before = known.get(given);
    if (before !== undefined) return before;
    const turned = turn(given);
    known.set(given, turned);
    return turned;
  };
}

const turnedPlace = remembered(({ lat, lng }: LatLng): LatLng => {
  const isInGreenland = lat > EAST_GREENLAND.south && lng >= SEAM && lng < EAST_GREENLAND.east;
  return { ...latLng(lat, isInGreenland ? lng + 360 : turnedLongitude(lng)), drawn: true };
});

function turnedLongitude(longitude: number): number {
  return longitude < SEAM ? longitude + 360 : longitude;
}

const turnedMarker = remembered((marker: MapMarker): MapMarker => ({ ...marker, at: turnedPlace(marker.at) }));
const turnedMarkers = remembered((markers: readonly MapMarker[]) => markers.map(turnedMarker));
const turnedCapitals = remembered((capitals: readonly CapitalItem[]) =>
  capitals.map((capital) => ({ ...capital, at: turnedPlace(capital.at) })),
);

/** The middle of a home decides where all of it stands; one that holds the Atlantic too has all of this world. */
const turnedHome = remembered((home: Bounds): Bounds => {
  if (contains(home, latLng(home.south, SEAM)))
    return { ...home, west: SEAM as Degrees, east: (SEAM + 360) as Degrees };
  const width = (home.east - home.west + 360) % 360;
  const west = home.west + turnedLongitude(home.west + width / 2) - (home.west + width / 2);
  return { ...home, west: west as Degrees, east: (west + width) as Degrees };
});

const turnedArcs = remembered((arcs: readonly ArcItem[]): readonly ArcItem[] =>
  arcs.map((arc) => ({ ...arc, lines: arc.lines.flatMap(cutAtSeam) })),
);

/** A line that was cut at 180°, as lines that are cut at the seam; between two of its points is no more than half a turn. */
function cutAtSeam(line: readonly LatLng[]): readonly (readonly LatLng[])[] {
  const lines: LatLng[][] = [[]];
  let before: LatLng | undefined;
  for (const { lat, lng } of line) {
    if (before !== undefined && before.lng < SEAM !== lng < SEAM) {
      const at = before.lat + ((SEAM - before.lng) / (lng - before.lng)) * (lat - before.lat);
      const [end, start] = lng < SEAM ? [SEAM, SEAM + 360] : [SEAM + 360, SEAM];
      lines.at(-1)?.push(latLng(at, end));
      lines.push([latLng(at, start)]);
    }
    lines.at(-1)?.push(latLng(lat, turnedLongitude(lng)));
    before = latLng(lat, lng);
  }
  return lines;
}

type Geometry = Extract<
  CountryTopology['objects'][string],
  { readonly type: 'GeometryCollection' }
>['geometries'][number];

/** The outlines of the countries with each land as a whole on its side of the seam; Antarctica, which is all round, on both. */
export const turnedTopology = remembered((topology: CountryTopology): CountryTopology => {
  const { countries } = topology.objects;
  const { transform } = topology;
  if (countries?.type !== 'GeometryCollection' || !transform) return topology;
  const step = 360 / transform.scale[0];
  const longitudes = topology.arcs.map((arc) => rangeOf(arc, transform));
  const middleOf = (ring: readonly number[]): number => {
    const ranges = ring.map((arc) => longitudes[arc < 0 ? ~arc : arc] ?? [0, 0]);
    return (Math.min(...ranges.map(([west]) => west)) + Math.max(...ranges.map(([, east]) => east))) / 2;
  };
  const turned = new Set<number>();
  for (const polygon of countries.geometries.flatMap(polygonsOf)) {
    if (middleOf(polygon[0] ?? []) >= SEAM) continue;
    for (const arc of polygon.flat()) turned.add(arc < 0 ? ~arc : arc);
  }
  const move = (arc: Arc): Arc => arc.map(([x = 0, y = 0], index) => [index === 0 ? x + step : x, y]);
  const arcs = topology.arcs.map((arc, index) => (turned.has(index) ? move(arc) : arc));
  const copyOf = (arc: number): number => arcs.push(move(arcs[arc] ?? [])) - 1;
  const geometries = countries.geometries.map((geometry) => {
    if (geometry.id !== 'AQ') return geometry;
    const polygons = polygonsOf(geometry);
    const left = polygons.filter(([[first = 0] = []]) => !turned.has(first < 0 ? ~first : first));
    const copies = left.map((rings) => rings.map((ring) => ring.map((arc) => (arc < 0 ? ~copyOf(~arc) : copyOf(arc)))));
    return { ...geometry, type: 'MultiPolygon' as const, arcs: [...polygons, ...copies] };
  });
  return { ...topology, arcs, objects: { ...topology.objects, countries: { ...countries, geometries } } };
});

type Arc = CountryTopology['arcs'][number];

function polygonsOf(geometry: Geometry): readonly number[][][] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

/** The westernmost and the easternmost longitude of an arc; its points are steps from one to the next. */
function rangeOf(
  arc: Arc,
  { scale, translate }: NonNullable<CountryTopology['transform']>,
): readonly [west: number, east: number] {
  let at = 0;
  let [west, east] = [Infinity, -Infinity];
  for (const [step = 0] of arc) {
    at += step;
    const longitude = at * scale[0] + translate[0];
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
  }
  return [west, east];
}
