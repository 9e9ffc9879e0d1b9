import { ATLANTIC_SEAM, type Bounds, contains, latLng } from '../geo/index.ts';
import { toWorld, type WorldPoint } from '../geo/worldShapes.ts';
import type { MapLook } from './mapLook.ts';

/** A closed outline, in units of the drawing. */
export type Ring = readonly WorldPoint[];

/** Where the world's points lie on the drawing, how high that is, and how far round the world. */
export interface Frame {
  readonly look: MapLook;
  readonly height: number;
  readonly turn: number;
  /** Across: each land is drawn where it is nearest to this. Half a turn from it the world is cut. */
  readonly middle: number;
  readonly toFrame: (point: WorldPoint) => WorldPoint;
  /** The same of a place by itself: round the world it is drawn where it is nearest to the middle. */
  readonly nearest: (point: WorldPoint) => WorldPoint;
}

/** The drawing of a home view, as wide as the look says. */
export function frameOf(home: Bounds, look: MapLook): Frame {
  const { start, width, height, turn } = sizeOf(home);
  const scale = look.width / width;
  const toFrame = ({ x, y }: WorldPoint): WorldPoint => ({ x: (x - start.x) * scale, y: (y - start.y) * scale });
  const middle = isCutInAtlantic(home) ? toFrame(toWorld(latLng(0, ATLANTIC_SEAM + 180))).x : look.width / 2;
  return {
    look,
    height: height * scale,
    turn: turn * scale,
    middle,
    toFrame,
    nearest: (point) => {
      const { x, y } = toFrame(point);
      return { x: x - Math.round((x - middle) / (turn * scale)) * turn * scale, y };
    },
  };
}

/** A home across 180° is drawn from the world that its map has, which is cut in the Atlantic (widgets/map/turnedWorld.ts). */
function isCutInAtlantic(home: Bounds): boolean {
  return home.west > home.east && !contains(home, latLng(home.south, ATLANTIC_SEAM));
}

/** Bounds in world units: their upper left corner, their size, and how far it is round the world. */
export function sizeOf({ south, west, north, east }: Bounds): {
  readonly start: WorldPoint;
  readonly width: number;
  readonly height: number;
  readonly turn: number;
} {
  const start = toWorld(latLng(north, west));
  const end = toWorld(latLng(south, west));
  const turn = toWorld(latLng(0, 180)).x - toWorld(latLng(0, -180)).x;
  const width = ((west > east ? east + 360 - west : east - west) / 360) * turn;
  return { start, width, height: end.y - start.y, turn };
}

/** A country of which nothing is larger than a speck keeps its largest ring, if that can be seen at all; units of the drawing. */
const LEAST = 6;

/** The rings of path data in world units that come near the view; what lies far outside is drawn in to its edge. */
export function ringsOf(data: string, frame: Frame): readonly Ring[] {
  const { turn, middle, toFrame, look } = frame;
  const { left, right, top, bottom } = reachOf(frame);
  const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  const near = data.split('Z').flatMap((ring) => {
    const points = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) =>
      toFrame({ x: Number(x), y: Number(y) }),
    );
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    const [north, south] = [Math.min(...ys), Math.max(...ys)];
    if (points.length === 0 || south < top || north > bottom) return [];
    // What is nearer the other way round the world is drawn there.
    const shift = Math.round(((west + east) / 2 - middle) / turn) * turn;
    if (east - shift < left || west - shift > right) return [];
    return [{ points, shift, size: east - west + south - north }];
  });
  const largest = Math.max(...near.map(({ size }) => size));
  const least = Math.min(look.speck, Math.max(largest, LEAST));
  return near
    .filter(({ size }) => size >= least)
    .map(({ points, shift }) =>
      coarse(points, look.coarse).map(({ x, y }) => ({
        x: within(x - shift, left, right),
        y: within(y, top, bottom),
      })),
    );
}

/** How far what is drawn may reach. */
export function reachOf({
  height,
  look: { width, beside, above },
}: Frame): Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>> {
  return { left: -beside * width, right: (1 + beside) * width, top: -above * height, bottom: (1 + above) * height };
}

function coarse(points: Ring, least: number): Ring {
  const kept: WorldPoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= least) kept.push(point);
  }
  return kept;
}

/** Whether a fill would be seen, beside a dot that may lie on it: some of it is larger than a square of this, in units of the drawing. */
const SEEN = 10;

export function isLarge(rings: readonly Ring[]): boolean {
  return rings.some((ring) => {
    const [xs, ys] = [ring.map(({ x }) => x), ring.map(({ y }) => y)];
    return Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys) > 2 * SEEN;
  });
}

/** By how often a line from the point crosses the ring: an odd number of times from within. */
export function isInRing({ x, y }: WorldPoint, ring: Ring): boolean {
  let isIn = false;
  let before = ring.at(-1);
  for (const point of ring) {
    if (before && point.y > y !== before.y > y) {
      const crossing = before.x + ((y - before.y) / (point.y - before.y)) * (point.x - before.x);
      if (x < crossing) isIn = !isIn;
    }
    before = point;
  }
  return isIn;
}

/** Whether a point is in the picture, and not only in reach of it. */
export function isInSight({ x, y }: WorldPoint, { height, look: { width, beside } }: Frame): boolean {
  return x >= -beside * width && x <= (1 + beside) * width && y >= 0 && y <= height;
}
