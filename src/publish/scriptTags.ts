import type { Language } from '../i18n/index.ts';
import type { PageKind } from './head.ts';
import type { Manifest } from './manifest.ts';

/** The page's own script. */
const PAGE = 'index.html';
/** The entry of `vite.config.ts` that only embeds load, before the page's own script. */
const FRAMED = 'src/framed.ts';
/** The entry that asks for what comes after the text, once the page's own script has come. */
const AHEAD = 'src/ahead.ts';

/** From /s/<story>/<language>/ to the site's folder. */
const BASE = '../../../';

/**
 * The tags of what a page in one language loads beside the page's own script: what that imports, and the words of its
 * language, named here where the browser reads them first. Found by the script they would be asked for a round trip later.
 */
export function scriptTags(manifest: Manifest, kind: PageKind, language: Language): string {
  const framed = kind === 'embed' ? manifest(FRAMED) : null;
  const modules = [
    ...importsOf(manifest, [PAGE]),
    `src/i18n/messages/${language}.ts`,
    `src/i18n/pictures/${language}.ts`,
  ];
  // Low, as module scripts are of themselves: a preload is high otherwise, and would hold up the sheet that the text waits for.
  const preloads = modules.map(
    (module) => `<link rel="modulepreload" fetchpriority="low" crossorigin href="${BASE}${manifest(module).file}" />`,
  );
  return [
    ...(framed ? [script(framed.file)] : []),
    ...(framed?.css ?? []).map((css) => `<link rel="stylesheet" crossorigin href="${BASE}${css}" />`),
    ...preloads,
  ].join('');
}

/** What modules are made of beside the page's own script, each once. */
function importsOf(manifest: Manifest, modules: readonly string[], known = new Set<string>()): ReadonlySet<string> {
  for (const name of modules) {
    if (known.has(name)) continue;
    if (name !== PAGE) known.add(name);
    importsOf(manifest, manifest(name).imports ?? [], known);
  }
  return known;
}

/** What stands at the end of a page, after its own script: it runs after that, and nothing waits for it. */
export function aheadTag(manifest: Manifest): string {
  return script(manifest(AHEAD).file);
}

function script(file: string): string {
  return `<script type="module" crossorigin src="${BASE}${file}"></script>`;
}

/** The same on the development server, which reads the sources. */
export const devEmbedTags = `<script type="module" src="${BASE}${FRAMED}"></script>`;
