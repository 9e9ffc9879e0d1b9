import type { PlanarPoint } from '../../geo/merge.ts';

/**
 * Above first, where a finger does not hide it; then the other sides, the corners, and between; turns clockwise from
 * above.
 */
const directions: readonly number[] = [
  0, 0.25, 0.75, 0.5, 0.125, 0.875, 0.375, 0.625, 0.0625, 0.9375, 0.1875, 0.8125, 0.3125, 0.6875, 0.4375, 0.5625,
];

/** The distances from its place at which a mark is tried, in radii. */
const reaches: readonly number[] = [1.15, 1.4, 1.65, 1.9, 2.2, 2.6, 3, 3.5, 4, 4.5, 5];
const farthestReach = Math.max(...reaches);

/**
 * The nearest point to `place` at which a mark covers none of `taken`; beside it at arm's length where there is none.
 */
export function findRoom(place: PlanarPoint, taken: readonly PlanarPoint[], radius: number): PlanarPoint {
  const limit = (farthestReach + 1) * radius;
  const near = taken.filter(({ x, y }) => Math.abs(x - place.x) < limit && Math.abs(y - place.y) < limit);
  const isFree = (point: PlanarPoint): boolean =>
    near.every((other) => Math.hypot(other.x - point.x, other.y - point.y) >= radius);
  if (isFree(place)) return { x: place.x, y: place.y };
  const tries = reaches.flatMap((reach) =>
    directions.map((turn) => ({
      x: place.x + Math.sin(turn * 2 * Math.PI) * reach * radius,
      y: place.y - Math.cos(turn * 2 * Math.PI) * reach * radius,
    })),
  );
  return tries.find(isFree) ?? tries[0] ?? place;
}

/**
 * Finds room for points, one after another. It remembers the last: a window that only fades other events moves nothing,
 * and to look for room anew would be half of what the map does for it.
 */
export function createRooms(): (
  wanted: readonly PlanarPoint[],
  taken: readonly PlanarPoint[],
  size: number,
) => readonly PlanarPoint[] {
  let last:
    | { readonly points: readonly PlanarPoint[]; readonly size: number; readonly rooms: readonly PlanarPoint[] }
    | undefined;
  return (wanted, taken, size) => {
    const points = [...taken, ...wanted];
    if (last?.size === size && last.rooms.length === wanted.length && samePoints(last.points, points))
      return last.rooms;
    const occupied = [...taken];
    for (const at of wanted) occupied.push(findRoom(at, occupied, size));
    const rooms = occupied.slice(taken.length);
    last = { points, size, rooms };
    return rooms;
  };
}

function samePoints(one: readonly PlanarPoint[], other: readonly PlanarPoint[]): boolean {
  return one.length === other.length && one.every(({ x, y }, index) => x === other[index]?.x && y === other[index]?.y);
}
