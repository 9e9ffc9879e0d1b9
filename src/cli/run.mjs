// Runs one of the project's TypeScript tools in Node 20, which cannot read TypeScript itself: Vite's module runner does.
// Usage: node src/cli/run.mjs <tool> [arguments]   where <tool> is a file of this folder, without its extension.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const [tool = '', ...args] = process.argv.slice(2);
if (!/^[a-zA-Z]+$/.test(tool)) {
  console.error(
    'Usage: node src/cli/run.mjs <newStory|validate|build|publish|publishEdition|preview|defaultCard|buildGeometry|buildCountryNames|jsonSchema> [arguments]',
  );
  process.exit(2);
}
process.env.NODE_ENV ??= 'production';
const server = await createServer({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  // Nothing listens and nothing watches: only the modules are wanted, for as long as the tool runs.
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const module = await server.ssrLoadModule(`/src/cli/${tool}.ts`);
  process.exitCode = (await module.main(args)) ?? 0;
} finally {
  await server.close();
}
