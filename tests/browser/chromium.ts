import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium, TEST_FLAGS } from '../../src/cli/ensureChromium.mjs';

/**
 * Chromium keeps a process ready for a next site, one for each context, which no test ever uses: starting it takes a fifth
 * of what a new context and its first page take. Of lists of features the last alone is heeded: this one joins it.
 */
const FLAGS = [
  ...TEST_FLAGS.map((flag) =>
    flag.startsWith('--disable-features=') ? `${flag},SpareRendererForSitePerProcess` : flag,
  ),
  '--js-flags=--expose-gc',
  // Without a graphics card a page is drawn in squares of 256: each time all that is near a square is gone through anew.
  '--default-tile-width=2048',
  '--default-tile-height=1024',
];

export const WIDE = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: FLAGS, headless: true });
}

/** A page that keeps count of what must never happen: console messages, page errors, policy violations, requests elsewhere. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What has gone wrong so far, one line each. */
  readonly troubles: string[];
  readonly requests: string[];
}

export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', timezoneId: 'UTC', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => troubles.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`));
  page.on('request', (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
      troubles.push(`request elsewhere: ${request.url()}`);
  });
  await page.addInitScript(watchPolicy);
  return { page, context, troubles, requests };
}

/** What can be set on a page that is there; the rest belongs to its context. */
type Setting = 'viewport' | 'reducedMotion' | 'colorScheme' | 'forcedColors';

interface Lent extends WatchedPage {
  readonly options: string;
}

const returned = new WeakMap<Browser, Lent[]>();

/**
 * Like `openPage`, for tests to which it is the same what the browser has seen before: one that was returned, set as
 * wanted, or a new one. A new context starts a process, and takes a second and a half longer to show a story.
 * A page with scripts of the test's own is closed, not returned; routes end with the loan.
 */
export async function borrowPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const {
    viewport = WIDE,
    reducedMotion = 'no-preference',
    colorScheme = 'light',
    forcedColors = 'none',
    ...fixed
  }: Pick<BrowserContextOptions, Setting> & BrowserContextOptions = options;
  const key = JSON.stringify([origin, fixed]);
  const free = returned.get(browser) ?? [];
  returned.set(browser, free);
  const index = free.findIndex((one) => one.options === key);
  const [known] = index < 0 ? [] : free.splice(index, 1);
  if (!known) {
    const opened = await openPage(browser, origin, { viewport, reducedMotion, colorScheme, forcedColors, ...fixed });
    const lent: Lent = { ...opened, options: key };
    return lent;
  }
  const { page, context, troubles, requests } = known;
  await page.setViewportSize(viewport ?? WIDE);
  await page.emulateMedia({ media: null, reducedMotion, colorScheme, forcedColors });
  await context.clearCookies();
  troubles.length = 0;
  requests.length = 0;
  return known;
}

/** Gives a borrowed page back for the next test that wants one like it; closes another. */
export async function leavePage(watched: WatchedPage): Promise<void> {
  const browser = watched.context.browser();
  const free = browser && returned.get(browser);
  if (!free || !isLent(watched)) return watched.context.close();
  // Whatever the story's page would still do, it does no more; and no document is kept beside the next.
  await watched.page.goto('about:blank');
  await watched.page.unrouteAll();
  free.push(watched);
}

/** Closes what a file has left open in a browser that outlives it: a test that fails gives nothing back. */
export async function closeStrays(browser: Browser): Promise<void> {
  const kept = new Set((returned.get(browser) ?? []).map(({ context }) => context));
  await Promise.all(browser.contexts().map(async (context) => (kept.has(context) ? undefined : context.close())));
}

function isLent(watched: WatchedPage): watched is Lent {
  return 'options' in watched;
}

declare global {
  interface Window {
    /** Policy violations, set by the watch. */
    violations: string[];
    /** Committed changes of the view, set by the watch. */
    commits: { source: string | null; revision: number }[];
  }
}

function watchPolicy(): void {
  window.violations = [];
  window.commits = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
  document.addEventListener(
    'chronomap:view',
    (event) => {
      if (event instanceof CustomEvent) window.commits.push(event.detail);
    },
    true,
  );
}

/** How long a page may take to come to a state: far more than it needs. Milliseconds. */
const PATIENCE = 30_000;

/**
 * Opens a path and waits until timeline and map can be used. It asks in one go from inside the page: what Playwright's own
 * ways of waiting put into each new document costs a tenth of the load.
 */
export async function openReady({ page }: WatchedPage, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(async (patience) => {
    // Rows out of sight are laid out when there is time: until then those below are not where they will be.
    const isLaid = (): boolean => document.querySelector('#chronomap[data-state="ready"] .cm-list[data-laid]') !== null;
    // The rail of a narrow page follows them when they are at rest.
    const isRailAtRest = (): boolean => {
      const rail = document.querySelector('.cm-rail')?.getBoundingClientRect();
      const list = document.querySelector('.cm-list ol')?.getBoundingClientRect();
      return !rail || !list || rail.height === 0 || Math.abs(rail.bottom - list.bottom) < 1.5;
    };
    while (!isLaid() || !isRailAtRest()) {
      if (performance.now() > patience) throw new Error(`The page is not ready: ${document.body.innerText}`);
      await new Promise(requestAnimationFrame);
    }
    // A map that has been made is told of its size in the next frame, and has its countries' fills in the one after that.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }, PATIENCE);
}

/** Waits, likewise, until one of what is looked for can be seen. */
export function untilSeen(page: Page, selector: string): Promise<void> {
  return page.evaluate(
    async ([wanted, patience]) => {
      const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
      while (![...document.querySelectorAll(wanted)].some(isSeen)) {
        if (performance.now() > patience) throw new Error(`There is no ${wanted}: ${document.body.innerText}`);
        await new Promise(requestAnimationFrame);
      }
    },
    [selector, PATIENCE] as const,
  );
}

/** All that has gone wrong, policy violations included. */
export async function allTroubles({ page, troubles }: WatchedPage): Promise<string[]> {
  const violations = await page.evaluate(() => window.violations);
  return [...troubles, ...violations.map((violation) => `policy: ${violation}`)];
}
