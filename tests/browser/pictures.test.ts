import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allTroubles, borrowPage, leavePage, openReady, PHONE, type WatchedPage, WIDE } from './chromium.ts';
import { part } from './parts.ts';
import { sharedBrowser } from './served.ts';
import { serveSite, type Site } from './site.ts';

const ELSEWHERE = 'https://example.org/picture.jpg';
/** One red pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

let browser: Browser;
/** Without a policy in its headers, and with the strictest. */
let plain: Site;
let strict: Site;

beforeAll(async () => {
  [browser, plain, strict] = await Promise.all([sharedBrowser(), serveSite('/', { policy: null }), serveSite()]);
});

afterAll(async () => {
  await Promise.all([plain.close(), strict.close()]);
});

async function open(site: Site, event: string, viewport = WIDE): Promise<WatchedPage> {
  const watched = await borrowPage(browser, site.origin, { viewport });
  await openReady(watched, `${site.origin}/s/dates-gallery/en/#e=${event}`);
  return watched;
}

const frameIn = (place: Locator): Locator => place.locator('.cm-picture-frame');
const elsewhere = ({ requests }: WatchedPage): string[] => requests.filter((url) => url.startsWith('https://'));

async function ratioOf(frame: Locator): Promise<number> {
  const box = await frame.boundingBox();
  return box ? box.width / box.height : 0;
}

async function isDrawn(image: Locator): Promise<boolean> {
  return image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth > 0);
}

describe('a picture of the story’s own', () => {
  it.each([
    ['wide', WIDE],
    ['phone', PHONE],
  ])('is drawn in a frame that was there before it, with words and a credit: %s', async (_, viewport) => {
    const watched = await open(strict, 'picture-here', viewport);
    const detail = part(watched.page, 'detail');
    const image = detail.locator('img');
    await expect.poll(async () => isDrawn(image)).toBe(true);
    expect(await image.getAttribute('alt')).toMatch(/^Drawing: an observatory dome/);
    expect(await ratioOf(frameIn(detail))).toBeCloseTo(16 / 9, 1);
    expect(await detail.locator('figcaption').innerText()).toBe('Drawing: Chronomap');
    expect(await allTroubles(watched)).toEqual([]);
    await leavePage(watched);
  });
});

describe('a picture of another site', () => {
  it('is fetched once, and only when the reader asks for it', async () => {
    const watched = await open(plain, 'picture-elsewhere');
    const { page } = watched;
    const detail = part(page, 'detail');
    const referrers: (string | undefined)[] = [];
    await page.route(ELSEWHERE, async (route) => {
      referrers.push(
        await route
          .request()
          .headerValue('referer')
          .then((value) => value ?? undefined),
      );
      await route.fulfill({ contentType: 'image/png', body: PIXEL });
    });
    expect(await frameIn(detail).innerText()).toContain('A picture that does not exist.');
    expect(elsewhere(watched)).toEqual([]);
    await detail.getByRole('button', { name: 'example.org' }).press('Enter');
    await expect.poll(async () => isDrawn(detail.locator('img'))).toBe(true);
    expect(await detail.locator('img').getAttribute('alt')).toBe('A picture that does not exist.');
    expect(await ratioOf(frameIn(detail))).toBeCloseTo(16 / 9, 1);
    expect(await detail.locator('figcaption').innerText()).toBe('Example');
    expect(await detail.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(elsewhere(watched)).toEqual([ELSEWHERE]);
    expect(referrers).toEqual([undefined]);
    expect(await allTroubles(watched)).toEqual([`request elsewhere: ${ELSEWHERE}`]);
    await leavePage(watched);
  });

  it('is a link to itself where the host’s policy or the other site refuses it', async () => {
    for (const site of [strict, plain]) {
      const watched = await open(site, 'picture-elsewhere');
      const detail = part(watched.page, 'detail');
      await watched.page.route(ELSEWHERE, (route) => route.fulfill({ status: 404 }));
      await detail.getByRole('button', { name: 'example.org' }).click();
      const link = frameIn(detail).getByRole('link', { name: 'example.org' });
      await link.waitFor();
      expect(await link.getAttribute('href')).toBe(ELSEWHERE);
      expect(await link.getAttribute('rel')).toContain('noreferrer');
      expect(await frameIn(detail).innerText()).toContain('A picture that does not exist.');
      await leavePage(watched);
    }
  });

  it('is allowed by the pages of its story, and of no other', async () => {
    const watched = await borrowPage(browser, plain.origin);
    const { page } = watched;
    const policyOf = async (path: string): Promise<string> => {
      await page.goto(`${plain.origin}${path}`);
      return (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
    };
    const own = "img-src 'self' data:;";
    const withSite = "img-src 'self' data: https://example.org;";
    for (const path of ['/s/dates-gallery/kk/', '/e/dates-gallery/en/', '/s/dates-gallery/', '/'])
      expect(await policyOf(path), path).toContain(withSite);
    for (const path of ['/s/abraham-accords/ru/', '/e/abraham-accords/'])
      expect(await policyOf(path), path).toContain(own);
    await leavePage(watched);
  });
});

it('without script, both stand under their events: the one drawn, the other a link', async () => {
  const watched = await borrowPage(browser, strict.origin, { javaScriptEnabled: false });
  const { page } = watched;
  await page.goto(`${strict.origin}/s/dates-gallery/en/`);
  const rowOf = (event: string): Locator => page.locator(`li:has(> [data-event-id="${event}"])`);
  const image = rowOf('picture-here').locator('img');
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => watched.requests.some((url) => url.endsWith('/media/greenwich.svg'))).toBe(true);
  expect(await image.getAttribute('alt')).toMatch(/^Drawing: an observatory dome/);
  expect(await rowOf('picture-here').innerText()).toContain('Drawing: Chronomap');
  const other = rowOf('picture-elsewhere');
  expect(await other.innerText()).toContain('A picture that does not exist.');
  expect(await other.getByRole('link', { name: 'example.org' }).getAttribute('href')).toBe(ELSEWHERE);
  expect(elsewhere(watched)).toEqual([]);
  await leavePage(watched);
});
