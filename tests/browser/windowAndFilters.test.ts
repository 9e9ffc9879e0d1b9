import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { decodeHash } from '../../src/url/index.ts';
import { defaultView, type View } from '../../src/view/index.ts';
import { readByHand } from './bruteForce.ts';
import { allTroubles, borrowPage, openReady, leavePage, type WatchedPage } from './chromium.ts';
import { combinationsOf } from './combinations.ts';
import { languages, pathOf, story } from './defaultStory.ts';
import { commits, listed, painted, part } from './parts.ts';
import { facetCountsOn, openFilters, shownOn } from './shown.ts';
import { EVERY } from './every.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

async function open(hash = '', language = 'en'): Promise<WatchedPage> {
  const watched = await borrowPage(served.browser, served.site.origin, { reducedMotion: 'reduce' });
  await openReady(watched, `${served.site.origin}/${pathOf('s', language)}${hash}`);
  return watched;
}

/** What all parts must show of a view, counted by hand. */
function expectedOf(view: View, language: string) {
  const { ids, inside, total } = readByHand(story, view, language);
  const events = story.events.filter(({ id }) => ids.includes(id));
  const { tracks, statuses, people, organisations, countries } = view.filters;
  const on = (name: string, values: readonly string[]): string[] => values.map((value) => `${name} ${value}`);
  return {
    listed: ids,
    outside: ids.filter((id) => !inside.includes(id)),
    count: { total: String(total), matching: String(ids.length), inWindow: String(inside.length) },
    marks: { map: events.reduce((sum, { places }) => sum + places.length, 0) },
    pressed: [
      ...on('track', tracks ?? story.tracks.map(({ id }) => id)),
      ...on('status', statuses),
      ...on('person', people),
      ...on('organisation', organisations),
      ...on('country', countries.codes),
    ].sort(),
    text: view.filters.text,
  };
}

/**
 * How many events the timeline may hold: all that stand in the window, and none but those that stand or reach within half
 * a window of it, which are drawn so that a drag finds them there.
 */
function boundsOfTimeline(view: View, language: string): { readonly least: number; readonly most: number } {
  const { ids } = readByHand(story, view, language);
  const { start, end } = view.window;
  const around = (end - start) / 2;
  const events = story.events.filter(({ id }) => ids.includes(id));
  const standing = events.filter(({ span }) => {
    const known = [span.start, span.end].filter(Number.isFinite);
    const at = known.reduce((sum, each) => sum + each, 0) / known.length;
    // An aggregate stands where its cell does, and that may be just outside.
    return at > start + 0.03 * (end - start) && at < end - 0.03 * (end - start);
  });
  const near = events.filter(({ span }) => span.end > start - around && span.start < end + around);
  return { least: standing.length, most: near.length };
}

/** The counts beside the values of all facets; what shows nothing is left out of the longer ones unless it is chosen. */
function expectedFacets(view: View, language: string): Readonly<Record<string, number>> {
  const { counts } = readByHand(story, view, language);
  const { people, organisations, countries } = view.filters;
  const always = [
    ...story.tracks.map(({ id }) => `track ${id}`),
    ...story.events.map(({ status }) => `status ${status}`),
    ...people.map((id) => `person ${id}`),
    ...organisations.map((id) => `organisation ${id}`),
    ...countries.codes.map((code) => `country ${code}`),
  ];
  return Object.fromEntries([...always, ...counts.keys()].map((key) => [key, counts.get(key) ?? 0]));
}

/** How long a page may take to show what it will: far more than it needs, for other tests may have the machine. Milliseconds. */
const PATIENCE = { timeout: 20_000, interval: 20 };

/** All parts against the count by hand. */
async function expectShown(page: Page, view: View, language: string): Promise<void> {
  const shown = await shownOn(page);
  const expected = expectedOf(view, language);
  // What is behind one press is not in the page until it is pressed.
  const isOpen = await page.locator('details.cm-more').evaluate((details: HTMLDetailsElement) => details.open);
  const pressed = expected.pressed.filter((value) => isOpen || value.startsWith('track '));
  expect(shown, await page.evaluate(() => location.hash)).toMatchObject({ ...expected, pressed });
  const { least, most } = boundsOfTimeline(view, language);
  expect(shown.marks.timeline).toBeGreaterThanOrEqual(least);
  expect(shown.marks.timeline).toBeLessThanOrEqual(most);
}

/** The same for the view the page is in, as its address says it: up to a third of a second after the view. */
async function expectConsistent(page: Page): Promise<View> {
  const read = async (): Promise<View> =>
    decodeHash(await page.evaluate(() => location.hash), { story, language: 'en' }).view;
  await painted(page);
  await vi.waitFor(async () => expectShown(page, await read(), 'en'), PATIENCE);
  expect(await page.locator('.cm-count').innerText()).toContain(`${(await listed(page)).length} of `);
  return read();
}

