import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderServer, serveFolder } from '../../src/cli/serveFolder.ts';
import { readStoryText } from '../../src/loading/index.ts';
import { checkEditions, copyEditions, type EditionList } from '../../src/publish/editions.ts';
import { copyProject, run } from '../fixtures/projectCopy.ts';
import { launch, openPage } from './chromium.ts';
import { story } from './defaultStory.ts';
import { EVERY } from './every.ts';
import { openShare } from './sharing.ts';

const publish = (folder: string, later = false) =>
  run(folder, ['publishEdition', story.id, '--without-browser', '--site', 'https://graphics.example.org'], later);

const listOf = (folder: string): EditionList =>
  JSON.parse(readFileSync(path.join(folder, 'editions', `${story.id}.json`), 'utf8')) as EditionList;

let project = '';
/** What was printed when the first was made. */
let printed = '';
let served: FolderServer;
let browser: Browser;

beforeAll(async () => {
  project = copyProject('one');
  const { code, output } = publish(project);
  if (code !== 0) throw new Error(`No edition was made: ${output}`);
  printed = output;
  // A plain server, a path of its own, and nothing of the site beside it.
  const alone = path.join(project, 'alone/some/path');
  for (const kind of ['s', 'e'])
    cpSync(path.join(project, `editions/${kind}/${story.id}/v/1`), path.join(alone, kind), { recursive: true });
  served = await serveFolder(path.join(project, 'alone'));
  browser = await launch();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(path.dirname(project), { recursive: true, force: true });
});

const kept = (): string => path.join(project, 'editions');

