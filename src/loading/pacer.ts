/** The clock and the pause of long work: the browser's own, unless a test brings others. */
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

export const pageTime: Pace = { now: () => performance.now(), pause };

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

/**
 * To the end of the queue of tasks. `scheduler.yield` would come back before React's own tasks, and the list that is to
 * be seen meanwhile would wait for all of the work.
 */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
