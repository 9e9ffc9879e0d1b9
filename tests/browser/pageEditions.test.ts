import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writePages } from '../../src/publish/build.ts';
import { NOTHING_DROPPED } from '../../src/ui/problemLine.ts';
import type { Day } from '../../src/time/index.ts';
import { allTroubles, openPage, openReady, PHONE, WIDE } from './chromium.ts';
import { pathOf, story } from './defaultStory.ts';
import { serveToBrowser } from './served.ts';
import { openShare } from './sharing.ts';
import { DIST, send, servePages, templateOf } from './writtenPages.ts';

const served = serveToBrowser();
const foot = '.cm-page-foot';

const editions = [
  { number: 2, date: '2025-11-08' as Day, languages: ['en', 'ru', 'uk'] },
  { number: 1, date: '2025-11-07' as Day, languages: ['en'] },
];

it('a page names the frozen editions that there are of it, in the language that it is read in, with script and without', async () => {
  await servePages(served.site, { story, dropped: NOTHING_DROPPED }, editions);
  const home = `${served.site.origin}/${pathOf('s', 'en')}`;
  const unscripted = await served.browser.newContext({ javaScriptEnabled: false });
  const page = await unscripted.newPage();
  await page.goto(home);
  const said = 'Editions that will not change: Edition 2, 8 November 2025; Edition 1, 7 November 2025';
  expect((await page.locator(foot).innerText()).replaceAll('\u00A0', ' ')).toBe(said);
  await unscripted.close();

  const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE });
  await openReady(watched, home);
  const links = watched.page.locator(`${foot} a`);
  const led = (): Promise<readonly (string | null)[]> =>
    links.evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '', location.href).pathname));
  const saidThere = async (): Promise<string> =>
    (await watched.page.locator(foot).innerText()).replaceAll('\u00A0', ' ');
  expect(await saidThere()).toBe(said);
  const folder = `/s/${story.id}/v`;
  expect(await led()).toEqual([`${folder}/2/en/`, `${folder}/1/en/`]);
  await watched.page.click('.cm-languages a[lang="ru"]');
  await expect
    .poll(saidThere)
    .toBe('Версии, которые не изменятся: Версия 2 от 8 ноября 2025 года; Версия 1 от 7 ноября 2025 года');
  // The first has no Russian: its own address leads on to what it has.
  expect(await led()).toEqual([`${folder}/2/ru/`, `${folder}/1/`]);
  expect(await allTroubles(watched)).toEqual([]);
  await watched.context.close();
});

it.each(['s', 'e'] as const)('beside a citation too, for one of them may be cited: /%s/', async (kind) => {
  await servePages(served.site, { story, dropped: NOTHING_DROPPED }, editions);
  const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE });
  await openReady(watched, `${served.site.origin}/${pathOf(kind, 'kk')}`);
  expect(await watched.page.locator(foot).count()).toBe(kind === 's' ? 1 : 0);
  const dialog = await openShare(watched.page, 'cite');
  const line = dialog.locator('p', { hasText: 'Өзгермейтін нұсқалар:' });
  expect((await line.innerText()).replaceAll('\u00A0', ' ')).toBe(
    'Өзгермейтін нұсқалар: 2-нұсқа, 2025 жылғы 8 қараша; 1-нұсқа, 2025 жылғы 7 қараша',
  );
  // In an article's frame an edition's page would be read in the frame.
  expect(await line.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('target')))).toEqual(
    Array.from({ length: 2 }, () => (kind === 'e' ? '_blank' : null)),
  );
  expect(await allTroubles(watched)).toEqual([]);
  await watched.context.close();
});

it('on a phone what opens from its foot covers them no more than the last row', async () => {
  await servePages(served.site, { story, dropped: NOTHING_DROPPED }, editions);
  const watched = await openPage(served.browser, served.site.origin, { viewport: PHONE });
  const { page } = watched;
  await openReady(watched, `${served.site.origin}/${pathOf('s', 'en')}#e=kazakhstan-announced`);
  const link = page.locator(`${foot} a`).last();
  await link.focus();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const [box, sheet] = [await link.boundingBox(), await page.locator('.cm-detail[data-open]').boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
  expect(await page.locator('.cm-stage').evaluate((stage) => getComputedStyle(stage).paddingBlockEnd)).toBe('0px');
  await watched.context.close();
});

it('the page at / is the default story’s own, and no other’s', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'editions-'));
  cpSync(DIST, folder, { recursive: true });
  const frozen = { pictures: [], editions: new Map([[story.id, editions]]) };
  await writePages(folder, { template: await templateOf(), frozen });
  const written = (page: string): string => readFileSync(path.join(folder, page, 'index.html'), 'utf8');
  const line = 'data-editions="2 2025-11-08 en ru uk,1 2025-11-07 en"';
  expect(['', pathOf('s', 'ru'), pathOf('e', 'ru')].map((page) => written(page).includes(line))).toEqual([
    true,
    true,
    true,
  ]);
  expect(written('s/dates-gallery/en')).not.toContain('data-editions');
  send(served.site, '/', 'text/html; charset=utf-8', written(''));
  rmSync(folder, { recursive: true });

  const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE });
  await openReady(watched, `${served.site.origin}/`);
  expect(await watched.page.locator(`${foot} a`).count()).toBe(2);
  await openReady(watched, `${served.site.origin}/?story=dates-gallery`);
  expect(await watched.page.locator(foot).count()).toBe(0);
  expect(await allTroubles(watched)).toEqual([]);
  await watched.context.close();
});

it('a page of a story that has none says nothing of them', async () => {
  const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE });
  await openReady(watched, `${served.site.origin}/s/dates-gallery/en/`);
  expect(await watched.page.locator(foot).count()).toBe(0);
  await watched.context.close();
});