/** Each file of a folder, with what is in it. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));
}

/** Does what the warning of a freezing without a browser says, word for word. */
function followUndo(folder: string, output: string): void {
  const [, page = '', embed = '', number, list = ''] =
    /To undo it, before it is published: delete (\S+), (\S+) and (?:the entry of "number": (\d+) in )?(\S+)$/m.exec(
      output,
    ) ?? [];
  for (const name of [page, embed]) rmSync(path.join(folder, name), { recursive: true });
  const file = path.join(folder, list);
  if (number === undefined) return rmSync(file);
  const { editions, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as EditionList;
  const others = editions.filter((edition) => edition.number !== Number(number));
  writeFileSync(file, `${JSON.stringify({ ...rest, editions: others }, null, 2)}\n`);
}

describe('an edition', () => {
  it('is the first, and of the day that the story is checked to', () => {
    expect(listOf(project)).toMatchObject({
      story: story.id,
      editions: [{ number: 1, date: '2025-11-07', corrections: [], pictures: [] }],
    });
  });

  it('has the same bytes when it is made again, on another path and another day', () => {
    const other = copyProject('another-path');
    expect(publish(other, true).code).toBe(0);
    expect(listOf(other)).toEqual(listOf(project));
    rmSync(path.dirname(other), { recursive: true, force: true });
  }, 300_000);

  it('is made once of one story', () => {
    const { code, output } = publish(project);
    expect([code, output]).toEqual([0, expect.stringContaining('there is nothing to freeze')]);
  }, 300_000);

  it('leaves the built site as it was, and says how large it is', () => {
    expect(existsSync(path.join(project, 'dist'))).toBe(false);
    expect(existsSync(path.join(project, 'dist.part'))).toBe(false);
    const bytes = Object.keys(filesOf(kept())).reduce((sum, name) => sum + statSync(path.join(kept(), name)).size, 0);
    const list = statSync(path.join(kept(), `${story.id}.json`)).size;
    expect(printed).toMatch(/^The edition is of 2025-11-07, its "updated"; --date names another day$/m);
    expect(printed).toContain(`, ${((bytes - list) / 1e6).toFixed(1)} MB together.`);
  });

  it('says before it lacks cards for good how it is undone, and is undone by that', () => {
    const undone = path.join(project, 'undone');
    cpSync(kept(), path.join(undone, 'editions'), { recursive: true });
    followUndo(undone, printed);
    expect(filesOf(path.join(undone, 'editions'))).toEqual({});
    expect(printed).toMatch(
      /^Without a browser: edition 1 of .* no cards and no measured heights, and cannot be given them later/m,
    );
  });

  // A build more, for a warning that the test before has followed once.
  it.runIf(EVERY)(
    'is undone without a trace in the editions before it',
    () => {
      const before = filesOf(kept());
      const file = path.join(project, `public/data/stories/${story.id}.json`);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, `${text}\n`);
      const { code, output } = publish(project);
      writeFileSync(file, text);
      expect([code, listOf(project).editions.map(({ number }) => number)]).toEqual([0, [1, 2]]);
      followUndo(project, output);
      expect(filesOf(kept())).toEqual(before);
    },
    300_000,
  );

  it.each(['s', 'e'] as const)(
    'is whole by itself, under any path, with the network otherwise refused: /%s/',
    async (kind) => {
      const viewport = kind === 's' ? { width: 1280, height: 800 } : { width: 390, height: 844 };
      const folder = `${served.origin}/some/path/${kind}/`;
      const watched = await openPage(browser, served.origin, { viewport });
      const { page } = watched;
      await page.route('**', (route) =>
        route.request().url().startsWith(folder) ? route.continue() : route.fulfill({ status: 404 }),
      );
      await page.goto(`${folder}kk/#e=accords-signed`);
      await page.locator('#chronomap[data-state="ready"]').waitFor();
      expect(await page.locator('.cm-edition').innerText()).toMatch(/^1-нұсқа, 2025\sжылғы\s7\sқараша\./);
      await page.click('.cm-languages a[lang="en"]');
      await page.waitForFunction(() => document.documentElement.lang === 'en');
      await page.locator('[data-part="list"] [data-event-id="kazakhstan-announced"]').first().scrollIntoViewIfNeeded();
      expect(await page.locator('.cm-languages a[lang="ru"]').getAttribute('href')).toBe('../ru/');
      const dialog = await openShare(page, 'cite');
      await dialog.locator('select').first().selectOption('story');
      expect(await dialog.locator('textarea').inputValue()).toMatch(/Edition 1, 7\sNovember\s2025\./);
      if (kind === 's') expect(await dialog.locator('textarea').inputValue()).toContain(`${folder}en/`);
      // Both ways out of a frame lead to the edition that is read there, and not to what has become of it.
      const ways = page.locator('.cm-edition a[target], .cm-credit a');
      const led = await ways.evaluateAll((all) => all.map((way) => (way as HTMLAnchorElement).href));
      const own = (language: string): string => new URL(`../../../s/${story.id}/v/1/${language}/`, folder).href;
      expect(led.map((href) => href.replace(/#.*$/, ''))).toEqual(kind === 'e' ? [own('kk'), own('en')] : []);
      await page.goto(folder);
      await page.waitForURL(`${folder}en/`);
      const outside = watched.requests.filter((url) => !url.startsWith(folder));
      expect(new Set(outside)).toEqual(new Set([`${served.origin}/some/editions.json`]));
      // A browser says of each answer of 404 that it was one; nothing else is said.
      expect(watched.troubles.filter((line) => !line.includes('404'))).toEqual([]);
      await watched.context.close();
    },
  );

  it('tells of a newer one, and what was corrected, where there is a list beside it', async () => {
    const watched = await openPage(browser, served.origin);
    const { page } = watched;
    const editions = [
      { number: 1, labels: { en: 'Edition 1' }, corrections: [{ en: 'Old' }] },
      {
        number: 2,
        labels: { en: 'Edition 2, 8 November 2025', uk: 'Версія 2' },
        corrections: [{ en: 'A <b>date</b>.', uk: 'Дата.' }],
      },
    ];
    await page.route('**/editions.json', (route) =>
      route.fulfill({ json: { format: 'chronomap-editions/1', editions } }),
    );
    await page.goto(`${served.origin}/some/path/s/uk/`);
    const newer = page.locator('.cm-edition-newer');
    await newer.waitFor();
    expect(await newer.innerText()).toBe('Вийшла новіша версія: Версія 2');
    expect(await newer.locator('a').getAttribute('href')).toBe('../../../v/2/uk/');
    // Closed, so that the page is as high as it was measured to be.
    const corrected = page.locator('.cm-edition summary');
    expect(await page.locator('.cm-edition li').isVisible()).toBe(false);
    await corrected.click();
    expect(await page.locator('.cm-edition li').allInnerTexts()).toEqual(['Дата.']);
    await page.goto(`${served.origin}/some/path/s/en/`);
    await newer.waitFor();
    await corrected.click();
    expect(await page.locator('.cm-edition li').allInnerTexts()).toEqual(['A <b>date</b>.']);
    await page.locator('#chronomap[data-state="ready"]').waitFor();
    expect(watched.troubles).toEqual([]);
    await watched.context.close();
  });

  it('holds a story that this program opens', () => {
    for (const kind of ['s', 'e']) {
      const file = path.join(project, `editions/${kind}/${story.id}/v/1/data/stories/${story.id}.json`);
      const read = readStoryText(readFileSync(file, 'utf8'));
      expect(read.ok && read.value.problems).toEqual([]);
      expect(read.ok && read.value.story).toEqual(story);
    }
  });
});

describe('an edition that no list names', () => {
  it('is not written over', () => {
    const list = path.join(project, 'editions', `${story.id}.json`);
    const before = readFileSync(list, 'utf8');
    rmSync(list);
    const { code, output } = publish(project);
    writeFileSync(list, before);
    expect(code).not.toBe(0);
    expect(output).toContain('does not list edition 1');
  }, 300_000);
});

describe('an edition that somebody has changed', () => {
  const file = (name: string): string => path.join(kept(), `e/${story.id}/v/1/${name}`);
  const build = (): Promise<unknown> => copyEditions(kept(), path.join(project, 'dist'));

  it.each([
    ['kk/index.html', 'is not what it was', (name: string) => writeFileSync(name, `${readFileSync(name, 'utf8')} `)],
    ['manifest.json', 'is not what it was', (name: string) => writeFileSync(name, '{}')],
    ['icon.svg', 'is missing', (name: string) => rmSync(name)],
    ['more.html', 'is no file of this edition', (name: string) => writeFileSync(name, '')],
  ])('fails the build, which names the file: %s', async (name, sentence, change) => {
    const existed = name === 'more.html' ? null : readFileSync(file(name));
    change(file(name));
    for (const check of [() => checkEditions(kept()), build])
      await expect(check()).rejects.toThrow(`${file(name)} ${sentence}`);
    if (existed) writeFileSync(file(name), existed);
    else rmSync(file(name));
    await expect(build()).resolves.toEqual([`s/${story.id}/v/1`, `e/${story.id}/v/1`]);
  });

  it('fails npm run build too, which leaves the site that is there as it was', () => {
    const html = file('ru/index.html');
    const before = readFileSync(html, 'utf8');
    writeFileSync(html, before.replace('Казахстан', 'Казахстан!'));
    const dist = filesOf(path.join(project, 'dist'));
    const { code, output } = run(project, ['build']);
    writeFileSync(html, before);
    expect(filesOf(path.join(project, 'dist'))).toEqual(dist);
    expect(existsSync(path.join(project, 'dist.part'))).toBe(false);
    expect(code).not.toBe(0);
    expect(output).toContain('ru/index.html is not what it was when its edition was made');
  }, 300_000);
});
