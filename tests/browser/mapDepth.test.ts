import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shownEvents } from '../../src/derive/matching.ts';
import { standingsAt } from '../../src/derive/standings.ts';
import type { Day } from '../../src/time/index.ts';
import { PHONE, type WatchedPage, WIDE } from './chromium.ts';
import { story } from './defaultStory.ts';
import { EVERY, shareOf } from './every.ts';
import { tabTo } from './focus.ts';
import { close, openStory } from './keyboard.ts';
import { spotsOf } from './mapSpots.ts';
import { painted, part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();
const open = (hash = '', options = {}): Promise<WatchedPage> =>
  openStory(served.browser, served.site.origin, { viewport: WIDE, ...options }, hash);

const shown = shownEvents(story, false);
const codes = [...new Set(shown.flatMap(({ countries }) => countries.map(({ code }) => code)))].sort();
const eventsOf = (...wanted: string[]): string[] =>
  shown.filter(({ countries }) => countries.some(({ code }) => wanted.includes(code))).map(({ id }) => id);
const eventsOfAll = (...wanted: string[]): string[] =>
  shown
    .filter((event) => wanted.every((code) => event.countries.some((country) => country.code === code)))
    .map(({ id }) => id);

/** What the list shows, and how many events the timeline holds, when two frames have been painted. */
async function narrowed(page: Page): Promise<{ readonly list: string[]; readonly timeline: number }> {
  return page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
    const buttons = document.querySelectorAll('[data-part="timeline"] :is(button[data-event-id], button[data-count])');
    const rows = document.querySelectorAll('[data-part="list"] [data-event-id]');
    return {
      list: [...rows].map((row) => row.getAttribute('data-event-id') ?? ''),
      timeline: [...buttons].reduce((sum, button) => sum + Number(button.getAttribute('data-count') ?? 1), 0),
    };
  });
}

const DAYS =
  '2020-01-01 2020-08-12 2020-08-13 2020-09-10 2020-09-11 2020-09-14 2020-09-15 2020-10-18 2020-10-22 2020-10-23 2020-12-09 2020-12-10 2020-12-22 2021-01-05 2021-01-06 2022-02-24 2023-10-07 2025-11-05 2025-11-06 2025-11-07'.split(
    ' ',
  );

describe('the map as of a day', () => {
  it(`shows each country's standing, on ${DAYS.length} named days`, async () => {
    const watched = await open();
    const { page } = watched;
    for (const day of DAYS) {
      await page.evaluate((to) => {
        location.hash = `t=${to}`;
      }, day);
      await expect.poll(() => page.locator('[data-part="playhead"] input').getAttribute('aria-valuetext')).toBeTruthy();
      await painted(page);
      await painted(page);
      const drawn = await part(page, 'map')
        .locator('path[data-country][data-standing]:not([data-standing="none"])')
        .evaluateAll((paths) =>
          paths.map((path) => `${path.getAttribute('data-country')} ${path.getAttribute('data-standing')}`).sort(),
        );
      const expected = [...standingsAt(story, day as Day)].map(([code, { status }]) => `${code} ${status}`).sort();
      expect(drawn, day).toEqual(expected);
    }
    await close(watched);
  });

  it('says what changed in the order of time, whichever way the playhead went', async () => {
    const watched = await open('#t=2025-11-05');
    const { page } = watched;
    const changes = part(page, 'changes');
    const slider = page.locator('[data-part="playhead"] input');
    await slider.focus();
    await page.keyboard.press('End');
    await changes.waitFor();
    const said = async (): Promise<string> => (await changes.innerText()).replaceAll('\u00A0', ' ');
    const there = await said();
    expect(there).toContain('5 November 2025 – 7 November 2025:');
    expect(there).toContain('no recorded standing → announced');
    // A link is no move: from here the playhead goes back.
    for (const day of ['2020-09-30', '2025-11-07']) {
      await page.evaluate((wanted) => {
        location.hash = `#t=${wanted}`;
      }, day);
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toContain(day.slice(0, 4));
    }
    await changes.waitFor({ state: 'detached' });
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await changes.waitFor();
    expect(await said()).toBe(there);
    await close(watched);
  });

  it('marks what has changed since the playhead was elsewhere, and leads to the event', async () => {
    const watched = await open('#t=2025-11-05');
    const { page } = watched;
    const slider = page.locator('[data-part="playhead"] input');
    await slider.focus();
    await page.keyboard.press('End');
    const change = page.locator('[data-part="changes"] [data-change]');
    await change.first().waitFor();
    expect(await change.evaluateAll((items) => items.map((item) => item.getAttribute('data-change')))).toEqual(['KZ']);
    expect(await part(page, 'map').locator('path[data-changed]').getAttribute('data-country')).toBe('KZ');
    await change.locator('button').click();
    expect(await page.locator('[data-part="detail"] article').getAttribute('data-event-id')).toBe(
      'kazakhstan-announced',
    );
    await close(watched);
  });
});

