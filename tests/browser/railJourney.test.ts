import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { GAP_PIXELS } from '../../src/derive/gaps.ts';
import { shownEvents } from '../../src/derive/matching.ts';
import { seededStory } from '../fixtures/seededStory.mjs';
import { openPage, openReady, PHONE, type WatchedPage } from './chromium.ts';
import { story } from './defaultStory.ts';
import { shareOf } from './every.ts';
import { isFocusInSight, tabTo } from './focus.ts';
import { close, entries, openStory, press } from './keyboard.ts';
import { chosenIn, listed, painted } from './parts.ts';
import { serveToBrowser } from './served.ts';
import { swipe } from './touch.ts';

const FINGERS = { viewport: PHONE, hasTouch: true, isMobile: true };
/** The middle of the rows, and of the gutter where the rail is drawn. */
const [ROWS, GUTTER] = [200, 40];

const served = serveToBrowser();

const open = (hash = ''): Promise<WatchedPage> => openStory(served.browser, served.site.origin, FINGERS, hash);

const scrollY = (page: Page): Promise<number> => page.evaluate(() => Math.round(window.scrollY));

/** Scrolls a row to where a finger can begin on it, well inside the window. */
async function bringToMiddle(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await painted(page);
}

const boxOf = (page: Page, selector: string): Promise<DOMRect> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);

const rowOf = (id: string): string => `[data-part="list"] li:has(> [data-event-id="${id}"])`;

/** The first row that is not under the date at the top. */
const firstRow = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const bar = document.querySelector('.cm-rail-date')?.getBoundingClientRect().bottom ?? 0;
    const rows = [...document.querySelectorAll('[data-part="list"] .cm-row')];
    const first = rows.find((row) => {
      const gap = row.querySelector('.cm-gap')?.getBoundingClientRect();
      return (gap?.top ?? row.getBoundingClientRect().bottom) > bar + 1;
    });
    return first?.querySelector('time')?.textContent ?? '';
  });

/** Rows whose title can be tapped: below the date, above the sheet. */
const tappable = (page: Page): Promise<{ id: string; y: number }[]> =>
  page.evaluate(() => {
    const bar = document.querySelector('.cm-rail-date')?.getBoundingClientRect().bottom ?? 0;
    const sheet = document.querySelector('.cm-detail[data-open]')?.getBoundingClientRect().top ?? window.innerHeight;
    return [...document.querySelectorAll<HTMLElement>('[data-part="list"] [data-event-id]')].flatMap((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return top > bar && bottom < sheet ? [{ id: button.dataset['eventId'] ?? '', y: (top + bottom) / 2 }] : [];
    });
  });

/** Whether an event, and no other, is chosen in the list and open in the panel; runs in the page. */
function isChosen(id: string): boolean {
  const chosen = [...document.querySelectorAll<HTMLElement>('[data-part="list"] [aria-current="true"]')];
  const open = document.querySelector<HTMLElement>('[data-part="detail"] article');
  return chosen.length === 1 && chosen[0]?.dataset['eventId'] === id && open?.dataset['eventId'] === id;
}

describe('a finger on the rail', () => {
  it('reaches every event of the story, the page scrolling under it, and chooses each, or each second', async () => {
    const watched = await open();
    const { page } = watched;
    const all = await listed(page);
    expect(all).toEqual(shownEvents(story, false).map(({ id }) => id));
    const mine = shareOf(all, 0, 2);
    await bringToMiddle(page, rowOf(all[0] ?? ''));
    const reached = new Set<string>();
    let swipes = 0;
    let [from, to] = [340, 100];
    for (let turn = 0; turn < 4 * all.length && reached.size < mine.length; turn += 1) {
      const next = (await tappable(page)).find(({ id }) => mine.includes(id) && !reached.has(id));
      if (next) {
        await page.touchscreen.tap(ROWS, next.y);
        await page.waitForFunction(isChosen, next.id);
        reached.add(next.id);
        continue;
      }
      const before = await scrollY(page);
      await swipe(page, { x: ROWS, y: from }, { x: ROWS, y: to });
      swipes += 1;
      // At the end of the page: a row that a swipe has passed over is on the way back.
      if ((await scrollY(page)) === before) [from, to] = [to, from];
    }
    expect(swipes).toBeGreaterThan(10);
    expect([...reached].toSorted()).toEqual(mine.toSorted());
    await close(watched);
  });

  it('scrolls the page on the rows, in the gutter of the rail, at the end of the rows', async () => {
    const watched = await open();
    const { page } = watched;
    for (const x of [ROWS, GUTTER, 340]) {
      await bringToMiddle(page, rowOf('negev-summit'));
      const before = await scrollY(page);
      await swipe(page, { x, y: 600 }, { x, y: 300 });
      const after = await scrollY(page);
      expect(after - before).toBeGreaterThan(200);
      await swipe(page, { x, y: 300 }, { x, y: 600 });
      expect(await scrollY(page)).toBeLessThan(after - 200);
    }
    expect(await chosenIn(page, 'list')).toEqual([]);
    await close(watched);
  });

  it('drags the playhead to a row and to a time between rows, and scrolls only at the edge of the window', async () => {
    const watched = await open('#t=2022-02-24');
    const { page } = watched;
    await bringToMiddle(page, '.cm-rail-handle');
    const handle = await boxOf(page, '.cm-rail-handle');
    expect([handle.width, handle.height]).toEqual([44, 44]);
    const before = await scrollY(page);
    const from = { x: handle.left + 10, y: handle.top + 22 };
    const target = await boxOf(page, rowOf('negev-summit'));
    await swipe(page, from, { x: from.x, y: target.top + 20 });
    await expect.poll(() => page.url()).toContain('t=2022-03-27');
    expect(await scrollY(page)).toBe(before);
    const gap = await boxOf(page, `${rowOf('negev-summit')} > .cm-gap`);
    const again = await boxOf(page, '.cm-rail-handle');
    await swipe(page, { x: from.x, y: again.top + 22 }, { x: from.x, y: (gap.top + gap.bottom) / 2 });
    await expect.poll(() => page.url()).toMatch(/t=2022-04-2\d/);
    expect(await scrollY(page)).toBe(before);
    const last = await boxOf(page, '.cm-rail-handle');
    await swipe(page, { x: from.x, y: last.top + 22 }, { x: from.x, y: PHONE.height - 4 });
    expect(await scrollY(page)).toBeGreaterThan(before);
    await expect.poll(() => page.url()).not.toContain('t=2022-04');
    await close(watched);
  });
});

