import { describe, expect, it } from 'vitest';
import { chainOf } from '../../src/derive/evidence.ts';
import { shownEvents } from '../../src/derive/matching.ts';
import { resolveText } from '../../src/story/index.ts';
import { plainWords } from '../../src/ui/plainWords.ts';
import { seededStory } from '../fixtures/seededStory.mjs';
import { allTroubles, borrowPage, leavePage, openReady, PHONE, WIDE } from './chromium.ts';
import { pathOf, story } from './defaultStory.ts';
import { serveToBrowser } from './served.ts';
import { openShare } from './sharing.ts';

const served = serveToBrowser();
const shown = shownEvents(story, false);

describe.each([
  { name: 'wide', viewport: WIDE, kind: 's' },
  { name: 'phone', viewport: PHONE, kind: 's' },
  { name: 'embed', viewport: PHONE, kind: 'e' },
] as const)('on paper, $name,', ({ viewport, kind }) => {
  it('stands every event with its sources and their addresses, and nothing to press', async () => {
    const watched = await borrowPage(served.browser, served.site.origin, { viewport });
    const { page } = watched;
    await openReady(watched, `${served.site.origin}/${pathOf(kind, 'en')}`);
    expect(await page.locator('.cm-row-evidence').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const evidence = page.locator('.cm-row-evidence');
    await expect.poll(() => evidence.count()).toBe(shown.length);
    for (const index of [0, shown.length - 1]) expect(await evidence.nth(index).isVisible()).toBe(true);
    const links = await evidence
      .locator('a')
      .evaluateAll((all) =>
        all.map((link) => getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? '?')),
      );
    expect(links.length).toBeGreaterThan(shown.length);
    expect(links).not.toContain(false);
    // What hangs together, as text, and the words that the story explains.
    const chained = shown.flatMap((event) => chainOf(story, event));
    expect(await evidence.locator('.cm-links li').count()).toBe(chained.length);
    expect(await evidence.locator('.cm-links :is(a, button)').count()).toBe(0);
    const between = story.relations.filter(({ event }) => shown.some(({ id }) => id === event));
    expect(await evidence.locator('.cm-relations li').count()).toBe(between.length);
    expect([chained.length, between.length].every((count) => count > 5)).toBe(true);
    const explained = [...story.statuses.filter(({ text }) => text !== undefined), ...story.terms];
    expect(await page.locator('.cm-list > .cm-terms dt:visible').allTextContents()).toEqual(
      explained.map(({ label }) => plainWords(resolveText(label, 'en', []))),
    );
    expect(await page.locator('input:visible, select:visible, .cm-map-controls:visible').count()).toBe(0);
    // Bands and the map's day are backgrounds, which paper has where it is told to.
    const inked = await page
      .locator('.cm-timeline :is(.cm-band, .cm-playhead-line)')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').printColorAdjust));
    expect(inked.filter((one) => one !== 'exact')).toEqual([]);
    expect(inked.length > 0).toBe(viewport === WIDE);
    // Nothing is cut off in a box that scrolls.
    const list = await page.locator('.cm-list').evaluate((element) => {
      const { overflow, maxHeight } = getComputedStyle(element);
      return [overflow, maxHeight];
    });
    expect(list).toEqual(['visible', 'none']);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => evidence.count()).toBe(0);
    expect(await page.locator('.cm-list > .cm-terms').count()).toBe(0);
    expect(await allTroubles(watched)).toEqual([]);
    await leavePage(watched);
  });
});

it('says of each event how sure it is, and has its corrections open', async () => {
  const watched = await borrowPage(served.browser, served.site.origin);
  const { page } = watched;
  await openReady(watched, `${served.site.origin}/${pathOf('s', 'en')}`);
  await page.emulateMedia({ media: 'print' });
  const statuses = page.locator('.cm-row-evidence > .cm-status');
  await expect.poll(() => statuses.count()).toBe(shown.length);
  expect(await statuses.first().innerText()).toBe('Confirmed · The sources agree that this happened.');
  // The default story has had none: the rule is asked of one that is made like them.
  const height = await page.evaluate(() => {
    const made = document.createElement('details');
    made.className = 'cm-corrections';
    made.append(document.createElement('summary'), document.createElement('p'));
    made.lastElementChild?.append('A date was wrong.');
    document.querySelector('.cm-title')?.append(made);
    return made.lastElementChild?.getBoundingClientRect().height ?? 0;
  });
  expect(height).toBeGreaterThan(10);
  await leavePage(watched);
});

