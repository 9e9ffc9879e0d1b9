import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashWith, readEmbedOptions } from '../../../src/embed/options.ts';
import { identifierPattern, languageTagPattern } from '../../../src/story/identifiers.ts';

const DEFAULT = { theme: null, view: null, fit: false, pairs: [], pymId: null };

describe('readEmbedOptions', () => {
  it('reads all that an address may ask for', () => {
    const asked =
      '?lang=kk&theme=dark&view=map&event=summit-2025&from=2025-01-01&to=2025-12-31&fit=1&childId=graphic-1';
    expect(readEmbedOptions(asked)).toEqual({
      theme: 'dark',
      view: 'map',
      fit: true,
      pairs: [
        ['e', 'summit-2025'],
        ['w', '2025-01-01/2025-12-31'],
        ['l', 'kk'],
      ],
      pymId: 'graphic-1',
    });
  });

  it('takes every id and every language that a story may have', () => {
    expect(readEmbedOptions('?event=Signed_1&lang=pt-BR').pairs).toEqual([
      ['e', 'Signed_1'],
      ['l', 'pt-BR'],
    ]);
    const source = readFileSync('src/embed/options.ts', 'utf8');
    for (const { source: pattern } of [identifierPattern, languageTagPattern]) expect(source).toContain(`/${pattern}/`);
  });

  it.each([
    '',
    '?view=both&theme=auto&fit=0',
    '?lang=KK&theme=DARK&view=constructor&event=__proto__&from=2025-01-01&fit=yes',
    '?lang=<b>&event=a%22b&from=2025-1-1&to=javascript:&childId=a"b',
    `?event=${'x'.repeat(65)}&%E0%A4%A=1&&==`,
  ])('takes %s for nothing asked', (search) => expect(readEmbedOptions(search)).toEqual(DEFAULT));
});

describe('hashWith', () => {
  it.each([
    ['', 'e=summit', '#e=summit'],
    ['#e=other', 'e=summit&l=kk', '#l=kk&e=other'],
    ['#?secret=aBc123', 'e=summit', '#e=summit&?secret=aBc123'],
    ['#amp=1&c=KZ', 'w=2025-01-01/2025-12-31', '#w=2025-01-01/2025-12-31&amp=1&c=KZ'],
  ])('puts before %s what was asked (%s)', (hash, asked, wanted) => expect(hashWith(hash, asked)).toBe(wanted));
});
