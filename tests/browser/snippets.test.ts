import { extract } from '@extractus/oembed-extractor';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SNIPPETS } from '../../src/embed/snippets.ts';
import { resolveText } from '../../src/story/index.ts';
import { allTroubles, borrowPage, leavePage, openReady } from './chromium.ts';
import { languages, pathOf, story } from './defaultStory.ts';
import { shareOf } from './every.ts';
import { serveToBrowser } from './served.ts';
import { copied, openShare, servePasted } from './sharing.ts';

const served = serveToBrowser();
let host: Awaited<ReturnType<typeof servePasted>>;
beforeAll(async () => {
  host = await servePasted();
});
afterAll(() => host.close());

/** The snippets of all kinds as the dialog gives them, in the order of `SNIPPETS`. */
async function snippetsIn(language: string, change: (page: Page) => Promise<void> = async () => {}): Promise<string[]> {
  const watched = await borrowPage(served.browser, served.site.origin, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page } = watched;
  await openReady(watched, `${served.site.origin}/${pathOf('s', language)}#e=accords-signed`);
  const dialog = await openShare(page, 'embed');
  await page.waitForFunction(() => document.querySelector('.cm-share textarea')?.textContent?.includes('/e/'));
  await change(page);
  const texts: string[] = [];
  for (const kind of SNIPPETS) {
    await dialog.locator('select').first().selectOption(kind);
    texts.push(await copied(page, dialog));
  }
  expect(await allTroubles(watched)).toEqual([]);
  await leavePage(watched);
  return texts;
}

/** Pastes it into a plain page and waits until the story in it is ready. */
async function pasted(html: string): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  host.paste(html);
  const watched = await borrowPage(served.browser, served.site.origin, { viewport: { width: 720, height: 900 } });
  const { page, troubles } = watched;
  await page.goto(host.origin);
  await page.locator('iframe').first().scrollIntoViewIfNeeded();
  await page.frameLocator('iframe').first().locator('#chronomap[data-state="ready"]').waitFor();
  return {
    page,
    async close() {
      // The article itself is another site's.
      expect(troubles.filter((line) => line !== `request elsewhere: ${host.origin}/`)).toEqual([]);
      await leavePage(watched);
    },
  };
}

describe.each(languages)('the snippets in %s', (language) => {
  let snippets: readonly string[] = [];
  beforeAll(async () => {
    snippets = await snippetsIn(language);
  });

  // Two of the four kinds in each language, so that each kind is shown in two.
  it.each(shareOf([...SNIPPETS.entries()], languages.indexOf(language) % 2, 2))(
    'show the story in a plain page, pasted as given: %d %s',
    async (index, kind) => {
      const text = snippets[index] ?? '';
      const html = kind === 'address' ? String(((await extract(text)) as { html?: string }).html) : text;
      // Where a site does not know its own address its oEmbed begins at the server's root.
      const { page, close } = await pasted(html.replace('src="/e/', `src="${served.site.origin}/e/`));
      const frame = page.frameLocator('iframe').first();
      const title = resolveText(story.title, language, story.languages).text;
      expect(await frame.locator('h1').innerText()).toBe(title);
      expect(await frame.locator('html').getAttribute('lang')).toBe(language);
      const named = await page.evaluate(() => {
        const inside = document.querySelector('chronomap-embed')?.shadowRoot?.querySelector('iframe');
        return (inside ?? document.querySelector('iframe'))?.title;
      });
      expect(named).toBe(title);
      await close();
    },
  );
});

describe('what an editor chooses', () => {
  it('is in every snippet but the address, and in the preview', async () => {
    const snippets = await snippetsIn('en', async (page) => {
      const select = (index: number, value: string) => page.locator('.cm-share select').nth(index).selectOption(value);
      await select(2, 'map');
      await select(3, 'dark');
      await select(4, '480');
      await select(5, '575');
      await page.locator('.cm-share input[type="checkbox"]').check();
      const preview = page.frameLocator('.cm-share-preview iframe');
      await preview.locator('#chronomap[data-state="ready"][data-view="map"][data-theme="dark"][data-fit]').waitFor();
      expect(await preview.locator('[data-part="map"]').getAttribute('data-part')).toBe('map');
    });
    const address = `${served.site.origin}/e/abraham-accords/en/?view=map&amp;theme=dark&amp;fit=1#e=accords-signed`;
    for (const [index, text] of snippets.slice(0, 3).entries()) {
      expect(text).toContain(`"${index === 2 ? address.replace('&amp;fit=1', '') : address}"`);
      expect(text).toContain('480');
    }
    expect(snippets[0]).toContain(' height="575" ');
    expect(snippets[1]).toContain(' heights="0:575"');
    // pym.js knows no height but the one that the embed tells: with a fixed one it would have none.
    expect(snippets[2]).not.toContain('fit=1');
    expect(snippets[3]).toBe(`${served.site.origin}/s/abraham-accords/en/`);
  });
});

it('a snippet names the site that was built for, where the page is looked at on the editor’s own machine', async () => {
  const watched = await borrowPage(served.browser, served.site.origin);
  const { page } = watched;
  await openReady(watched, `${served.site.origin}/${pathOf('s', 'en')}`);
  await page.evaluate(() => {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    if (canonical) canonical.href = `https://graphics.example.org${location.pathname}`;
  });
  // Waits for the preview: it is this server's, for the other has none.
  const dialog = await openShare(page, 'embed');
  const code = dialog.locator('textarea').first();
  expect(await code.inputValue()).toContain(`src="https://graphics.example.org/${pathOf('e', 'en')}"`);
  const hint = dialog.getByText('allows iframes');
  expect(await hint.count()).toBe(1);
  // What it says of heights that adjust themselves is not so of a fixed one.
  await dialog.locator('select').nth(5).selectOption('575');
  expect(await code.inputValue()).toContain('height="575"');
  expect(await hint.count()).toBe(0);
  expect(await allTroubles(watched)).toEqual([]);
  await watched.context.close();
});
