import { readdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allTroubles, openPage, openReady, PHONE, type WatchedPage, WIDE } from './chromium.ts';
import { languages, pathOf, story } from './defaultStory.ts';
import { EVERY, shareOf } from './every.ts';
import { readInOtherLanguages, takeJourney } from './journey.ts';
import { sharedBrowser } from './served.ts';
import { type Site, serveSite } from './site.ts';

let site: Site;
let elsewhere: Site;
let browser: Browser;

beforeAll(async () => {
  [site, elsewhere] = await Promise.all([serveSite('/news/'), serveSite()]);
  browser = await sharedBrowser();
});

afterAll(async () => {
  await Promise.all([site.close(), elsewhere.close()]);
});

const SCREENS: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['1280×800', { viewport: WIDE }],
  ['390×844', { viewport: PHONE, isMobile: true, hasTouch: true }],
];

/** What a phone has not: there the list is the timeline. */
const TIME = ['overview', 'timeline'];

/** Each language, kind of page and screen; every journey reads on in the language after its own. */
const journeys = languages.flatMap((language, index) => {
  const [screen, options] = SCREENS[index % SCREENS.length] ?? ['', {}];
  return [{ screen, options, path: pathOf(index < 2 ? 's' : 'e', language) }];
});

/** Whatever a page can leave behind in a browser, by its name. */
async function leftBehind(page: Page, context: BrowserContext): Promise<string[]> {
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
  ]);
  return [...cookies, ...kept];
}

async function expectNoTrace(watched: WatchedPage): Promise<void> {
  expect(await allTroubles(watched)).toEqual([]);
  const origins = new Set(watched.requests.map((url) => new URL(url).origin));
  expect([...origins].filter((origin) => origin !== 'null')).toEqual([site.origin]);
  expect(await leftBehind(watched.page, watched.context)).toEqual([]);
}

describe('under the strict policy the whole journey', () => {
  // The others' like is made in the sandbox.
  it.each(EVERY ? journeys : journeys.slice(0, 1))('of $path at $screen leaves no trace', async ({ path, options }) => {
    const watched = await openPage(browser, site.origin, options);
    await openReady(watched, `${site.origin}/news/${path}`);
    // The embeds' events are those of the pages before them.
    await takeJourney(watched.page, EVERY ? 1 : path.startsWith('s/') ? 3 : 6);
    const sources = await watched.page.evaluate(() => window.commits.map(({ source }) => source));
    const parts = ['detail', 'filters', 'keyboard', 'list', 'map', 'playhead', ...(options.hasTouch ? [] : TIME)];
    expect(sources).toEqual(expect.arrayContaining(parts));
    await expectNoTrace(watched);
    await readInOtherLanguages(watched.page);
    await expectNoTrace(watched);
    await watched.context.close();
  });

  const ways = SCREENS.map(([screen, options], way) => ({ screen, options, way }));
  it.each(ways)('leaves none on the pages that choose a language, at $screen', async ({ options, way }) => {
    const watched = await openPage(browser, site.origin, options);
    for (const path of shareOf(['', `e/${story.id}/`, `s/${story.id}/`], way, SCREENS.length)) {
      await openReady(watched, `${site.origin}/news/${path}`);
      await readInOtherLanguages(watched.page);
      await expectNoTrace(watched);
    }
    await watched.context.close();
  });

  it.each(SCREENS)('leaves none where a story is refused or broken, at %s', async (_, options) => {
    const watched = await openPage(browser, site.origin, options);
    site.override('/news/data/stories/broken.json', (response) => send(response, 'application/json', '{"format": 1'));
    for (const asked of ['../../etc/passwd', 'broken']) {
      await watched.page.goto(`${site.origin}/news/?story=${encodeURIComponent(asked)}`);
      await watched.page.waitForSelector('#chronomap[data-state="failed"] [role="alert"][data-problem^="STORY-"]');
      await expectNoTrace(watched);
    }
    site.override('/news/data/stories/broken.json', null);
    await watched.context.close();
  });
});

function send(response: ServerResponse, type: string, body: string): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(body);
}

/** What a careless dependency does: each of it must fail the journey. It goes on after what it is refused. */
const CARELESS = (away: string): string => `
;for (const act of [
  () => { document.cookie = 'careless=1'; },
  () => localStorage.setItem('careless', '1'),
  () => sessionStorage.setItem('careless', '1'),
  () => indexedDB.open('careless'),
  () => fetch('${away}/collect').catch(() => undefined),
  () => { new Image().src = '${away}/pixel.png'; },
  () => document.documentElement.setAttribute('style', 'color: red'),
  () => document.head.append(document.createElement('style')).textContent,
  () => { document.createElement('p').innerHTML = '<b>bold</b>'; },
  () => (0, eval)('1'),
  () => document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' })),
  () => console.info('careless'),
]) try { act(); } catch {}
;for (const sheet of document.querySelectorAll('style')) sheet.textContent = 'p { color: red }';`;

