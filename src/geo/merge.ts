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
 * up together depends on where they are and not on their order. Points are looked up by cells: five thousand take
 * some milliseconds.
 */
export function mergeWithin<Point extends PlanarPoint>(points: readonly Point[], radius: number): MergedGroup<Point>[] {
  return mergeGroups(
    points.map(({ x, y }, index) => ({ x, y, members: points.slice(index, index + 1) })),
    radius,
  );
}

/** The same of what is merged already, by a radius at least as large: of many it is less to look at. */
export function mergeGroups<Point extends PlanarPoint>(
  groups: readonly MergedGroup<Point>[],
  radius: number,
): MergedGroup<Point>[] {
  // Sorted once: what is merged then stays in the order of what it was merged around.
  const sorted = [...groups].sort(byPosition);
  const clusters = new Clusters(sorted, radius);
  while (clusters.mergeOnce());
  return clusters.lists().map((list) => {
    const [only] = list;
    const known = only === undefined ? undefined : sorted[only];
    return list.length === 1 && known ? known : groupOf(list.flatMap((index) => sorted[index]?.members ?? []));
  });
}

function groupOf<Point extends PlanarPoint>(members: Point[]): MergedGroup<Point> {
  // Sorted before they are added up: sums of floating point numbers depend on their order.
  members.sort(byPosition);
  let [sumX, sumY] = [0, 0];
  for (const { x, y } of members) {
    sumX += x;
    sumY += y;
  }
  return { x: sumX / members.length, y: sumY / members.length, members };
}

function byPosition(one: PlanarPoint, other: PlanarPoint): number {
  return one.x - other.x || one.y - other.y;
}

/** Groups as numbers: to make a thousand objects for each pass would take longer than to compare them. */
class Clusters {
  readonly #radius: number;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  /** How many points each stands for. */
  readonly #weight: Float64Array;
  /** Who comes after each in the list of its cluster, and who is the last of the cluster it leads; −1: nobody. */
  readonly #next: Int32Array;
  readonly #last: Int32Array;
  /**
   * Square cells as wide as the radius, by a hash: the first leader of each slot, and who comes after each in its slot. A
   * `Map` by cell takes twice as long.
   */
  readonly #first: Int32Array;
  readonly #nextInSlot: Int32Array;
  /** Those that lead a cluster, in their order. */
  #leaders: readonly number[];

  constructor(groups: readonly MergedGroup<PlanarPoint>[], radius: number) {
    this.#radius = radius;
    this.#x = Float64Array.from(groups, ({ x }) => x);
    this.#y = Float64Array.from(groups, ({ y }) => y);
    this.#weight = Float64Array.from(groups, ({ members }) => members.length);
    this.#next = new Int32Array(groups.length).fill(-1);
    this.#last = Int32Array.from(groups, (_, index) => index);
    this.#first = new Int32Array(2 ** Math.ceil(Math.log2(2 * groups.length + 1)));
    this.#nextInSlot = new Int32Array(groups.length);
    this.#leaders = groups.map((_, index) => index);
  }

  /** One pass: each cluster not yet taken takes all that are near its centre. Says whether one has. */
  mergeOnce(): boolean {
    this.#fillCells();
    const taken = new Uint8Array(this.#next.length);
    const leaders = this.#leaders.filter((leader) => {
      if (taken[leader] === 1) return false;
      taken[leader] = 1;
      for (const other of this.#near(leader, taken)) this.#join(leader, other);
      return true;
    });
    const hasMerged = leaders.length < this.#leaders.length;
    this.#leaders = leaders;
    return hasMerged;
  }

  /** The groups of each cluster. */
  lists(): readonly (readonly number[])[] {
    return this.#leaders.map((leader) => {
      const list: number[] = [];
      for (let at = leader; at >= 0; at = this.#next[at] ?? -1) list.push(at);
      return list;
    });
  }

  /** Whatever is near lies in the nine cells around. */
  #near(leader: number, taken: Uint8Array): readonly number[] {
    const near: number[] = [];
    const [x, y] = [this.#x[leader] ?? 0, this.#y[leader] ?? 0];
    const [column, row] = [Math.floor(x / this.#radius), Math.floor(y / this.#radius)];
    for (let at = 0; at < 9; at += 1) {
      const slot = this.#slotOf(column + Math.floor(at / 3) - 1, row + (at % 3) - 1);
      for (let other = this.#first[slot] ?? -1; other >= 0; other = this.#nextInSlot[other] ?? -1) {
        if (taken[other] === 1) continue;
        const [dx, dy] = [(this.#x[other] ?? 0) - x, (this.#y[other] ?? 0) - y];
        if (dx * dx + dy * dy >= this.#radius * this.#radius) continue;
        taken[other] = 1;
        near.push(other);
      }
    }
    return near;
  }

  #join(leader: number, other: number): void {
    const [weight, more] = [this.#weight[leader] ?? 0, this.#weight[other] ?? 0];
    const mean = (one = 0, two = 0): number => (one * weight + two * more) / (weight + more);
    this.#x[leader] = mean(this.#x[leader], this.#x[other]);
    this.#y[leader] = mean(this.#y[leader], this.#y[other]);
    this.#weight[leader] = weight + more;
    this.#next[this.#last[leader] ?? leader] = other;
    this.#last[leader] = this.#last[other] ?? other;
  }

  #fillCells(): void {
    this.#first.fill(-1);
    // From the last to the first, so that each slot's list begins with the first.
    for (let at = this.#leaders.length - 1; at >= 0; at -= 1) {
      const leader = this.#leaders[at] ?? 0;
      const column = Math.floor((this.#x[leader] ?? 0) / this.#radius);
      const slot = this.#slotOf(column, Math.floor((this.#y[leader] ?? 0) / this.#radius));
      this.#nextInSlot[leader] = this.#first[slot] ?? -1;
      this.#first[slot] = leader;
    }
  }

  /** Two cells may share a slot: who is near is told by distance. */
  #slotOf(column: number, row: number): number {
    return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (this.#first.length - 1);
  }
}
