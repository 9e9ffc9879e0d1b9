import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { csvParse } from 'd3';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateFile } from '../../src/cli/validate.ts';
import { resolveText, type StoryFile } from '../../src/story/index.ts';
import { violations } from './axe.ts';
import { allTroubles, borrowPage, leavePage, openPage, openReady, PHONE, WIDE, type WatchedPage } from './chromium.ts';
import { languages, pathOf, story } from './defaultStory.ts';
import { EVERY, shareOf } from './every.ts';
import { listed, part } from './parts.ts';
import { serveToBrowser } from './served.ts';
import { copied, openShare, saved, type ShareTab } from './sharing.ts';

const served = serveToBrowser();
const TABS: readonly ShareTab[] = ['link', 'embed', 'cite', 'take'];
/** A view with something in each of its parts. */
const VIEW =
  '#e=kazakhstan-announced&c=KZ,IL&t=2025-11-06&w=2024-01-01/2025-12-31&k=accords,c5&s=confirmed,announced&wv=contested-marked';

async function open(address: string, options: Parameters<typeof openPage>[2] = {}): Promise<WatchedPage> {
  const watched = await borrowPage(served.browser, served.site.origin, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  await openReady(watched, address.startsWith('http') ? address : `${served.site.origin}/${address}`);
  return watched;
}

async function closed(watched: WatchedPage): Promise<void> {
  expect(await allTroubles(watched)).toEqual([]);
  await leavePage(watched);
}

interface Seen {
  readonly standings: readonly string[];
  readonly listed: readonly string[];
  readonly chosen: string | null;
  readonly caption: string;
  readonly legend: string;
  readonly language: string;
}

/** What a reader sees of a view. */
async function seen(page: Page): Promise<Seen> {
  const standings = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-part="map"] [data-country]')].map(
      ({ dataset }) => `${dataset.country} ${dataset.standing}`,
    ),
  );
  return {
    standings: standings.sort(),
    listed: await listed(page),
    chosen: await page.locator('[data-part="list"] [aria-current="true"]').getAttribute('data-event-id'),
    caption: await part(page, 'filters').innerText(),
    legend: await page.locator('[data-part="legend"]').innerText(),
    language: await page.evaluate(() => document.documentElement.lang),
  };
}

describe('the link to a view', () => {
  it.each(['s', 'e'] as const)('opens what was seen, from /%s/', async (kind) => {
    const watched = await open(`${pathOf(kind, 'kk')}${VIEW}`);
    // The address is taken by code of its own, which on a busy machine comes after the pictures.
    await watched.page.waitForSelector('[data-part="detail"] article[data-event-id="kazakhstan-announced"]');
    const before = await seen(watched.page);
    const dialog = await openShare(watched.page, 'link');
    const link = await copied(watched.page, dialog);
    expect(link).toMatch(new RegExp(`^${served.site.origin}/s/abraham-accords/kk/#e=`));
    await closed(watched);
    const other = await open(link);
    // An embed's bar is another one.
    const without = kind === 's' ? {} : { caption: '' };
    await expect.poll(async () => ({ ...(await seen(other.page)), ...without })).toEqual({ ...before, ...without });
    await closed(other);
  });

  it('is the story’s own where nothing has been changed, and of the language that is read', async () => {
    const watched = await open(pathOf('s', 'en'));
    await watched.page.click('.cm-languages a[lang="uk"]');
    await watched.page.waitForFunction(() => document.documentElement.lang === 'uk');
    const dialog = await openShare(watched.page, 'link');
    expect(await dialog.locator('.cm-copy').count()).toBe(1);
    expect(await copied(watched.page, dialog)).toBe(`${served.site.origin}/s/abraham-accords/uk/`);
    await closed(watched);
  });

  it('can be had by hand where the browser does not let the page copy', async () => {
    const watched = await open(pathOf('s', 'en'), { permissions: [] });
    const { page } = watched;
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    const dialog = await openShare(page, 'link');
    await dialog.locator('.cm-copy button').first().click();
    await expect.poll(() => dialog.locator('.cm-share-said').innerText()).toMatch(/^Selected\. /);
    expect(await page.evaluate(() => String(getSelection()))).toBe(`${served.site.origin}/s/abraham-accords/en/`);
    await closed(watched);
  });

  it('is handed to the system’s own sharing where there is one', async () => {
    const watched = await openPage(served.browser, served.site.origin);
    await watched.page.addInitScript(() => {
      Object.assign(navigator, {
        canShare: () => true,
        share: (data: ShareData) => {
          document.title = JSON.stringify(data);
          return Promise.resolve();
        },
      });
    });
    await openReady(watched, `${served.site.origin}/${pathOf('s', 'ru')}#e=accords-signed`);
    const dialog = await openShare(watched.page, 'link');
    await dialog.getByRole('button', { name: 'Поделиться…' }).click();
    expect(JSON.parse(await watched.page.title())).toEqual({
      title: resolveText(story.title, 'ru', story.languages).text,
      url: `${served.site.origin}/s/abraham-accords/ru/#e=accords-signed`,
    });
    await closed(watched);
  });
});

