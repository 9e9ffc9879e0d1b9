import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The entry of `vite.config.ts` that only embeds load. */
const ENTRY = 'src/framed.ts';

/** From /e/<story>/<language>/ to the site's folder. */
const BASE = '../../../';

/**
 * The tags of what an embed loads beside the page's own script, before which it runs. Throws where the build has lost it.
 */
export async function embedTags(distFolder: string): Promise<string> {
  const file = path.join(distFolder, '.vite/manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Readonly<
    Record<string, { readonly file: string; readonly css?: readonly string[] } | undefined>
  >;
  const entry = manifest[ENTRY];
  if (!entry) throw new Error(`${file} has no ${ENTRY}: embeds would not tell their height`);
  const styles = (entry.css ?? []).map((css) => `<link rel="stylesheet" crossorigin href="${BASE}${css}" />`);
  return `<script type="module" crossorigin src="${BASE}${entry.file}"></script>${styles.join('')}`;
}

/** The same on the development server, which reads the sources. */
export const devEmbedTags = `<script type="module" src="${BASE}${ENTRY}"></script>`;
