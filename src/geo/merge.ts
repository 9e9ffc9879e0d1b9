/** A point of the plane, CSS pixels. */
export interface PlanarPoint {
  readonly x: number;
  readonly y: number;
}

/** Points drawn as one, and the centre of them all. */
export interface MergedGroup<Point extends PlanarPoint> extends PlanarPoint {
  /** At least one; from west to east, then north to south. */
  readonly members: readonly Point[];
}

/**
 * Merges points that are closer than `radius`, and the merged ones again, until no two centres are. Which points end
 * up together depends on where they are and not on their order. Points are looked up by cells, so thousands take
 * milliseconds.
 */
export function mergeWithin<Point extends PlanarPoint>(points: readonly Point[], radius: number): MergedGroup<Point>[] {
  let groups = points.map((point) => groupOf([point])).sort(byPosition);
  for (;;) {
    const merged = mergeOnce(groups, radius);
    if (merged.length === groups.length) return merged;
    groups = merged.sort(byPosition);
  }
}

/** One pass from west to east: each group not yet taken takes all that are near its centre. */
function mergeOnce<Point extends PlanarPoint>(groups: MergedGroup<Point>[], radius: number): MergedGroup<Point>[] {
  const cells = new Cells(groups, radius);
  const merged: MergedGroup<Point>[] = [];
  for (const group of groups) {
    if (!cells.has(group)) continue;
    const near = cells.takeNear(group);
    merged.push(near.length === 1 ? group : groupOf(near.flatMap(({ members }) => members)));
  }
  return merged;
}

function groupOf<Point extends PlanarPoint>(members: Point[]): MergedGroup<Point> {
  // Sorted before they are added up: sums of floating point numbers depend on their order.
  const sorted = members.sort(byPosition);
  const sum = sorted.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / sorted.length, y: sum.y / sorted.length, members: sorted };
}

function byPosition(one: PlanarPoint, other: PlanarPoint): number {
  return one.x - other.x || one.y - other.y;
}

/** More cells than any drawing has rows: a cell's column and row make one whole number. */
const cellsPerColumn = 2 ** 24;

/** What is left to take, in square cells as wide as the radius: whatever is near lies in the nine around. */
class Cells<Item extends PlanarPoint> {
  private readonly cells = new Map<number, Item[]>();
  private readonly taken = new Set<Item>();
  private readonly radius: number;

  constructor(items: readonly Item[], radius: number) {
    this.radius = radius;
    for (const item of items) {
      const key = this.keyOf(item, 0, 0);
      const cell = this.cells.get(key);
      if (cell) cell.push(item);
      else this.cells.set(key, [item]);
    }
  }

  has(item: Item): boolean {
    return !this.taken.has(item);
  }

  takeNear(centre: Item): Item[] {
    const near: Item[] = [];
    for (let column = -1; column <= 1; column += 1) {
      for (let row = -1; row <= 1; row += 1) {
        const key = this.keyOf(centre, column, row);
        const cell = this.cells.get(key);
        if (cell)
          this.cells.set(
            key,
            cell.filter((item) => !this.isTakenBy(centre, item, near)),
          );
      }
    }
    return near;
  }

  private isTakenBy(centre: Item, item: Item, near: Item[]): boolean {
    if (item !== centre && Math.hypot(item.x - centre.x, item.y - centre.y) >= this.radius) return false;
    near.push(item);
    this.taken.add(item);
    return true;
  }

  private keyOf(item: Item, column: number, row: number): number {
    return (Math.floor(item.x / this.radius) + column) * cellsPerColumn + Math.floor(item.y / this.radius) + row;
  }
}
