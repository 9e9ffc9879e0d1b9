import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed, for those who ask: one watch for all of them. */
const asking = new Set<() => void>();
let printing = false;
/** Each question makes a list of its own, and only the one that was listened to can be left. */
let paper: MediaQueryList | undefined;

/** True while the page is printed: then the list holds what script hides in it. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  );
}

function subscribe(tell: () => void): () => void {
  if (asking.size === 0) watch('addEventListener');
  asking.add(tell);
  return () => {
    asking.delete(tell);
    if (asking.size > 0) return;
    watch('removeEventListener');
    printing = false;
  };
}

/** Browsers tell of it by events; a preview of the print styles in the developer tools tells of it as a medium. */
function watch(action: 'addEventListener' | 'removeEventListener'): void {
  window[action]('beforeprint', begin);
  window[action]('afterprint', end);
  paper ??= window.matchMedia('print');
  paper[action]('change', follow as EventListener);
}

const begin = (): void => set(true);
const end = (): void => set(false);
const follow = ({ matches }: MediaQueryListEvent): void => set(matches);

function set(next: boolean): void {
  if (next === printing) return;
  printing = next;
  // Now: a page that script prints is taken before anything that waits.
  flushSync(() => {
    for (const tell of asking) tell();
  });
}