describe('the scrubber', () => {
  it('goes to the date that is pressed, and through time as it is dragged', async () => {
    const watched = await open();
    const { page } = watched;
    await bringToMiddle(page, rowOf('accords-signed'));
    const strip = await boxOf(page, '.cm-scrubber-strip');
    expect([strip.width, strip.right]).toEqual([44, PHONE.width]);
    const input = page.locator('.cm-scrubber input');
    const dates: string[] = [];
    for (const share of [0.2, 0.5, 0.7]) {
      await page.touchscreen.tap(strip.left + 22, strip.top + share * strip.height);
      await painted(page);
      const date = await input.getAttribute('aria-valuetext');
      expect(await firstRow(page)).toBe(date);
      dates.push(date ?? '');
    }
    expect(new Set(dates).size).toBe(3);
    const x = strip.left + 22;
    await swipe(page, { x, y: strip.top + 0.6 * strip.height }, { x, y: strip.top + 0.1 * strip.height });
    expect(await firstRow(page)).toBe(await input.getAttribute('aria-valuetext'));
    await swipe(page, { x, y: strip.top + 20 }, { x, y: strip.top + strip.height - 2 });
    expect(await input.getAttribute('aria-valuetext')).toMatch(/^7\sNov\s2025$/);
    expect(await chosenIn(page, 'list')).toEqual([]);
    await close(watched);
  });

  it('does the same by keys, and says the date', async () => {
    const watched = await open();
    const { page } = watched;
    await tabTo(page, entries.list);
    await tabTo(page, '.cm-scrubber input');
    const stop = await press(page, 'Home');
    expect(stop).toMatchObject({ role: 'slider', name: 'Jump to a date in the list' });
    const input = page.locator('.cm-scrubber input');
    for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'ArrowUp', 'PageDown', 'End']) {
      await press(page, key);
      const date = await input.getAttribute('aria-valuetext');
      if (key !== 'End') expect(await firstRow(page), key).toBe(date);
      else expect(date).toMatch(/^7\sNov\s2025$/);
      expect(await isFocusInSight(page), key).toBe(true);
    }
    await press(page, 'ArrowUp');
    expect(await input.getAttribute('aria-valuetext')).toMatch(/^6\sNov\s2025$/);
    await close(watched);
  });
});

