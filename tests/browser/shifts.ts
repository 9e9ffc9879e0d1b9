import type { Page } from 'playwright-core';
import type { WatchedPage } from './chromium.ts';
import { painted } from './parts.ts';

declare global {
  interface Window {
    /** The sum of all layout shifts so far, as the Layout Instability API scores them. */
    shiftSoFar(): number;
  }
}

/** The pages that count already, in every document they come to. */
const counting = new WeakSet<Page>();

/** Counts every shift from the first paint on: the sum is never less than the score, which takes the worst burst. */
export async function watchShifts({ page }: WatchedPage): Promise<void> {
  if (counting.has(page)) return;
  counting.add(page);
  await page.addInitScript(() => {
    let sum = 0;
    const add = (entries: readonly PerformanceEntry[]): void => {
      for (const entry of entries) sum += Number(Reflect.get(entry, 'value'));
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    window.shiftSoFar = () => {
      add(observer.takeRecords());
      return sum;
    };
  });
}

/** Of a page that `watchShifts` watches. */
export async function shiftOf({ page }: WatchedPage): Promise<number> {
  await painted(page);
  return page.evaluate(() => window.shiftSoFar());
}
