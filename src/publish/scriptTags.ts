import path from 'node:path';
import type { Language } from '../i18n/index.ts';
import type { PageKind } from './head.ts';
import type { Chunk, Manifest } from './manifest.ts';

/** The page's own script: the template has its tag, and those of what it imports. */
const FIRST = '_first';
/** The entry that answers until that has come. */
const EARLY = 'src/early.ts';
/** The entry of `vite.config.ts` that only embeds load, before the page's own script. */
const FRAMED = 'src/framed.ts';
/** The entry that asks for what comes after the text. */
const AHEAD = 'src/ahead.ts';

/** The entry that only frozen editions load. */
const EDITION = 'src/edition.ts';

/** From /s/<story>/<language>/ to the site's folder. */
export const SITE_BASE = '../../../';

/**
 * The tags of what a page in one language loads beside the page's own script, named here where the browser reads them
 * first: the words of its language. Found by the script they would be asked for a round trip later.
 */
export function scriptTags(manifest: Manifest, kind: PageKind, language: Language, base = SITE_BASE): string {
  const framed = kind === 'embed' ? manifest(FRAMED) : null;
  // The story's own before what asks for the rest, which would share a slow line with it.
  const started = [...(framed ? [framed] : []), manifest(FIRST), manifest(AHEAD)];
  const words = ['messages', 'pictures'].map((folder) => manifest(`src/i18n/${folder}/${language}.ts`));
  return [
    // It waits neither for the scripts before it nor for the end of the text, and the text does not wait for it.
    // It starts the others once the text is painted: they stand beside it.
    script(base + manifest(EARLY).file, `async fetchpriority="high" data-start="${started.map(beside).join(' ')}"`),
    ...(framed ? [script(base + framed.file)] : []),
    ...(framed?.css ?? []).map((css) => `<link rel="stylesheet" crossorigin href="${base}${css}" />`),
    ...words.map(({ file }) => preloaded(base + file)),
  ].join('');
}

/** The script and the sheet of what only a frozen edition says (`src/edition.ts`). */
export function editionTags(manifest: Manifest, base: string): string {
  const { file, css = [] } = manifest(EDITION);
  const sheets = css.map((one) => `<link rel="stylesheet" crossorigin href="${base}${one}" />`);
  return sheets.join('') + script(base + file);
}

/** A template without the tag of what a page's own tags name earlier. */
export function withoutEarlyTag(template: string, manifest: Manifest): string {
  return template.replace(script(`./${manifest(EARLY).file}`), '');
}

/** A template whose own script is fetched, and run by who answers before it (`src/early.ts`). */
export function startedLate(template: string, manifest: Manifest): string {
  const file = `./${manifest(FIRST).file}`;
  const tag = script(file);
  if (!template.includes(tag)) throw new Error(`index.html has lost ${tag}; the pages start through it`);
  return template.replace(tag, preloaded(file));
}

/** A file's name as its neighbour imports it. */
function beside({ file }: Chunk): string {
  return `./${path.basename(file)}`;
}

/** What comes after the text, by when it is wanted. */
const LATER = {
  always: ['_text', '_pictures', 'src/address.ts'],
  wide: ['_wide', 'src/widgets/timeline/visTimeline.ts', 'src/widgets/overview/overviewStrip.ts'],
  narrow: ['src/widgets/timeline/rail.ts'],
};

/** The same of a story's page that has frozen editions. */
const FOOT = ['src/ui/PageFoot.tsx'];

/** The same of an embed alone. */
const FRAMED_LATER = ['src/ui/Credit.tsx', 'src/hosted.ts'];

interface Ahead {
  readonly kind: PageKind;
  readonly language: Language;
  /** The story's map lies across 180°, whose code brings the other. */
  readonly over: boolean;
  /** The page names the story's frozen editions. */
  readonly foot?: boolean;
}

/**
 * The tag of what asks for what comes after the text: it is run after the script that reads an embed's options, which may
 * leave the map out, and after the page's own (`src/early.ts`). It names the files that it is to have fetched, those of its
 * own folder.
 */
export function aheadTag(manifest: Manifest, { kind, language, over, foot = false }: Ahead, base = SITE_BASE): string {
  const known = new Set<Chunk>();
  newFiles(manifest, [FIRST, AHEAD], known);
  const { always, wide, narrow } = LATER;
  const map = [`src/widgets/map/${over ? 'overDateLine' : 'leafletMap'}.ts`];
  const attributes = [
    `data-always="${newFiles(manifest, [...always, ...(kind === 'embed' ? FRAMED_LATER : foot ? FOOT : [])], known)}"`,
  ];
  const wideWords = `src/i18n/wide/${language}.ts`;
  // What wide and narrow pages have in common each has by itself: a page is one of them.
  for (const [when, modules] of Object.entries({ wide: [...wide, wideWords], narrow, map }))
    attributes.push(`data-${when}="${newFiles(manifest, modules, new Set(known))}"`);
  return preloaded(base + manifest(AHEAD).file, attributes.join(' '));
}

/** The files of modules, and of all that they import, from their folder; those of `known` are not among them, and it grows. */
function newFiles(manifest: Manifest, modules: readonly string[], known: Set<Chunk>): string {
  const files = modules.map(manifest).flatMap((chunk): readonly string[] => {
    if (known.has(chunk)) return [];
    known.add(chunk);
    const own = [chunk.file, ...(chunk.css ?? [])].map((file) => path.basename(file));
    return [...own, newFiles(manifest, chunk.imports ?? [], known)];
  });
  return files.filter((file) => file !== '').join(' ');
}

/** Low, as module scripts are of themselves: a preload is high otherwise, and would hold up the sheet that the text waits for. */
function preloaded(file: string, attributes = ''): string {
  return `<link rel="modulepreload" fetchpriority="low" crossorigin href="${file}"${attributes === '' ? '' : ` ${attributes}`} />`;
}

function script(file: string, attributes = ''): string {
  return `<script type="module" crossorigin src="${file}"${attributes === '' ? '' : ` ${attributes}`}></script>`;
}

/** The same on the development server, which reads the sources. */
export const devEmbedTags = `<script type="module" src="${SITE_BASE}${FRAMED}"></script>`;