describe('the dialog', () => {
  it('is left by Escape, with the focus back on its button and the view as it was', async () => {
    const watched = await open(`${pathOf('s', 'en')}#e=accords-signed`);
    const { page } = watched;
    await page.focus('.cm-share-button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog.cm-share[open]');
    await page.locator('[data-tab="link"]').focus();
    for (const tab of ['embed', 'cite', 'take', 'take'] as const) {
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tab'))).toBe(tab);
      expect(await page.locator('[role="tab"][aria-selected="true"]').getAttribute('data-tab')).toBe(tab);
    }
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.cm-share', { state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('cm-share-button');
    expect(new URL(page.url()).hash).toBe('#e=accords-signed');
    await closed(watched);
  });

  it('has each of its controls on the way of the Tab key, and lets none of the page’s', async () => {
    const watched = await open(`${pathOf('s', 'en')}#e=accords-signed`);
    const { page } = watched;
    const dialog = await openShare(page, 'embed');
    const wanted = await dialog.locator('button:not([role="tab"]), select, textarea, input').count();
    const reached = new Set<string>();
    let outside = 0;
    for (let step = 0; step < wanted + 4; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const { activeElement } = document;
        const all = [...document.querySelectorAll('dialog :is(button:not([role="tab"]), select, textarea, input)')];
        const isOutside = activeElement !== document.body && activeElement?.closest('dialog') === null;
        return { index: all.indexOf(activeElement ?? document.body), isOutside };
      });
      if (at.index >= 0) reached.add(String(at.index));
      if (at.isOutside) outside += 1;
    }
    expect([reached.size, outside]).toEqual([wanted, 0]);
    await closed(watched);
  });

  it.each([
    ['s', 'en', WIDE, 0],
    ['s', 'kk', PHONE, 1],
    ['e', 'ru', { width: 720, height: 1700 }, 0],
  ] as const)('shuts nobody out: /%s/…/%s/', async (kind, language, viewport, way) => {
    const watched = await open(`${pathOf(kind, language)}#e=accords-signed`, { viewport });
    for (const tab of shareOf(TABS, way, 2)) {
      const dialog = await openShare(watched.page, tab);
      expect(await violations(watched.page, { within: 'dialog.cm-share' })).toEqual([]);
      const sideways = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      await watched.page.keyboard.press('Escape');
      await watched.page.waitForSelector('dialog.cm-share', { state: 'detached' });
    }
    await closed(watched);
  });

  it('stands where it was asked for in a frame that is higher than the window', async () => {
    const watched = await open(pathOf('e', 'en'), { viewport: { width: 720, height: 1700 } });
    const dialog = await openShare(watched.page, 'link');
    const [box, button] = [await dialog.boundingBox(), await watched.page.locator('.cm-share-button').boundingBox()];
    expect(Math.abs((box?.y ?? 0) - (button?.y ?? 0))).toBeLessThan(24);
    await closed(watched);
  });
});

