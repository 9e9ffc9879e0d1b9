import path from 'node:path';
import { build } from 'vite';

/** Version 1 of the messages, and of the script that speaks them: what it means never changes. */
export const HOST_SCRIPT = 'embed/1/chronomap.js';

/** Builds the script that an article loads into the site's folder: one file of its own, whose name never changes. */
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
        input: path.join(root, 'src/host/chronomap.ts'),
        output: { entryFileNames: path.basename(HOST_SCRIPT) },
      },
    },
  });
}
