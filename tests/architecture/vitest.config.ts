import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run check` runs these tests without the page's configuration, which wants a browser. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  // Seconds where another run has the other core: every file of the project is parsed.
  test: { include: ['tests/architecture/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
});
