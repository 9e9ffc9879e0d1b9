import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadCountryNames } from '../../src/i18n/index.ts';
import { borrowPage, openPage, openReady, PHONE, leavePage, WIDE } from './chromium.ts';
import { painted, part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

/** All that the page says in its own language: text, and names that are only heard. What is marked with another `lang` is left out. */
async function saidInKazakh(page: Page): Promise<string[]> {
  await painted(page);
  return page.evaluate(() => {
    const said: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element?.closest('[lang]')?.getAttribute('lang') !== 'kk' || element.closest('script, style, noscript'))
        continue;
      if (node instanceof Element) {
        for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt', 'data-title']) {
          said.push(node.getAttribute(name) ?? '');
        }
      } else said.push(node.nodeValue ?? '');
    }
    return said.filter((text) => text.trim() !== '');
  });
}

async function englishIn(texts: readonly string[]): Promise<string[]> {
  const { full, short } = await loadCountryNames('en');
  const names = [...Object.values(full), ...Object.values(short)].filter((name) => name.length > 2);
  const whole = new RegExp(`(?<!\\p{L})(?:${names.map(escaped).join('|')})(?!\\p{L})`, 'u');
  return texts.filter((text) => /\bM\d\d?\b/.test(text) || whole.test(text));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('a Kazakh page', () => {
  it.each([
    ['wide', '/s/abraham-accords/kk/', WIDE],
    ['phone', '/s/abraham-accords/kk/', PHONE],
    ['the gallery of dates', '/s/dates-gallery/kk/', WIDE],
  ])('holds no month as Chromium writes it and no English country: %s', async (_, path, viewport) => {
    const watched = await borrowPage(served.browser, served.site.origin, {
      viewport,
      locale: 'kk',
      reducedMotion: 'reduce',
    });
    const { page } = watched;
    await openReady(watched, `${served.site.origin}${path}`);
    const rows = part(page, 'list').locator('[data-event-id]');
    const count = await rows.count();
    expect(count).toBeGreaterThan(50);
    const wrong = new Set<string>();
    // Every eighth event as an evidence file, and the first and the last.
    for (let index = 0; index < count; index = index === count - 1 ? count : Math.min(count - 1, index + 8)) {
      await rows.nth(index).evaluate((row) => (row as HTMLElement).click());
      const said = await saidInKazakh(page);
      expect(said.length).toBeGreaterThan(100);
      for (const text of await englishIn(said)) wrong.add(text);
    }
    // On paper the evidence of all of them.
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.cm-row-evidence').count()).toBe(count);
    for (const text of await englishIn(await saidInKazakh(page))) wrong.add(text);
    await page.emulateMedia({ media: 'screen' });
    expect([...wrong]).toEqual([]);
    await leavePage(watched);
  });

  it('holds none without script', async () => {
    const { page, context } = await openPage(served.browser, served.site.origin, { javaScriptEnabled: false });
    await page.goto(`${served.site.origin}/s/abraham-accords/kk/`);
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(/\bM\d\d?\b/);
    await context.close();
  });

  it('and the search finds what it must', async () => {
    const marks = ['2025 M11 6', 'Kazakhstan: announced', 'Қазақстан', 'Chadwick', 'In Ukraine.'];
    expect(await englishIn(marks)).toEqual(['2025 M11 6', 'Kazakhstan: announced', 'In Ukraine.']);
  });
});
