import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoryText } from '../../src/loading/index.ts';
import type { Story } from '../../src/story/index.ts';
import { decodeHash } from '../../src/url/index.ts';
import type { View } from '../../src/view/index.ts';
import { allTroubles, launch, openPage, openReady, type WatchedPage } from './chromium.ts';
import { commits, inWindow, listed, painted, part } from './parts.ts';
import { serveSite, type Site } from './site.ts';

const story = read();

let site: Site;
let browser: Browser;

function read(): Story {
  const result = readStoryText(
    readFileSync(new URL('../../public/data/stories/abraham-accords.json', import.meta.url), 'utf8'),
  );
  if (!result.ok) throw new Error('The default story cannot be read');
  return result.value.story;
}

beforeAll(async () => {
  site = await serveSite();
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(hash = ''): Promise<WatchedPage> {
  const watched = await openPage(browser, site.origin, { reducedMotion: 'reduce' });
  await openReady(watched, `${site.origin}/s/abraham-accords/en/${hash}`);
  return watched;
}

/** The view the address speaks of: what a link would carry. */
async function viewOf(page: Page): Promise<View> {
  const hash = await page.waitForFunction((count) => {
    const wanted = window.commits.length;
    return wanted >= count ? location.hash || '#' : null;
  }, 0);
  return decodeHash(String(await hash.jsonValue()), { story, language: 'en' }).view;
}

/** What a reader would find by going through the story by hand: no index, no memory, no shared code but the predicate's inputs. */
function bruteForce(view: View): { ids: string[]; inside: string[] } {
  const { filters } = view;
  const editorial = Date.parse(`${story.updated}T24:00:00Z`);
  const ids: string[] = [];
  const inside: string[] = [];
  for (const event of story.events) {
    if (!view.later && event.local.start >= editorial) continue;
    if (filters.tracks && !filters.tracks.includes(event.track)) continue;
    const codes = event.countries.map(({ code }) => code);
    const { match } = filters.countries;
    const held = filters.countries.codes.map((code) => codes.includes(code));
    if (held.length > 0 && !(match === 'all' ? held.every(Boolean) : held.some(Boolean))) continue;
    if (!textMatches(event.id, filters.text)) continue;
    ids.push(event.id);
    if (event.span.start < view.window.end && view.window.start < event.span.end) inside.push(event.id);
  }
  return { ids, inside };
}

/** Every word of the question begins a word of the event's English text: looked up letter by letter. */
function textMatches(id: string, typed: string): boolean {
  const event = story.eventById.get(id);
  if (!event) return false;
  const english = (text: unknown): string =>
    typeof text === 'string'
      ? text
      : typeof text === 'object' && text !== null
        ? String(Reflect.get(text, 'en') ?? '')
        : '';
  const words = (text: string): string[] =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’ʼ]/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
  const known = [
    event.title,
    event.summary,
    event.body,
    ...event.people.map((person) => story.personById.get(person.id)?.name),
    ...event.organisations.map((organisation) => story.organisationById.get(organisation.id)?.name),
    ...event.places.map((place) => story.placeById.get(place)?.name),
    ...event.claims.map((claim) => claim.text),
    ...event.notes.map((note) => note.text),
  ].flatMap((text) => words(english(text)));
  return words(typed).every((word) => known.some((other) => other.startsWith(word)));
}

/** List, map, timeline and count against the brute force, for the view the page is in. */
async function expectConsistent(page: Page): Promise<View> {
  await painted(page);
  const view = await settledView(page);
  const { ids, inside } = bruteForce(view);
  expect(await listed(page)).toEqual(ids);
  expect(await inWindow(page)).toEqual(inside);
  const count = part(page, 'filters').locator('[data-matching]');
  expect(Number(await count.getAttribute('data-matching'))).toBe(ids.length);
  expect(Number(await count.getAttribute('data-in-window'))).toBe(inside.length);
  expect(await count.innerText()).toContain(`${ids.length} of ${story.events.length} events`);
  const marks = ids.reduce((sum, id) => sum + (story.eventById.get(id)?.places.length ?? 0), 0);
  expect(await marksOnMap(page)).toBe(marks);
  return view;
}

/** The address may be written a third of a second after the view: it is polled for, not slept for. */
async function settledView(page: Page): Promise<View> {
  let view = await viewOf(page);
  const wanted = (): Promise<string> =>
    page.evaluate(() => document.querySelector('.cm-window-text')?.textContent ?? '');
  const before = await wanted();
  await expect
    .poll(
      async () => {
        const hash = await page.evaluate(() => location.hash);
        view = decodeHash(hash, { story, language: 'en' }).view;
        const { ids } = bruteForce(view);
        return JSON.stringify(await listed(page)) === JSON.stringify(ids) && (await wanted()) === before;
      },
      { timeout: 3000 },
    )
    .toBe(true);
  return view;
}

/** How many events the map holds, each once for each of its places; merged markers say their number. */
async function marksOnMap(page: Page): Promise<number> {
  return part(page, 'map').evaluate((element) => {
    const singles = element.querySelectorAll('button[data-event-id]').length;
    const merged = [...element.querySelectorAll('button[data-count]')];
    return merged.reduce((sum, marker) => sum + Number(marker.getAttribute('data-count')), singles);
  });
}

describe('the window', () => {
  it('moved by a drag, Ctrl and the wheel, the overview’s keys and the hash: one change each, the same everywhere', async () => {
    const watched = await open();
    const { page } = watched;
    await expectConsistent(page);
    const area = part(page, 'timeline').locator('.vis-panel.vis-center');
    await part(page, 'overview').scrollIntoViewIfNeeded();
    const box = await area.boundingBox();
    if (!box) throw new Error('the timeline has no box');
    const x = box.x + box.width / 2;
    const y = box.y + box.height - 6;

    const once = async (gesture: () => Promise<void>): Promise<View> => {
      const before = await commits(page);
      const hash = await page.evaluate(() => location.hash);
      await gesture();
      await expect.poll(() => commits(page)).toBe(before + 1);
      // The address follows within a third of a second.
      await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(hash);
      return expectConsistent(page);
    };

    const dragged = await once(async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 100, y, { steps: 5 });
      await page.mouse.move(x + 250, y, { steps: 5 });
      await page.mouse.up();
    });
    expect(dragged.window.start).toBeLessThan(Date.UTC(2020, 6, 1));

    const zoomed = await once(async () => {
      await page.mouse.move(x, y);
      await page.keyboard.down('Control');
      for (let step = 0; step < 4; step += 1) await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
    });
    expect(zoomed.window.end - zoomed.window.start).toBeLessThan(dragged.window.end - dragged.window.start);

    const slider = part(page, 'overview').locator('[role="slider"]');
    await slider.focus();
    const moved = await once(() => slider.press('ArrowRight'));
    expect(moved.window.start).toBeGreaterThan(zoomed.window.start);
    await once(() => slider.press('PageUp'));

    await page.evaluate(() => {
      location.hash = '#w=2020-08-01/2020-11-01';
    });
    await painted(page);
    const fromHash = await expectConsistent(page);
    expect(new Date(fromHash.window.start).toISOString().slice(0, 10)).toBe('2020-08-01');
    expect(await allTroubles(watched)).toEqual([]);
    await watched.context.close();
  });

  it('leaves the page’s scroll to the wheel alone', async () => {
    const watched = await open();
    const { page } = watched;
    await part(page, 'timeline').scrollIntoViewIfNeeded();
    const box = await part(page, 'timeline').boundingBox();
    if (!box) throw new Error('the timeline has no box');
    const scrolled = await page.evaluate(() => window.scrollY);
    const before = await commits(page);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(scrolled + 100);
    expect(await commits(page)).toBe(before);
    await watched.context.close();
  });
});

