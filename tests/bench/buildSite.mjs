/**
 * Builds Chronomap as `npm run build` does, into a folder that is thrown away, with one seeded story among its own: so
 * that the bench measures the sources as they are, and that story as a newsroom publishes it, prerendered.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Returns the folder that is to be served, at `origin`: its pages name their whole addresses. */
export async function buildSite(temporary, story, origin) {
  const outDir = join(temporary, 'site');
  await build({ root: ROOT, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  await writeFile(join(outDir, 'data', 'stories', `${story.id}.json`), JSON.stringify(story));
  const index = join(outDir, 'data', 'index.json');
  const site = JSON.parse(await readFile(index, 'utf8'));
  await writeFile(index, JSON.stringify({ ...site, stories: [...site.stories, { id: story.id }] }));
  await writePages(outDir, origin);
  return outDir;
}

/** The pages are written by the project's own TypeScript, which Vite's module runner reads. */
async function writePages(folder, origin) {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { readTemplate, writePages: write } = await server.ssrLoadModule('/src/publish/build.ts');
    const site = { origin, path: '/', name: 'Chronomap' };
    await write(folder, { template: await readTemplate(folder), site });
  } finally {
    await server.close();
  }
}
