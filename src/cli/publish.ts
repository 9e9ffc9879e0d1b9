import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { writePages } from '../publish/build.ts';
import { storyCard } from '../publish/cards.ts';
import { editionFolder, editionLabel, type MovingList, readFrozen } from '../publish/editions.ts';
import { keepMeasured } from '../publish/keepMeasured.ts';
import { cardOf, type EmbedHeights, type Measured, type MeasuredSite } from '../publish/measured.ts';
import { readSiteIndex, readStory, readTopology } from '../publish/site.ts';
import { resolveText, type Story } from '../story/index.ts';
import type { Day } from '../time/units.ts';
import { abreast } from './abreast.ts';
import { buildSite } from './build.ts';
import { checkSite, mustBeListed } from './checkSite.ts';
import { defineCommand } from './command.ts';
import { DATA, DIST, EDITIONS, inPlaceOfDist } from './distFolder.ts';
import { launchChromium, pathOfChromium } from './launchChromium.ts';
import { measureEmbed, type MeasuringContexts, measuringContexts } from './measure.ts';
import { pictureOf } from './pictureOf.ts';
import { serveFolder } from './serveFolder.ts';
import { readSiteOptions, SITE_OPTIONS } from './siteOptions.ts';

/** So many pages are measured at a time: each waits most of its time. */
const ABREAST = 2;

/**
 * `npm run publish -- [--site https://example.org] [--base /any/path/]`: `npm run build`, and what only a browser can tell: how
 * high each embed is, and a card for each story and language. Pages, `oembed.json` and snippets use both. `--only` asks the
 * browser about one story, and takes what is known of the others from the site that is there.
 */
export const main = defineCommand(
  {
    name: 'npm run publish',
    says: 'Makes dist/ as npm run build does, draws a card for each story and measures how high its embeds are, in Chromium.',
    options: [
      ...SITE_OPTIONS,
      {
        name: '--only',
        value: 'STORY',
        says: 'draws and measures that story alone; others keep what dist/ has of them',
      },
    ],
  },
  async (given) => {
    const { site: address, allowLeftOut } = readSiteOptions(given);
    const only = given.valueOf('--only');
    if (only !== null) mustBeListed((await readSiteIndex(DATA)).stories, only);
    const { stories, name } = await checkSite(DATA, allowLeftOut);
    const site = { ...address, name };
    pathOfChromium();
    const [pages, cards, editions] = await inPlaceOfDist(async (folder) => {
      const { template, editions: frozen } = await buildSite(site, folder);
      const wanted = stories.filter((id) => only === null || id === only);
      const others = stories.filter((id) => !wanted.includes(id));
      const kept = await keepMeasured(others, DIST, folder);
      const found = await measureStories(wanted, folder);
      const measured = byName(new Map([...kept, ...found]));
      const written = await writePages(folder, { template, site, measured, frozen: await readFrozen(EDITIONS) });
      return [written.length, found.size + kept.size, frozen] as const;
    });
    console.log(`dist/ holds ${pages} pages, with ${cards} cards`);
    for (const edition of editions) console.log(`  and the edition ${edition}/`);
    if (site.origin === null)
      console.log('Addresses of cards and embeds begin at the root of a server: --site https://… makes them whole');
    return 0;
  },
);

/** What a browser tells of stories of a built site; their cards are in it then. */
export async function measureSite(stories: readonly string[], siteFolder: string): Promise<MeasuredSite> {
  return byName(await measureStories(stories, siteFolder));
}

/**
 * The same of an edition that has been written: its embeds say what they are above the story, and are higher by that. They are
 * measured as they will be once a newer one has come out, which they say too: a snippet's height stays in an article.
 */
