import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages, loadWords } from '../../src/i18n/index.ts';
import { wideMessages } from '../../src/i18n/wide/index.ts';
import { allTroubles, openPage, openReady } from './chromium.ts';
import { pathOf, story } from './defaultStory.ts';
import { painted, part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

const caption = async (page: Page): Promise<string> =>
  (await page.locator('.cm-overview-caption').innerText()).replaceAll('\u00A0', ' ').trim();

/** How many bars are pale: all of them are one path. */
const ghosts = async (page: Page): Promise<number> =>
  part(page, 'overview')
    .locator('.cm-overview-ghost')
    .evaluateAll((paths) => paths.map((path) => (path.getAttribute('d') ?? '').split('M').length - 1))
    .then((counts) => counts.reduce((sum, count) => sum + count, 0));

/** Labels of ticks and names of eras that the strip's ends cut, or that lie over each other. */
async function badLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // A line's box is a little higher than its letters.
    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
    const strip = document.querySelector('.cm-overview-picture')?.getBoundingClientRect();
    const seen = [...document.querySelectorAll<SVGTextElement>('.cm-overview-picture text')].filter(
      (text) => getComputedStyle(text).visibility === 'visible',
    );
    const boxes = seen.map((text) => ({ said: text.textContent ?? '', box: text.getBoundingClientRect() }));
    if (!strip || boxes.length === 0) return ['nothing is said'];
    return boxes.flatMap(({ said, box }, index) => {
      const cut = box.left < strip.left || box.right > strip.right;
      const over = boxes.slice(index + 1).some((other) => overlap(box, other.box));
      return cut || over ? [said] : [];
    });
  });
}

describe.each(languages)('the overview in %s', (language) => {
  it('says its scale, names its eras, and keeps what filters hide as a ghost', async () => {
    const words = await loadWords(language);
    const { scale, ghost, eras } = await wideMessages.load(language);
    const watched = await openPage(served.browser, served.site.origin);
    const { page } = watched;
    await openReady(watched, `${served.site.origin}/${pathOf('s', language)}`);
    await part(page, 'overview').scrollIntoViewIfNeeded();
    await expect.poll(async () => caption(page)).not.toBe('');
    await painted(page);
    const said = await caption(page);
    const tallest = Number(/(\d+)\D*$/.exec(said)?.[1]);
    const scaled = scale({ unit: 'month', count: 2 }, words.messages.map.aggregate(tallest)).replaceAll('\u00A0', ' ');
    expect(said).toBe(scaled);
    expect(tallest).toBeGreaterThan(1);
    expect(await ghosts(page)).toBe(0);
    expect(await badLabels(page)).toEqual([]);
    const listed = page.getByRole('list', { name: eras }).getByRole('listitem');
    const expected = story.eras.map(({ label, when }) => {
      const name = typeof label === 'string' ? label : label[language];
      return `${name}: ${words.date(when)}`;
    });
    expect(await listed.allTextContents()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(1);
    // A filter: the bars stay as high, their hidden part pale, and the caption says so.
    await page.evaluate((track) => location.replace(`#k=${track}`), story.tracks[0]?.id ?? '');
    await painted(page);
    expect(await ghosts(page)).toBeGreaterThan(3);
    expect(await caption(page)).toBe(`${scaled} ${ghost.replaceAll('\u00A0', ' ')}`);
    expect(await allTroubles(watched)).toEqual([]);
    await watched.context.close();
  });
});

describe('the hand on the overview', () => {
  it('a double click brings the home window back; a finger draws another', async () => {
    const watched = await openPage(served.browser, served.site.origin, { hasTouch: true });
    const { page } = watched;
    await openReady(watched, `${served.site.origin}/${pathOf('s', languages[0] ?? 'en')}`);
    const strip = part(page, 'overview').locator('.cm-overview');
    const slider = part(page, 'overview').getByRole('slider');
    await strip.scrollIntoViewIfNeeded();
    const home = await slider.getAttribute('aria-valuetext');
    const box = await strip.boundingBox();
    if (!box) throw new Error('no strip');
    const y = box.y + box.height / 2;
    await page.touchscreen.tap(box.x + box.width * 0.3, y);
    await expect.poll(async () => slider.getAttribute('aria-valuetext')).not.toBe(home);
    expect(page.url()).toContain('w=');
    await page.mouse.dblclick(box.x + box.width * 0.6, y);
    await expect.poll(async () => slider.getAttribute('aria-valuetext')).toBe(home);
    await expect.poll(() => page.url()).not.toContain('w=');
    // Where later events are shown the way home leads to where all of them are, by the toolbar too.
    await page.locator('.cm-switch input').check();
    await expect.poll(async () => slider.getAttribute('aria-valuetext')).not.toBe(home);
    const later = await slider.getAttribute('aria-valuetext');
    const toHome = page.getByRole('button', { name: 'Main period' });
    for (const back of [() => page.mouse.dblclick(box.x + box.width * 0.6, y), () => toHome.click()]) {
      await page.getByRole('button', { name: 'Whole story' }).click();
      await expect.poll(async () => slider.getAttribute('aria-valuetext')).not.toBe(later);
      await strip.scrollIntoViewIfNeeded();
      await back();
      await expect.poll(async () => slider.getAttribute('aria-valuetext')).toBe(later);
    }
    await expect.poll(() => new URL(page.url()).hash).toBe('#after=1');
    expect(await allTroubles(watched)).toEqual([]);
    await watched.context.close();
  });
});
