import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readSiteAddress, type SiteAddress } from '../publish/address.ts';
import { readTemplate, writePages } from '../publish/build.ts';
import { copyEditions, editionPictures } from '../publish/editions.ts';
import { buildHostScript } from '../publish/hostScript.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DIST = path.join(ROOT, 'dist');
/** Frozen editions are kept with the sources: `dist/` is made anew by each build. */
export const EDITIONS = path.join(ROOT, 'editions');

/**
 * `npm run build -- [--site https://example.org] [--base /any/path/]`: the scripts through Vite, then every page as HTML,
 * with whole addresses where it is told where the site will stand; and beside them the frozen editions, each checked.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { pages } = await buildSite(readSiteAddress(args));
  console.log(`dist/ holds ${pages.length} pages:\n${pages.map((page) => `  /${page}`).join('\n')}`);
  return 0;
}

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
