import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shownEvents } from '../../src/derive/matching.ts';
import { allTroubles, borrowPage, openReady, PHONE, leavePage, type WatchedPage, WIDE } from './chromium.ts';
import { story as defaultStory } from './defaultStory.ts';
import { EVERY, shareOf } from './every.ts';
import { chosenIn, clickEvent, commitsAfterEcho, listed, type Part, painted, part, type SeenGroups } from './parts.ts';
import { serveToBrowser } from './served.ts';

interface RawEvent {
  readonly id: string;
  readonly places?: readonly string[];
}

const story: { readonly events: readonly RawEvent[] } = JSON.parse(
  readFileSync(new URL('../../public/data/stories/abraham-accords.json', import.meta.url), 'utf8'),
);
/** Events after the editorial date are behind their switch. */
const shownIds = new Set(shownEvents(defaultStory, false).map(({ id }) => id));
const events = story.events.filter(({ id }) => shownIds.has(id));
const placed = events.filter((event) => (event.places ?? []).length > 0);

/** How many steps from the event before this one it is looked for. */
const NEAR = 3;

const served = serveToBrowser();

async function open(viewport = WIDE): Promise<WatchedPage> {
  const watched = await borrowPage(served.browser, served.site.origin, {
    viewport,
    reducedMotion: 'reduce',
  });
  await openReady(watched, `${served.site.origin}/s/abraham-accords/en/`);
  return watched;
}

interface Seen {
  readonly commits: number;
  /** Ids of the events each part marks as chosen. */
  readonly chosen: Readonly<Record<'list' | 'detail' | 'map' | 'timeline', readonly string[]>>;
}

/** What the page shows when two frames have been painted. In one question: there are a thousand of them. */
async function see(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
    const chosenIn = (name: string): string[] => [
      ...new Set(
        [...document.querySelectorAll(`[data-part="${name}"] [data-event-id][aria-current="true"]`)].map(
          (element) => element.getAttribute('data-event-id') ?? '',
        ),
      ),
    ];
    const chosen = {
      list: chosenIn('list'),
      detail: chosenIn('detail'),
      map: chosenIn('map'),
      timeline: chosenIn('timeline'),
    };
    return { commits: window.commits.length, chosen };
  });
}

/** What every part must show after `event` has been chosen. */
function onlyChosen(event: RawEvent): Seen['chosen'] {
  const only = [event.id];
  return {
    list: only,
    detail: only,
    map: (event.places ?? []).length > 0 ? only : [],
    timeline: only,
  };
}

const NONE: Seen['chosen'] = { list: [], detail: [], map: [], timeline: [] };

/**
 * Chooses an event in a part by keyboard alone: the part's one Tab stop and Home, or on from where the focus is; then
 * arrows and Enter.
 */
async function pressEvent(page: Page, name: Part, id: string, seen: SeenGroups = new Map()): Promise<void> {
  const mayBeStale = seen.size > 0;
  const stop = part(page, name).locator('button:is([data-event-id], [data-count])[tabindex="0"]').first();
  const isThere = await stop.evaluate((element) => element === document.activeElement);
  if (!isThere) await stop.focus();
  for (const start of isThere ? ['here', 'Home'] : ['Home']) {
    if (start === 'Home') await page.keyboard.press('Home');
    const most = start === 'here' ? NEAR : events.length;
    for (let step = 0; step <= most; step += 1) {
      const focused = await focusedIn(page);
      if (focused.id === id) return page.keyboard.press('Enter');
      if (focused.group !== null && seen.get(focused.group)?.includes(id) !== false) {
        const ids = await openGroup(page, name);
        seen.set(focused.group, ids);
        if (ids.includes(id)) return pressInGroup(page, ids.indexOf(id));
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('ArrowRight');
    }
  }
  // What was seen before may be of another window, or of another group of that name.
  if (mayBeStale) return pressEvent(page, name, id);
  throw new Error(`${id} cannot be reached in the ${name} by keyboard`);
}

/** What has the focus: an event, or a counted button by its name. */
async function focusedIn(page: Page): Promise<{ id: string | null; group: string | null }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return {
      id: element?.getAttribute('data-event-id') ?? null,
      group: element?.hasAttribute('data-count') ? (element.ariaLabel ?? '') : null,
    };
  });
}

/** Opens the list of the counted button that has the focus; the ids of its events. */
async function openGroup(page: Page, name: Part): Promise<string[]> {
  await page.keyboard.press('Enter');
  const items = part(page, name).locator('[role="dialog"] [data-event-id]');
  await items.first().waitFor();
  return items.evaluateAll((elements) => elements.map((element) => element.getAttribute('data-event-id') ?? ''));
}

