import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullStory } from '../fixtures/storyFixture.ts';
import { HOSTILE_HTML } from '../property/story/mutations.ts';
import { openPage, type WatchedPage } from './chromium.ts';
import { lootOf, payloads, watchEscapes, watchLoot, withHostileWords } from './hostile.ts';
import { type Forbidden, serveForbidden } from './hostileServers.ts';
import { hostileStrings } from './hostileStrings.ts';
import { sharedBrowser } from './served.ts';
import { serveSite, type Site } from './site.ts';

/** What a careless page does with a story. */
const NAIVE = `
  const story = await (await fetch('/data/stories/hostile.json')).json();
  const show = (value) => {
    if (typeof value === 'string') document.body.append(document.createRange().createContextualFragment(value));
    else if (value && typeof value === 'object') for (const item of Object.values(value)) show(item);
  };
  show(story);
  Object.prototype.polluted = true;
  document.querySelector('a[data-hostile]')?.click();
  document.querySelector('p[data-hostile]')?.click();
`;
let site: Site;
let elsewhere: Forbidden;
let browser: Browser;

beforeAll(async () => {
  [site, elsewhere, browser] = await Promise.all([serveSite('/'), serveForbidden(), sharedBrowser()]);
  const texts = [...payloads(elsewhere), HOSTILE_HTML];
  // Several times over: words enough for each payload to have its turn in each place.
  const events = Array.from({ length: 6 }, () => fullStory().events).flat();
  const text = JSON.stringify(withHostileWords({ ...fullStory(), events }, texts));
  site.override('/data/stories/hostile.json', (response) => response.end(text));
  site.override('/naive.js', (response) => response.setHeader('Content-Type', 'text/javascript').end(NAIVE));
});
afterAll(async () => {
  await Promise.all([site.close(), elsewhere.close()]);
});

async function openNaive(policy: boolean): Promise<WatchedPage> {
  site.override('/naive/', (response) => {
    if (!policy) response.removeHeader('Content-Security-Policy');
    response
      .setHeader('Content-Type', 'text/html')
      .end('<!doctype html><title>x</title><body><script type="module" src="/naive.js"></script>');
  });
  const watched = await openPage(browser, site.origin);
  watchEscapes(watched.context, watched.page, watched.troubles);
  await watchLoot(watched.page);
  await watched.page.goto(`${site.origin}/naive/`);
  return watched;
}

/** Without this the tests of hostile stories could pass because their payloads are harmless, or their probes blind. */
describe('a page that writes a story as HTML', () => {
  it('runs the payloads, and every probe tells of it', async () => {
    const { page, context, troubles } = await openNaive(false);
    const names = ['image', 'script', 'svg', 'link', 'click', 'frame', 'toggle', 'focus', 'dialog', 'polluted'];
    await page.waitForFunction((wanted) => wanted.every((name) => window.pwned?.includes(name)), names.slice(0, -1));
    const loot = await lootOf(page);
    expect([...new Set(loot.ran)]).toEqual(expect.arrayContaining(names));
    expect(loot.elements).toBeGreaterThan(20);
    expect(loot.links.length).toBeGreaterThan(0);
    expect(loot.handlers).toBeGreaterThan(20);
    expect(loot.polluted).toBe(true);
    expect(elsewhere.asked).toEqual(expect.arrayContaining(['/image', '/style', '/styled', '/sheet']));
    expect(troubles.filter((trouble) => trouble.startsWith('dialog: 1')).length).toBeGreaterThan(0);
    expect(
      troubles.filter((trouble) => trouble.startsWith(`request elsewhere: http://${elsewhere.host}/`)).length,
    ).toBeGreaterThan(0);
    await context.close();
  });

  it('makes elements of each of the sixty strings that are HTML, and links of those that are links', async () => {
    const { page, context } = await openNaive(false);
    const strings = hostileStrings(elsewhere);
    const made = await page.evaluate(
      (texts) =>
        texts.map((text) => {
          const link = document.createElement('a');
          link.href = text;
          return {
            elements: document.createRange().createContextualFragment(text).querySelectorAll('[data-hostile]').length,
            leadsAway: link.origin !== location.origin,
          };
        }),
      strings.map(({ text }) => /\]\(([^)]*\)?[^)]*)\)/.exec(text)?.[1] ?? text),
    );
    for (const [index, { as, text }] of strings.entries()) {
      if (as === 'html') expect(made[index]?.elements, text).toBeGreaterThan(0);
      if (as === 'link') expect(made[index]?.leadsAway, text).toBe(true);
    }
    await context.close();
  });

  it('under the strict policy is told on by it', async () => {
    const { page, context } = await openNaive(true);
    await page.waitForFunction(() => window.violations.length > 0);
    const { violations, ran } = await lootOf(page);
    // Before any of it is HTML.
    expect(violations.join('\n')).toMatch(/require-trusted-types-for/);
    expect(ran).toEqual([]);
    await context.close();
  });
});
