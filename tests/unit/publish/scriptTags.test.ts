import { expect, it } from 'vitest';
import type { Chunk } from '../../../src/publish/manifest.ts';
import { aheadTag, scriptTags } from '../../../src/publish/scriptTags.ts';

const CHUNKS: Readonly<Record<string, Chunk>> = {
  'index.html': { file: 'assets/index.js', imports: ['_first.js'] },
  '_first.js': { file: 'assets/first.js', imports: ['_runtime.js'] },
  '_runtime.js': { file: 'assets/runtime.js' },
  'src/framed.ts': { file: 'assets/framed.js', css: ['assets/framed.css'] },
  'src/ahead.ts': { file: 'assets/ahead.js' },
  'src/i18n/messages/kk.ts': { file: 'assets/words-kk.js' },
  'src/i18n/pictures/kk.ts': { file: 'assets/pictures-kk.js' },
};

function manifest(module: string): Chunk {
  const chunk = CHUNKS[module];
  if (!chunk) throw new Error(`no ${module}`);
  return chunk;
}

const filesOf = (tags: string): readonly string[] =>
  [...tags.matchAll(/assets\/([\w.-]+)"/g)].map(([, file]) => file ?? '');

it('a page names what its script imports and its own language’s words, none of it before the text', () => {
  const tags = scriptTags(manifest, 'story', 'kk');
  expect(filesOf(tags)).toEqual(['first.js', 'runtime.js', 'words-kk.js', 'pictures-kk.js']);
  expect(tags.match(/<link /g)).toHaveLength(4);
  expect(
    tags.match(/rel="modulepreload" fetchpriority="low" crossorigin href="\.\.\/\.\.\/\.\.\/assets/g),
  ).toHaveLength(4);
});

it('an embed has its own script and sheet before them, and every page asks for the rest at its end', () => {
  expect(filesOf(scriptTags(manifest, 'embed', 'kk')).slice(0, 3)).toEqual(['framed.js', 'framed.css', 'first.js']);
  expect(aheadTag(manifest)).toBe('<script type="module" crossorigin src="../../../assets/ahead.js"></script>');
});