async function pressInGroup(page: Page, index: number): Promise<void> {
  for (let step = 0; step < index; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function chooseEach(
  watched: WatchedPage,
  events: readonly RawEvent[],
  choose: (page: Page, id: string) => Promise<void>,
): Promise<void> {
  const { page } = watched;
  let commits = 0;
  for (const [index, event] of events.entries()) {
    await choose(page, event.id);
    commits += 1;
    expect(await see(page), `after choosing ${event.id}`).toEqual({ commits, chosen: onlyChosen(event) });
    // Two go straight on to the next event, the third by way of none.
    if (index % 3 !== 2) continue;
    await page.keyboard.press('Escape');
    commits += 1;
    expect(await see(page), `after Escape from ${event.id}`).toEqual({ commits, chosen: NONE });
  }
  expect(await commitsAfterEcho(page)).toBe(commits);
  expect(await allTroubles(watched)).toEqual([]);
  await leavePage(watched);
}

describe('every event is chosen, in every part, and nothing else is', { timeout: 300_000 }, () => {
  it('from the list by mouse', async () => {
    const choose = async (page: Page, id: string): Promise<void> =>
      part(page, 'list').locator(`[data-event-id="${id}"]`).click();
    await chooseEach(await open(), shareOf(events, 0, 3), choose);
  });

  it('from the list by keyboard', async () => {
    await chooseEach(await open(), shareOf(events, 1, 3), (page, id) => pressEvent(page, 'list', id));
  });

  it('from the timeline by mouse, through an aggregate where it is in one', async () => {
    const watched = await open();
    await showWholeStory(watched.page);
    const seen: SeenGroups = new Map();
    await chooseEach(watched, shareOf(events, 0, 4), (page, id) => clickEvent(page, 'timeline', id, seen));
  });

  it('from the timeline by keyboard', async () => {
    const watched = await open();
    await showWholeStory(watched.page);
    const seen: SeenGroups = new Map();
    await chooseEach(watched, shareOf(events, 2, 4), (page, id) => pressEvent(page, 'timeline', id, seen));
  });

  it('from the map by mouse, where it has a place', async () => {
    const watched = await open();
    await part(watched.page, 'map').locator('[data-control="everything"]').click();
    const seen: SeenGroups = new Map();
    await chooseEach(watched, shareOf(placed, 3, 4), (page, id) => clickEvent(page, 'map', id, seen));
  });

  it('from the map by keyboard, where it has a place', async () => {
    const seen: SeenGroups = new Map();
    await chooseEach(await open(), shareOf(placed, 1, 4), (page, id) => pressEvent(page, 'map', id, seen));
  });

  it('from the list and the map of a phone', async () => {
    const tap = async (page: Page, id: string): Promise<void> =>
      part(page, 'list').locator(`[data-event-id="${id}"]`).click();
    await chooseEach(await open(PHONE), shareOf(events, 2, 3), tap);
    const some = placed.filter((_, index) => index % (EVERY ? 4 : 8) === 0);
    const seen: SeenGroups = new Map();
    await chooseEach(await open(PHONE), some, (page, id) => pressEvent(page, 'map', id, seen));
  });

  it('on a phone above the sheet that shows the chosen one', async () => {
    const watched = await open(PHONE);
    const { page } = watched;
    const rows = part(page, 'list').locator('[data-event-id]');
    await rows.first().click();
    const isClear = (): Promise<boolean> =>
      page.evaluate(() => {
        const row = document.activeElement?.getBoundingClientRect();
        const sheet = document.querySelector('[data-part="detail"]')?.getBoundingClientRect();
        return row !== undefined && sheet !== undefined && row.top >= 0 && row.bottom <= sheet.top;
      });
    for (const key of ['End', 'ArrowUp', 'Home', 'ArrowDown']) {
      await page.keyboard.press(key);
      await expect.poll(isClear, { message: key }).toBe(true);
    }
    await rows.last().click({ timeout: 5000 });
    expect(await chosenIn(page, 'detail')).toEqual((await listed(page)).slice(-1));
    expect(await allTroubles(watched)).toEqual([]);
    await leavePage(watched);
  });

  it('of a country on a phone’s map leaves the map in sight, above the sheet', async () => {
    const watched = await open(PHONE);
    const { page } = watched;
    const at = await page.evaluate(() => {
      const map = document.querySelector('.cm-map-box')?.getBoundingClientRect() ?? new DOMRect();
      for (let y = map.top + 60; y < map.bottom; y += 6)
        for (let x = map.left; x < map.right; x += 6)
          if (document.elementFromPoint(x, y)?.matches('path[data-country="KZ"]')) return { x, y };
      throw new Error('Kazakhstan is not to be seen');
    });
    await page.mouse.click(at.x, at.y);
    const sheet = page.locator('.cm-detail[data-open="countries"]');
    await sheet.locator('h2').waitFor();
    const [map, over] = [await page.locator('.cm-map-box').boundingBox(), await sheet.boundingBox()];
    expect(map?.y).toBeGreaterThanOrEqual(-1);
    expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual(over?.y ?? 0);
    // Not where an event's sheet gives way to the country's again, by a key on the map: one step back and no more.
    await page.evaluate(() => window.scrollTo(0, 0));
    await clickEvent(page, 'list', 'kazakhstan-announced');
    await page.evaluate(() => {
      document.querySelector<SVGElement>('path[data-country="KZ"]')?.focus({ preventScroll: true });
      window.scrollTo(0, 40);
    });
    await page.keyboard.press('Escape');
    await sheet.locator('h2').waitFor();
    await painted(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(40);
    expect(await allTroubles(watched)).toEqual([]);
    await leavePage(watched);
  });

  async function showWholeStory(page: Page): Promise<void> {
    await page.locator('.cm-tools button').last().click();
    await painted(page);
    await page.evaluate(() => {
      window.commits.length = 0;
    });
  }
});
