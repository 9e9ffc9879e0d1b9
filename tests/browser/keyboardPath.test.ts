import { describe, expect, it } from 'vitest';
import { PHONE, WIDE } from './chromium.ts';
import { EVERY, shareOf } from './every.ts';
import { isFocusInSight, pressThrough, tabTo } from './focus.ts';
import { close, countries, entries, eventsAt, ids, openStory, placed, press, walk } from './keyboard.ts';
import { painted, part } from './parts.ts';
import { serveToBrowser } from './served.ts';

/** Design, "Done when" 8. */
const MOST_STOPS = 14;
/** Every how many-th country is chosen too. */
const STRIDE = 4;
/** A wide page at 400 %, WCAG 1.4.10. */
const MAGNIFIED = { width: 320, height: 256 };

const served = serveToBrowser();

const sizes = [
  { size: 'wide', viewport: WIDE },
  { size: 'phone', viewport: PHONE },
  { size: 'magnified', viewport: MAGNIFIED },
];

describe('the Tab key', () => {
  it.each(sizes)(
    `makes at most ${MOST_STOPS} stops, each named and in sight, and leaves the page both ways: $size`,
    async ({ viewport }) => {
      const watched = await openStory(served.browser, served.site.origin, { viewport }, '');
      const { page } = watched;
      const there = await pressThrough(page, 'Tab', async (stop) => {
        expect(stop.name).not.toBe('');
        expect(await isFocusInSight(page), `“${stop.name}” can be seen`).toBe(true);
      });
      expect(there.length).toBeLessThanOrEqual(MOST_STOPS);
      expect(new Set(there.map(({ node }) => node)).size).toBe(there.length);
      const back = await pressThrough(page, 'Shift+Tab');
      expect(back.map(({ node }) => node)).toEqual(there.map(({ node }) => node).reverse());
      await close(watched);
    },
  );

  it('makes no more stops while filters narrow the story', async () => {
    const watched = await openStory(served.browser, served.site.origin, { viewport: WIDE }, '#c=KZ,US&s=confirmed');
    expect(await watched.page.locator('.cm-chip').count()).toBe(3);
    expect((await pressThrough(watched.page, 'Tab')).length).toBeLessThanOrEqual(MOST_STOPS);
    await close(watched);
  });

  it.each(EVERY ? sizes : shareOf(sizes, 0, 2))(
    'comes to nothing that is hidden while an event is open, either way: $size',
    async ({ viewport }) => {
      const watched = await openStory(served.browser, served.site.origin, { viewport });
      const { page } = watched;
      await tabTo(page, entries.list);
      await press(page, 'End');
      await press(page, 'Enter');
      expect(await isFocusInSight(page), 'the chosen row can be seen').toBe(true);
      await pressThrough(page, 'Tab');
      for (const key of ['Tab', 'Shift+Tab'] as const)
        await pressThrough(page, key, async (stop) => {
          await painted(page);
          expect(await isFocusInSight(page), `“${stop.name}” can be seen`).toBe(true);
        });
      await close(watched);
    },
  );

  it('leaves no panel of filters open over what it comes to', async () => {
    const watched = await openStory(served.browser, served.site.origin, { viewport: WIDE });
    const { page } = watched;
    await page.locator('.cm-more summary').focus();
    await press(page, 'Enter');
    const panel = page.locator('.cm-more-panel');
    await panel.waitFor();
    const groups = await panel.locator('fieldset').count();
    for (let group = 0; group < groups; group += 1) {
      await press(page, 'Tab');
      expect(await panel.locator('fieldset').nth(group).locator(':focus').count()).toBe(1);
    }
    await press(page, 'Tab');
    expect(await panel.count()).toBe(0);
    expect(await isFocusInSight(page)).toBe(true);
    await close(watched);
  });
});

describe('arrows, Home, End and Enter', () => {
  const groups = [
    ['list', PHONE, ids],
    ['timeline', WIDE, ids],
    ['events', WIDE, placed],
    ['list', WIDE, ids],
    ['events', PHONE, placed],
  ] as const;
  // Those that are left out are walked through by other tests: with rings, and under the sheet of an open event.
  it.each(EVERY ? groups : groups.slice(0, 2))(
    'come to every event of the %s at %o, named and in sight',
    async (group, viewport, expected) => {
      const watched = await openStory(served.browser, served.site.origin, { viewport });
      await tabTo(watched.page, entries[group]);
      const reached = await walk(watched.page, eventsAt(watched.page));
      expect([...new Set(reached)].toSorted()).toEqual(expected.toSorted());
      await close(watched);
    },
  );

  const narrower = [
    ['phone', PHONE],
    ['wide', WIDE],
  ] as const;
  it.each(EVERY ? narrower : narrower.slice(0, 1))(
    'come to every country that has an event, named and in sight, and choose one: %s',
    async (_, viewport) => {
      const watched = await openStory(served.browser, served.site.origin, { viewport });
      const { page } = watched;
      await tabTo(page, entries.countries);
      let stops = 0;
      const reached = await walk(page, async (stop) => {
        stops += 1;
        if (stops % STRIDE !== 1) return [stop.country ?? ''];
        const chosen = await press(page, 'Enter');
        expect(chosen.country, 'the focus after Enter').toBe(stop.country);
        expect(await page.locator('.cm-chips [data-country]').getAttribute('data-country')).toBe(stop.country);
        expect((await press(page, 'Escape')).country, 'the focus after Escape').toBe(stop.country);
        expect(await page.locator('.cm-chips').count()).toBe(0);
        return [stop.country ?? ''];
      });
      expect(reached.toSorted()).toEqual(countries.toSorted());
      await close(watched);
    },
  );

  it.each(sizes.filter(({ size }) => size === 'magnified' || (EVERY && size === 'phone')))(
    'come to nothing that is hidden under the sheet of an open event: $size',
    async ({ viewport }) => {
      const watched = await openStory(served.browser, served.site.origin, { viewport });
      const { page } = watched;
      const [first] = placed;
      await part(page, 'list').locator(`[data-event-id="${first}"]`).focus();
      await press(page, 'Enter');
      for (const group of ['events', 'countries', 'list'] as const) {
        await tabTo(page, entries[group]);
        await walk(page, async (stop) => [stop.eventId ?? stop.country ?? stop.name]);
      }
      expect(await part(page, 'detail').locator('article').count(), 'it is open still').toBe(1);
      await close(watched);
    },
  );
});
