import { describe, expect, it } from 'vitest';
import { openPage, PHONE } from './chromium.ts';
import { pathOf } from './defaultStory.ts';
import { painted, part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

/** Opens the default story while requests for a file of this name come to nothing. */
async function openWithout(name: string) {
  const watched = await openPage(served.browser, served.site.origin, { viewport: PHONE });
  const { page } = watched;
  let refused = 0;
  await page.route(
    ({ pathname }) => pathname.includes(name),
    (route) => {
      refused += 1;
      return route.abort();
    },
  );
  await page.goto(`${served.site.origin}/${pathOf('s', 'en')}`);
  return { ...watched, refused: () => refused };
}

describe('a line that breaks', () => {
  it.each(['pictures-', 'text-', 'address-', 'url-', 'en-'])(
    'leaves the text that stands there, and says so once: %s',
    async (name) => {
      const { page, context, refused } = await openWithout(`/assets/${name}`);
      const notice = page.getByRole('alert');
      await notice.waitFor();
      expect(refused()).toBeGreaterThan(0);
      expect(await notice.count()).toBe(1);
      const rows = await part(page, 'list').locator('.cm-row').count();
      expect(rows).toBeGreaterThan(50);
      const ready = (): Promise<number> => page.evaluate(() => performance.getEntriesByName('chronomap:ready').length);
      // Without an address the pictures come all the same.
      if (name === 'address-' || name === 'url-') await expect.poll(ready, { timeout: 20_000 }).toBe(1);
      else expect(await ready()).toBe(0);
      const thrown: string[] = [];
      page.on('pageerror', ({ message }) => thrown.push(message));
      // A step of a tour is a link, which nobody can read then: the page stays as it is.
      if (name === 'url-') await page.locator('.cm-tour-start').click();
      await painted(page);
      expect(thrown).toEqual([]);
      await context.close();
    },
  );

  it('costs nothing but time where it is what asks for the rest', async () => {
    const { page, context, refused } = await openWithout('/assets/ahead-');
    await page.waitForSelector('#chronomap[data-state="ready"]');
    expect(refused()).toBeGreaterThan(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });

  it.each(['leafletMap-', 'countries.json'])('costs the map alone, which says so in its place: %s', async (name) => {
    const { page, context } = await openWithout(name);
    await part(page, 'map').locator('.cm-part-failed').waitFor();
    await part(page, 'list').locator('[data-event-id]').first().click();
    await part(page, 'detail').locator('article').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });

  it('ends what would let time pass, and leaves the rest', async () => {
    const { page, context } = await openWithout('Player-');
    await page.waitForSelector('#chronomap[data-state="ready"]');
    const play = page.locator('.cm-play-button');
    const name = await play.getAttribute('aria-label');
    await play.click();
    await expect.poll(() => play.getAttribute('aria-label')).toBe(name);
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });

  it('is forgotten where what was lost comes after all', async () => {
    const watched = await openPage(served.browser, served.site.origin, { viewport: PHONE });
    const { page } = watched;
    let refused = 0;
    await page.route(
      ({ pathname }) => pathname.includes('/assets/text-'),
      (route) => {
        refused += 1;
        return refused === 1 ? route.abort() : route.continue();
      },
    );
    await page.goto(`${served.site.origin}/${pathOf('s', 'en')}`);
    await page
      .locator('#chronomap[data-state="ready"], #chronomap [role="alert"]')
      .first()
      .waitFor({ state: 'attached' });
    // Whether a browser asks again for a module that has failed is its own choice: either way the text stands, and says so.
    expect(await part(page, 'list').locator('.cm-row').count()).toBeGreaterThan(50);
    await watched.context.close();
  });
});
