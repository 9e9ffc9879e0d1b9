import type { Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Outline } from './outline.ts';

/** A part of an outline that another atlas draws in another country: where the two differ is where the border is contested. */
interface Difference {
  /** The part's id. */
  readonly id: string;
  /** The outline of ours that it is cut out of. */
  readonly from: string;
  /** Natural Earth's numeric codes of the two countries whose common border there is the cut. */
  readonly between: readonly [one: string, other: string];
  /** The border's stretch that is meant: all of whose points are south of this latitude. */
  readonly southOf: number;
  /** A place in the part, `[longitude, latitude]`. */
  readonly within: readonly [longitude: number, latitude: number];
}

/** Crimea's northern edge, and the wall in Western Sahara: the only contested lines that both atlases together hold. */
const differences: readonly Difference[] = [
  { id: 'crimea', from: 'UA', between: ['804', '643'], southOf: 46.6, within: [34.1, 44.95] },
  { id: 'EH-west', from: 'EH', between: ['504', '732'], southOf: 28, within: [-13.2, 27.15] },
];

/**
 * Cuts out of our outlines what Natural Earth's default view draws in another country. The cut runs along that atlas's own
 * border; where it meets our coast it is joined to the nearest point of it. No line is drawn that no package holds.
 */
export function cutContested(outlines: readonly Outline[], naturalEarth: Topology): Outline[] {
  return outlines.flatMap((outline) => {
    const own = differences.filter(({ from }) => from === outline.id);
    return own.reduce<Outline[]>(
      (parts, difference) => parts.flatMap((part) => cut(part, difference, naturalEarth)),
      [outline],
    );
  });
}

function cut(outline: Outline, difference: Difference, naturalEarth: Topology): Outline[] {
  const line = borderOf(naturalEarth, difference);
  const { coordinates } = outline.geometry;
  const largest = coordinates.reduce((best, polygon, index) => {
    return (polygon[0]?.length ?? 0) > (coordinates[best]?.[0]?.length ?? 0) ? index : best;
  }, 0);
  const [ring = [], ...holes] = coordinates[largest] ?? [];
  const halves = splitRing(ring, line);
  const [part, rest] = isInRing([...difference.within], halves[0]) ? halves : [halves[1], halves[0]];
  const others = coordinates.filter((_, index) => index !== largest);
  return [
    withPolygons(outline, outline.id, [[rest, ...holes], ...others]),
    withPolygons(outline, difference.id, [[part]]),
  ];
}

function withPolygons(outline: Outline, id: string, coordinates: Position[][][]): Outline {
  return { ...outline, id, geometry: { type: 'MultiPolygon', coordinates } };
}

function borderOf(atlas: Topology, { id, between, southOf }: Difference): readonly Position[] {
  const countries = atlas.objects['countries'] as GeometryCollection;
  const lines = mesh(atlas, countries, (one, other) => {
    const ids = [String(one.id), String(other.id)];
    return one !== other && between.every((code) => ids.includes(code));
  }).coordinates;
  const line = lines.find((points) => points.every(([, latitude = 0]) => latitude < southOf));
  if (!line) throw new Error(`Natural Earth holds no border for ${id}: has the package changed?`);
  return line;
}

/** The two rings that a line makes of one, its ends moved to the nearest points of the ring. Both keep its direction. */
function splitRing(ring: readonly Position[], line: readonly Position[]): [Position[], Position[]] {
  const open = ring.slice(0, -1);
  const first = nearest(open, line[0]);
  const last = nearest(open, line.at(-1));
  const between = line.slice(1, -1);
  const [start, end, forth] = first < last ? [first, last, between] : [last, first, [...between].reverse()];
  const inner = [...open.slice(start, end + 1), ...[...forth].reverse()];
  const outer = [...open.slice(end), ...open.slice(0, start + 1), ...forth];
  return [closed(inner), closed(outer)];
}

function closed(ring: readonly Position[]): Position[] {
  return [...ring, ...ring.slice(0, 1)];
}

function nearest(points: readonly Position[], to: Position | undefined): number {
  const distance = ([x = 0, y = 0]: Position): number => Math.hypot(x - (to?.[0] ?? 0), y - (to?.[1] ?? 0));
  return points.reduce((best, point, index) => (distance(point) < distance(points[best] ?? point) ? index : best), 0);
}

/** Whether a place lies in a ring of the plane (even-odd rule). */
function isInRing([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  return ring.reduce((inside, [x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return crosses ? !inside : inside;
  }, false);
}
