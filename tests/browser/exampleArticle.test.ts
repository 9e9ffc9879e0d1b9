import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, PHONE, type WatchedPage, WIDE } from './chromium.ts';
import { languages } from './defaultStory.ts';
import { EVERY, shareOf } from './every.ts';
import { serveToBrowser } from './served.ts';

/** As a host sends it that says nothing: the article's own policy is in it. */
const served = serveToBrowser('/', { policy: null });

interface Article {
  readonly watched: WatchedPage;
  readonly page: Page;
  readonly frame: Frame;
}

const pathOf = (language: string): string => `examples/article${language === 'en' ? '' : `.${language}`}.html`;

async function openArticle(
  language: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Article> {
  const watched = await openPage(served.browser, served.site.origin, { viewport, reducedMotion: 'reduce' });
  const { page } = watched;
  await page.addInitScript(() => {
    window.shifts = 0;
    window.told = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) window.shifts += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    for (const type of ['chronomap-ready', 'chronomap-select', 'chronomap-range'])
      document.addEventListener(type, (event) => window.told.push([type, (event as CustomEvent).detail]));
  });
  await page.goto(`${served.site.origin}/${pathOf(language)}`);
  const element = page.locator('chronomap-embed');
  await element.evaluate((one) => one.scrollIntoView({ block: 'start' }));
  const handle = await element.locator('iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The article has no frame');
  await frame.waitForSelector('#chronomap[data-state="ready"]');
  await expect.poll(() => page.evaluate(() => window.told.some(([type]) => type === 'chronomap-ready'))).toBe(true);
  return { watched, page, frame };
}

declare global {
  interface Window {
    /** The sum of all layout shifts without the reader's doing. */
    shifts: number;
    /** What the element has told, in its order. */
    told: [type: string, detail: Readonly<Record<string, unknown>>][];
  }
}

const chosenIn = (frame: Frame): Promise<string | null> =>
  frame.locator('[data-part="detail"] article').getAttribute('data-event-id');

/** In the frame: whether the list's box shows the beginning of an event's row. */
function inListBox(id: string): boolean {
  const box = document.querySelector('.cm-list')?.getBoundingClientRect();
  const row = document.querySelector(`.cm-list [data-event-id="${id}"]`)?.getBoundingClientRect();
  return box !== undefined && row !== undefined && row.top >= box.top - 1 && row.top < box.bottom;
}

/** By how much the frame's height is not its content's, CSS pixels. */
async function misfitOf({ page, frame }: Article): Promise<number> {
  const height = await page.locator('chronomap-embed iframe').evaluate((one) => one.getBoundingClientRect().height);
  return Math.abs(height - (await frame.evaluate(() => document.documentElement.getBoundingClientRect().height)));
}

/** Whether the panel of the chosen event is in the article's window. */
async function isPanelInSight({ page, frame }: Article): Promise<boolean> {
  const panel = await frame.locator('[data-part="detail"]').evaluate((one) => one.getBoundingClientRect().bottom);
  const { height, top } = await page.locator('chronomap-embed iframe').evaluate((one) => ({
    height: innerHeight,
    top: one.getBoundingClientRect().top,
  }));
  return top + panel <= height + 1;
}

const marked = (page: Page): Promise<string[]> =>
  page
    .locator('p[aria-current="true"]')
    .evaluateAll((paragraphs) => paragraphs.map((one) => one.getAttribute('data-chronomap-event') ?? ''));

async function troublesOf({ watched, page, frame }: Article): Promise<string[]> {
  const violations = [
    ...(await page.evaluate(() => window.violations)),
    ...(await frame.evaluate(() => window.violations)),
  ];
  return [...watched.troubles, ...violations];
}

