import type { Locator, Page } from 'playwright-core';
import { EVERY } from './every.ts';
import { painted, part, type Part } from './parts.ts';

/** One thing a reader does. It does nothing where the page has no such control (a phone has no overview, say). */
type Step = (page: Page) => Promise<void>;

/**
 * Whatever a reader may do on a story's page, one after the other. Each step ends when it has been painted. Of the events
 * it reads every `stride`th.
 */
export async function takeJourney(page: Page, stride: number): Promise<void> {
  const steps: readonly Step[] = [
    chooseInList,
    (page) => chooseInPicture(page, 'map'),
    (page) => chooseInPicture(page, 'timeline'),
    stepThroughEvents,
    (page) => openEverything(page, stride),
    chooseCountries,
    chooseFacets,
    search,
    moveWindowByKeys,
    moveWindowByHand,
    pressAllTools,
    movePlayhead,
    showLater,
    changeMedia,
    turnTheDevice,
  ];
  for (const step of steps) {
    await step(page);
    await painted(page);
  }
}

async function chooseInList(page: Page): Promise<void> {
  const rows = part(page, 'list').locator('button[data-event-id]');
  await rows.first().click();
  await rows.last().press('Enter');
  await page.keyboard.press('Escape');
}

/** By mouse through the first aggregate's list where there is one, by keyboard on the first event that stands alone. */
async function chooseInPicture(page: Page, name: Part): Promise<void> {
  const aggregate = part(page, name).locator('button[data-count]').first();
  if ((await aggregate.count()) > 0) {
    await aggregate.press('Enter');
    await part(page, name).locator('[role="dialog"] [data-event-id]').first().click();
  }
  await painted(page);
  const single = part(page, name).locator('button[data-event-id]').first();
  if ((await single.count()) > 0) await single.press('Enter');
}

async function stepThroughEvents(page: Page): Promise<void> {
  await part(page, 'list').locator('button[data-event-id]').nth(1).click();
  const [previous, next, close] = [0, 1, 2].map((index) => page.locator('.cm-steps button').nth(index));
  for (const button of [next, next, previous, close]) await button?.click();
}

/** Reads events with all that can be opened open. In the page itself: hundreds of presses from outside take minutes. */
async function openEverything(page: Page, stride: number): Promise<void> {
  await page.evaluate(async (stride) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const rows = [...document.querySelectorAll<HTMLElement>('[data-part="list"] button[data-event-id]')];
    for (const row of rows.filter((_, index) => index % stride === 0)) {
      row.click();
      await frame();
      for (const details of document.querySelectorAll('details')) details.open = true;
      await frame();
    }
  }, stride);
  await each(part(page, 'detail').locator('button[data-event-id]').first(), (link) => link.press('Enter'));
  await closeFilters(page);
}

/** One on the map by keyboard, one among the filters; both of them; one taken back. */
async function chooseCountries(page: Page): Promise<void> {
  await part(page, 'map').locator('[data-country][role="button"]').first().press('Enter');
  await openFilters(page);
  await part(page, 'filters').locator('button.cm-track[data-country][aria-pressed="false"]').first().click();
  await closeFilters(page);
  await each(page.locator('.cm-chips .cm-button'), (match) => match.click());
  await page.locator('.cm-chip').first().click();
  await page.locator('.cm-chip').first().press('Enter');
}

async function chooseFacets(page: Page): Promise<void> {
  await openFilters(page);
  for (const name of ['track', 'status', 'person', 'organisation']) {
    const value = part(page, 'filters').locator(`button[data-${name}]`).first();
    await value.click();
    await painted(page);
    await value.press('Enter');
  }
  await closeFilters(page);
}

async function search(page: Page): Promise<void> {
  const field = part(page, 'filters').locator('input[type="search"]');
  await field.pressSequentially('2025');
  await field.fill('nothing has this word');
  await each(part(page, 'list').locator('.cm-nothing button'), (way) => way.click());
  await field.fill('ка');
  await field.press('Escape');
  // A search that is taken back leaves nothing to clear.
  await field.fill('ка');
  await part(page, 'filters').locator('.cm-filter-state > .cm-button').last().click();
}

