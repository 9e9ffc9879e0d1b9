import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, WIDE } from './chromium.ts';
import { pick, seeded } from './combinations.ts';
import { story } from './defaultStory.ts';
import { EVERY } from './every.ts';
import { isFocusInSight, isFocusOn, tabTo } from './focus.ts';
import { close, entries, ids, openStory, press, settled, walk } from './keyboard.ts';
import { painted, part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

/** On every how many-th stop of a picture Enter and Escape are tried. */
const STRIDE = EVERY ? 3 : 8;

/** Moves within a group of stops by arrows, from its first, until one matches. */
async function arrowTo(page: Page, selector: string): Promise<void> {
  await press(page, 'Home');
  for (let step = 0; step < ids.length; step += 1) {
    if (await isFocusOn(page, selector)) return;
    await press(page, 'ArrowRight');
  }
  throw new Error(`The arrows do not come to ${selector}`);
}

const chosenId = (page: Page): Promise<string | null> =>
  part(page, 'detail').locator('article').getAttribute('data-event-id');

describe('the focus is never lost in the pictures', () => {
  const pictures = [
    ['timeline', WIDE, 'timeline'],
    ['events', PHONE, 'map'],
    ['events', WIDE, 'map'],
  ] as const;
  it.each(EVERY ? pictures : pictures.slice(0, 2))(
    'by Enter and Escape on events and in lists of the %s at %o',
    async (group, viewport, name) => {
      const watched = await openStory(served.browser, served.site.origin, { viewport });
      const { page } = watched;
      const chosenAlone = `[data-part="${name}"] :not([role="dialog"] *)`;
      await tabTo(page, entries[group]);
      let [stops, opened] = [0, 0];
      await walk(page, async (stop) => {
        stops += 1;
        if (stops % STRIDE !== 1) return [stop.eventId ?? stop.name];
        if (stop.count === null) {
          expect((await press(page, 'Enter')).eventId, 'the focus on the chosen event').toBe(stop.eventId);
          expect((await press(page, 'Escape')).eventId, 'the focus when the choice is cleared').toBe(stop.eventId);
          return [stop.eventId ?? ''];
        }
        for (const end of ['Home', 'End']) {
          await press(page, 'Enter');
          // The list begins with the button that closes it.
          const item = await press(page, end);
          const event = item.eventId === null ? await press(page, 'ArrowDown') : item;
          expect((await press(page, 'Enter')).eventId, 'the focus on the event that left its list').toBe(event.eventId);
          expect(await isFocusOn(page, chosenAlone)).toBe(true);
          expect((await press(page, 'Escape')).name, 'the focus back on the list it is in again').toBe(stop.name);
          opened += 1;
        }
        return [stop.name];
      });
      expect(opened).toBeGreaterThan(1);
      await close(watched);
    },
  );

  it('by the button that closes an aggregate’s list', async () => {
    const watched = await openStory(served.browser, served.site.origin, { viewport: WIDE });
    const { page } = watched;
    for (const name of ['timeline', 'map'] as const) {
      await part(page, name).locator('[data-count]').first().focus();
      const before = await settled(page, 'on a counted button');
      await press(page, 'Enter');
      await press(page, 'Home');
      await press(page, 'Enter');
      expect(await page.locator('[role="dialog"]').count()).toBe(0);
      expect((await settled(page, 'after the list is closed')).node).toBe(before.node);
    }
    await close(watched);
  });
});

/** Presses one step until it is switched off: the focus stays on it until then, and on the steps after. */
async function stepToEnd(page: Page, step: 'next' | 'previous'): Promise<void> {
  for (let count = 0; count < ids.length; count += 1) {
    await press(page, 'Enter');
    if (!(await isFocusOn(page, `[data-step="${step}"]`))) break;
  }
  expect(await page.locator(`[data-step="${step}"]`).isDisabled()).toBe(true);
  expect(await isFocusOn(page, '.cm-steps button')).toBe(true);
}

describe('the focus is never lost in the detail panel', () => {
  const linked = story.events.find(({ links }) => links.length > 0)?.id ?? '';

  it('from a key event through the steps to both ends, a related event, and the way out', async () => {
    const watched = await openStory(served.browser, served.site.origin, { viewport: WIDE });
    const { page } = watched;
    await tabTo(page, '.cm-key-event');
    await press(page, 'Enter');
    expect(await isFocusOn(page, '[data-part="detail"] *')).toBe(true);
    for (const [step, near, end] of [
      ['next', ids.at(-3), ids.at(-1)],
      ['previous', ids[2], ids[0]],
    ] as const) {
      await part(page, 'list').locator(`[data-event-id="${near}"]`).focus();
      await press(page, 'Enter');
      await tabTo(page, '.cm-steps button', 'Shift+Tab');
      await arrowTo(page, `[data-step="${step}"]`);
      await stepToEnd(page, step);
      expect(await chosenId(page)).toBe(end);
    }
    await part(page, 'list').locator(`[data-event-id="${linked}"]`).focus();
    await press(page, 'Enter');
    await tabTo(page, '.cm-links button', 'Shift+Tab');
    await press(page, 'Enter');
    expect(await chosenId(page)).not.toBe(linked);
    expect(await isFocusOn(page, '[data-part="detail"] *')).toBe(true);
    await press(page, 'Escape');
    expect(await isFocusOn(page, '.cm-key-event')).toBe(true);
    await close(watched);
  });

  it('when a country of the event is chosen, which closes it', async () => {
    const watched = await openStory(served.browser, served.site.origin, { viewport: WIDE });
    const { page } = watched;
    await part(page, 'list').locator(`[data-event-id="${linked}"]`).focus();
    await press(page, 'Enter');
    await tabTo(page, '.cm-countries button', 'Shift+Tab');
    await press(page, 'Enter');
    expect(await page.locator('.cm-chip').count()).toBe(1);
    await page.locator('.cm-country-file').waitFor();
    expect(await isFocusOn(page, '.cm-country-tools .cm-steps-close')).toBe(true);
    await close(watched);
  });

  it.each([
    ['Escape', 'End'],
    ['Enter', 'End'],
    ['Enter', 'Home'],
  ])('when the sheet of a phone is closed by %s: it goes back to the row, in sight (%s)', async (key, end) => {
    const watched = await openStory(served.browser, served.site.origin, { viewport: PHONE });
    const { page } = watched;
    await tabTo(page, entries.list);
    await press(page, end);
    const row = await press(page, 'Enter');
    expect(await isFocusInSight(page), 'the chosen row').toBe(true);
    await tabTo(page, '.cm-steps button', 'Shift+Tab');
    if (key === 'Enter') await press(page, 'End');
    expect((await press(page, key)).eventId).toBe(row.eventId);
    expect(await isFocusOn(page, entries.list)).toBe(true);
    expect(await isFocusInSight(page), 'the row again').toBe(true);
    await close(watched);
  });
});

describe('the focus is never lost in the filters', () => {
  const inFilters = '[data-part="filters"] :is(button, summary)';

  it('when chips are removed, one after the other, and when all is cleared', async () => {
    const watched = await openStory(
      served.browser,
      served.site.origin,
      { viewport: WIDE },
      '#c=KZ,US&s=confirmed&after=1',
    );
    const { page } = watched;
    for (let chips = 3; chips > 0; chips -= 1) {
      expect(await page.locator('.cm-chip').count()).toBe(chips);
      await page.locator('.cm-chip').first().focus();
      await press(page, 'Enter');
      expect(await isFocusOn(page, chips > 1 ? '.cm-chip' : '.cm-more summary')).toBe(true);
    }
    await page.evaluate(() => history.back());
    await page.locator('.cm-chip').first().waitFor();
    await page.locator('.cm-filter-state > button').focus();
    await press(page, 'Enter');
    expect(await page.locator('.cm-chip').count()).toBe(0);
    expect(await isFocusOn(page, inFilters)).toBe(true);
    await close(watched);
  });

  it('when a value that shows nothing is let go, and when the panel of filters is closed', async () => {
    const watched = await openStory(served.browser, served.site.origin, { viewport: WIDE });
    const { page } = watched;
    const panel = page.locator('.cm-more-panel');
    await page.locator('.cm-more summary').focus();
    await press(page, 'Enter');
    await panel.locator('[data-person]').last().focus();
    await press(page, 'Enter');
    const person = await panel.locator('[data-person][aria-pressed="true"]').getAttribute('data-person');
    await part(page, 'filters').locator('input[type="search"]').fill('no event has this word');
    await panel.locator(`[data-person="${person}"]`).focus();
    await press(page, 'Enter');
    expect(await panel.locator(`[data-person="${person}"]`).count()).toBe(0);
    expect(await isFocusOn(page, inFilters)).toBe(true);
    await page.locator('.cm-more-panel button').first().focus();
    await press(page, 'Escape');
    expect(await panel.count()).toBe(0);
    expect(await isFocusOn(page, '.cm-more summary')).toBe(true);
    await close(watched);
  });

  it('when nothing is found and everything is shown again, from the list or from the panel beside it', async () => {
    const watched = await openStory(served.browser, served.site.origin, { viewport: WIDE });
    const { page } = watched;
    for (const [way, then] of [
      ['.cm-list .cm-nothing button', entries.list],
      ['.cm-detail .cm-nothing button', '.cm-detail [data-event-id]'],
    ] as const) {
      await page.locator('input[type="search"]').focus();
      await page.keyboard.type('no event has this word');
      await tabTo(page, way);
      await press(page, 'Enter');
      expect(await isFocusOn(page, then), `after “show everything” of ${way}`).toBe(true);
    }
    await close(watched);
  });
});

describe('the focus is never lost on the timeline', () => {
  const MOVES = EVERY ? 100 : 50;

  it(`through ${MOVES} random pans and zooms by keys, wheel and hand`, { timeout: 180_000 }, async () => {
    const watched = await openStory(served.browser, served.site.origin, { viewport: WIDE });
    const { page } = watched;
    await tabTo(page, entries.timeline);
    const canvas = part(page, 'timeline').locator('.vis-panel.vis-center');
    const chance = seeded(20251107);
    /** Somewhere on the timeline, where it can be seen. */
    const spot = async (): Promise<readonly [x: number, y: number]> => {
      await canvas.scrollIntoViewIfNeeded();
      const box = await canvas.boundingBox();
      if (!box) throw new Error('The timeline has no box');
      return [box.x + box.width * (0.05 + 0.9 * chance()), box.y + box.height * (0.05 + 0.9 * chance())];
    };
    const moves: readonly (() => Promise<string>)[] = [
      async () => {
        const key = pick(['+', '-', '+', '-', 'PageUp', 'PageDown', 'Home', 'End', 'ArrowLeft', 'ArrowRight'], chance);
        await page.keyboard.press(key);
        return key;
      },
      async () => {
        await page.mouse.move(...(await spot()));
        await page.keyboard.down('Control');
        await page.mouse.wheel(0, pick([-400, -100, 100, 400], chance));
        await page.keyboard.up('Control');
        return 'the wheel';
      },
      async () => {
        const [x, y] = await spot();
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x + (chance() - 0.5) * WIDE.width, y, { steps: 3 });
        await page.mouse.up();
        return 'a drag';
      },
    ];
    const windows = new Set<string>();
    for (let count = 0; count < MOVES; count += 1) {
      const move = await pick(moves, chance)();
      await painted(page);
      const at = await page.evaluate(() => {
        const { activeElement } = document;
        return {
          focused: `${activeElement?.localName}.${activeElement?.className}`,
          isInTimeline: (activeElement?.closest('[data-part="timeline"]') ?? null) !== null,
          name: activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '',
          window:
            document.querySelector('[data-part="overview"] [role="slider"]')?.getAttribute('aria-valuetext') ?? '',
        };
      });
      expect(at.isInTimeline, `the focus is in the timeline after ${move}, move ${count}, not on ${at.focused}`).toBe(
        true,
      );
      expect(at.name, `it has a name after ${move}, move ${count}`).not.toBe('');
      windows.add(at.window);
    }
    // Were nothing moved, nothing would have been tried.
    expect(windows.size).toBeGreaterThan(MOVES / 3);
    await close(watched);
  });
});
