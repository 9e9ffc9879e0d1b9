import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../src/story/index.ts';
import { PSEUDO_LOCALE } from '../fixtures/pseudoLocale.ts';
import { allTroubles, borrowPage, leavePage, openReady, PHONE, type WatchedPage, WIDE } from './chromium.ts';
import { mustBeFocused } from './focus.ts';
import { painted, part } from './parts.ts';
import { servePseudo } from './pseudoSite.ts';
import { serveToBrowser } from './served.ts';
import { openShare } from './sharing.ts';

const served = serveToBrowser();
let story: Story;
beforeAll(async () => {
  story = await servePseudo(served.site);
});

interface Wanted {
  readonly kind?: 's' | 'e';
  readonly language?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly hash?: string;
}

async function open({
  kind = 's',
  language = PSEUDO_LOCALE,
  viewport = WIDE,
  hash = '',
}: Wanted): Promise<WatchedPage> {
  const watched = await borrowPage(served.browser, served.site.origin, { viewport, reducedMotion: 'reduce' });
  await openReady(watched, `${served.site.origin}/${kind}/${story.id}/${language}/${hash}`);
  return watched;
}

async function close(watched: WatchedPage): Promise<void> {
  // Among others what React says where the page is not what the build has written.
  expect(await allTroubles(watched)).toEqual([]);
  await leavePage(watched);
}

interface Across {
  readonly start: number;
  readonly end: number;
}

/** How far elements are from where lines begin on the page, and how far their ends are, CSS pixels. */
function acrossOf(page: Page, selectors: Readonly<Record<string, string>>): Promise<Record<string, Across>> {
  return page.evaluate((wanted) => {
    const room = document.documentElement.clientWidth;
    const places = Object.entries(wanted).map(([name, selector]) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`There is no ${selector}`);
      const { left, right } = element.getBoundingClientRect();
      const isRtl = getComputedStyle(element).direction === 'rtl';
      return [name, isRtl ? { start: room - right, end: room - left } : { start: left, end: right }] as const;
    });
    return Object.fromEntries(places);
  }, selectors);
}

const WIDE_BOXES = {
  detail: '[data-part="detail"]',
  map: '.cm-map-box',
  timeline: '.cm-timeline-box',
  drawing: '.vis-panel.vis-center',
  overview: '.cm-overview',
  list: '[data-part="list"]',
  search: '.cm-search',
  button: '.cm-steps-close',
  slider: '[data-part="playhead"] input[type="range"]',
};
const NARROW_BOXES = {
  rail: '.cm-rail',
  scrubber: '.cm-scrubber',
  list: '[data-part="list"] ol',
  row: '[data-part="list"] .cm-row-button',
  search: '.cm-search',
};

/** By event or count, how far the middles of the marks are from where the drawing begins, CSS pixels. */
function marksOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const area = document.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    if (!area) throw new Error('The timeline has no drawing area');
    const marks = [...document.querySelectorAll<HTMLElement>('.cm-item')].map((item) => {
      const isRtl = getComputedStyle(item).direction === 'rtl';
      const { left, right } = (item.querySelector('.cm-mark') ?? item).getBoundingClientRect();
      const middle = (left + right) / 2;
      const where = isRtl ? area.right - middle : middle - area.left;
      return [item.dataset.eventId ?? `${item.dataset.count} ${item.style.insetInlineStart}`, where] as const;
    });
    return Object.fromEntries(marks);
  });
}

function chosenIn(page: Page): Promise<string | null> {
  return page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('e'));
}