describe('where pages are not as usual', () => {
  it('a story that has no pages of its own is linked and cited by the address that it is opened with', async () => {
    const file = JSON.stringify({
      ...JSON.parse(readFileSync('public/data/stories/abraham-accords.json', 'utf8')),
      id: 'draft',
    });
    served.site.override('/data/stories/draft.json', (response) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(file),
    );
    const watched = await open('?story=draft#e=accords-signed');
    const { page } = watched;
    const dialog = await openShare(page, 'link');
    expect(await dialog.locator('[role="tab"]').count()).toBe(3);
    expect(await copied(page, dialog)).toBe(`${served.site.origin}/?story=draft#e=accords-signed`);
    await dialog.locator('[data-tab="cite"]').click();
    expect(await dialog.locator('textarea').inputValue()).toContain(
      `${served.site.origin}/?story=draft#e=accords-signed`,
    );
    served.site.override('/data/stories/draft.json', null);
    await closed(watched);
  });

  it('the default story at the site’s own address has its preview', async () => {
    const watched = await open('');
    await openShare(watched.page, 'embed');
    await closed(watched);
  });

  it('says files in the language that is read, where another has not come', async () => {
    const watched = await open(pathOf('s', 'en'));
    const { page } = watched;
    await page.route('**/data/checked/*.uk.json', (route) => route.fulfill({ status: 503 }));
    await page.click('.cm-languages a[lang="uk"]');
    await expect.poll(() => watched.troubles.length).toBeGreaterThan(0);
    const dialog = await openShare(page, 'take');
    const json = await saved(page, () => dialog.locator('[data-form="json"]').click());
    expect(json.name).toBe('abraham-accords.part.en.json');
    expect((JSON.parse(json.text) as StoryFile).languages).toEqual(['en']);
    watched.troubles.length = 0;
    await closed(watched);
  });

  it('the dialog is asked for again where its code has not come', async () => {
    const watched = await open(pathOf('s', 'en'));
    const { page } = watched;
    await page.route('**/assets/ShareDialog-*.js', (route) => route.fulfill({ status: 503 }));
    await page.click('.cm-share-button');
    await page.locator('.cm-header-side .cm-part-failed').waitFor();
    await page.unroute('**/assets/ShareDialog-*.js');
    watched.troubles.length = 0;
    await page.click('.cm-share-button');
    await page.waitForFunction(
      () =>
        document.querySelector('dialog.cm-share[open]') !== null || document.querySelector('.cm-part-failed') !== null,
    );
    watched.troubles.length = 0;
    await closed(watched);
  });

  it('a frame that may not save files has the way to a page where they can be saved', async () => {
    const watched = await open(pathOf('e', 'en'), { viewport: { width: 720, height: 1700 } });
    const dialog = await openShare(watched.page, 'take');
    expect(await dialog.locator('[data-form]').count()).toBe(4);
    expect(await dialog.locator('a[target="_blank"]').getAttribute('href')).toBe(
      `${served.site.origin}/s/abraham-accords/en/`,
    );
    await closed(watched);
  });
});

describe('a citation', () => {
  it.each(EVERY ? languages : [languages[0] ?? '', languages.at(-1) ?? ''])(
    'of the story and of its chosen event is read again as what they are: %s',
    async (language) => {
      const watched = await open(`${pathOf('s', language)}#e=accords-signed`);
      const { page } = watched;
      const today = await page.evaluate(() => new Date().toISOString().slice(0, 10).split('-').map(Number));
      const dialog = await openShare(page, 'cite');
      const titleOf = (text: Parameters<typeof resolveText>[0]): string =>
        resolveText(text, language, story.languages).text;
      const event = story.eventById.get('accords-signed');
      const url = `${served.site.origin}/s/abraham-accords/${language}/`;
      const wanted = {
        event: {
          id: 'abraham-accords.accords-signed',
          title: titleOf(event?.title ?? ''),
          URL: `${url}#e=accords-signed`,
        },
        story: { id: 'abraham-accords', title: titleOf(story.title), URL: url },
      };
      for (const what of ['event', 'story'] as const) {
        await dialog.locator('select').first().selectOption(what);
        const { id, title, URL } = wanted[what];
        const common = { title, URL, issued: { 'date-parts': [[2025, 11, 7]] }, accessed: { 'date-parts': [today] } };
        await dialog.locator('select').nth(1).selectOption('csl');
        const [csl] = plugins.input.chain(await copied(page, dialog), { generateGraph: false });
        expect(csl).toMatchObject({ id, language, type: 'webpage', ...common });
        await dialog.locator('select').nth(1).selectOption('bibtex');
        const bibtex = await copied(page, dialog);
        const [item] = plugins.input.chain(bibtex, { generateGraph: false });
        expect(item).toMatchObject({ 'citation-key': id, ...common });
        const file = await saved(page, () => dialog.locator('.cm-copy button').nth(1).click());
        expect(file).toEqual({ name: `${id}.bib`, text: bibtex });
        await dialog.locator('select').nth(1).selectOption('text');
        const text = await copied(page, dialog);
        for (const said of [title, URL, 'Chronomap', '2025']) expect(text).toContain(said);
      }
      await closed(watched);
    },
  );
});

