import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { HOST_SCRIPT, PYM_SCRIPT } from '../embed/snippets.ts';

/**
 * Builds the script that an article loads into the site's folder: one file of its own, whose name never changes. pym.js
 * stands beside it, with its licence.
 */
export async function buildHostScript(root: string, distFolder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: path.join(distFolder, path.dirname(HOST_SCRIPT)),
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: path.join(root, 'src/host/chronomap.ts'),
        output: { entryFileNames: path.basename(HOST_SCRIPT) },
      },
    },
  });
  const pym = path.join(root, 'node_modules/pym.js');
  const [script, licence] = await Promise.all(
    ['dist/pym.v1.min.js', 'LICENSE'].map((name) => readFile(path.join(pym, name), 'utf8')),
  );
  await writeFile(path.join(distFolder, PYM_SCRIPT), `/*!\n${licence ?? ''}*/\n${script ?? ''}`);
}
