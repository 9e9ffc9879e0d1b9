import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseRichText, plainText, resolveText, type Text } from '../../src/story/index.ts';
import { defaultView } from '../../src/view/index.ts';
import { readByHand } from './bruteForce.ts';
import { allTroubles, borrowPage, openPage, openReady, PHONE, leavePage, WIDE } from './chromium.ts';
import { pathOf, stories, story } from './defaultStory.ts';
import { eventTextsOf, squeeze } from './eventTexts.ts';
import { EVERY, shareOf } from './every.ts';
import { serveToBrowser } from './served.ts';
import { shiftOf, watchShifts } from './shifts.ts';

const served = serveToBrowser('/some/sub/path/');

const KINDS = ['s', 'e'] as const;
const SCREENS = [
  { screen: 'wide', viewport: WIDE },
  { screen: 'phone', viewport: PHONE },
];

const pages = stories.flatMap((story) =>
  story.languages.flatMap((language) =>
    KINDS.map((kind) => ({ story, language, path: pathOf(kind, language, story) })),
  ),
);

interface Row {
  readonly id: string;
  /** As it can be seen. */
  readonly text: string;
  readonly links: readonly string[];
}

function rowsOf(page: Page): Promise<Row[]> {
  return page.locator('[data-part="list"] li:has(> [data-event-id])').evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.querySelector('[data-event-id]')?.getAttribute('data-event-id') ?? '',
      text: row instanceof HTMLElement ? row.innerText : '',
      links: [...row.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    })),
  );
}

