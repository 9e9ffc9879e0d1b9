import type { PlanarPoint } from '../../geo/merge.ts';

/** A plate at the edge of a box: the middle of its outer end, its width and height, and whether it ends there. CSS pixels. */
export interface Plate {
  readonly at: PlanarPoint;
  readonly width: number;
  readonly height: number;
  /** It reaches from `at` to the left, not to the right. */
  readonly leftward: boolean;
}

/** Where plates may stand: their middles. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

/** Half of what stands in the box, CSS pixels. */
const REACH = 12;

/** How a plate may give way, up or down, and how far. */
const STEP = 4;
const FARTHEST = 96;

/**
 * Moves plates up or down, one after the other, so that they cover as little as can be of what stands in the box, and none
 * covers another: each no farther than it must. Of two ways to give way that by which it gave way `before` is taken, so
 * that it does not leap while the map is moved.
 */
export function clearOf(
  plates: readonly Plate[],
  spots: readonly PlanarPoint[],
  { top, bottom }: Room,
  before: readonly number[] = [],
): readonly number[] {
  const settled: { readonly plate: Plate; readonly y: number }[] = [];
  return plates.map((plate, index) => {
    const covered = (by: number): number => {
      const y = plate.at.y + by;
      const isOnOther = settled.some((one) => meet(one.plate, one.y, plate, y));
      return (isOnOther ? spots.length + 1 : 0) + spots.filter((spot) => covers(plate, y, spot)).length;
    };
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const by of [0, before[index] ?? 0, ...WAYS]) {
      const y = plate.at.y + by;
      // At the upper edge beside a toolbar it stands higher than what is below one.
      if (by !== 0 && (y < Math.min(top, plate.at.y) || y > bottom)) continue;
      const count = covered(by);
      if (count < least) [best, least] = [by, count];
      if (least === 0) break;
    }
    settled.push({ plate, y: plate.at.y + best });
    return best;
  });
}

const WAYS: readonly number[] = Array.from({ length: FARTHEST / STEP + 1 }, (_, index) => index * STEP).flatMap((by) =>
  by === 0 ? [0] : [by, -by],
);

function sidesOf({ at, width, leftward }: Plate): readonly [from: number, to: number] {
  return leftward ? [at.x - width, at.x] : [at.x, at.x + width];
}

function covers(plate: Plate, y: number, spot: PlanarPoint): boolean {
  const [from, to] = sidesOf(plate);
  const isBeside = spot.x < from - REACH || spot.x > to + REACH;
  return !isBeside && Math.abs(spot.y - y) < plate.height / 2 + REACH;
}

function meet(one: Plate, oneY: number, other: Plate, otherY: number): boolean {
  const [[from, to], [otherFrom, otherTo]] = [sidesOf(one), sidesOf(other)];
  return from < otherTo && otherFrom < to && Math.abs(oneY - otherY) < (one.height + other.height) / 2;
}
