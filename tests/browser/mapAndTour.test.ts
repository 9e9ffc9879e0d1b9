import { expect, it } from 'vitest';
import { type WatchedPage, WIDE } from './chromium.ts';
import { story } from './defaultStory.ts';
import { close, openStory } from './keyboard.ts';
import { part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();
const open = (hash = ''): Promise<WatchedPage> =>
  openStory(served.browser, served.site.origin, { viewport: WIDE }, hash);

it('a list of a counted button is closed by a press on anything else, for it lies over that', async () => {
  const watched = await open();
  const { page } = watched;
  const list = page.locator('.cm-group');
  for (const kind of ['timeline', 'map'] as const) {
    const counted = part(page, kind).locator('.cm-item-aggregate, .cm-map-aggregate');
    await counted.first().scrollIntoViewIfNeeded();
    // Some lie beyond the edges of the map.
    const seen = await counted.evaluateAll((all) =>
      all.findIndex((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === one;
      }),
    );
    await counted.nth(seen).click();
    await list.waitFor();
    // Not by one on itself, nor by the end of a drag.
    await list.locator('.cm-group-head p').click();
    if (kind === 'map') {
      const box = await part(page, kind).locator('.cm-map-box').boundingBox();
      const [x, y] = [(box?.x ?? 0) + 30, (box?.y ?? 0) + (box?.height ?? 0) - 30];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 40, y - 10, { steps: 4 });
      await page.mouse.up();
    }
    expect(await list.count()).toBe(1);
    await page.locator('[data-part="playhead"] button').first().click();
    await expect.poll(() => list.count()).toBe(0);
  }
  await close(watched);
});

it('the map is shown with the home view by a step of a tour, and moves no farther for what is chosen on the way', async () => {
  const [tour] = story.tours;
  const index = tour?.steps.findIndex(({ view }) => view.includes('e=kazakhstan-announced')) ?? -1;
  const watched = await open(`#tour=${tour?.id}.${index}`);
  const { page } = watched;
  await page
    .locator('.cm-tour [data-step="next"], .cm-tour button, .cm-tour a')
    .filter({ hasText: 'Next' })
    .first()
    .click();
  await expect.poll(() => page.url()).toContain(`tour=${tour?.id}.${index + 1}`);
  const seen = (selector: string): Promise<readonly [number, boolean]> =>
    part(page, 'map')
      .locator(selector)
      .first()
      .evaluate((one) => {
        const [box, map] = [one.getBoundingClientRect(), one.closest('.cm-map-box')?.getBoundingClientRect()];
        const middle = box.left + box.width / 2;
        return [Math.round(box.width), map !== undefined && middle > map.left && middle < map.right] as const;
      });
  const kazakhstan = 'path[data-country="KZ"]';
  await expect.poll(async () => (await seen(kazakhstan))[1]).toBe(true);
  expect((await seen('[data-event-id="kazakhstan-announced"]'))[1]).toBe(true);
  await part(page, 'map').locator('[data-control="zoomIn"]').click();
  const [width] = await seen(kazakhstan);
  await part(page, 'list').locator('[data-event-id="accords-signed"]').click();
  await expect.poll(async () => (await seen('[data-event-id="accords-signed"]'))[1]).toBe(true);
  expect((await seen(kazakhstan))[0]).toBe(width);
  await close(watched);
});