/** Turns the wheel with Ctrl over a point of the page, as many times as wanted before anything else can happen. */
async function turnWheel(page: Page, clientX: number, clientY: number, times: number): Promise<void> {
  await page.evaluate(
    ([x = 0, y = 0, count = 0]) => {
      const place = { clientX: x, clientY: y, bubbles: true, cancelable: true };
      // Chromium gives an event made by script a wheelDelta of the wrong sign, unless it is said.
      const options = { ...place, deltaY: -200, wheelDeltaY: 200, ctrlKey: true };
      for (let turn = 0; turn < count; turn += 1)
        document.elementFromPoint(x, y)?.dispatchEvent(new WheelEvent('wheel', options));
    },
    [clientX, clientY, times],
  );
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
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
    });
    expect(zoomed.window.end - zoomed.window.start).toBeLessThan(dragged.window.end - dragged.window.start);
    // A burst, as a wheel gives it: within one task, for a busy machine would make four gestures of four calls.
    const nearer = await once(() => turnWheel(page, x, y, 4));
    expect(nearer.window.end - nearer.window.start).toBeLessThan(zoomed.window.end - zoomed.window.start);

    const slider = part(page, 'overview').locator('[role="slider"]');
    await slider.focus();
    const moved = await once(() => slider.press('ArrowRight'));
    expect(moved.window.start).toBeGreaterThan(nearer.window.start);
    await once(() => slider.press('PageUp'));

    await page.evaluate(() => {
      location.hash = '#w=2020-08-01/2020-11-01';
    });
    await painted(page);
    const fromHash = await expectConsistent(page);
    expect(new Date(fromHash.window.start).toISOString().slice(0, 10)).toBe('2020-08-01');
    expect(await allTroubles(watched)).toEqual([]);
    await leavePage(watched);
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
    await leavePage(watched);
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
    expect(await listed(page)).toEqual(readByHand(story, defaultView(story, 'en'), 'en').ids);
    expect(await allTroubles(watched)).toEqual([]);
    await leavePage(watched);
  });

  describe('together equal a count by hand', () => {
    const combinations = combinationsOf(story, languages, 200);

    it('for combinations that are worth counting', () => {
      const filters = combinations.map(({ view }) => view.filters);
      const left = combinations.map(({ view }) => readByHand(story, view, languages[0] ?? '').ids.length);
      expect(left.filter((count) => count > 0 && count < story.events.length).length).toBeGreaterThan(60);
      expect(left.filter((count) => count === 0).length).toBeGreaterThan(20);
      const constrained = {
        tracks: filters.filter(({ tracks }) => tracks !== null),
        statuses: filters.filter(({ statuses }) => statuses.length > 0),
        people: filters.filter(({ people }) => people.length > 0),
        organisations: filters.filter(({ organisations }) => organisations.length > 0),
        oneCountry: filters.filter(({ countries }) => countries.codes.length === 1),
        anyCountry: filters.filter(({ countries }) => countries.codes.length === 2 && countries.match === 'any'),
        allCountries: filters.filter(({ countries }) => countries.codes.length === 2 && countries.match === 'all'),
        text: filters.filter(({ text }) => text !== ''),
      };
      for (const [facet, found] of Object.entries(constrained)) expect(found.length, facet).toBeGreaterThan(9);
    });

    // Each takes as long as two frames, and on a busy machine there are few of them.
    const options = { timeout: 600_000 };
    it.each(languages)(
      'for fifty of them or more, each from its link, in %s those of its turn',
      options,
      async (language) => {
        const at = languages.indexOf(language);
        const turns = 4 * languages.length;
        // A quarter of the combinations are opened, each in a language of its own; or all of them, in the one after it, too.
        const mine = combinations.filter((_, index) =>
          EVERY
            ? [at, at - 1].some((one) => (index - one) % languages.length === 0)
            : index % turns === 4 * at + (Math.floor(index / turns) % 4),
        );
        // Chromium lets a page change its own address 200 times in ten seconds.
        for (let start = 0; start < mine.length; start += 150) {
          const watched = await open('', language);
          await openFilters(watched.page);
          for (const { hash, view } of mine.slice(start, start + 150)) {
            await watched.page.evaluate((next) => {
              location.hash = next;
            }, hash);
            await painted(watched.page);
            await vi.waitFor(() => expectShown(watched.page, view, language), PATIENCE);
            expect(await facetCountsOn(watched.page), hash).toEqual(expectedFacets(view, language));
          }
          expect(await allTroubles(watched)).toEqual([]);
          await leavePage(watched);
        }
      },
    );
  });
});
