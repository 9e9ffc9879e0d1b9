import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './chromium.ts';
import { type Site, serveSite } from './site.ts';

/** The built site and a browser. */
export interface Served {
  readonly site: Site;
  readonly browser: Browser;
}

/** Serves the site and starts a browser for the tests of a file, and stops both after them. */
export function serveToBrowser(...options: Parameters<typeof serveSite>): Served {
  let served: Served | undefined;
  const get = (): Served => {
    if (!served) throw new Error('The site is served while the tests of the file run, not before.');
    return served;
  };
  beforeAll(async () => {
    served = { site: await serveSite(...options), browser: await launch() };
  });
  afterAll(async () => {
    await served?.browser.close();
    await served?.site.close();
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