async function moveWindowByKeys(page: Page): Promise<void> {
  await each(part(page, 'overview').locator('[role="slider"]'), async (slider) => {
    for (const key of ['ArrowLeft', 'Shift+ArrowRight', 'PageUp', 'Home', '+', '+', 'End', '-'])
      await slider.press(key);
  });
}

/** Drags the lanes, turns the wheel with Ctrl over them, and drags the map. */
async function moveWindowByHand(page: Page): Promise<void> {
  for (const selector of ['[data-part="timeline"] .vis-panel.vis-center', '[data-part="map"] .cm-map-box']) {
    await each(page.locator(selector), async (area) => {
      await area.scrollIntoViewIfNeeded();
      const box = await area.boundingBox();
      if (!box) return;
      const [x, y] = [box.x + box.width / 2, box.y + box.height - 8];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y - 4, { steps: 6 });
      await page.mouse.up();
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
    });
  }
}

async function pressAllTools(page: Page): Promise<void> {
  for (const selector of ['.cm-tools button', '[data-part="map"] [data-control]'])
    await each(page.locator(selector), (button) => button.press('Enter'));
  // Out of the full screen again, which has covered the rest.
  await each(page.locator('[data-control="fullScreen"]:visible'), (button) => button.press('Enter'));
  await page.waitForFunction(() => document.fullscreenElement === null);
}

async function movePlayhead(page: Page): Promise<void> {
  await each(page.locator('[data-part="playhead"] input'), async (slider) => {
    for (const key of ['PageDown', 'ArrowLeft', 'Home', 'End']) await slider.press(key);
  });
}

async function showLater(page: Page): Promise<void> {
  await each(page.locator('.cm-switch input'), async (box) => {
    await box.check();
    await painted(page);
    await box.uncheck();
  });
}

/** Paper, the system's own colours, the dark, and less motion; something is done under each. */
async function changeMedia(page: Page): Promise<void> {
  const media = [
    { media: 'print' },
    { media: 'screen', forcedColors: 'active' },
    { forcedColors: 'none', colorScheme: 'dark' },
    { colorScheme: 'light', reducedMotion: 'reduce' },
    { reducedMotion: 'no-preference' },
  ] as const;
  const rows = part(page, 'list').locator('button[data-event-id]');
  for (const [index, options] of media.entries()) {
    await page.emulateMedia(options);
    await rows.nth(index).press('Enter');
    await painted(page);
  }
}

/** The page goes from wide to narrow or back, and back again: timeline and rail take each other's place. */
async function turnTheDevice(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (!size) return;
  for (const turned of [{ width: size.height, height: size.width }, size]) {
    await page.setViewportSize(turned);
    await painted(page);
    await part(page, 'list').locator('button[data-event-id]').first().press('Enter');
    await painted(page);
  }
}

/**
 * Reads the story in the language after the page's own and in its own again, by the page's links: pages of all languages
 * come by each of them so. With `EVERY` in each of its languages, the first last.
 */
export async function readInOtherLanguages(page: Page): Promise<void> {
  const links = page.locator('.cm-languages a');
  const all = await links.evaluateAll((elements) => elements.map((link) => link.getAttribute('hreflang') ?? ''));
  const own = all.indexOf(await page.evaluate(() => document.documentElement.lang));
  for (const index of EVERY ? [...all.keys(), 0] : [(own + 1) % all.length, own]) {
    const language = all[index] ?? '';
    await links.nth(index).press('Enter');
    await page.waitForSelector(`html[lang="${language}"] .cm-root[lang="${language}"]`);
    await part(page, 'list').locator('button[data-event-id]').first().press('Enter');
    await painted(page);
  }
}

async function openFilters(page: Page): Promise<void> {
  await each(page.locator('details.cm-more:not([open]) > summary'), (summary) => summary.click());
}

/** The panel lies over what is below it. */
async function closeFilters(page: Page): Promise<void> {
  await each(page.locator('details.cm-more[open] > summary'), (summary) => summary.click());
}

async function each(elements: Locator, act: (element: Locator) => Promise<void>): Promise<void> {
  const count = await elements.count();
  // From the last one: what has been opened falls out of a selector for what is shut.
  for (let index = count - 1; index >= 0; index -= 1) await act(elements.nth(index));
}
