import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const KB = 1024;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}

const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
  readFileSync(path.join(DIST, '.vite/manifest.json'), 'utf8'),
);

function gzipOf(file: string): number {
  return gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length;
}

/** Every file that comes with these modules, each once. */
function filesOf(modules: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const name of modules) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the build's manifest`);
    if (seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    for (const css of chunk.css ?? []) seen.add(css);
    filesOf(chunk.imports ?? [], seen);
  }
  return seen;
}

function weigh(files: Iterable<string>, ending = ''): number {
  return [...files].filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + gzipOf(file), 0);
}

/** A prerendered page brings the names of its own countries: the whole table is not loaded. */
const ENTRY = [chunkNamed('first'), heaviest('messages')];
/** The parts of the interface that come after the text, whatever widgets come after them. */
const LATER = [chunkNamed('pictures'), heaviest('pictures'), chunkNamed('text'), 'src/address.ts', chunkNamed('url')];
const MAP = ['src/widgets/map/leafletMap.ts'];
const WIDE = [chunkNamed('wide'), heaviest('wide')];
const TIMELINE = ['src/widgets/timeline/visTimeline.ts'];
const OVERVIEW = ['src/widgets/overview/overviewStrip.ts', 'src/derive/overviewTicks.ts'];
const RAIL = ['src/widgets/timeline/rail.ts'];
const geometry = gzipOf('data/map/countries.json');

/** The manifest's own name of a chunk that several modules share. */
function chunkNamed(name: string): string {
  return Object.keys(manifest).find((key) => key.startsWith(`_${name}-`) && key.endsWith('.js')) ?? name;
}

/** Cyrillic takes two bytes a letter: the budget must hold for the language that needs most. */
function heaviest(dictionary: 'messages' | 'pictures' | 'wide'): string {
  const names = ['en', 'ru', 'uk', 'kk'].map((language) => `src/i18n/${dictionary}/${language}.ts`);
  const weights = names.map((name) => gzipOf(manifest[name]?.file ?? ''));
  return names[weights.indexOf(Math.max(...weights))] ?? '';
}

function pages(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return pages(file);
    return name.endsWith('.html') ? [path.relative(DIST, file)] : [];
  });
}

describe('what a reader downloads, gzip', () => {
  it('first JavaScript ≤ 85 KB', () => expect(weigh(filesOf(ENTRY), '.js') / KB).toBeLessThanOrEqual(85));

  it('a desktop view: JavaScript, CSS and geometry ≤ 340 KB', () => {
    const all = filesOf([...ENTRY, ...LATER, ...MAP, ...WIDE, ...TIMELINE, ...OVERVIEW]);
    expect((weigh(all) + geometry) / KB).toBeLessThanOrEqual(340);
  });

  it('a phone view, without vis-timeline and the overview ≤ 205 KB', () => {
    const all = filesOf([...ENTRY, ...LATER, ...MAP, ...RAIL]);
    expect((weigh(all) + geometry) / KB).toBeLessThanOrEqual(205);
  });

  it('alone: the timeline ≤ 120 KB, the overview ≤ 20 KB, what a wide page makes of time for both ≤ 8 KB', () => {
    const before = filesOf([...ENTRY, ...LATER]);
    const alone = (modules: readonly string[], known: ReadonlySet<string>): number =>
      weigh(
        [...filesOf(modules)].filter((file) => !known.has(file)),
        '.js',
      ) / KB;
    const wide = filesOf([...ENTRY, ...LATER, ...WIDE]);
    expect(alone(WIDE, before)).toBeLessThanOrEqual(8);
    expect(alone(TIMELINE, wide)).toBeLessThanOrEqual(120);
    expect(alone(OVERVIEW, wide)).toBeLessThanOrEqual(20);
  });

  it('geometry ≤ 40 KB', () => expect(geometry / KB).toBeLessThanOrEqual(40));

  // Drawings and all, and what script shows on demand besides.
  it.each(pages(DIST))('%s ≤ 55 KB', (page) => expect(gzipOf(page) / KB).toBeLessThanOrEqual(55));
});
