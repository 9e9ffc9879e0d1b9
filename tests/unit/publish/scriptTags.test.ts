import { expect, it } from 'vitest';
import type { Chunk } from '../../../src/publish/manifest.ts';
import { aheadTag, scriptTags, startedLate, withoutEarlyTag } from '../../../src/publish/scriptTags.ts';

const CHUNKS: Readonly<Record<string, Chunk>> = {
  _first: { file: 'assets/first.js', imports: ['_runtime', 'src/early.ts'], css: ['assets/first.css'] },
  _runtime: { file: 'assets/runtime.js' },
  _shared: { file: 'assets/shared.js', imports: ['_first'] },
  _text: { file: 'assets/text.js', imports: ['_first', 'src/ahead.ts'] },
  _pictures: { file: 'assets/pictures.js', css: ['assets/pictures.css'], imports: ['_text'] },
  'src/early.ts': { file: 'assets/early.js' },
  'src/framed.ts': { file: 'assets/framed.js', css: ['assets/framed.css'] },
  'src/ahead.ts': { file: 'assets/ahead.js', imports: ['_first'] },
  'src/address.ts': { file: 'assets/address.js', imports: ['_text', 'src/url/index.ts'] },
  'src/url/index.ts': { file: 'assets/url.js' },
  _wide: { file: 'assets/WideParts.js', imports: ['_pictures'] },
  'src/widgets/timeline/visTimeline.ts': { file: 'assets/timeline.js', imports: ['_shared', '_pictures'] },
  'src/widgets/overview/overviewStrip.ts': { file: 'assets/overview.js', imports: ['_shared'] },
  'src/widgets/timeline/rail.ts': { file: 'assets/rail.js', imports: ['_shared'], css: ['assets/rail.css'] },
  'src/widgets/map/leafletMap.ts': { file: 'assets/map.js', css: ['assets/map.css'] },
  'src/widgets/map/overDateLine.ts': { file: 'assets/over.js', imports: ['src/widgets/map/leafletMap.ts'] },
  'src/ui/Credit.tsx': { file: 'assets/Credit.js', imports: ['_pictures'] },
  'src/hosted.ts': { file: 'assets/hosted.js' },
  'src/i18n/messages/kk.ts': { file: 'assets/words-kk.js' },
  'src/i18n/pictures/kk.ts': { file: 'assets/pictures-kk.js' },
  'src/i18n/wide/kk.ts': { file: 'assets/wide-kk.js' },
};

function manifest(module: string): Chunk {
  const chunk = CHUNKS[module];
  if (!chunk) throw new Error(`no ${module}`);
  return chunk;
}

const filesOf = (tags: string): readonly string[] =>
  [...tags.matchAll(/assets\/([\w.-]+)"/g)].map(([, file]) => file ?? '');

const named = (tag: string, when: string): string | undefined => new RegExp(`data-${when}="([^"]*)"`).exec(tag)?.[1];

it('a page names what answers first, which waits for nothing, and its own language’s words, behind the text', () => {
  const tags = scriptTags(manifest, 'story', 'kk');
  expect(filesOf(tags)).toEqual(['early.js', 'words-kk.js', 'pictures-kk.js']);
  expect(tags).toMatch(
    /^<script type="module" crossorigin src="[^"]*early\.js" async fetchpriority="high" data-start="\.\/first\.js \.\/ahead\.js"><\/script>/,
  );
  expect(
    tags.match(/<link rel="modulepreload" fetchpriority="low" crossorigin href="\.\.\/\.\.\/\.\.\/assets/g),
  ).toHaveLength(2);
});

it('what answers first is named once', () => {
  const template = '<script type="module" crossorigin src="./assets/early.js"></script><p>the rest</p>';
  expect(withoutEarlyTag(template, manifest)).toBe('<p>the rest</p>');
});

it('a page fetches its own script, and has it run by what answers first, after what reads an embed’s options', () => {
  const template = '<script type="module" crossorigin src="./assets/first.js"></script><p>the rest</p>';
  expect(startedLate(template, manifest)).toBe(
    '<link rel="modulepreload" fetchpriority="low" crossorigin href="./assets/first.js" /><p>the rest</p>',
  );
  expect(() => startedLate('<p>the rest</p>', manifest)).toThrow('index.html has lost');
  expect(named(scriptTags(manifest, 'embed', 'kk'), 'start')).toBe('./framed.js ./first.js ./ahead.js');
});

it('an embed has its own script and sheet before its words', () => {
  expect(filesOf(scriptTags(manifest, 'embed', 'kk'))).toEqual([
    'early.js',
    'framed.js',
    'framed.css',
    'words-kk.js',
    'pictures-kk.js',
  ]);
});

it('a page names what comes after its text, each file once, by when it is wanted, and nothing that it has', () => {
  const tag = aheadTag(manifest, { kind: 'story', language: 'kk', over: false });
  const start =
    '<link rel="modulepreload" fetchpriority="low" crossorigin href="../../../assets/ahead.js" data-always="';
  expect(tag.startsWith(start)).toBe(true);
  expect(tag.endsWith('" />')).toBe(true);
  expect(named(tag, 'always')).toBe('text.js pictures.js pictures.css address.js url.js');
  expect(named(tag, 'wide')).toBe('WideParts.js timeline.js shared.js overview.js wide-kk.js');
  expect(named(tag, 'narrow')).toBe('rail.js rail.css shared.js');
  expect(named(tag, 'map')).toBe('map.js map.css');
});

it('an embed names what answers its host, too', () => {
  expect(named(aheadTag(manifest, { kind: 'embed', language: 'kk', over: false }), 'always')).toBe(
    'text.js pictures.js pictures.css address.js url.js Credit.js hosted.js',
  );
});

it('a story whose map lies across 180° asks for that map’s code, and what it brings, at once', () => {
  const mapOf = (over: boolean): string | undefined =>
    named(aheadTag(manifest, { kind: 'story', language: 'kk', over }), 'map');
  expect(mapOf(true)?.split(' ').sort()).toEqual([...(mapOf(false)?.split(' ') ?? []), 'over.js'].sort());
});