describe('a page that is written from the right', () => {
  it.each([
    ['wide, with an event open', WIDE, WIDE_BOXES],
    ['narrow', PHONE, NARROW_BOXES],
  ] as const)('is the other one mirrored: %s', async (_, viewport, boxes) => {
    const hash = viewport === WIDE ? '#e=kazakhstan-announced' : '';
    const [there, here] = [await open({ viewport, hash, language: 'en' }), await open({ viewport, hash })];
    expect(await here.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      PSEUDO_LOCALE,
      'rtl',
    ]);
    const [from, to] = [await acrossOf(there.page, boxes), await acrossOf(here.page, boxes)];
    for (const [name, { start, end }] of Object.entries(from)) {
      expect.soft(to[name]?.start, name).toBeCloseTo(start, 0);
      // A button is as wide as its word.
      if (name !== 'slider') expect.soft(to[name]?.end, name).toBeCloseTo(end, 0);
    }
    await close(there);
    await close(here);
  });

  it.each([
    ['s', { width: 320, height: 640 }],
    ['s', WIDE],
    ['e', PHONE],
    ['e', { width: 700, height: 900 }],
  ] as const)('does not scroll sideways: /%s/ at %o', async (kind, viewport) => {
    const watched = await open({ kind, viewport });
    const sideways = (): Promise<number> =>
      watched.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    expect.soft(await sideways()).toBe(0);
    await part(watched.page, 'list').locator('[data-event-id]').nth(3).click();
    await painted(watched.page);
    expect.soft(await sideways(), 'an event open').toBe(0);
    await close(watched);
  });

  it('says a date of another language as that one does', async () => {
    const watched = await open({});
    const time = part(watched.page, 'list').locator('time').nth(1);
    // Where the day stands on the page: before the month, though the lines run the other way.
    const { day, month } = await time.evaluate((element) => {
      const text = element.firstChild;
      const leftOf = (at: number): number => {
        const range = document.createRange();
        if (text) range.setStart(text, at);
        if (text) range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      };
      return { day: leftOf(0), month: leftOf((text?.textContent ?? '').search(/[A-Z]/)) };
    });
    expect(day).toBeLessThan(month);
    await close(watched);
  });
});

