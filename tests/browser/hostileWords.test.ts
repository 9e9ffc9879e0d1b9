import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, untilSeen, WIDE } from './chromium.ts';
import { NO_LOOT, payloads, withHostileWords } from './hostile.ts';
import { type Forbidden, serveForbidden } from './hostileServers.ts';
import { complaints, createVisitor } from './hostileVisits.ts';
import { painted, part } from './parts.ts';
import { sharedBrowser } from './served.ts';
import { serveSite, type Site } from './site.ts';

const REAL: object = JSON.parse(
  readFileSync(new URL('../../public/data/stories/abraham-accords.json', import.meta.url), 'utf8'),
);
/** How many events are opened, the first of the list. */
const OPENED = 12;

let site: Site;
let elsewhere: Forbidden;
let browser: Browser;
let text: string;
let texts: readonly string[];

beforeAll(async () => {
  [site, elsewhere, browser] = await Promise.all([serveSite('/', { cached: true }), serveForbidden(), sharedBrowser()]);
  texts = payloads(elsewhere);
  text = JSON.stringify(withHostileWords(REAL, texts));
});
afterAll(async () => {
  await Promise.all([site.close(), elsewhere.close()]);
});

/** Whether a payload stands there letter by letter, as far as the grammar of texts leaves it alone. */
function isPayload(shown: string): boolean {
  return texts.some((payload) => shown.includes(payload));
}

async function openEvents(page: Page): Promise<void> {
  const rows = part(page, 'list').locator('[data-event-id]');
  expect(await rows.count()).toBeGreaterThan(OPENED);
  for (let index = 0; index < OPENED; index += 1) {
    const row = rows.nth(index);
    const id = await row.getAttribute('data-event-id');
    await row.click();
    const file = part(page, 'detail').locator(`article[data-event-id="${id}"]`);
    expect(isPayload(await file.locator('h2').innerText()), id ?? '').toBe(true);
    expect((await page.getByRole('status').allInnerTexts()).some(isPayload), id ?? '').toBe(true);
    await painted(page);
  }
}

async function first(locator: Locator): Promise<Locator> {
  await locator.first().waitFor();
  return locator.first();
}

describe.each([
  ['wide', WIDE],
  ['phone', PHONE],
])('a story with HTML in every text, on a %s page', (name, viewport) => {
  it('shows it all as text, wherever the reader goes, and gets nothing', async () => {
    const visitor = await createVisitor(browser, site, viewport);
    const { page } = visitor.watched;
    await visitor.open('words', text);
    // Rows out of sight are laid out when there is time, and until then their text is not seen.
    await untilSeen(page, '.cm-list[data-laid]');
    const shown = await visitor.shown();
    expect(complaints(text, shown)).toEqual([]);
    expect(texts.filter((payload) => !shown.text.includes(payload))).toEqual([]);
    await openEvents(page);
    if (name === 'wide') await openPictures(page);
    await openFilters(page);
    await page.locator('.cm-languages [hreflang="ru"]').click();
    await page.waitForSelector('.cm-root[lang="ru"]');
    await painted(page);
    const after = await visitor.shown();
    expect([after.loot, after.troubles]).toEqual([NO_LOOT, []]);
    expect(elsewhere.asked).toEqual([]);
    await visitor.close();
  });
});

/** What the pictures say of events: on their buttons, under the pointer, and in the list of several at one place. */
async function openPictures(page: Page): Promise<void> {
  for (const name of ['timeline', 'map'] as const) {
    const pictures = part(page, name);
    // To where all of it can be seen and pressed.
    await pictures.getByRole('button', { name: name === 'map' ? 'All places' : 'Whole story' }).click();
    const button = await first(pictures.locator('[data-event-id]'));
    expect(isPayload((await button.getAttribute('aria-label')) ?? '')).toBe(true);
    await button.hover();
    await painted(page);
    await (await first(pictures.locator('[data-count]'))).click();
    expect(isPayload(await (await first(pictures.getByRole('dialog'))).innerText())).toBe(true);
    await page.keyboard.press('Escape');
  }
  expect(isPayload(await page.locator('[data-part="legend"]').innerText())).toBe(true);
}

async function openFilters(page: Page): Promise<void> {
  const filters = part(page, 'filters');
  await filters.locator('summary').click();
  for (const facet of ['person', 'organisation', 'country'])
    await (await first(filters.locator(`button[data-${facet}]`))).click();
  await filters.locator('summary').click();
  await filters.getByRole('searchbox').fill('<img data-hostile src=x onerror=alert(1)>');
  await painted(page);
  await filters.getByRole('searchbox').fill('');
}
