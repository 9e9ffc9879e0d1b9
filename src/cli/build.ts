import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writePages } from '../publish/build.ts';

/** `npm run build`: the scripts through Vite, then every page as HTML. */
export async function main(): Promise<number> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({ root, logLevel: 'warn' });
  const pages = await writePages(path.join(root, 'dist'));
  console.log(`dist/ holds ${pages.length} pages:\n${pages.map((page) => `  /${page}`).join('\n')}`);
  return 0;
}
