import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const VITES = '\0vite/preload-helper.js';
const OURS = fileURLToPath(new URL('../sheets.ts', import.meta.url));

/**
 * Puts `sheets.ts` in the place of the helper that Vite wraps around each `import()`. Fails the build where Vite has none of
 * that name any more.
 */
export function sheetsOnly(): Plugin {
  let isReplaced = false;
  return {
    name: 'chronomap-sheets-only',
    apply: 'build',
    enforce: 'pre',
    resolveId(id) {
      if (id !== VITES) return null;
      isReplaced = true;
      return OURS;
    },
    buildEnd(error) {
      if (error || isReplaced) return;
      throw new Error(
        'Vite has no preload helper of the known name: see whether src/publish/sheetsOnly.ts is still wanted.',
      );
    },
  };
}