it.each([
  [400, 400, null],
  [1200, 1000, 'The first 1,000 of 1,200 events are printed.'],
])('has of a long story of %i events, whose list is in a box that scrolls, %i', async (events, printed, said) => {
  const long = JSON.stringify({ ...seededStory({ events, id: 'long' }), updated: '2100-01-01' });
  served.site.override('/data/stories/long.json', (response) => response.end(long));
  const watched = await borrowPage(served.browser, served.site.origin);
  const { page } = watched;
  await openReady(watched, `${served.site.origin}/?story=long`);
  const rows = page.locator('.cm-list .cm-row-evidence');
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => rows.count()).toBe(printed);
  expect(await rows.last().isVisible()).toBe(true);
  const note = page.locator('.cm-list > p:not(.cm-hidden)');
  expect(await note.allInnerTexts()).toEqual(said === null ? [] : [said]);
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => page.locator('.cm-list .cm-row').count()).toBeLessThan(60);
  served.site.override('/data/stories/long.json', null);
  expect(await allTroubles(watched)).toEqual([]);
  await leavePage(watched);
});

it('has no dialog over it that is open as it is printed', async () => {
  const watched = await borrowPage(served.browser, served.site.origin);
  const { page } = watched;
  await openReady(watched, `${served.site.origin}/${pathOf('s', 'en')}`);
  const dialog = await openShare(page, 'link');
  await page.emulateMedia({ media: 'print' });
  expect(await dialog.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect(await dialog.isVisible()).toBe(true);
  await watched.context.close();
});

it('says what a filter leaves out, is whole in a frame of fixed height, and light in the dark', async () => {
  const watched = await borrowPage(served.browser, served.site.origin, { viewport: PHONE, colorScheme: 'dark' });
  const { page } = watched;
  await openReady(watched, `${served.site.origin}/${pathOf('e', 'en')}?fit=1&theme=dark`);
  await page.locator('.cm-filters .cm-track').first().click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('.cm-count').isVisible()).toBe(true);
  const root = await page.locator('.cm-root').evaluate((element) => {
    const { overflowY } = getComputedStyle(element);
    return [overflowY, element.scrollHeight - element.clientHeight, getComputedStyle(document.body).color] as const;
  });
  expect(root[0]).toBe('visible');
  const ink = await page.locator('.cm-page').evaluate((one) => getComputedStyle(one).getPropertyValue('--cm-ink'));
  expect(ink.trim()).toBe('#16181d');
  await leavePage(watched);
});

it('is whole where script prints it', async () => {
  const watched = await borrowPage(served.browser, served.site.origin, { viewport: WIDE });
  const { page } = watched;
  await openReady(watched, `${served.site.origin}/${pathOf('s', 'en')}`);
  const counted = await page.evaluate(() => {
    let count = 0;
    window.addEventListener('beforeprint', () => {
      count = document.querySelectorAll('.cm-row-evidence').length;
    });
    // As `print()` does it, with script still on the stack.
    window.dispatchEvent(new Event('beforeprint'));
    const found = count;
    window.dispatchEvent(new Event('afterprint'));
    return found;
  });
  expect(counted).toBe(shown.length);
  await leavePage(watched);
});

it('a document is printed with every event’s title', async () => {
  const watched = await borrowPage(served.browser, served.site.origin, { viewport: WIDE });
  const { page } = watched;
  await openReady(watched, `${served.site.origin}/${pathOf('s', 'en')}`);
  await page.evaluate(() => {
    const count = (): void => {
      Reflect.set(window, 'onPaper', document.querySelectorAll('.cm-row-evidence').length);
    };
    // After our own listener, when the microtasks between them have run.
    window.addEventListener('beforeprint', () => queueMicrotask(count));
  });
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(50_000);
  expect(await page.evaluate(() => Reflect.get(window, 'onPaper'))).toBe(shown.length);
  await leavePage(watched);
});