describe.each(languages)('the example article in %s', (language) => {
  const screens = [
    ['phone', PHONE],
    ['wide', WIDE],
  ] as const;
  it.each(shareOf(screens, languages.indexOf(language) % 2, 2))(
    'leads its graphic and follows it, under a strict policy, and nothing jumps: %s',
    async (_name, viewport) => {
      const article = await openArticle(language, viewport);
      const { page, frame, watched } = article;
      expect(await page.locator('iframe').getAttribute('title')).toMatch(/\S{3}/);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      await expect.poll(() => misfitOf(article)).toBeLessThanOrEqual(4);

      const link = page.locator('a[data-chronomap-event="accords-signed"]');
      await link.scrollIntoViewIfNeeded();
      const from = await page.evaluate(() => scrollY);
      await link.click();
      await expect.poll(() => chosenIn(frame)).toBe('accords-signed');
      await expect.poll(() => marked(page)).toEqual(['accords-signed']);
      expect(page.url()).toContain(pathOf(language));
      // Beside the text the graphic stands still; else the article goes on to what is said of the event.
      if (viewport === PHONE) await expect.poll(() => isPanelInSight(article)).toBe(true);
      else expect(await page.evaluate(() => scrollY)).toBe(from);

      await page.locator('chronomap-embed').evaluate((one) => {
        (one as HTMLElement & { goTo(id: string): void }).goTo('no-such-event');
        (one as HTMLElement & { setView(hash: string): void }).setView('#e=kazakhstan-announced');
      });
      await expect.poll(() => chosenIn(frame)).toBe('kazakhstan-announced');
      await expect.poll(() => marked(page)).toEqual(['kazakhstan-announced']);
      // The list scrolls in its own box to what was chosen elsewhere.
      await expect.poll(() => frame.evaluate(inListBox, 'kazakhstan-announced')).toBe(true);

      const before = await page.evaluate(() => [scrollY, history.length, window.told.length] as const);
      await frame
        .locator('[data-part="list"] [data-event-id="anchorage-summit"]')
        .evaluate((row: HTMLElement) => row.click());
      await expect.poll(() => marked(page)).toEqual(['anchorage-summit']);
      expect(await page.evaluate(() => [scrollY, history.length])).toEqual(before.slice(0, 2));
      const told = await page.evaluate((from) => window.told.slice(from), before[2]);
      expect(told.filter(([type]) => type === 'chronomap-select')).toEqual([
        ['chronomap-select', { event: 'anchorage-summit', own: false }],
      ]);
      await expect.poll(() => misfitOf(article)).toBeLessThanOrEqual(4);
      expect(await page.evaluate(() => window.shifts)).toBeLessThanOrEqual(0.01);
      expect(await troublesOf(article)).toEqual([]);
      await watched.context.close();
    },
  );
});

describe('the example article', () => {
  it.each(EVERY ? [320, 390, 768, 1280] : [390])(
    'does not move while its graphic comes, %i pixels wide',
    async (width) => {
      const article = await openArticle('ru', { width, height: 844 });
      const { page, frame, watched } = article;
      await frame.locator('[data-part="list"] [data-event-id]').first().click();
      await frame.waitForSelector('[data-part="detail"] article');
      await expect.poll(() => misfitOf(article)).toBeLessThanOrEqual(4);
      expect(await page.evaluate(() => window.shifts)).toBeLessThanOrEqual(0.01);
      expect(await troublesOf(article)).toEqual([]);
      await watched.context.close();
    },
  );

  it('follows what is read, where the graphic stands beside it', async () => {
    const article = await openArticle('en', WIDE);
    const { page, frame, watched } = article;
    for (const id of ['kazakhstan-israel-relations', 'anchorage-summit', 'kazakh-ministry-statement']) {
      await page.locator(`p[data-chronomap-event="${id}"]`).evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await expect.poll(() => chosenIn(frame)).toBe(id);
      await expect.poll(() => marked(page)).toEqual([id]);
    }
    expect(await troublesOf(article)).toEqual([]);
    await watched.context.close();
  });

  it('holds a way to the story without script', async () => {
    const watched = await openPage(served.browser, served.site.origin, { javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(`${served.site.origin}/${pathOf('kk')}`);
    const link = page.locator('chronomap-embed a');
    expect(await link.isVisible()).toBe(true);
    await link.click();
    expect(page.url()).toContain('/s/abraham-accords/kk/');
    await watched.context.close();
  });
});