describe('time, where lines run from the right', () => {
  it('has each mark as far from the right as it was from the left', async () => {
    const there = await open({ language: 'en' });
    const from = await marksOf(there.page);
    await close(there);
    const here = await open({});
    const to = await marksOf(here.page);
    expect(Object.keys(to).sort()).toEqual(Object.keys(from).sort());
    for (const [name, where] of Object.entries(from)) expect.soft(to[name], name).toBeCloseTo(where, 0);
    const years = await here.page
      .locator('.cm-axis-major')
      .evaluateAll((labels) =>
        labels
          .filter((label) => label.checkVisibility() && /^\d{4}$/.test(label.textContent ?? ''))
          .map((label) => ({ year: Number(label.textContent), x: label.getBoundingClientRect().right })),
      );
    const byPlace = years.sort((one, other) => other.x - one.x).map(({ year }) => year);
    expect(byPlace.length).toBeGreaterThan(3);
    expect(byPlace).toEqual([...byPlace].sort((one, other) => one - other));
    await close(here);
  });

  it('goes on by a drag to the right, and the playhead by one to the left', async () => {
    const watched = await open({});
    const { page } = watched;
    const windowNow = (): Promise<number> =>
      part(page, 'overview')
        .getByRole('slider')
        .evaluate((slider) => Number(slider.ariaValueNow));
    await page.locator('[data-part="timeline"] button', { hasText: '+' }).click();
    await part(page, 'overview').scrollIntoViewIfNeeded();
    const drag = async (selector: string, by: number, at: 'middle' | 'foot'): Promise<void> => {
      const box = await page.locator(selector).boundingBox();
      if (!box) throw new Error(`${selector} has no box`);
      const [x, y] = [box.x + box.width / 2, box.y + box.height - (at === 'foot' ? 6 : box.height / 2)];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + by / 2, y, { steps: 5 });
      await page.mouse.move(x + by, y, { steps: 5 });
      await page.mouse.up();
      await painted(page);
    };
    const before = await windowNow();
    // One in the middle of the window: it goes with the hand.
    const held = await page.locator('.cm-item[data-event-id]:not([data-beyond])').evaluateAll((items) => {
      const middle = window.innerWidth / 2;
      const nearest = items
        .map((item) => ({ id: item.getAttribute('data-event-id') ?? '', x: item.getBoundingClientRect().right }))
        .sort((one, other) => Math.abs(one.x - middle) - Math.abs(other.x - middle))[0];
      return nearest ?? { id: '', x: 0 };
    });
    await drag('.vis-panel.vis-center', 150, 'foot');
    await expect.poll(windowNow).toBeGreaterThan(before);
    const carried = await page.locator(`.cm-item[data-event-id="${held.id}"]`).evaluate((item) => {
      return item.getBoundingClientRect().right;
    });
    expect(Math.abs(carried - held.x - 150)).toBeLessThan(12);
    const dragged = await windowNow();
    await drag('.cm-overview-window', 40, 'middle');
    await expect.poll(windowNow).toBeLessThan(dragged);
    const day = (): Promise<number> =>
      part(page, 'playhead')
        .getByRole('slider')
        .evaluate((slider: HTMLInputElement) => Number(slider.value));
    const today = await day();
    await drag('.cm-overview-handle', 60, 'middle');
    await expect.poll(day).toBeLessThan(today);
    const former = await day();
    await drag('.cm-overview-handle', -30, 'middle');
    await expect.poll(day).toBeGreaterThan(former);
    await close(watched);
  });

  it('goes on by Left, in each part that arrows go through', async () => {
    const watched = await open({ hash: '#e=uae-announced' });
    const { page } = watched;
    const order = story.events.map(({ id }) => id);
    const step = async (key: string): Promise<string> => {
      await page.keyboard.press(key);
      const { eventId } = await mustBeFocused(page, `after ${key}`, 'painted');
      return eventId ?? '';
    };
    await part(page, 'list').locator('[data-event-id="uae-announced"]').focus();
    const at = order.indexOf('uae-announced');
    expect.soft(await step('ArrowLeft'), 'list').toBe(order[at + 1]);
    expect.soft(await step('ArrowRight'), 'list').toBe('uae-announced');

    const timeline = part(page, 'timeline');
    await timeline.locator('.cm-item[tabindex="0"]').focus();
    const place = (): Promise<number> =>
      page.evaluate(() => document.activeElement?.getBoundingClientRect().right ?? 0);
    const first = await place();
    await step('ArrowLeft');
    expect.soft(await place(), 'timeline').toBeLessThan(first);
    await step('ArrowRight');
    expect.soft(await place(), 'timeline').toBeCloseTo(first, 0);

    const slider = part(page, 'overview').getByRole('slider');
    const now = (): Promise<number> => slider.evaluate((element) => Number(element.ariaValueNow));
    await page.locator('[data-part="timeline"] button', { hasText: '+' }).click();
    await slider.focus();
    const before = await now();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(now).toBeGreaterThan(before);

    for (const [name, selector] of [
      ['the map’s controls', '.cm-map-control'],
      ['tracks', '.cm-track'],
    ] as const) {
      const stops = page.locator(selector);
      await stops.first().focus();
      await page.keyboard.press('ArrowLeft');
      const isNext = await stops.nth(1).evaluate((element) => element === document.activeElement);
      expect.soft(isNext, name).toBe(true);
    }
    await close(watched);
  });

  it('leads a tour on by Left', async () => {
    const watched = await open({});
    const { page } = watched;
    await page.locator('[data-part="playhead"] .cm-tour-start', { hasText: 'Guided tour' }).click();
    const card = part(page, 'tour');
    await card.waitFor();
    await card.locator('.cm-tour-next').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => card.getAttribute('data-step')).toBe('2');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => card.getAttribute('data-step')).toBe('1');
    await close(watched);
  });

  it('is turned with the language, and back', async () => {
    const watched = await open({ hash: '#e=uae-announced' });
    const { page } = watched;
    const began = await marksOf(page);
    // Neither while the timeline is made anew.
    const isMirrored = (): Promise<boolean | undefined> =>
      page.evaluate(() => {
        const [first, last] = ['2021', '2025'].map((year) => {
          const labels = [...document.querySelectorAll('.cm-axis-major')];
          return labels.find(({ textContent }) => textContent === year)?.getBoundingClientRect().left;
        });
        return first === undefined || last === undefined ? undefined : first > last;
      });
    await page.locator('.cm-languages').getByText('English').click();
    await expect.poll(isMirrored).toBe(false);
    expect(await page.locator('.cm-root').evaluate((root) => getComputedStyle(root).direction)).toBe('ltr');
    expect(await marksOf(page)).toEqual(began);
    expect(await chosenIn(page)).toBe('uae-announced');
    await page.locator('.cm-languages').getByText(PSEUDO_LOCALE).click();
    await expect.poll(isMirrored).toBe(true);
    expect(await marksOf(page)).toEqual(began);
    await close(watched);
  });
});

it('shares what runs from the left as such, and draws the rest from the right', async () => {
  const watched = await open({});
  const { page } = watched;
  const dialog = await openShare(page, 'link');
  const direction = (): Promise<string> =>
    dialog
      .locator('textarea')
      .first()
      .evaluate((field) => getComputedStyle(field).direction);
  expect(await direction()).toBe('ltr');
  await dialog.locator('[data-tab="cite"]').click();
  expect(await direction()).toBe('rtl');
  await close(watched);
});
