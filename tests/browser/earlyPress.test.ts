import { expect, it } from 'vitest';
import { allTroubles, borrowPage, leavePage, PHONE, WIDE } from './chromium.ts';
import { pathOf } from './defaultStory.ts';
import { holdBack } from './heldBack.ts';
import { chosenIn, part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

const [LINKED, PRESSED, OTHER] = ['kazakhstan-announced', 'netanyahu-astana', 'c5-plus-1-opened'];

/** Opens the default story while its first chunk is held back; `letThrough` lets it come. */
async function openBeforeCode({ hash = '', viewport = PHONE, kind = 's' as 's' | 'e' }) {
  const watched = await borrowPage(served.browser, served.site.origin, { viewport });
  const { page } = watched;
  const letThrough = await holdBack(page, (path) => path.includes('/assets/first-') && path.endsWith('.js'));
  await page.goto(`${served.site.origin}/${pathOf(kind, 'en')}${hash}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('chronomap:list').length > 0);
  const ready = async (): Promise<void> => {
    letThrough();
    await page.waitForSelector('#chronomap[data-state="ready"]');
  };
  return { ...watched, watched, ready };
}

it.each([
  ['/s/, on a phone', { viewport: PHONE, kind: 's' }],
  ['/s/, wide', { viewport: WIDE, kind: 's' }],
  ['/e/, on a phone', { viewport: PHONE, kind: 'e' }],
] as const)(
  'a press before the code has come is answered at once, and opens the event when it has: %s',
  async (_, how) => {
    const { page, watched, ready } = await openBeforeCode(how);
    const row = part(page, 'list').locator(`[data-event-id="${PRESSED}"]`);
    await row.click();
    expect(await chosenIn(page, 'list')).toEqual([PRESSED]);
    expect(await page.evaluate(() => performance.getEntriesByName('chronomap:hydrated').length)).toBe(0);
    await ready();
    await part(page, 'detail').locator(`article[data-event-id="${PRESSED}"]`).waitFor();
    expect(await chosenIn(page, 'list')).toEqual([PRESSED]);
    expect(new URL(page.url()).hash).toBe(`#e=${PRESSED}`);
    // From now on the story answers, and the rows that were marked before it are its own.
    await part(page, 'list').locator(`[data-event-id="${OTHER}"]`).click();
    await expect.poll(() => chosenIn(page, 'list')).toEqual([OTHER]);
    expect(await page.locator('.cm-row[data-selected]').count()).toBe(1);
    expect(await allTroubles(watched)).toEqual([]);
    await leavePage(watched);
  },
);

it('keys press a row, and Back takes the choice back', async () => {
  const { page, watched, ready } = await openBeforeCode({});
  await part(page, 'list').locator(`[data-event-id="${PRESSED}"]`).focus();
  await page.keyboard.press('Enter');
  expect(await chosenIn(page, 'list')).toEqual([PRESSED]);
  await ready();
  await part(page, 'detail').locator(`article[data-event-id="${PRESSED}"]`).waitFor();
  await page.goBack();
  await expect.poll(() => chosenIn(page, 'list')).toEqual([]);
  await leavePage(watched);
});

it('the event of a link is marked before the code has come, and a press goes before it', async () => {
  const linked = await openBeforeCode({ hash: `#e=${LINKED}` });
  expect(await chosenIn(linked.page, 'list')).toEqual([LINKED]);
  await linked.ready();
  await part(linked.page, 'detail').locator(`article[data-event-id="${LINKED}"]`).waitFor();
  expect(await chosenIn(linked.page, 'list')).toEqual([LINKED]);
  await leavePage(linked.watched);

  const pressed = await openBeforeCode({ hash: `#e=${LINKED}` });
  await part(pressed.page, 'list').locator(`[data-event-id="${PRESSED}"]`).click();
  expect(await chosenIn(pressed.page, 'list')).toEqual([PRESSED]);
  await pressed.ready();
  await part(pressed.page, 'detail').locator(`article[data-event-id="${PRESSED}"]`).waitFor();
  expect(await chosenIn(pressed.page, 'list')).toEqual([PRESSED]);
  await leavePage(pressed.watched);
});

it('a key event above the list is kept as well', async () => {
  const { page, watched, ready } = await openBeforeCode({ viewport: WIDE });
  const key = part(page, 'detail').locator('.cm-key-event').first();
  const id = await key.getAttribute('data-event-id');
  await key.click();
  expect(await chosenIn(page, 'list')).toEqual([id]);
  await ready();
  await part(page, 'detail').locator(`article[data-event-id="${id}"]`).waitFor();
  await leavePage(watched);
});

it.each(['#e=no-such-event', '#e=%22%5D', '#e='])('a link to nothing marks nothing: %s', async (hash) => {
  const { page, watched, ready } = await openBeforeCode({ hash });
  expect(await chosenIn(page, 'list')).toEqual([]);
  await ready();
  expect(watched.troubles).toEqual([]);
  await leavePage(watched);
});
