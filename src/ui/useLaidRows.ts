import { type RefObject, useEffect } from 'react';
import { createPacer } from '../lib/pacer.ts';
import { pageTime } from './pageTime.ts';

/** The longest that rows out of sight wait, milliseconds. */
const PATIENCE = 2000;

/**
 * Rows out of sight are not laid out while the page loads (list.css): on a slow phone that is a quarter of a second. Once
 * there is time they are, a few at a time, so that the page scrolls as far as it says; then the list says `data-laid`.
 */
export function useLaidRows(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const list = frame.current?.querySelector<HTMLElement>('.cm-list');
    if (!list) return;
    const called = new AbortController();
    const begin = (): void => {
      if (!called.signal.aborted) layRows(list, called.signal).catch(() => undefined);
    };
    // Safari has no idle time to ask for.
    if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: PATIENCE });
    else setTimeout(begin, PATIENCE);
    return () => called.abort();
  }, [frame]);
}

async function layRows(list: HTMLElement, signal: AbortSignal): Promise<void> {
  const pacer = createPacer(pageTime, signal);
  for (const row of list.querySelectorAll<HTMLElement>('.cm-row')) {
    row.dataset.laid = '';
    // To ask how high it is has it laid out now, and not all of them in the coming frame.
    row.getBoundingClientRect();
    if (pacer.isDue()) await pacer.rest();
  }
  list.dataset.laid = '';
}
