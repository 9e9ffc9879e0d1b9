/** Builds the pages of peers and floors into a folder that is thrown away, as a newsroom would: Vite, minified. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const NAMES = ['blank', 'json', 'markercluster', 'reactWidgets', 'supercluster', 'timelinejs', 'vis'];
/** A script that makes a global cannot be bundled: it is served as the package has it, and named in a tag. */
const GLOBALS = { timelinejs: '@knight-lab/timelinejs/dist/js/timeline.js' };
const SOURCES = fileURLToPath(new URL('pages', import.meta.url));

/** Returns the folder that is to be served under `/peers/`. */
export async function buildPages(temporary) {
  const [root, outDir] = [join(temporary, 'pages'), join(temporary, 'peers')];
  await mkdir(join(root, 'public'), { recursive: true });
  for (const name of NAMES) {
    await writeFile(join(root, `${name}.js`), entryOf(join(SOURCES, `${name}.mjs`)));
    await writeFile(join(root, `${name}.html`), htmlOf(name));
  }
  for (const [name, module] of Object.entries(GLOBALS))
    await copyFile(fileURLToPath(import.meta.resolve(module)), join(root, 'public', `${name}Global.js`));
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: NAMES.map((name) => join(root, `${name}.html`)) },
    },
  });
  return outDir;
}

const entryOf = (page) => `import { start } from ${JSON.stringify(page)};\nstart();\n`;

function htmlOf(name) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>${name}</title>
  </head>
  <body>${name in GLOBALS ? `\n    <script src="./${name}Global.js"></script>` : ''}
    <script type="module" src="./${name}.js"></script>
  </body>
</html>
`;
}
