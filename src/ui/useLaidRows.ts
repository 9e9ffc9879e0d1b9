import { type RefObject, useEffect } from 'react';
import { createPacer } from '../lib/pacer.ts';
import { pageTime } from './pageTime.ts';

/**
 * Rows out of sight are not laid out while the page loads (list.css): on a slow phone that is a quarter of a second. Once
 * the pictures are there they are, a few at a time, so that the page scrolls as far as it says; then the list says `data-laid`.
 */
export function useLaidRows(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const list = frame.current?.querySelector<HTMLElement>('.cm-list');
    if (!list) return;
    const called = new AbortController();
    const { signal } = called;
    const begin = (): void => void layRows(list, signal).catch(() => undefined);
    // The pictures before them.
    const page = list.closest<HTMLElement>('[data-state]');
    if (page?.dataset.state === 'loading') page.addEventListener('chronomap:ready', begin, { once: true, signal });
    else begin();
    return () => called.abort();
  }, [frame]);
}

async function layRows(list: HTMLElement, signal: AbortSignal): Promise<void> {
  const pacer = createPacer(pageTime, signal);
  await pacer.rest();
  for (const row of list.querySelectorAll<HTMLElement>('.cm-row')) {
    row.dataset.laid = '';
    // To ask how high it is has it laid out now, and not all of them in the coming frame.
    row.getBoundingClientRect();
    if (pacer.isDue()) await pacer.rest();
  }
  list.dataset.laid = '';
}
