import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { allTroubles, borrowPage, openReady, leavePage, type WatchedPage } from './chromium.ts';
import { pathOf, story } from './defaultStory.ts';
import { type Focused, isFocusInSight, mustBeFocused } from './focus.ts';

/** Of all events: the pages are opened with the switch on that shows those after the editorial date. */
export const ids = story.events.map(({ id }) => id);
export const placed = story.events.filter(({ places }) => places.length > 0).map(({ id }) => id);
export const countries = [...new Set(story.events.flatMap((event) => event.countries.map(({ code }) => code)))];

/** Where Tab enters each group of many. */
export const entries = {
  list: '[data-part="list"] [data-event-id]',
  timeline: '[data-part="timeline"] :is([data-event-id], [data-count])',
  events: '[data-part="map"] button:is([data-event-id], [data-count])',
  countries: '[data-part="map"] [data-country]',
} as const;
export type Group = keyof typeof entries;

/** The story's page with all of its events, those after the editorial date too. */
export async function openStory(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
  hash = '#after=1',
): Promise<WatchedPage> {
  const watched = await borrowPage(browser, origin, {
    reducedMotion: 'reduce',
    ...options,
  });
  await openReady(watched, `${origin}/${pathOf('s', 'en')}${hash}`);
  return watched;
}

export async function close(watched: WatchedPage): Promise<void> {
  expect(await allTroubles(watched)).toEqual([]);
  await leavePage(watched);
}

/** Where the focus is, after what it may have to wait for has been drawn. */
export async function settled(page: Page, when: string): Promise<Focused> {
  const stop = await mustBeFocused(page, when, 'painted');
  expect(stop.role, `role of “${stop.name}” ${when}`).toMatch(
    /^(button|link|slider|searchbox|checkbox|group|DisclosureTriangle)$/,
  );
  expect(stop.name, `name of ${stop.eventId ?? stop.country} ${when}`).not.toBe('');
  return stop;
}

export async function press(page: Page, key: string, when = `after ${key}`): Promise<Focused> {
  await page.keyboard.press(key);
  return settled(page, when);
}

/** The same for a key that may move the window: the timeline as a whole holds the focus until the event is drawn. */
async function pressForItem(page: Page, key: string): Promise<Focused> {
  let stop = await press(page, key);
  await expect.poll(async () => (stop = await settled(page, `after ${key}`)).role).toBe('button');
  return stop;
}

/** The events of the counted button that has the focus, by opening its list and going down it; the list is closed again. */
async function eventsInGroup(page: Page): Promise<string[]> {
  const before = await settled(page, 'on a counted button');
  const first = await press(page, 'Enter', 'in the list of a counted button');
  const last = await press(page, 'End');
  await press(page, 'Home');
  const found: string[] = [];
  let item = await press(page, 'ArrowDown');
  expect(item.node).toBe(first.node);
  for (; ; item = await press(page, 'ArrowDown')) {
    found.push(item.eventId ?? '');
    expect(await isFocusInSight(page), `“${item.name}” can be seen`).toBe(true);
    if (item.node === last.node) break;
  }
  expect(String(found.length)).toBe(before.count);
  expect(await press(page, 'Escape', 'after a list is closed')).toEqual(before);
  return found;
}

/** What a stop stands for, by opening the list of a counted one. */
export const eventsAt =
  (page: Page) =>
  async (stop: Focused): Promise<readonly string[]> =>
    stop.count === null ? [stop.eventId ?? ''] : eventsInGroup(page);

/** Goes from one end of the group to the other and tells what it has come by; every stop can be seen. */
export async function walk(page: Page, atStop: (stop: Focused) => Promise<readonly string[]>): Promise<string[]> {
  const last = await atStop(await pressForItem(page, 'End'));
  const reached: string[] = [];
  let stop = await pressForItem(page, 'Home');
  for (let step = 0; step < 3 * ids.length; step += 1) {
    // A stretch of time without events is passed on the timeline as a whole.
    if (stop.role !== 'group') {
      expect(await isFocusInSight(page), `“${stop.name}” can be seen`).toBe(true);
      reached.push(...(await atStop(stop)));
    }
    if (last.every((id) => reached.includes(id))) return reached;
    stop = await press(page, 'ArrowRight');
  }
  throw new Error(`The arrows do not come to the end: ${reached.join(' ')}`);
}