/** The built page with a careless dependency in its first chunk. */
async function serveCareless(away: string): Promise<string> {
  const folder = fileURLToPath(new URL('../../dist/assets', import.meta.url));
  const [name = ''] = (await readdir(folder)).filter((file) => /^first-.*\.js$/.test(file));
  const code = await readFile(path.join(folder, name), 'utf8');
  site.override(`/news/assets/${name}`, (response) => send(response, 'text/javascript', code + CARELESS(away)));
  return `/news/assets/${name}`;
}

describe('a build with a careless dependency', () => {
  it('fails the journey in each of the ways in which a page can leave a trace', async () => {
    const careless = await serveCareless(elsewhere.origin);
    const watched = await openPage(browser, site.origin, { viewport: WIDE });
    await openReady(watched, `${site.origin}/news/${pathOf('s', 'en')}`);
    await expect(expectNoTrace(watched)).rejects.toThrow('to deeply equal');
    const troubles = (await allTroubles(watched)).join('\n');
    for (const told of [
      `policy: connect-src ${elsewhere.origin}/collect`,
      `policy: img-src ${elsewhere.origin}/pixel.png`,
      'policy: style-src-attr inline',
      'policy: style-src-elem inline',
      "This document requires 'TrustedScript' assignment",
      'policy: require-trusted-types-for trusted-types-sink',
      'console info: careless',
      `request elsewhere: ${elsewhere.origin}/pixel.png`,
    ])
      expect(troubles).toContain(told);
    const left = await leftBehind(watched.page, watched.context);
    expect(left.toSorted()).toEqual(
      ['cookie', 'indexedDB', 'localStorage', 'sessionStorage'].map((kind) => `${kind} careless`),
    );
    await watched.context.close();
    site.override(careless, null);
  });
});

describe('the watch', () => {
  it('sees what the policy refuses', async () => {
    const watched = await openPage(browser, site.origin);
    const image = `${elsewhere.origin}/pixel.png`;
    const body = `<!doctype html><script>document.title = 'ran'</script><img src="${image}" alt="" style="width: 1px">`;
    site.override('/news/control', (response) => send(response, 'text/html', body));
    await watched.page.goto(`${site.origin}/news/control`);
    expect(await watched.page.title()).toBe('');
    const troubles = await allTroubles(watched);
    for (const directive of ['script-src-elem inline', 'style-src-attr inline', `img-src ${image}`])
      expect(troubles.join('\n')).toContain(`policy: ${directive}`);
    expect(troubles.some((line) => line.startsWith('console error'))).toBe(true);
    await watched.context.close();
  });

  it('sees requests elsewhere, words on the console, errors, and what is left behind', async () => {
    const watched = await openPage(browser, site.origin);
    const script = `
      document.cookie = 'left=1';
      localStorage.setItem('left', '1');
      sessionStorage.setItem('left', '1');
      console.info('said');
      setTimeout(() => { throw new Error('thrown'); });
      window.done = Promise.all([
        caches.open('left'),
        new Promise((resolve) => { indexedDB.open('left').onsuccess = resolve; }),
        fetch('${elsewhere.origin}/data/index.json').catch(() => undefined),
      ]);`;
    site.override('/news/lax', (response) => {
      response.removeHeader('Content-Security-Policy');
      send(response, 'text/html', `<!doctype html><script>${script}</script>`);
    });
    await watched.page.goto(`${site.origin}/news/lax`);
    await watched.page.waitForFunction(async () => (await Reflect.get(window, 'done')) !== undefined);
    expect(await leftBehind(watched.page, watched.context)).toEqual([
      'cookie left',
      'localStorage left',
      'sessionStorage left',
      'indexedDB left',
      'cache left',
    ]);
    await expect
      .poll(() => allTroubles(watched))
      .toEqual(
        expect.arrayContaining([
          'console info: said',
          'page error: thrown',
          `request elsewhere: ${elsewhere.origin}/data/index.json`,
        ]),
      );
    await expect(expectNoTrace(watched)).rejects.toThrow('to deeply equal');
    await watched.context.close();
  });
});