describe('data to take away', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chronomap-share-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const problemsOf = async (text: string): Promise<readonly string[]> => {
    const file = path.join(folder, 'story.json');
    writeFileSync(file, text);
    return (await validateFile(file)).lines;
  };

  const ways = [
    ['all of it in one language', '', 'all', 'ru', 58],
    ['all of it in every language', '', 'all', 'all', 58],
    ['what a country’s filter leaves, in one language', '#c=KZ', 'shown', 'ru', 19],
    ['what a track’s filter leaves, in every language', '#k=ukraine', 'shown', 'all', 12],
  ] as const;
  it.each(EVERY ? ways : [ways[0], ways[3]])(
    '%s: JSON without a problem, and the same as a table',
    async (_, hash, which, spoken, count) => {
      const watched = await open(`${pathOf('s', 'ru')}${hash}`);
      const { page } = watched;
      const shown = await listed(page);
      const dialog = await openShare(page, 'take');
      await dialog.locator('select').first().selectOption(which);
      await dialog.locator('select').nth(1).selectOption(spoken);
      const json = await saved(page, () => dialog.locator('[data-form="json"]').click());
      expect(await problemsOf(json.text)).toEqual(['0 problems']);
      const file = JSON.parse(json.text) as StoryFile;
      const ids = which === 'all' ? story.events.map(({ id }) => id) : shown;
      expect(file.events.map(({ id }) => id)).toEqual(ids);
      expect(ids).toHaveLength(count);
      expect(file.languages).toEqual(spoken === 'all' ? story.languages : ['ru']);
      const csv = await saved(page, () => dialog.locator('[data-form="csv"]').click());
      const rows = csvParse(csv.text.replace('\uFEFF', ''));
      expect(rows.map(({ id }) => id)).toEqual(ids);
      const column = spoken === 'all' ? 'title (ru)' : 'title';
      for (const row of rows)
        expect(row[column]).toBe(
          resolveText(story.eventById.get(row['id'] ?? '')?.title ?? '', 'ru', story.languages).text,
        );
      expect([json.name, csv.name]).toEqual(
        ['json', 'csv'].map((form) =>
          ['abraham-accords', ...(which === 'all' ? [] : ['part']), spoken, form].join('.'),
        ),
      );
      await closed(watched);
    },
  );

  it('says so where the story’s file cannot be had', async () => {
    const watched = await open(pathOf('s', 'en'));
    const { page } = watched;
    await page.route('**/data/stories/*.json', (route) => route.fulfill({ status: 503 }));
    const dialog = await openShare(page, 'take');
    await dialog.locator('select').last().selectOption('all');
    await dialog.locator('[data-form="json"]').click();
    await expect.poll(() => dialog.locator('.cm-share-said').innerText()).toMatch(/^The file could not be made/);
    expect(watched.troubles.splice(0)).toEqual([expect.stringContaining('503')]);
    await closed(watched);
  });
});

describe('a picture to take away', () => {
  it('opens alone as SVG, and as PNG twice as large, with the view’s standings and chosen event', async () => {
    const watched = await open(`${pathOf('s', 'en')}${VIEW}`);
    const { page } = watched;
    const { standings } = await seen(page);
    const dialog = await openShare(page, 'take');
    await dialog.locator('.cm-share-picture img').waitFor();
    const svg = await saved(page, () => dialog.locator('[data-form="svg"]').click());
    expect(svg.name).toBe('abraham-accords.en.kazakhstan-announced.svg');
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg.text) ?? [];
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.locator('[data-form="png"]').click()]);
    const png = readFileSync(await download.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(png.length).toBeGreaterThan(100_000);
    served.site.override('/alone.svg', (response) =>
      response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(svg.text),
    );
    const alone = await borrowPage(served.browser, served.site.origin);
    await alone.page.goto(`${served.site.origin}/alone.svg`);
    const drawn = await alone.page.evaluate(() => ({
      standings: [...document.querySelectorAll('[data-country]')].map(
        (element) => `${element.getAttribute('data-country')} ${element.getAttribute('data-standing')}`,
      ),
      chosen: [...document.querySelectorAll('[data-selected]')].map((element) => element.getAttribute('data-event-id')),
      outside: [...document.querySelectorAll('text')]
        .filter((text) => text.getBoundingClientRect().right > 1200 || text.getBoundingClientRect().left < 0)
        .map(({ textContent }) => textContent),
    }));
    expect([drawn.chosen, drawn.outside]).toEqual([['kazakhstan-announced'], []]);
    // A small country is a shape and a disc on the page.
    const held = new Set(standings.filter((standing) => !standing.endsWith(' none')));
    expect(drawn.standings.sort()).toEqual([...held]);
    served.site.override('/alone.svg', null);
    expect(alone.requests).toEqual([`${served.site.origin}/alone.svg`]);
    await closed(alone);
    await closed(watched);
  });

  it('says so where the map’s outlines cannot be had', async () => {
    const watched = await open(pathOf('s', 'en'));
    const { page } = watched;
    await page.route('**/data/map/countries.json', (route) => route.fulfill({ status: 503 }));
    const dialog = await openShare(page, 'take');
    await expect.poll(() => dialog.locator('.cm-share-said').innerText()).toMatch(/^The file could not be made/);
    expect(await dialog.locator('[data-form="svg"]').getAttribute('aria-disabled')).toBe('true');
    expect(watched.troubles.splice(0)).toEqual([expect.stringContaining('503')]);
    await closed(watched);
  });
});
