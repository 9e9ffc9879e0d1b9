import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { SiteAddress } from '../publish/address.ts';
import { readTemplate, writePages } from '../publish/build.ts';
import { copyEditions, editionPictures } from '../publish/editions.ts';
import { buildHostScript } from '../publish/hostScript.ts';
import { checkSite } from './checkSite.ts';
import { defineCommand } from './command.ts';
import { readSiteOptions, SITE_OPTIONS } from './siteOptions.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The stories, and the list of those that have pages. */
export const DATA = path.join(ROOT, 'public/data');
export const DIST = path.join(ROOT, 'dist');
/** Frozen editions are kept with the sources: `dist/` is made anew by each build. */
export const EDITIONS = path.join(ROOT, 'editions');

/**
 * `npm run build -- [--site https://example.org] [--base /any/path/]`: the scripts through Vite, then every page as HTML,
 * with whole addresses where it is told where the site will stand; and beside them the frozen editions, each checked.
 */
export const main = defineCommand(
  {
    name: 'npm run build',
    says: 'Makes dist/, a folder of static files for any host, of the stories that public/data/index.json lists.',
    options: SITE_OPTIONS,
  },
  async (given) => {
    const { site, allowLeftOut } = readSiteOptions(given);
    await checkSite(DATA, allowLeftOut);
    const { pages } = await buildSite(site);
    console.log(`dist/ holds ${pages.length} pages:\n${pages.map((page) => `  /${page}`).join('\n')}`);
    return 0;
  },
);

/** Builds `dist/`; gives its pages, and what they were made from, to make them anew. */
export async function buildSite(
  site: SiteAddress,
): Promise<{ readonly template: string; readonly pages: readonly string[] }> {
  await build({ root: ROOT, logLevel: 'warn' });
  await buildHostScript(ROOT, DIST);
  const template = await readTemplate(DIST);
  const pages = await writePages(DIST, { template, site, pictures: await editionPictures(EDITIONS) });
  const editions = await copyEditions(EDITIONS, DIST);
  return { template, pages: [...pages, ...editions] };
}
