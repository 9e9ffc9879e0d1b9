import { expect, it } from 'vitest';
import { allTroubles, openPage, openReady, untilSeen, WIDE } from './chromium.ts';
import { painted, part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

it('the legend says what discs are while the map has any, and moves nothing when they go', async () => {
  const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE, reducedMotion: 'reduce' });
  const { page } = watched;
  // Fiji and Samoa, both to be seen when near enough.
  await openReady(watched, `${served.site.origin}/s/dates-gallery/en/`);
  const key = page.locator('.cm-legend .cm-disc-key');
  const discs = part(page, 'map').locator('.cm-map-disc');
  const tops = (): Promise<readonly number[]> =>
    page.locator('.cm-figure > *').evaluateAll((parts) => parts.map((one) => one.getBoundingClientRect().top));
  expect(await discs.count()).toBeGreaterThan(0);
  expect(await key.isVisible()).toBe(true);
  expect(await key.innerText()).toBe('Small country');
  const before = await tops();
  for (let zoom = 0; zoom < 12 && (await discs.count()) > 0; zoom += 1) {
    await part(page, 'map').locator('[data-control="zoomIn"]').click();
    await painted(page);
  }
  expect(await discs.count()).toBe(0);
  expect(await key.isVisible()).toBe(false);
  expect(await tops()).toEqual(before);
  expect(await allTroubles(watched)).toEqual([]);
  await watched.context.close();
});

it('the legend has a mark and a number for events, the number only where a map can have counted them', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE, javaScriptEnabled });
    await watched.page.goto(`${served.site.origin}/s/abraham-accords/en/`);
    const key = watched.page.locator('.cm-legend li', { hasText: /Events$/ });
    await untilSeen(watched.page, '.cm-legend li');
    expect(await key.locator('circle').first().isVisible()).toBe(true);
    expect(await key.locator('text').isVisible()).toBe(javaScriptEnabled);
    await watched.context.close();
  }
});

it('what the map’s lines say has such a line beside it, while the map has any', async () => {
  const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE, reducedMotion: 'reduce' });
  const { page } = watched;
  const keyed = (): Promise<readonly string[]> =>
    part(page, 'detail')
      .locator('.cm-heading:has(.cm-arc-key)')
      .evaluateAll((headings) =>
        headings.flatMap((one) => (one.querySelector('svg')?.getClientRects().length ? [one.textContent.trim()] : [])),
      );
  const story = `${served.site.origin}/s/abraham-accords/en/`;
  await openReady(watched, `${story}#e=kazakhstan-announced`);
  await untilSeen(page, '.cm-map-arc-line');
  await expect.poll(keyed).toEqual(['Countries']);
  // Its countries are where it was: nothing to join.
  await page.evaluate(() => location.assign('#e=oval-office-fainting'));
  await untilSeen(page, '.cm-detail [data-event-id="oval-office-fainting"]');
  await expect.poll(() => page.locator('.cm-map-arc-line').count()).toBe(0);
  expect(await keyed()).toEqual([]);
  await page.evaluate(() => location.assign('#c=KZ'));
  await untilSeen(page, '.cm-map-arc-line');
  await expect.poll(keyed).toEqual(['Relations']);
  expect(await allTroubles(watched)).toEqual([]);
  await watched.context.close();
});

it('the borders’ line shows a contested area as the worldview has it, without its hatch where that is left out', async () => {
  const keys: Record<string, number> = {};
  for (const worldview of ['editorial', 'as-administered', 'contested-marked']) {
    const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE, reducedMotion: 'reduce' });
    await openReady(watched, `${served.site.origin}/s/abraham-accords/en/#wv=${worldview}`);
    const line = watched.page.locator('.cm-borders');
    expect(await line.locator('svg rect').count()).toBe(1);
    keys[worldview] = await line.locator('svg path').count();
    await watched.context.close();
  }
  expect(keys).toEqual({ editorial: 1, 'as-administered': 0, 'contested-marked': 1 });
});
