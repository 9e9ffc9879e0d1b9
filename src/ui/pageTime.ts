import type { Pace } from '../lib/pacer.ts';

/** The page's own clock, and its queue of tasks. */
export const pageTime: Pace = { now: () => performance.now(), pause };

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
