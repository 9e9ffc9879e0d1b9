/** The clock and the pause of long work. */
export interface Pace {
  /** Milliseconds from any beginning. */
  readonly now: () => number;
  /** Lets the page do what waits. */
  readonly pause: () => Promise<void>;
}

/** Tells long work when to give way, so that no task of the page is long. */
export interface Pacer {
  isDue(): boolean;
  /** Gives way once. Throws where the work has been called off meanwhile. */
  rest(): Promise<void>;
}

/** Longest stretch of work, ms: half a frame, so that another part's work has room beside it. */
const stretch = 8;

/** For programs that nobody waits in front of: never due. */
export const unhurried: Pacer = { isDue: () => false, rest: () => Promise.resolve() };

export function createPacer({ now, pause: giveWay }: Pace, signal: AbortSignal | undefined): Pacer {
  let since = now();
  return {
    isDue: () => now() - since >= stretch,
    async rest() {
      await giveWay();
      signal?.throwIfAborted();
      since = now();
    },
  };
}
