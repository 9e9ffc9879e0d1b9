import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { writePages } from '../publish/build.ts';
import { storyCard } from '../publish/cards.ts';
import { editionFolder, editionPictures } from '../publish/editions.ts';
import type { Measured, MeasuredSite } from '../publish/measured.ts';
import { readStory, readTopology } from '../publish/site.ts';
import type { Story } from '../story/index.ts';
import { buildSite, DATA, DIST, EDITIONS } from './build.ts';
import { checkSite } from './checkSite.ts';
import { defineCommand } from './command.ts';
import { launchChromium, pathOfChromium } from './launchChromium.ts';
import { measureEmbed } from './measure.ts';
import { pictureOf } from './pictureOf.ts';
import { serveFolder } from './serveFolder.ts';
import { readSiteOptions, SITE_OPTIONS } from './siteOptions.ts';

/**
 * `npm run publish -- [--site https://example.org] [--base /any/path/]`: `npm run build`, and what only a browser can tell: how
 * high each embed is, and a card for each story and language. Pages, `oembed.json` and snippets use both.
 */
export const main = defineCommand(
  {
    name: 'npm run publish',
    says: 'Makes dist/ as npm run build does, draws a card for each story and measures how high its embeds are, in Chromium.',
    options: SITE_OPTIONS,
  },
  async (given) => {
    const { site, allowLeftOut } = readSiteOptions(given);
    const { stories } = await checkSite(DATA, allowLeftOut);
    pathOfChromium();
    const { template } = await buildSite(site);
    const found = await measureStories(stories);
    const measured = byName(found);
    const pages = await writePages(DIST, { template, site, measured, pictures: await editionPictures(EDITIONS) });
    for (const [name, { heights, card }] of found) {
      const all = heights.all.map(({ from, height }) => `${from}: ${height}`).join(', ');
      console.log(`${name}: ${card}; heights by width ${all}`);
    }
    console.log(`dist/ holds ${pages.length} pages, with ${found.size} cards`);
    return 0;
  },
);

/** What a browser tells of stories of the built site; their cards are in it then. */
export async function measureSite(stories: readonly string[]): Promise<MeasuredSite> {
  return byName(await measureStories(stories));
}

/** The same of an edition that has been written: its embeds say what they are above the story, and are higher by that. */
export async function measureEdition(
  folder: string,
  story: Story,
  number: number,
  moving: MeasuredSite,
): Promise<MeasuredSite> {
  const found = new Map<string, Measured>();
  await withBrowser(folder, async (browser, origin) => {
    for (const language of story.languages) {
      const known = moving(story.id, language);
      const heights = await measureEmbed(browser, `${origin}/${editionFolder('e', story.id, number)}/${language}/`);
      if (known) found.set(`${story.id}/${language}`, { ...known, heights });
    }
  });
  return byName(found);
}

/** Serves a folder to a browser, and stops both. */
async function withBrowser(folder: string, act: (browser: Browser, origin: string) => Promise<void>): Promise<void> {
  const browser = await launchChromium();
  const server = await serveFolder(folder);
  try {
    await act(browser, server.origin);
  } finally {
    await browser.close();
    await server.close();
  }
}

function byName(found: ReadonlyMap<string, Measured>): MeasuredSite {
  return (story, language) => found.get(`${story}/${language}`) ?? null;
}

/** By `<story>/<language>`. */
async function measureStories(stories: readonly string[]): Promise<ReadonlyMap<string, Measured>> {
  const data = path.join(DIST, 'data');
  const topology = await readTopology(data);
  const found = new Map<string, Measured>();
  await withBrowser(DIST, async (browser, origin) => {
    for (const id of stories) {
      const { story } = await readStory(data, id);
      for (const language of story.languages) {
        const card = `s/${id}/${language}/card.png`;
        const png = await pictureOf(browser, await storyCard(story, language, topology));
        await mkdir(path.dirname(path.join(DIST, card)), { recursive: true });
        await writeFile(path.join(DIST, card), png);
        const heights = await measureEmbed(browser, `${origin}/e/${id}/${language}/`);
        found.set(`${id}/${language}`, { heights, card });
      }
    }
  });
  return found;
}
