import { expect, it } from 'vitest';
import { allTroubles, openPage, openReady } from './chromium.ts';
import { part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

it.each([
  [720, 400],
  [390, 400],
])('the map alone has the room of a low frame: %i × %i', async (width, height) => {
  const watched = await openPage(served.browser, served.site.origin, { viewport: { width, height } });
  const { page } = watched;
  await openReady(watched, `${served.site.origin}/e/abraham-accords/en/?view=map&fit=1`);
  const filters = page.locator('.cm-filters').first();
  expect(await filters.isVisible()).toBe(false);
  const box = await part(page, 'map').boundingBox();
  expect((box?.y ?? height) + (box?.height ?? height)).toBeLessThanOrEqual(height);
  await page.setViewportSize({ width, height: 650 });
  expect(await filters.isVisible()).toBe(true);
  expect(await allTroubles(watched)).toEqual([]);
  await watched.context.close();
});
