import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readSiteAddress } from '../publish/address.ts';
import { writePages } from '../publish/build.ts';
import { buildHostScript } from '../publish/hostScript.ts';

/**
 * `npm run build -- [--site https://example.org] [--base /any/path/]`: the scripts through Vite, then every page as HTML,
 * with whole addresses where it is told where the site will stand.
 */
export async function main(args: readonly string[]): Promise<number> {
  const site = readSiteAddress(args);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({ root, logLevel: 'warn' });
  await buildHostScript(root, path.join(root, 'dist'));
  const pages = await writePages(path.join(root, 'dist'), site);
  console.log(`dist/ holds ${pages.length} pages:\n${pages.map((page) => `  /${page}`).join('\n')}`);
  return 0;
}
