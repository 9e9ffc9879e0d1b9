import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { allTroubles, borrowPage, leavePage, openPage, openReady, PHONE, WIDE } from './chromium.ts';
import { pathOf } from './defaultStory.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();
const WIDGETS = /\/(leafletMap|rail|visTimeline|overviewStrip)-/;

const BOXES = { phone: ['map'], wide: ['map', 'timeline', 'overview'] } as const;

/** In the page: how large the drawing in each picture's box is, CSS pixels; those that are not there are not told of. */
function drawings(): Record<string, readonly [width: number, height: number]> {
  return Object.fromEntries(
    ['map', 'timeline', 'overview'].flatMap((part) => {
      const box = document.querySelector(`.cm-${part}-box`);
      const drawing = box?.shadowRoot?.querySelector('svg');
      if (!box || !drawing || box.getClientRects().length === 0) return [];
      const { width, height } = drawing.getBoundingClientRect();
      return [[part, [Math.round(width), Math.round(height)]]];
    }),
  );
}

/** Counts what shifts, from the first byte. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Element }[] })[])
        shifts.push(
          `${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => `${node.nodeName}.${node.className}`).join(' ')}`,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

describe.each([
  { name: 'phone', viewport: PHONE },
  { name: 'wide', viewport: WIDE },
] as const)('before its pictures a page, $name,', ({ name, viewport }) => {
  it.each(['s', 'e'] as const)(
    'has drawings in their boxes, which go when they come, and nothing shifts: /%s/',
    async (kind) => {
      const watched = await openPage(served.browser, served.site.origin, { viewport });
      const { page } = watched;
      await watchShifts(page);
      let letThrough: (() => void) | undefined;
      const gate = new Promise<void>((resolve) => (letThrough = resolve));
      await page.route(
        ({ pathname }) => WIDGETS.test(pathname),
        async (route) => {
          await gate;
          await route.continue();
        },
      );
      const url = `${served.site.origin}/${pathOf(kind, 'en')}`;
      await page.goto(url, { waitUntil: 'commit' });
      await page.waitForFunction(() => performance.getEntriesByName('chronomap:list').length > 0);
      const before = await page.evaluate(drawings);
      expect(Object.keys(before)).toEqual(BOXES[name]);
      for (const [width, height] of Object.values(before)) {
        expect(width).toBeGreaterThan(200);
        expect(height).toBeGreaterThan(30);
      }
      letThrough?.();
      await page.waitForSelector('#chronomap[data-state="ready"]');
      await expect.poll(() => page.evaluate(drawings)).toEqual({});
      expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
      expect(await allTroubles(watched)).toEqual([]);
      await watched.context.close();
    },
  );
});

it('without script the map’s drawing stands beside the list, and has a name', async () => {
  const options = { viewport: PHONE, javaScriptEnabled: false };
  const watched = await borrowPage(served.browser, served.site.origin, options);
  await watched.page.goto(`${served.site.origin}/${pathOf('s', 'ru')}`);
  const picture = watched.page.getByRole('img', { name: 'Карта', exact: true });
  expect(await picture.boundingBox()).toMatchObject({ width: 358 });
  await leavePage(watched);
});

it('where the pictures are there none of the drawings is left', async () => {
  const watched = await borrowPage(served.browser, served.site.origin, { viewport: WIDE });
  await openReady(watched, `${served.site.origin}/${pathOf('s', 'kk')}`);
  await expect.poll(() => watched.page.evaluate(drawings)).toEqual({});
  await leavePage(watched);
});