const EVERY_WAY = [
  { how: 'mouse', width: 'wide', options: { viewport: WIDE } },
  { how: 'touch', width: 'phone', options: { viewport: PHONE, hasTouch: true, isMobile: true } },
  { how: 'mouse', width: 'phone', options: { viewport: PHONE } },
  { how: 'touch', width: 'wide', options: { viewport: WIDE, hasTouch: true, isMobile: true } },
].map((one, way) => ({ ...one, way }));
const WAYS = EVERY ? EVERY_WAY : EVERY_WAY.slice(0, 2);

describe.each(WAYS)('a country, by $how, $width', ({ how, options, way }) => {
  // Half of them by two of the ways: the keys come to every one.
  const mine = shareOf(codes, way, 4);
  it(`is found on the map, each of the ${codes.length} with an event; chosen, list and timeline show its events`, async () => {
    const watched = await open('#w=1990/2026', options);
    const { page } = watched;
    const chosen: string[] = [];
    for await (const { code, x, y } of spotsOf(page, codes, mine)) {
      if (how === 'touch') await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
      await expect
        .poll(() =>
          page.locator('.cm-chip').evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-country'))),
        )
        .toEqual([code]);
      const { list, timeline } = await narrowed(page);
      expect(list, code).toEqual(eventsOf(code));
      // A narrow page draws the time in the list itself.
      if (options.viewport === WIDE) expect(timeline, code).toBe(eventsOf(code).length);
      chosen.push(code);
      await page.locator('.cm-chip').click();
      await page.locator('.cm-chip').waitFor({ state: 'detached' });
    }
    expect(chosen.toSorted()).toEqual(mine);
    await close(watched);
    // All twenty-nine, each read in list and timeline, take 45 s alone.
  }, 240_000);
});

describe('by keyboard, a country', () => {
  it(`is reached among ${codes.length} and chosen by Enter; two together show the events of either, then of both`, async () => {
    const watched = await open();
    const { page } = watched;
    await tabTo(page, '[data-part="map"] [data-country]');
    await page.keyboard.press('Home');
    const reached = new Set<string>();
    for (let step = 0; step < codes.length + 5; step += 1) {
      const code = await page.evaluate(() => document.activeElement?.getAttribute('data-country') ?? '');
      if (code === '' || reached.has(code)) break;
      reached.add(code);
      // Enter on each of them is tried where the keys are (keyboardPath), too.
      if (!EVERY && reached.size % 4 !== 1) {
        await page.keyboard.press('ArrowRight');
        continue;
      }
      await page.keyboard.press('Enter');
      await page.locator(`.cm-chip[data-country="${code}"]`).waitFor();
      expect((await narrowed(page)).list, code).toEqual(eventsOf(code));
      await page.keyboard.press('Enter');
      await page.locator('.cm-chip').waitFor({ state: 'detached' });
      await page.keyboard.press('ArrowRight');
    }
    expect([...reached].sort()).toEqual(codes);

    await page.evaluate(() => {
      location.hash = 'c=KZ';
    });
    await page.locator('.cm-chip[data-country="KZ"]').waitFor();
    await page.locator('[data-part="map"] [data-country="IL"][tabindex]').evaluate((one: HTMLElement) => one.focus());
    await page.keyboard.press('Control+Enter');
    await page.locator('.cm-chip[data-country="IL"]').waitFor();
    expect((await narrowed(page)).list).toEqual(eventsOf('KZ', 'IL'));
    await page.locator('.cm-chips .cm-button').click();
    expect((await narrowed(page)).list).toEqual(eventsOfAll('KZ', 'IL'));
    expect(eventsOfAll('KZ', 'IL').length).toBeGreaterThan(2);
    await close(watched);
  });
});

