import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WIDE } from './chromium.ts';
import { EVERY, shareOf } from './every.ts';
import { NO_LOOT } from './hostile.ts';
import { type Forbidden, serveForbidden } from './hostileServers.ts';
import { type HostileString, hostileStrings, markOf, ownWords, storyOfHostileStrings } from './hostileStrings.ts';
import { createVisitor, type Visitor } from './hostileVisits.ts';
import { painted } from './parts.ts';
import { sharedBrowser } from './served.ts';
import { serveSite, type Site } from './site.ts';

let site: Site;
let elsewhere: Forbidden;
let browser: Browser;
let strings: readonly HostileString[];

beforeAll(async () => {
  [site, elsewhere, browser] = await Promise.all([serveSite('/', { cached: true }), serveForbidden(), sharedBrowser()]);
  strings = hostileStrings(elsewhere);
});
afterAll(async () => {
  await Promise.all([site.close(), elsewhere.close()]);
});

/** In the page: opens one event after the other, then one tour, and collects the marks of all that is said or named meanwhile. */
async function readAll(): Promise<readonly string[]> {
  const marks = new Set<string>();
  const collect = (text: string | null): void => {
    for (const [, mark = ''] of (text ?? '').matchAll(/<(\d+ [\w.]+ \w+)>/g)) marks.add(mark);
  };
  const read = (root: Element = document.body): void => {
    collect(root.textContent);
    for (const element of root.querySelectorAll('[aria-label], [alt], [title]'))
      for (const name of ['aria-label', 'alt', 'title']) collect(element.getAttribute(name));
  };
  // All of the page once and again for each tour; for each event what is said of it alone.
  read();
  for (const summary of document.querySelectorAll<HTMLElement>('summary')) summary.click();
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  for (const row of document.querySelectorAll<HTMLElement>('.cm-row-button')) {
    row.click();
    await frame();
    read(document.querySelector('[data-part="detail"]') ?? document.body);
  }
  const starts = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.cm-tour-start')];
  for (const index of starts().keys()) {
    starts()[index]?.click();
    while (!document.querySelector('.cm-tour')) await frame();
    read();
    document.querySelector<HTMLElement>('.cm-tour .cm-button-quiet')?.click();
    while (document.querySelector('.cm-tour')) await frame();
  }
  return [...marks];
}

async function readIn(page: Page, language: string): Promise<readonly string[]> {
  await page.locator(`.cm-languages [hreflang="${language}"]`).click();
  await page.waitForSelector(`.cm-root[lang="${language}"]`);
  await painted(page);
  return page.evaluate(readAll);
}

async function expectNothingGot(visitor: Visitor): Promise<void> {
  const { loot, troubles } = await visitor.shown();
  expect([loot, troubles]).toEqual([NO_LOOT, []]);
  expect(elsewhere.asked).toEqual([]);
}

const AT_ONCE = 10;

describe('sixty strings in every field and language', { timeout: 240_000 }, () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await createVisitor(browser, site, WIDE);
  });
  afterAll(() => visitor.close());

  it('are 5640 of them', () => {
    expect(strings).toHaveLength(60);
    // Each of 23 fields of words in four languages, and of the sources' two, which have one.
    expect(storyOfHostileStrings(strings).placed.size).toBe(60 * (23 * 4 + 2));
  });

  it.each(EVERY ? ['ru', 'uk', 'kk', 'en'] : ['kk'])('are shown, and get nothing: %s', async (wanted) => {
    const { story, placed } = storyOfHostileStrings(strings);
    await visitor.open('strings', JSON.stringify(story));
    const seen = new Set(await readIn(visitor.watched.page, wanted));
    await expectNothingGot(visitor);
    const missed = [...placed].filter((place) => {
      const [field = '', language = '', index = ''] = place.split(' ');
      return [wanted, 'any'].includes(language) && !seen.has(`${index} ${field} ${language}`);
    });
    expect(missed).toEqual([]);
  });

  it('and in the title of the story and of the page, and its summary', async () => {
    const { page } = visitor.watched;
    // As many at once as a text may hold.
    for (let first = 0; first < strings.length; first += AT_ONCE) {
      await visitor.open('own', JSON.stringify(ownWords(strings, first, AT_ONCE)));
      for (const language of shareOf(['ru', 'uk', 'kk', 'en'], (first / AT_ONCE) % 2, 2)) {
        await page.locator(`.cm-languages [hreflang="${language}"]`).click();
        await page.waitForSelector(`.cm-root[lang="${language}"]`);
        const text = await page.locator('.cm-header').innerText();
        for (const field of ['title', 'summary'])
          for (let index = first; index < first + AT_ONCE; index += 1)
            expect(text).toContain(markOf(field, language, index));
      }
      await expectNothingGot(visitor);
    }
  });
});
