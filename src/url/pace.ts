/** Milliseconds between two replacements. Safari throws after 100 writes in 30 seconds. */
export const REPLACE_INTERVAL = 350;

/** Most writes in any `BUDGET_PERIOD` milliseconds: below Safari's 100, for others on the page write too. */
export const WRITE_BUDGET = 90;
export const BUDGET_PERIOD = 30_000;

/** How soon the history may be written again. */
export interface Pace {
  /** A write has been made. */
  note(): void;
  /** Milliseconds until `count` more writes are within the budget. */
  untilAllowed(count: number): number;
  /** Milliseconds until `REPLACE_INTERVAL` has gone by since the last write, and one is within the budget. */
  untilReplace(): number;
}

export function createPace(now: () => number): Pace {
  /** Times of the last writes, oldest first. */
  let times: readonly number[] = [];
  const untilAllowed = (count: number): number => {
    const deciding = times.at(count - 1 - WRITE_BUDGET);
    return times.length + count <= WRITE_BUDGET || deciding === undefined
      ? 0
      : Math.max(0, deciding + BUDGET_PERIOD - now());
  };
  return {
    note() {
      times = [...times, now()].slice(-WRITE_BUDGET);
    },
    untilAllowed,
    untilReplace() {
      const last = times.at(-1);
      return Math.max(untilAllowed(1), last === undefined ? 0 : last + REPLACE_INTERVAL - now());
    },
  };
}
