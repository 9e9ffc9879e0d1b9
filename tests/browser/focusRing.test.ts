import { describe, expect, it } from 'vitest';
import { PHONE, WIDE, type WatchedPage } from './chromium.ts';
import { story } from './defaultStory.ts';
import { EVERY, shareOf } from './every.ts';
import { type Focused, pressThrough, tabTo } from './focus.ts';
import { focusRing } from './focusRing.ts';
import { close, entries, type Group, ids, openStory, press, settled, walk } from './keyboard.ts';
import { painted, part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

const widths = [
  { width: 'wide', viewport: WIDE, groups: ['countries', 'events', 'timeline', 'list'] },
  { width: 'phone', viewport: PHONE, groups: ['countries', 'events', 'list'] },
] as const;

const statusOf = new Map(story.events.map(({ id, status }) => [id, status]));

/** What a stop looks like: of those that look alike one is enough. */
function lookOf({ eventId, count, country, shape, standing, faded }: Focused): string {
  if (count !== null) return `counted ${faded}`;
  return eventId === null ? `${country && shape} ${standing}` : `${statusOf.get(eventId)} ${faded}`;
}

/** In the page: the same of each element but for its event's status, and whether it is where it can be seen. */
function looksOf(
  elements: readonly (HTMLElement | SVGElement)[],
): { readonly eventId: string | null; readonly look: string; readonly isInSight: boolean }[] {
  return elements.map((element) => {
    const read = (name: string): string | null => element.getAttribute(name);
    const faded = read('data-faded') ?? String(element.closest('[data-outside]') !== null);
    const what = read('data-count') === null ? `${read('data-country') && element.localName}` : 'counted';
    const frame = element.closest('.cm-map-canvas, .vis-panel.vis-center')?.getBoundingClientRect();
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isInSight =
      !frame || (left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom);
    return { eventId: read('data-event-id'), look: `${what} ${read('data-standing')} ${faded}`, isInSight };
  });
}

/** How many stops have been judged. */
let judged = 0;

/** Judges the stop that has the focus, in light and dark by turns. */
async function expectRing({ page }: WatchedPage, { name }: Focused): Promise<void> {
  judged += 1;
  for (const colorScheme of shareOf(['light', 'dark'] as const, judged % 2, 2)) {
    await page.emulateMedia({ colorScheme });
    const { area, wanted } = await focusRing(page);
    expect.soft(area, `the pixels that show the focus on “${name}”, ${colorScheme}`).toBeGreaterThanOrEqual(wanted);
  }
}

describe('the focus is always visible, in light and dark', () => {
  // A page at each width has its stops judged, and what is in its groups.
  it.each(EVERY ? widths : widths.slice(0, 1))(
    'at every Tab stop, with an event open: $width',
    async ({ viewport }) => {
      const watched = await openStory(served.browser, served.site.origin, { viewport }, `#e=${ids[0]}&after=1`);
      await pressThrough(watched.page, 'Tab', (stop) => expectRing(watched, stop));
      await close(watched);
    },
  );

  it('at every Tab stop while a tour’s sheet lies over the page: phone', async () => {
    const watched = await openStory(served.browser, served.site.origin, { viewport: PHONE }, '#tour=how-it-happened.2');
    // Its code comes after the page is ready, and changes what is painted: the browser's picture of that moment may never come.
    await part(watched.page, 'tour').waitFor();
    await painted(watched.page);
    await pressThrough(watched.page, 'Tab', (stop) => expectRing(watched, stop));
    await close(watched);
  });

  it.each(EVERY ? widths : widths.slice(1))(
    'on the first, the last and one of each look of rows, events and countries: $width',
    async (look) => {
      const watched = await openStory(served.browser, served.site.origin, { viewport: look.viewport });
      for (const group of look.groups) await expectRings(watched, group);
      await close(watched);
    },
  );

  async function expectRings(watched: WatchedPage, group: Group): Promise<void> {
    const { page } = watched;
    await tabTo(page, entries[group]);
    if (EVERY) return expectRingsOnTheWay(watched);
    for (const end of ['End', 'Home']) await expectRing(watched, await press(page, end));
    const stops = page.locator(entries[group]);
    const looks = await stops.evaluateAll(looksOf);
    const seen = new Set<string>();
    const statuses = looks.map(({ eventId, look }) => `${look} ${statusOf.get(eventId ?? '')}`);
    for (const [index, look] of statuses.entries()) {
      if (!looks[index]?.isInSight || seen.has(look)) continue;
      seen.add(look);
      await stops.nth(index).focus();
      await expectRing(watched, await settled(page, `on ${look}`));
    }
  }

  /** On all the way through the group that has the focus, by which what stands outside the window and the map's frame comes into sight. */
  async function expectRingsOnTheWay(watched: WatchedPage): Promise<void> {
    const seen = new Set<string>();
    const { page } = watched;
    await walk(page, async (stop) => {
      // The walk begins at the last one.
      const look = seen.size === 0 ? 'last' : lookOf(stop);
      if (!seen.has(look)) await expectRing(watched, stop);
      seen.add(look);
      return [stop.eventId ?? stop.country ?? stop.name];
    });
  }

  it.each(EVERY ? widths : widths.slice(0, 1))(
    'in the panel of filters and in the list of a counted button: $width',
    async ({ viewport }) => {
      const watched = await openStory(served.browser, served.site.origin, { viewport });
      const { page } = watched;
      await page.locator('.cm-more summary').focus();
      await press(page, 'Enter');
      for (let group = await page.locator('.cm-more-panel fieldset').count(); group > 0; group -= 1) {
        await expectRing(watched, await press(page, 'Tab'));
        await expectRing(watched, await press(page, 'End'));
      }
      await part(page, 'map').locator('[data-count]').first().focus();
      await expectRing(watched, await press(page, 'Enter'));
      await expectRing(watched, await press(page, 'Home'));
      await close(watched);
    },
  );

  it('and a page that hides its outlines is found out', async () => {
    const watched = await openStory(served.browser, served.site.origin, { viewport: WIDE });
    await watched.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.cm-page :focus-visible { outline: 1px solid #ddd !important; }');
      document.adoptedStyleSheets = [sheet];
    });
    await tabTo(watched.page, '.cm-search');
    const { area, wanted } = await focusRing(watched.page);
    expect(area).toBeLessThan(wanted);
    await watched.context.close();
  });
});