describe('arcs', () => {
  it.each([
    ['Washington to Astana', 'kazakhstan-announced', 2],
    ['Jerusalem to Rabat', 'israel-liaison-office-rabat', 1],
    ['Anchorage to Moscow', 'anchorage-summit', 1],
  ])('%s: in pieces none of which crosses the whole map', async (_name, id, atLeast) => {
    const watched = await open(`#e=${id}`);
    const { page } = watched;
    await part(page, 'map').locator('.cm-map-arc').first().waitFor({ state: 'attached' });
    const paths = await part(page, 'map')
      .locator('.cm-map-arc')
      .evaluateAll((arcs) => arcs.map((arc) => arc.getAttribute('d') ?? ''));
    expect(paths.length).toBeGreaterThanOrEqual(atLeast);
    const width = await part(page, 'map').evaluate((map) => map.clientWidth);
    for (const stretch of paths.flatMap((path) => path.split('M').filter(Boolean))) {
      const xs = stretch.split('L').map((point) => Number(point.split(' ')[0]));
      const steps = xs.slice(1).map((x, index) => Math.abs(x - (xs[index] ?? x)));
      expect(Math.max(...steps)).toBeLessThan(width / 4);
    }
    await close(watched);
  });
});

describe('what is off the map', () => {
  it('has a pointer with name and distance, goes there by it, and comes home by another', async () => {
    const watched = await open();
    const { page } = watched;
    const pointer = part(page, 'map').locator('.cm-map-pointer:not([hidden])');
    await pointer.first().waitFor();
    expect(await pointer.first().innerText()).toMatch(/White House, Washington.*\d,\d{3}\skm/s);
    const inBox = (id: string): Promise<boolean> =>
      page.evaluate((wanted) => {
        const canvas = document.querySelector('.cm-map-canvas')?.getBoundingClientRect();
        const marks = document.querySelectorAll('.cm-map-event, .cm-map-aggregate');
        const named = [...marks].filter((mark) => mark.getAttribute('aria-label')?.includes(wanted));
        return named.some((mark) => {
          const { left, right, top, bottom } = mark.getBoundingClientRect();
          return (
            canvas !== undefined &&
            left >= canvas.left &&
            right <= canvas.right &&
            top >= canvas.top &&
            bottom <= canvas.bottom
          );
        });
      }, id);
    expect(await inBox('White House')).toBe(false);
    await pointer.first().click();
    await expect.poll(() => inBox('White House')).toBe(true);
    const home = part(page, 'map').locator('[data-pointer="home"]');
    await home.click();
    await expect.poll(() => inBox('Astana')).toBe(true);
    expect(await inBox('White House')).toBe(false);
    await close(watched);
  });

  it('has the whole of the screen where that is wished', async () => {
    const watched = await open();
    const { page } = watched;
    const height = (): Promise<number> =>
      page.locator('.cm-map-canvas').evaluate((canvas) => canvas.getBoundingClientRect().height);
    const before = await height();
    await part(page, 'map').locator('[data-control="fullScreen"]').click();
    await expect.poll(height).toBe(WIDE.height);
    await part(page, 'map').locator('[data-control="fullScreen"]').click();
    await expect.poll(height).toBe(before);
    await close(watched);
  });

  it('is drawn from finer outlines once it is near: fetched once, and not for the region that the map begins with', async () => {
    const watched = await open();
    const { page } = watched;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(...(/countries-fine/.exec(request.url()) ?? [])));
    const points = (): Promise<number> =>
      page.locator('[data-outline="CA"]').evaluate((path) => path.getAttribute('d')?.length ?? 0);
    const before = await points();
    await part(page, 'list').locator('[data-event-id="anchorage-summit"]').first().click();
    await expect.poll(points).toBeGreaterThan(2 * before);
    await part(page, 'map').locator('[data-control="home"]').click();
    await part(page, 'map').locator('[data-control="zoomIn"]').click({ clickCount: 4 });
    await painted(page);
    expect(asked).toEqual(['countries-fine']);
    await close(watched);
    const fresh = await open('#e=eu-central-asia-summit');
    const fetched = await fresh.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(fetched.filter((name) => name.includes('/data/map/'))).toHaveLength(1);
    await close(fresh);
  });

  it('lets every place of the story be reached from every other in two activations', async () => {
    const watched = await open();
    const { page } = watched;
    const places = story.places.filter(({ id }) => shown.some((event) => event.places.includes(id)));
    await part(page, 'map').locator('[data-control="everything"]').click();
    await painted(page);
    // From wherever one is, one activation shows all of them: each is a mark, or in a counted one that opens by another.
    const names = await part(page, 'map')
      .locator('.leaflet-cm-events-pane button')
      .evaluateAll((buttons) => {
        const box = document.querySelector('.cm-map-canvas')?.getBoundingClientRect();
        return buttons
          .filter((button) => {
            const { left, top, right, bottom } = button.getBoundingClientRect();
            return box && left < box.right && right > box.left && top < box.bottom && bottom > box.top;
          })
          .map((button) => button.getAttribute('aria-label') ?? '');
      });
    const seen = names.join('\n');
    const missing = places
      .map(({ name }) => (typeof name === 'string' ? name : (name['en'] ?? '')))
      .filter((name) => !seen.includes(name));
    // A counted button names five of its places: the others are in the list that it opens.
    const listedIds = new Set<string>();
    for (const button of await part(page, 'map').locator('.cm-map-aggregate').all()) {
      await button.evaluate((one: HTMLElement) => one.click());
      for (const item of await part(page, 'map').locator('[role="dialog"] [data-event-id]').all()) {
        listedIds.add((await item.getAttribute('data-event-id')) ?? '');
      }
      await page.keyboard.press('Escape');
    }
    const reachable = places.filter(({ id, name }) => {
      const text = typeof name === 'string' ? name : (name['en'] ?? '');
      return !missing.includes(text) || shown.some((event) => event.places.includes(id) && listedIds.has(event.id));
    });
    expect(reachable.map(({ id }) => id)).toEqual(places.map(({ id }) => id));
    await close(watched);
  });

  it('holds all events at the White House, by keyboard, in the order of time', async () => {
    const watched = await open();
    const { page } = watched;
    await part(page, 'map').locator('.cm-map-pointer:not([hidden])').first().click();
    await painted(page);
    for (let zoom = 0; zoom < 4; zoom += 1) await part(page, 'map').locator('[data-control="zoomIn"]').click();
    await tabTo(page, '[data-part="map"] .leaflet-cm-events-pane button');
    const dialog = part(page, 'map').locator('[role="dialog"]');
    const here = shown.filter(({ places }) => places.includes('white-house')).map(({ id }) => id);
    let found: (string | null)[] = [];
    await page.keyboard.press('Home');
    for (let step = 0; step < 40 && !here.every((id) => found.includes(id)); step += 1) {
      const isCounted = await page.evaluate(() => document.activeElement?.matches('.cm-map-aggregate') ?? false);
      if (isCounted) {
        await page.keyboard.press('Enter');
        await dialog.waitFor();
        found = await dialog
          .locator('[data-event-id]')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-event-id')));
        if (!here.every((id) => found.includes(id))) await page.keyboard.press('Escape');
      }
      if (!here.every((id) => found.includes(id))) await page.keyboard.press('ArrowRight');
    }
    const order = shown.map(({ id }) => id);
    expect(here.every((id) => found.includes(id))).toBe(true);
    expect(found).toEqual(order.filter((id) => found.includes(id)));
    for (const id of found) {
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-event-id'))).toBe(id);
      await page.keyboard.press('ArrowDown');
    }
    await close(watched);
  });
});

