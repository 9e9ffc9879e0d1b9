import { expect, it } from 'vitest';
import { allTroubles, openPage, openReady, PHONE } from './chromium.ts';
import { pathOf } from './defaultStory.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

it.each([
  ['', 1],
  ['?view=map', 1],
  // Made all the same, out of sight: but nothing else need wait for its files.
  ['?view=list', 0],
])('an embed has the map’s files fetched ahead only where a map is seen, and each once: "%s"', async (asked, ahead) => {
  const watched = await openPage(served.browser, served.site.origin, { viewport: PHONE });
  // The script that reads what is asked comes late, when the text is there.
  await watched.page.route(
    ({ pathname }) => pathname.includes('/assets/framed-') && pathname.endsWith('.js'),
    async (route) => {
      await watched.page.waitForFunction(() => performance.getEntriesByName('chronomap:list').length > 0);
      await route.continue();
    },
  );
  await openReady(watched, `${served.site.origin}/${pathOf('e', 'en')}${asked}`);
  const { page, requests } = watched;
  expect(await page.locator('link[rel="preload"][href$="/countries.json"]').count()).toBe(ahead);
  expect(await page.locator('link[rel="modulepreload"][href*="/leafletMap-"]').count()).toBe(ahead);
  for (const name of ['/leafletMap-', '/countries.json'])
    expect(new Set(requests.filter((url) => url.includes(name))).size).toBe(
      requests.filter((url) => url.includes(name)).length,
    );
  expect(await allTroubles(watched)).toEqual([]);
  await watched.context.close();
});
