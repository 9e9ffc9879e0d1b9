import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allTroubles, launch, openPage, openReady, PHONE, WIDE } from './chromium.ts';
import { serveSite, type Site } from './site.ts';

const story: { readonly languages: readonly string[]; readonly events: readonly unknown[] } = JSON.parse(
  readFileSync(new URL('../../public/data/stories/abraham-accords.json', import.meta.url), 'utf8'),
);

/** Every text of the story's events in one language, with what they refer to, as plain words. */
function textsOf(value: unknown, language: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, language));
  if (typeof value !== 'object' || value === null) return [];
  const own = language in value ? Reflect.get(value, language) : undefined;
  if (typeof own === 'string') return [plain(own)];
  return Object.values(value).flatMap((item) => textsOf(item, language));
}

function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*+/g, '');
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite('/some/sub/path/');
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const pages = story.languages.flatMap((language) =>
  (['s', 'e'] as const).map((kind) => ({ language, path: `${kind}/abraham-accords/${language}/` })),
);

describe('without script', () => {
  it.each(pages)('$path holds all of the text of its events, and it can be seen', async ({ language, path }) => {
    const { page, context } = await openPage(browser, site.origin, { javaScriptEnabled: false });
    const response = await page.goto(`${site.origin}/some/sub/path/${path}`);
    expect(response?.status()).toBe(200);
    const seen = squeeze(await page.locator('body').innerText());
    const missing = textsOf(story.events, language).filter((text) => !seen.includes(squeeze(text)));
    expect(missing).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await context.close();
  });

  it('/ lists the stories and their languages as links that lead somewhere', async () => {
    const { page, context } = await openPage(browser, site.origin, { javaScriptEnabled: false });
    await page.goto(`${site.origin}/some/sub/path/`);
    const links = await page
      .locator('.cm-stories a')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThanOrEqual(story.languages.length);
    for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
    await context.close();
  });
});

describe('with script', () => {
  it.each([
    ['wide', WIDE],
    ['phone', PHONE],
  ])('hydrates without a word on the console and without a shift: %s', async (_, viewport) => {
    for (const { path } of pages) {
      const watched = await openPage(browser, site.origin, { viewport });
      await watched.page.addInitScript(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await openReady(watched, `${site.origin}/some/sub/path/${path}`);
      expect(await watched.page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThanOrEqual(0.01);
      const marks = await watched.page.evaluate(() => performance.getEntriesByType('mark').map((mark) => mark.name));
      expect(marks).toEqual(expect.arrayContaining(['chronomap:list', 'chronomap:ready']));
      expect(await allTroubles(watched)).toEqual([]);
      await watched.context.close();
    }
  });

  it.each([
    ['ru-KZ', 'ru'],
    ['fr-FR', 'en'],
  ])('/ chooses the language from the browser: %s', async (locale, language) => {
    const watched = await openPage(browser, site.origin, { locale });
    await openReady(watched, `${site.origin}/some/sub/path/`);
    expect(await watched.page.locator('html').getAttribute('lang')).toBe(language);
    expect(await allTroubles(watched)).toEqual([]);
    await watched.context.close();
  });

  it('refuses a story that is no id, with a card and without a request', async () => {
    const watched = await openPage(browser, site.origin);
    await watched.page.goto(`${site.origin}/some/sub/path/?story=${encodeURIComponent('../../etc/passwd')}`);
    await watched.page.waitForSelector('#chronomap[data-state="failed"] [role="alert"][data-problem^="STORY-"]');
    expect(watched.requests.filter((url) => url.includes('passwd') && !url.includes('?story='))).toEqual([]);
    await watched.context.close();
  });
});
