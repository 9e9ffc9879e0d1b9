import { build } from 'vite';
import type { SiteAddress } from '../publish/address.ts';
import { readTemplate, writePages } from '../publish/build.ts';
import { leaveOutDrafts } from '../publish/drafts.ts';
import { checkEditions, copyEditions, readFrozen } from '../publish/editions.ts';
import { buildHostScript } from '../publish/hostScript.ts';
import { checkSite } from './checkSite.ts';
import { defineCommand } from './command.ts';
import { DATA, EDITIONS, inPlaceOfDist, ROOT } from './distFolder.ts';
import { readSiteOptions, SITE_OPTIONS } from './siteOptions.ts';

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
    const { site: address, allowLeftOut } = readSiteOptions(given);
    const { name } = await checkSite(DATA, allowLeftOut);
    const site = { ...address, name };
    const { pages: moving, editions } = await inPlaceOfDist((folder) => buildSite(site, folder));
    const pages = [...moving, ...editions];
    console.log(`dist/ holds ${pages.length} pages:\n${pages.map((page) => `  /${page}`).join('\n')}`);
    return 0;
  },
);

/** Builds the site into a folder; gives its pages, and what they were made from, to make them anew. */
export async function buildSite(
  site: SiteAddress,
  folder: string,
): Promise<{
  readonly template: string;
  readonly pages: readonly string[];
  /** The folders of frozen editions that were put into it. */
  readonly editions: readonly string[];
}> {
  await checkEditions(EDITIONS);
  await build({ root: ROOT, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  await leaveOutDrafts(folder);
  await buildHostScript(ROOT, folder);
  const template = await readTemplate(folder);
  const pages = await writePages(folder, { template, site, frozen: await readFrozen(EDITIONS) });
  const editions = await copyEditions(EDITIONS, folder);
  return { template, pages, editions };
}
