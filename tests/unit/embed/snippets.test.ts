import { describe, expect, it } from 'vitest';
import { frameAddress, heightIn, type Snippet, SNIPPETS, snippetOf } from '../../../src/embed/snippets.ts';

const snippet: Snippet = {
  addresses: {
    embed: 'https://graphics.example.org/e/accords/kk/',
    page: 'https://graphics.example.org/s/accords/kk/',
    script: 'https://graphics.example.org/embed/1/chronomap.js',
    pym: 'https://graphics.example.org/embed/pym.v1.min.js',
  },
  title: 'Accords "and" <more> & \'all\'',
  options: { view: null, theme: null },
  hash: '',
  width: null,
  height: null,
  heights: [
    { width: 0, height: 1700 },
    { width: 900, height: 1560 },
  ],
};

describe('a snippet', () => {
  it.each(SNIPPETS)('holds no text that could be more than text: %s', (kind) => {
    const text = snippetOf(kind, snippet);
    expect(text).not.toContain('<more>');
    expect(text).not.toMatch(/"and"/);
  });

  it('asks for one part, a look and a fixed height in the address, before the view', () => {
    const asked: Snippet = {
      ...snippet,
      options: { view: 'map', theme: 'dark' },
      height: 600,
      hash: '#e=a&t=2025-11-06',
    };
    expect(frameAddress(asked)).toBe(
      'https://graphics.example.org/e/accords/kk/?view=map&theme=dark&fit=1#e=a&t=2025-11-06',
    );
    expect(snippetOf('frame', asked)).toContain('?view=map&amp;theme=dark&amp;fit=1#e=a&amp;t=2025-11-06"');
    expect(snippetOf('frame', asked)).toContain(' width="100%" height="600" ');
    expect(snippetOf('element', asked)).toContain(' heights="0:600"');
    expect(snippetOf('address', asked)).toBe('https://graphics.example.org/s/accords/kk/#e=a&t=2025-11-06');
  });

  it('needs less as its column gets wider, and all at once where the layout is another', () => {
    const heights = [
      { width: 320, height: 1600 },
      { width: 420, height: 1400 },
      { width: 600, height: 1800 },
      { width: 700, height: 1800 },
    ];
    const widths = [0, 320, 370, 420, 599, 600, 650, 700, 9000];
    expect(widths.map((width) => heightIn(width, heights))).toEqual([
      1600, 1600, 1500, 1400, 1400, 1800, 1800, 1800, 1800,
    ]);
    expect(heightIn(500, [])).toBe(0);
  });

  it('reserves what the embed needs in the column that is named, or in an article’s', () => {
    // Enough for a column of 720, and for a phone's where that needs more.
    expect(snippetOf('frame', snippet)).toContain(' height="1644" ');
    expect(snippetOf('frame', { ...snippet, width: 720 })).toContain(' height="1588" ');
    expect(snippetOf('frame', { ...snippet, width: 1000 })).toContain(' width="1000" height="1560" ');
    expect(snippetOf('element', snippet)).toContain(' heights="0:1700 900:1560"');
    expect([0, 450, 899, 900, 4000].map((width) => heightIn(width, snippet.heights))).toEqual([
      1700, 1630, 1560, 1560, 1560,
    ]);
  });
});
