import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { readSiteAddress } from '../publish/address.ts';
import { writePages } from '../publish/build.ts';
import { storyCard } from '../publish/cards.ts';
import type { Measured } from '../publish/measured.ts';
import { readSiteIndex, readStory, readTopology } from '../publish/site.ts';
import { buildSite, DIST } from './build.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './ensureChromium.mjs';
import { measureEmbed } from './measure.ts';
import { pictureOf } from './pictureOf.ts';
import { serveFolder } from './serveFolder.ts';

/**
 * `npm run publish -- [--site https://example.org] [--base /any/path/]`: `npm run build`, and what only a browser can tell: how
 * high each embed is, and a card for each story and language. Pages, `oembed.json` and snippets use both.
 */
export async function main(args: readonly string[]): Promise<number> {
  const site = readSiteAddress(args);
  const { template } = await buildSite(site);
  const found = await measureAll();
  const measured = (story: string, language: string): Measured | null => found.get(`${story}/${language}`) ?? null;
  const pages = await writePages(DIST, { template, site, measured });
  for (const [name, { heights, card }] of found) {
    const all = heights.all.map(({ from, height }) => `${from}: ${height}`).join(', ');
    console.log(`${name}: ${card}; heights by width ${all}`);
  }
  console.log(`dist/ holds ${pages.length} pages, with ${found.size} cards`);
  return 0;
}

/** By `<story>/<language>`. */
async function measureAll(): Promise<ReadonlyMap<string, Measured>> {
  const data = path.join(DIST, 'data');
  const { stories } = await readSiteIndex(data);
  const topology = await readTopology(data);
  const server = await serveFolder(DIST);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
  const found = new Map<string, Measured>();
  try {
    for (const id of stories) {
      const { story } = await readStory(data, id);
      for (const language of story.languages) {
        const card = `s/${id}/${language}/card.png`;
        const png = await pictureOf(browser, await storyCard(story, language, topology));
        await mkdir(path.dirname(path.join(DIST, card)), { recursive: true });
        await writeFile(path.join(DIST, card), png);
        const heights = await measureEmbed(browser, `${server.origin}/e/${id}/${language}/`);
        found.set(`${id}/${language}`, { heights, card });
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return found;
}