describe('contested borders', () => {
  it('are drawn by the worldview that the reader chooses, which is named and in the link', async () => {
    const watched = await open();
    const { page } = watched;
    const line = page.locator('.cm-borders [data-worldview]');
    expect(await line.innerText()).toBe('editorial view');
    const owner = (): Promise<string | null> =>
      part(page, 'map').locator('path[data-outline="crimea"]').getAttribute('data-within');
    expect(await owner()).toBe('UA');
    await line.click();
    await page.locator('[data-part="borders"] input[value="as-administered"]').check();
    await expect.poll(owner).toBe('RU');
    expect(await line.innerText()).toBe('as administered');
    expect(new URL(page.url()).hash).toContain('wv=as-administered');
    expect(await page.locator('[data-part="borders"] [data-area]').count()).toBe(14);
    await page.locator('[data-part="borders"] input[value="contested-marked"]').check();
    await expect.poll(owner).toBe(null);
    expect(await part(page, 'map').locator('.cm-map-nobody').count()).toBeGreaterThan(5);
    await close(watched);
  });
});

describe('a finger on the map', () => {
  it('scrolls the page and is told once that two move the map', async () => {
    const watched = await open('', { viewport: PHONE, hasTouch: true, isMobile: true });
    const { page } = watched;
    await part(page, 'map').evaluate((map) => map.scrollIntoView({ block: 'center' }));
    const hint = part(page, 'map').locator('.cm-map-hint');
    expect(await hint.isVisible()).toBe(false);
    const box = await part(page, 'map').boundingBox();
    const session = await page.context().newCDPSession(page);
    const at = { x: (box?.x ?? 0) + 180, y: (box?.y ?? 0) + 150 };
    const before = await page.evaluate(() => scrollY);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    for (let step = 1; step <= 6; step += 1) {
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [{ x: at.x, y: at.y - 15 * step }],
      });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(await hint.innerText()).toBe('Use two fingers to move the map');
    await close(watched);
  });
});
