import { describe, expect, it } from 'vitest';
import { openPage, PHONE } from './chromium.ts';
import { pathOf } from './defaultStory.ts';
import { part } from './parts.ts';
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
  it.each(['pictures-', 'text-', 'ahead-', 'address-', 'url-', 'en-'])(
    'leaves the text that stands there, and says so once: %s',
    async (name) => {
      const { page, context, refused } = await openWithout(`/assets/${name}`);
      const notice = page.getByRole('alert');
      await notice.waitFor();
      expect(refused()).toBeGreaterThan(0);
      expect(await notice.count()).toBe(1);
      const rows = await part(page, 'list').locator('.cm-row').count();
      expect(rows).toBeGreaterThan(50);
      expect(await page.evaluate(() => performance.getEntriesByName('chronomap:ready').length)).toBe(
        name === 'address-' || name === 'url-' ? 1 : 0,
      );
      await context.close();
    },
  );

  it.each(['leafletMap-', 'countries.json'])('costs the map alone, which says so in its place: %s', async (name) => {
    const { page, context } = await openWithout(name);
    await part(page, 'map').locator('.cm-part-failed').waitFor();
    await part(page, 'list').locator('[data-event-id]').first().click();
    await part(page, 'detail').locator('article').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });
});
