import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, ViewportSize } from 'playwright-core';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { borrowPage, leavePage, PHONE, WIDE } from './chromium.ts';
import { pathOf, stories } from './defaultStory.ts';
import { EVERY, shareOf } from './every.ts';
import { sharedBrowser } from './served.ts';

/**
 * React says what does not match only in its development build: the pages of the development server are written by the
 * same code as the published ones, and hydrated by that build.
 */
/** Makes each page say something else than its script will; `null` lets it be. */
let change: ((html: string) => string) | null = null;
/** On the server: a route of the browser's would keep nothing of the hundreds of modules that it has seen. */
const changed: Plugin = {
  name: 'changed-pages',
  enforce: 'pre',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const end = response.end.bind(response);
      if (change && request.headers['sec-fetch-dest'] === 'document')
        response.end = (body?: unknown) => end(change?.(String(body)) ?? body);
      next();
    });
  },
};

let server: ViteDevServer;
let cache: string;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'chronomap-hydration-'));
  server = await createServer({
    logLevel: 'error',
    cacheDir: cache,
    mode: 'development',
    plugins: [changed],
    server: { host: '127.0.0.1', port: 0, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('The development server has no port');
  origin = `http://127.0.0.1:${address.port}`;
  browser = await sharedBrowser();
});

afterAll(async () => {
  await server.close();
  await rm(cache, { recursive: true, force: true });
});

/** What the page complains of from the first byte until it is ready. */
async function complaintsOf(pathname: string, viewport: ViewportSize): Promise<string[]> {
  const watched = await borrowPage(browser, origin, { viewport, timezoneId: 'Asia/Almaty', locale: 'kk-KZ' });
  await watched.page.goto(`${origin}/${pathname}`);
  await watched.page.waitForSelector('#chronomap[data-state="ready"]');
  // Vite's and React's own greetings are no complaints.
  const complaints = watched.troubles.filter((line) => !/^console (debug|info|log):/.test(line));
  await leavePage(watched);
  return complaints;
}

/**
 * In the first and the last language, a page of a kind in one of them: that every page hydrates is tested on the published ones, which say an error's
 * number and no more.
 */
const pages = stories.flatMap((story) =>
  story.languages
    .filter((_, index) => index === 0 || index === story.languages.length - 1)
    .flatMap((language, turn) => shareOf(['s', 'e'] as const, turn, 2).map((kind) => pathOf(kind, language, story))),
);

describe('hydration', () => {
  // The default story wide, the other on a phone.
  it.each(EVERY ? pages : [pages[0] ?? '', pages.at(-1) ?? ''])(
    'of %s has nothing to complain of, far from Greenwich',
    async (pathname) => {
      const viewport = pathname.startsWith('s/') ? WIDE : PHONE;
      expect(await complaintsOf(pathname, viewport)).toEqual([]);
    },
  );

  it.each([
    ['a text', '<h1>', '<h1>x'],
    ['an attribute', 'class="cm-stage"', 'class="cm-stage x"'],
  ])('would complain of %s that does not match', async (_, found, changed) => {
    const [pathname = ''] = pages;
    change = (html) => html.replace(found, changed);
    const complaints = await complaintsOf(pathname, WIDE);
    change = null;
    expect(complaints.join('\n')).toMatch(/hydrat/i);
  });
});
