import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { allTroubles, openPage, PHONE } from './chromium.ts';
import { pathOf } from './defaultStory.ts';
import { holdBack } from './heldBack.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

const marks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));

/**
 * Opens a page whose sheet is held back, so that nothing is painted while all else has come; `paint` lets it come. The time
 * after which a page that nobody sees is started runs out when `runOut` says so.
 */
async function openUnpainted(kind: 's' | 'e') {
  const watched = await openPage(served.browser, served.site.origin, { viewport: PHONE });
  const { page } = watched;
  await page.addInitScript(() => {
    const real = window.setTimeout;
    const late: (() => void)[] = [];
    Object.assign(window, {
      runOut: () => {
        for (const run of late) run();
      },
      setTimeout: (run: () => void, delay?: number, ...more: unknown[]) =>
        delay === 400 ? late.push(run) : real(run, delay, ...more),
    });
  });
  const paint = await holdBack(page, (path) => path.includes('/assets/first-') && path.endsWith('.css'));
  const isFetched = page.waitForResponse((answer) => /\/assets\/first-[^/]*\.js$/.test(answer.url()));
  await page.goto(`${served.site.origin}/${pathOf(kind, 'en')}`, { waitUntil: 'commit' });
  await (await isFetched).finished();
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-early'));
  const runOut = (): Promise<void> => page.evaluate(() => (Reflect.get(window, 'runOut') as () => void)());
  return { watched, page, paint, runOut };
}

it.each(['s', 'e'] as const)(
  'the story’s code is run once the text is painted, though it has come before: /%s/',
  async (kind) => {
    const { watched, page, paint } = await openUnpainted(kind);
    expect(await page.evaluate(() => performance.getEntriesByType('paint').length)).toBe(0);
    expect(await marks(page)).toEqual([]);
    // Nor is anything asked for that comes after it, and would share the line with it.
    const asked = page.locator('link[as="fetch"][href$="countries.json"]');
    expect(await asked.count()).toBe(0);
    paint();
    await page.waitForSelector('#chronomap[data-state="ready"]');
    expect(await asked.count()).toBe(1);
    const [painted, hydrated] = await page.evaluate(() =>
      [...performance.getEntriesByType('paint'), ...performance.getEntriesByName('chronomap:hydrated')]
        .map(({ startTime }) => startTime)
        .filter((_, index, all) => index === 0 || index === all.length - 1),
    );
    expect(painted).toBeLessThan(hydrated ?? 0);
    expect(await allTroubles(watched)).toEqual([]);
    await watched.context.close();
  },
);

it('a page that nobody sees, and that is therefore not painted, starts all the same', async () => {
  const { watched, page, paint, runOut } = await openUnpainted('e');
  expect(await marks(page)).toEqual([]);
  await runOut();
  await expect.poll(() => marks(page)).toContain('chronomap:hydrated');
  expect(await page.evaluate(() => performance.getEntriesByType('paint').length)).toBe(0);
  paint();
  await page.waitForSelector('#chronomap[data-state="ready"]');
  expect(await allTroubles(watched)).toEqual([]);
  await watched.context.close();
});
