import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../ensureChromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--expose-gc',
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

/** Opens a path and waits until timeline and map can be used. */
export async function openReady(watched: WatchedPage, url: string): Promise<void> {
  await watched.page.goto(url);
  await watched.page.waitForSelector('#chronomap[data-state="ready"]');
}

/** All that has gone wrong, policy violations included. */
export async function allTroubles({ page, troubles }: WatchedPage): Promise<string[]> {
  const violations = await page.evaluate(() => window.violations);
  return [...troubles, ...violations.map((violation) => `policy: ${violation}`)];
}
