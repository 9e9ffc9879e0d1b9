import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from './defaultStory.ts';
import { EVERY, shareOf } from './every.ts';
import { type HostKind, hostKinds, serveHosts } from './hostPages.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser('/', { policy: null });
let hosts: Awaited<ReturnType<typeof serveHosts>>;
/** Of all the articles, as the tabs of one reader's browser are. */
let context: BrowserContext;
beforeAll(async () => {
  hosts = await serveHosts();
  context = await served.browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
});
afterAll(async () => {
  await context.close();
  await hosts.close();
});

/** Each host is tried at a tenth of them, all over the range; each of them with a host. */
const WIDTHS = Array.from({ length: 30 }, (_, index) => 240 + 40 * index);
const WAYS = 10;

interface Article {
  readonly page: Page;
  readonly frame: Frame;
  readonly troubles: readonly string[];
}

async function openArticle(index: number, width: number): Promise<Article> {
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => troubles.push(message.text()));
  await page.addInitScript(() => {
    window.addEventListener('message', ({ data }) => {
      const heard = (window.heard ??= []);
      heard.push(data);
    });
  });
  const src = `${served.site.origin}/${pathOf('e', 'en')}`;
  await page.goto(`${hosts.origin}/${index}?src=${encodeURIComponent(src)}`);
  await setWidth(page, width);
  const element = await page.locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The article has no frame');
  await frame.waitForSelector('#chronomap[data-state="ready"]');
  return { page, frame, troubles };
}

declare global {
  interface Window {
    /** Every message the article has heard. */
    heard?: unknown[];
  }
}

async function setWidth(page: Page, width: number): Promise<void> {
  await page.locator('#column').evaluate((column, to) => {
    column.style.width = `${to}px`;
  }, width);
}

/** How far the frame's height is from its content's, once nothing changes any more; within what the host allows. */
async function settled({ page, frame }: Article, { clamp: [least, most] = [0, 1e6] }: HostKind): Promise<number> {
  let difference = Number.NaN;
  await expect
    .poll(
      async () => {
        const given = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
        const content = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
        difference = given - Math.min(most, Math.max(least, Math.ceil(content)));
        return Math.abs(difference);
      },
      { timeout: 5000, interval: 40 },
    )
    .toBeLessThanOrEqual(4);
  return difference;
}

/** Two that say the same as a third in other words are tried as such (tests/unit/embed/dialects), and here with all. */
const ALIKE = ['Medium and Embedly', 'the Guardian'];
const tried = hostKinds
  .map((kind, index) => ({ kind, index, name: kind.name }))
  .filter(({ name }) => EVERY || !ALIKE.includes(name));

/** Left open, to be listened to together. */
const articles: Article[] = [];

describe('in an article, an embed', () => {
  it.each(tried)(
    'is as high as its content when it has come, when a detail is opened, and at every width: $name',
    async ({ kind, index }) => {
      const article = await openArticle(index, 720);
      articles.push(article);
      const { page, frame, troubles } = article;
      await settled(article, kind);
      await frame.locator('[data-part="list"] [data-event-id]').nth(30).click();
      await frame.waitForSelector('[data-part="detail"] article');
      await settled(article, kind);
      for (const width of shareOf(WIDTHS, index % WAYS, WAYS)) {
        await setWidth(page, width);
        await settled(article, kind);
      }
      expect(troubles).toEqual([]);
    },
  );

  it('is silent in all of them while nothing happens, for five seconds', async () => {
    expect(articles).toHaveLength(tried.length);
    // On a busy machine the last width of the test before may still be on its way to a page in the background.
    await Promise.all(
      articles.map(({ page }) => expect.poll(() => page.evaluate(heardInFrames, 60), { timeout: 20_000 }).toEqual([])),
    );
    const heard = await Promise.all(articles.map(({ page }) => page.evaluate(heardInFrames, 300)));
    expect(heard.map((messages, index) => [tried[index]?.name, messages])).toEqual(tried.map(({ name }) => [name, []]));
  });
});

/** In the page: the messages that come in so many frames, which a display shows sixty of in a second. */
async function heardInFrames(frames: number): Promise<unknown[]> {
  const before = window.heard?.length ?? 0;
  for (let left = frames; left > 0; left -= 1) await new Promise(requestAnimationFrame);
  return window.heard?.slice(before) ?? [];
}