describe('countries, tracks, text', () => {
  it('narrow list, map, timeline and count alike, alone and together, and are cleared together', async () => {
    const watched = await open();
    const { page } = watched;
    await part(page, 'map').locator('path[data-country="KZ"]').click();
    const country = await expectConsistent(page);
    expect(country.filters.countries.codes).toEqual(['KZ']);
    expect(await page.locator('.cm-chips [data-country="KZ"]').count()).toBe(1);
    expect(await part(page, 'list').locator('.cm-row-roles').count()).toBe((await listed(page)).length);

    await part(page, 'filters').locator('[data-track="ukraine"]').click();
    const track = await expectConsistent(page);
    expect(track.filters.tracks).not.toContain('ukraine');

    await part(page, 'filters').locator('input[type="search"]').fill('netanyahu');
    const text = await expectConsistent(page);
    expect(text.filters).toMatchObject({ text: 'netanyahu', countries: { codes: ['KZ'] } });

    await page.locator('.cm-chips [data-country="KZ"]').click();
    await expectConsistent(page);

    await part(page, 'filters').locator('input[type="search"]').fill('nothing has this word');
    await expectConsistent(page);
    expect(await listed(page)).toEqual([]);
    const out = part(page, 'list').locator('.cm-nothing button');
    await out.click();
    await expectConsistent(page);
    expect(await listed(page)).toHaveLength(story.events.length);
    expect(await allTroubles(watched)).toEqual([]);
    await watched.context.close();
  });

  it('equal a brute-force reading for sixty combinations from links', async () => {
    const watched = await open();
    const { page } = watched;
    const random = seeded(20251107);
    const pick = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(random() * values.length)];
    const tracks = story.tracks.map((track) => track.id);
    for (let round = 0; round < 60; round += 1) {
      const pairs: string[] = [];
      if (random() < 0.5)
        pairs.push(`c=${[pick(['KZ', 'IL', 'US']), pick(['AE', 'RU', 'UA'])].join(',')}`, `m=${pick(['all', 'any'])}`);
      if (random() < 0.5) pairs.push(`k=${tracks.filter(() => random() < 0.6).join(',')}`);
      if (random() < 0.4) pairs.push(`q=${pick(['trump', 'normalis', 'summit', 'tokayev interview'])}`);
      if (random() < 0.5)
        pairs.push(`w=${pick(['2020-07-01/2021-01-01', '2025-08-01/2025-11-10', '1990-01-01/2020-10-16'])}`);
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#${pairs.join('&')}`,
      );
      await expectConsistent(page);
    }
    expect(await allTroubles(watched)).toEqual([]);
    await watched.context.close();
  });
});

/** A small seeded generator (mulberry32): the same sixty combinations on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