describe('without script', () => {
  // A page of each kind is written by the same code from the same text: in each language one of them.
  it.each(pages.filter((_, index) => EVERY || index % 4 === 0 || index % 4 === 3))(
    '$path holds all of the text of its events, each in its row',
    async ({ story, language, path }) => {
      const watched = await borrowPage(served.browser, served.site.origin, { javaScriptEnabled: false });
      const { page } = watched;
      const response = await page.goto(`${served.site.origin}/some/sub/path/${path}`);
      expect(response?.status()).toBe(200);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const wanted = await eventTextsOf(story, language);
      const rows = await rowsOf(page);
      const shown = readByHand(story, defaultView(story, language), language).ids;
      expect(rows.map(({ id }) => id)).toEqual(shown);
      const missing = rows.flatMap(({ id, text, links }) => [
        ...(wanted.texts.get(id) ?? []).filter((one) => !squeeze(text).includes(one)).map((one) => `${id}: ${one}`),
        ...(wanted.links.get(id) ?? []).filter((one) => !links.includes(one)).map((one) => `${id}: ${one}`),
      ]);
      expect(missing).toEqual([]);
      // Nothing can be opened, and no part of the list is beyond a box that it would have to be scrolled in.
      const hidden = await page.locator('.cm-list').evaluate((list) => list.scrollHeight - list.clientHeight);
      expect(hidden).toBeLessThanOrEqual(1);
      expect([...wanted.texts.values()].flat().length).toBeGreaterThan(story.events.length);
      await leavePage(watched);
    },
  );

  it('each row names its track with its mark, and its countries under a heading', async () => {
    const watched = await borrowPage(served.browser, served.site.origin, { javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(`${served.site.origin}/some/sub/path/${pathOf('s', 'en')}`);
    const row = page.locator('li:has(> [data-event-id="kazakhstan-announced"])');
    const evidence = row.locator('.cm-row-evidence');
    const track = evidence.locator('p:has(> .cm-swatch)');
    expect((await track.innerText()).trim()).toBe('Abraham Accords');
    const facts = evidence.locator('dl.cm-facts > div');
    expect(await facts.locator('dt').allInnerTexts()).toEqual(expect.arrayContaining(['Places', 'Countries']));
    expect(
      await facts
        .filter({ hasText: /^Countries/ })
        .locator('dd')
        .innerText(),
    ).toContain('Kazakhstan (');
    await leavePage(watched);
  });

  it('below the list stand the later events, the standings and the terms, with all that is said of each', async () => {
    const watched = await borrowPage(served.browser, served.site.origin, { javaScriptEnabled: false });
    const { page } = watched;
    for (const language of EVERY ? story.languages : ['kk']) {
      await page.goto(`${served.site.origin}/some/sub/path/${pathOf('s', language)}`);
      const rows = new Set((await rowsOf(page)).map(({ id }) => id));
      const later = story.events.filter(({ id }) => !rows.has(id));
      expect(later.map(({ id }) => id)).toContain('israel-recognises-somaliland');
      const list = page.locator('.cm-list');
      const said = (texts: readonly Text[]): readonly string[] =>
        texts.map((text) => squeeze(plainText(parseRichText(resolveText(text, language, story.languages).text))));
      const missing = async (wanted: readonly string[]): Promise<readonly string[]> => {
        // A term begins with a capital letter on the page.
        const shown = squeeze(await list.innerText()).toLowerCase();
        return wanted.filter((text) => !shown.includes(text.toLowerCase()));
      };
      const rowsShown = await page.locator('.cm-row:visible').count();
      await page.locator('.cm-list summary').click();
      expect(await page.locator('.cm-row:visible').count()).toBe(rowsShown + later.length);
      const { texts } = await eventTextsOf(story, language);
      expect(await missing(later.flatMap(({ id }) => texts.get(id) ?? []))).toEqual([]);
      const glosses = [...story.statuses, ...story.terms].flatMap(({ label, text }) => [label, text ?? label]);
      expect(glosses.length).toBeGreaterThan(60);
      expect(await missing(said(glosses))).toEqual([]);
    }
    await page.goto(`${served.site.origin}/some/sub/path/${pathOf('s', 'en')}`);
    const standings = await page.locator('.cm-terms').first().innerText();
    expect(squeeze(standings)).toContain(
      'Standing as of 7 November 2025: Abraham Accords Announced The step has been made public, but nothing has yet been signed. Kazakhstan (from 6 Nov 2025 on)',
    );
    expect(squeeze(standings)).toContain('Morocco (from 22 Dec 2020 on); Sudan (from 6 Jan 2021 on)');
    await leavePage(watched);
  });

  it('a link to an event leads to its row, which says what its people were then; with script no row has that name', async () => {
    const address = `${served.site.origin}/some/sub/path/${pathOf('s', 'en')}#e=accords-signed`;
    const watched = await borrowPage(served.browser, served.site.origin, { javaScriptEnabled: false });
    const row = watched.page.locator('.cm-row:has(:target)');
    await watched.page.goto(address);
    expect(await row.evaluate((element) => Math.abs(element.getBoundingClientRect().top))).toBeLessThan(1);
    const text = squeeze(await row.innerText());
    expect(text).toContain('Donald Trump, President of the United States (witness)');
    expect(text).toContain('Local date (Israel, UAE, Bahrain): 15–16 September 2020');
    await row.locator('a[href="#e=uae-announced"]').click();
    expect(await row.locator('[data-event-id]').getAttribute('data-event-id')).toBe('uae-announced');
    // A later event opens with its group, and it alone is marked.
    await watched.page.goto(address.replace('accords-signed', 'israel-recognises-somaliland'));
    const marked = await watched.page
      .locator('.cm-row')
      .evaluateAll((rows) => rows.filter((one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)').length);
    expect(marked).toBe(1);
    await leavePage(watched);
    const scripted = await borrowPage(served.browser, served.site.origin, { viewport: WIDE });
    await openReady(scripted, address);
    expect(await scripted.page.locator('[id^="e="]').count()).toBe(0);
    await leavePage(scripted);
  });

  it('a link to a step of a tour shows what it says, and leads along the tour and out of it', async () => {
    const watched = await borrowPage(served.browser, served.site.origin, { javaScriptEnabled: false });
    const { page } = watched;
    const shown = page.locator('.cm-tour-served:visible');
    const said = (story.tours[0]?.steps ?? []).map(({ text }) => resolveText(text, 'en', story.languages).text);
    const text = (step: number): string => squeeze(plainText(parseRichText(said[step - 1] ?? 'nothing')));
    await page.goto(`${served.site.origin}/some/sub/path/${pathOf('s', 'en')}#tour=how-it-happened.2`);
    expect(squeeze(await shown.innerText())).toContain(text(2));
    await shown.getByRole('link', { name: 'Next' }).click();
    expect(squeeze(await shown.innerText())).toContain(text(3));
    await shown.getByRole('link', { name: 'Leave the tour' }).click();
    expect(await shown.count()).toBe(0);
    await page.locator('.cm-tour-start').click();
    expect(squeeze(await shown.innerText())).toContain(text(1));
    await leavePage(watched);
  });

  it('/ lists the stories and their languages as links that lead somewhere', async () => {
    const watched = await borrowPage(served.browser, served.site.origin, { javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(`${served.site.origin}/some/sub/path/`);
    const links = await page
      .locator('.cm-stories a')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    expect(links).toHaveLength(stories.flatMap((story) => story.languages).length);
    for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
    await leavePage(watched);
  });
});

describe('with script', () => {
  const links = [`#e=${story.events.findLast((event) => event.importance === 3)?.id}`, '#tour=how-it-happened.8'];
  it.each(
    // Each page at one of the screens; pages of a story and a kind take turns. Or each story's in half of its languages.
    [
      ...pages.filter((_, index) => EVERY || index % 8 < 4),
      ...links.flatMap((link) => pages.slice(0, 2).map((page) => ({ ...page, path: page.path + link }))),
    ].flatMap((page, index) =>
      shareOf(SCREENS, (index + Math.floor(index / KINDS.length)) % 2, 2).map((screen) => ({ ...page, ...screen })),
    ),
  )('$path hydrates without a word on the console and without a shift: $screen', async ({ path, viewport }) => {
    const watched = await borrowPage(served.browser, served.site.origin, { viewport });
    await watchShifts(watched);
    await openReady(watched, `${served.site.origin}/some/sub/path/${path}`);
    expect(await shiftOf(watched)).toBeLessThanOrEqual(0.01);
    const marks = await watched.page.evaluate(() => performance.getEntriesByType('mark').map((mark) => mark.name));
    expect(marks).toEqual(expect.arrayContaining(['chronomap:list', 'chronomap:ready']));
    expect(await allTroubles(watched)).toEqual([]);
    await leavePage(watched);
  });

  // What is chosen has a row of its own among the filters, which comes with the link; all else stays.
  it('a linked country’s file comes in one piece on a phone', async () => {
    const watched = await borrowPage(served.browser, served.site.origin, { viewport: PHONE });
    await watchShifts(watched);
    await openReady(watched, `${served.site.origin}/some/sub/path/${pages[0]?.path}#c=KZ`);
    await watched.page.waitForSelector('.cm-detail .cm-country-file');
    expect(await shiftOf(watched)).toBeLessThanOrEqual(0.03);
    expect(await allTroubles(watched)).toEqual([]);
    await leavePage(watched);
  });

  it('would be caught shifting', async () => {
    const watched = await borrowPage(served.browser, served.site.origin);
    await watchShifts(watched);
    await openReady(watched, `${served.site.origin}/some/sub/path/${pages[0]?.path}`);
    await watched.page.evaluate(() => {
      const block = document.createElement('div');
      block.style.height = '300px';
      document.body.prepend(block);
    });
    expect(await shiftOf(watched)).toBeGreaterThan(0.01);
    await leavePage(watched);
  });

  it.each([
    ['ru-KZ', 'ru'],
    ['fr-FR', 'en'],
  ])('/ chooses the language from the browser: %s', async (locale, language) => {
    const watched = await openPage(served.browser, served.site.origin, { locale });
    await openReady(watched, `${served.site.origin}/some/sub/path/`);
    expect(await watched.page.locator('html').getAttribute('lang')).toBe(language);
    expect(await allTroubles(watched)).toEqual([]);
    await watched.context.close();
  });

  it('refuses a story that is no id, with a card and without a request', async () => {
    const watched = await openPage(served.browser, served.site.origin);
    await watched.page.goto(`${served.site.origin}/some/sub/path/?story=${encodeURIComponent('../../etc/passwd')}`);
    await watched.page.waitForSelector('#chronomap[data-state="failed"] [role="alert"][data-problem^="STORY-"]');
    expect(watched.requests.filter((url) => url.includes('passwd') && !url.includes('?story='))).toEqual([]);
    await watched.context.close();
  });
});