describe('the rows of the rail', () => {
  it('stand as far apart as their events do in time, and say what is too long to be drawn', async () => {
    const watched = await open();
    const { page } = watched;
    const gaps = await page.locator('.cm-gap').evaluateAll((elements) =>
      elements.map((element) => ({
        step: Number(element.getAttribute('data-gap')),
        height: element.getBoundingClientRect().height,
        words: element.textContent ?? '',
      })),
    );
    expect(gaps.length).toBeGreaterThan(30);
    for (const { step, height, words } of gaps) {
      expect(height).toBe(GAP_PIXELS[step]);
      expect(words === '').toBe(step < 8);
    }
    const words = (): Promise<string | null> =>
      page.locator(`${rowOf('kosovo-israel-relations')} > .cm-gap`).textContent();
    expect(await words()).toBe('5\u00A0months later');
    // What stood between is gone, and the next is farther away.
    await page.locator('[data-part="filters"] [data-track="ukraine"]').tap();
    await expect.poll(() => listed(page)).not.toContain('full-scale-invasion');
    const gap = page.locator(`${rowOf('sudan-coup')} > .cm-gap`);
    expect(await gap.textContent()).toBe('5–6\u00A0months later');
    await close(watched);
  });

  it('are gone through by the same keys as the timeline', async () => {
    const watched = await open('#after=1');
    const { page } = watched;
    const all = await listed(page);
    await tabTo(page, entries.list);
    expect((await press(page, 'Home')).eventId).toBe(all[0]);
    expect((await press(page, 'ArrowRight')).eventId).toBe(all[1]);
    const before = all.indexOf((await press(page, 'PageDown')).eventId ?? '');
    expect(before).toBeGreaterThan(2);
    expect(all.indexOf((await press(page, 'PageDown')).eventId ?? '')).toBeGreaterThan(before + 1);
    expect((await press(page, 'PageUp')).eventId).toBe(all[before]);
    expect(await isFocusInSight(page)).toBe(true);
    await press(page, '+');
    await expect.poll(() => page.url()).toContain('w=');
    const nearer = page.url();
    await press(page, '-');
    await expect.poll(() => page.url()).not.toBe(nearer);
    expect((await press(page, 'Enter')).eventId).toBe(all[before]);
    expect(await chosenIn(page, 'list')).toEqual([all[before]]);
    await press(page, 'Escape');
    expect(await chosenIn(page, 'list')).toEqual([]);
    expect((await press(page, 'End')).eventId).toBe(all.at(-1));
    await close(watched);
  });

  it('have their date in sight, which covers nothing that has the focus', async () => {
    const watched = await open();
    const { page } = watched;
    const date = page.locator('.cm-rail-date');
    expect(await date.isVisible()).toBe(false);
    await bringToMiddle(page, rowOf('october-7-attack'));
    await swipe(page, { x: ROWS, y: 500 }, { x: ROWS, y: 150 });
    expect(await date.textContent()).toMatch(/^(September|October|November)\s2023$/);
    const month = (text: string): string => text.replace(/^\d+\S* /, '').slice(0, 3);
    for (let turn = 0; turn < 6; turn += 1) {
      await swipe(page, { x: ROWS, y: 600 }, { x: ROWS, y: 250 });
      const first = (await firstRow(page)).replaceAll('\u00A0', ' ');
      expect((await date.textContent())?.slice(0, 3)).toBe(month(first));
    }
    await page.locator(`${rowOf('trump-netanyahu-tokayev-call')} > button`).focus();
    for (let step = 0; step < 25; step += 1) {
      await press(page, 'ArrowUp');
      expect(await isFocusInSight(page), `step ${step}`).toBe(true);
    }
    await close(watched);
  });
});

describe('a long story on the rail', () => {
  it('has its rows as far apart, its scrubber, and Home and End', async () => {
    const count = 3000;
    const long = JSON.stringify({ ...seededStory({ events: count, id: 'long' }), updated: '2100-01-01' });
    served.site.override('/data/stories/long.json', (response) => response.end(long));
    const watched = await openPage(served.browser, served.site.origin, { ...FINGERS, reducedMotion: 'reduce' });
    const { page } = watched;
    await openReady(watched, `${served.site.origin}/?story=long`);
    await tabTo(page, entries.list);
    const positions = (): Promise<number[]> =>
      page.locator('.cm-row').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-posinset'))));
    const edges = (): Promise<boolean> =>
      page.evaluate(() => {
        const rows = [...document.querySelectorAll('.cm-row, .cm-gap')].map((row) => row.getBoundingClientRect());
        const spaced = rows.every(({ bottom }, index) => Math.abs((rows[index + 1]?.top ?? bottom) - bottom) < 1);
        const box = document.querySelector('.cm-list')?.getBoundingClientRect();
        const [first, last] = [rows[0], rows.at(-1)];
        return spaced && first && last && box ? first.top < box.bottom && last.bottom > box.top : false;
      });
    await page.keyboard.press('End');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.ariaPosInSet))
      .toBe(String(count));
    expect((await positions()).length).toBeLessThan(60);
    expect(await edges()).toBe(true);
    await page.keyboard.press('Home');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li')?.ariaPosInSet)).toBe('1');
    const strip = await boxOf(page, '.cm-scrubber-strip');
    await page.touchscreen.tap(strip.left + 22, strip.top + 0.5 * strip.height);
    await painted(page);
    await expect.poll(async () => Math.min(...(await positions()))).toBeGreaterThan(100);
    expect(await page.locator('.cm-list[data-virtual] .cm-gap').count()).toBeGreaterThan(5);
    expect(await edges()).toBe(true);
    served.site.override('/data/stories/long.json', null);
    await close(watched);
  });
});