export async function measureEdition(
  folder: string,
  story: Story,
  number: number,
  moving: MeasuredSite,
): Promise<MeasuredSite> {
  const found = new Map<string, Measured>();
  const list = path.join(folder, 'e', story.id, 'editions.json');
  await writeFile(list, JSON.stringify(await listWithNewer(story)));
  await withBrowser(folder, async ({ contexts, origin }) => {
    await abreast(story.languages, ABREAST, async (language) => {
      const known = moving(story.id, language);
      const heights = await measureEmbed(contexts, `${origin}/${editionFolder('e', story.id, number)}/${language}/`);
      if (known) found.set(`${story.id}/${language}`, { ...known, heights });
      console.log(`  ${editionFolder('e', story.id, number)}/${language}/; heights by width ${heightsLine(heights)}`);
    });
  });
  // The folder is this edition's alone, and is made anew: one that a fault leaves there is in no edition.
  await rm(list);
  return byName(found);
}

/** A newer edition's number, and one of the days that it may be of: which month has the longest name is each language's own. */
const NEWER = 88;
const DAYS = Array.from({ length: 12 }, (_, month) => `2028-${String(month + 1).padStart(2, '0')}-28` as Day);

/** The longest name that a newer edition may have in a language, but for a day of many years from now. */
async function longestLabel(language: string): Promise<string> {
  const labels = await Promise.all(DAYS.map((day) => editionLabel(NEWER, day, language)));
  return labels.reduce((longest, label) => (label.length > longest.length ? label : longest));
}

/** What stands beside an edition's pages once there is a newer one, which corrects something. */
export async function listWithNewer({
  id,
  languages,
  title,
  updated,
}: Pick<Story, 'id' | 'languages' | 'title' | 'updated'>): Promise<MovingList> {
  const labels = languages.map(async (one) => [one, await longestLabel(one)] as const);
  const newer = { number: NEWER, date: updated, labels: Object.fromEntries(await Promise.all(labels)) };
  const corrections = [Object.fromEntries(languages.map((one) => [one, resolveText(title, one, languages).text]))];
  return { format: 'chronomap-editions/1', story: id, editions: [{ ...newer, corrections }] };
}

interface Measuring {
  readonly browser: Browser;
  readonly contexts: MeasuringContexts;
  readonly origin: string;
}

/** Serves a folder to a browser, and stops both. */
async function withBrowser(folder: string, act: (served: Measuring) => Promise<void>): Promise<void> {
  const browser = await launchChromium();
  const server = await serveFolder(folder);
  try {
    await act({ browser, contexts: await measuringContexts(browser), origin: server.origin });
  } finally {
    await browser.close();
    await server.close();
  }
}

function byName(found: ReadonlyMap<string, Measured>): MeasuredSite {
  return (story, language) => found.get(`${story}/${language}`) ?? null;
}

/** By `<story>/<language>`. Says what it does as it does it: a page takes many seconds. */
async function measureStories(ids: readonly string[], siteFolder: string): Promise<ReadonlyMap<string, Measured>> {
  const data = path.join(siteFolder, 'data');
  const { name } = await readSiteIndex(data);
  const stories = await Promise.all(ids.map(async (id) => (await readStory(data, id)).story));
  const pages = stories.reduce((sum, { languages }) => sum + languages.length, 0);
  console.log(
    `${counted(stories.length, 'story', 'stories')}, ${counted(pages, 'page', 'pages')}, one for each language: draws a card and opens the embed at nine widths of each in Chromium. This takes a while`,
  );
  const found = new Map<string, Measured>();
  await withBrowser(siteFolder, async ({ browser, contexts, origin }) => {
    const all = stories.flatMap((story) => story.languages.map((language) => ({ story, language })));
    await abreast(all, ABREAST, async ({ story, language }) => {
      const card = cardOf(story.id, language);
      const topology = await readTopology(data, story);
      const png = await pictureOf(browser, await storyCard(story, language, topology, name));
      await mkdir(path.dirname(path.join(siteFolder, card)), { recursive: true });
      await writeFile(path.join(siteFolder, card), png);
      const heights = await measureEmbed(contexts, `${origin}/e/${story.id}/${language}/`);
      found.set(`${story.id}/${language}`, { heights, card });
      console.log(`  ${card}; heights by width ${heightsLine(heights)}`);
    });
  });
  return found;
}

function heightsLine({ all }: EmbedHeights): string {
  return all.map(({ width, height }) => `${width}: ${height}`).join(', ');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
