import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { closeStrays, launch } from './chromium.ts';
import { type Site, serveSite } from './site.ts';

/** The built site and a browser. */
export interface Served {
  readonly site: Site;
  readonly browser: Browser;
}

type SiteOptions = Parameters<typeof serveSite>;

/**
 * What the files that one worker runs have in common: a browser that has been started, and pages in it that have seen the
 * site. The end of the worker is the end of both.
 */
let browser: Browser | undefined;
const sites = new Map<string, Site>();

/** The worker's browser. */
export async function sharedBrowser(): Promise<Browser> {
  if (!browser?.isConnected()) browser = await launch();
  return browser;
}

async function sharedSite(options: SiteOptions): Promise<Site> {
  const key = JSON.stringify(options);
  const site = sites.get(key) ?? (await serveSite(...options));
  sites.set(key, site);
  return site;
}

/** The worker's browser and site for the tests of a file; what they have overridden is as it was after them. */
export function serveToBrowser(...options: SiteOptions): Served {
  let served: Served | undefined;
  const get = (): Served => {
    if (!served) throw new Error('The site is served while the tests of the file run, not before.');
    return served;
  };
  beforeAll(async () => {
    served = { site: await sharedSite(options), browser: await sharedBrowser() };
  });
  afterAll(async () => {
    served?.site.restore();
    if (browser?.isConnected()) await closeStrays(browser);
  });
  return {
    get site() {
      return get().site;
    },
    get browser() {
      return get().browser;
    },
  };
}
