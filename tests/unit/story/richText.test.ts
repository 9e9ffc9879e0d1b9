import { describe, expect, it } from 'vitest';
import { parseRichText, plainText, type RichNode } from '../../../src/story/index.ts';

/** The nodes as text that shows their borders: `<em>`, `<strong>` and `<a …>` are only for these tests to read. */
function show(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'emphasis':
          return `<em>${show(node.children)}</em>`;
        case 'strong':
          return `<strong>${show(node.children)}</strong>`;
        case 'link':
          return `<a ${node.href}>${show(node.children)}</a>`;
        default:
          return node satisfies never;
      }
    })
    .join('');
}

describe('parseRichText', () => {
  it.each([
    ['', ''],
    ['plain', 'plain'],
    ['*a* b', '<em>a</em> b'],
    ['**a** b', '<strong>a</strong> b'],
    ['*a **b** c*', '<em>a <strong>b</strong> c</em>'],
    ['**a *b* c**', '<strong>a <em>b</em> c</strong>'],
    ['***a***', '<strong><em>a</em></strong>'],
    ['[a](https://x.org/b)', '<a https://x.org/b>a</a>'],
    ['[a *b* **c**](https://x.org/)', '<a https://x.org/>a <em>b</em> <strong>c</strong></a>'],
    ['*see [a](https://x.org/)*', '<em>see <a https://x.org/>a</a></em>'],
    ['[a](https://x.org/b_(c))', '<a https://x.org/b_(c)>a</a>'],
    ['[a [b](https://x.org/)', '[a <a https://x.org/>b</a>'],
    ['a *b * c*', 'a <em>b * c</em>'],
    ['**a ** b**', '<strong>a ** b</strong>'],
    ['[1] and [2](https://x.org/)', '[1] and <a https://x.org/>2</a>'],
  ])('%s', (text, expected) => {
    expect(show(parseRichText(text))).toBe(expected);
  });

  it.each([
    '2 * 3 * 4',
    '*a',
    '*a *',
    '**a',
    'a*',
    '****',
    '**',
    '[a]',
    '[a](',
    '[](https://x.org/)',
    '[a](http://x.org/)',
    '[a](javascript:alert(1))',
    '[a](https://user:pass@x.org/)',
    '[a](https://x.org/ "title")',
    '[a](data:text/html,x)',
    '[a](//x.org)',
    '<b onclick="x">a</b> &amp; <img src=x onerror=alert(1)>',
    '_a_ `b` # c',
    ']*[',
  ])('leaves %s as it is', (text) => {
    expect(parseRichText(text)).toEqual(text === '' ? [] : [{ kind: 'text', text }]);
  });

  it('closes what is outermost first where marks cross', () => {
    expect(show(parseRichText('*a **b* c**'))).toBe('<em>a **b</em> c**');
    expect(show(parseRichText('*a [b* c](https://x.org/)'))).toBe('<em>a [b</em> c](https://x.org/)');
    expect(show(parseRichText('[a *b](https://x.org/) c*'))).toBe('<a https://x.org/>a *b</a> c*');
  });
});

describe('plainText', () => {
  it('is the words alone', () => {
    expect(plainText(parseRichText('**a *b*** [c](https://x.org/) *'))).toBe('a b c *');
  });
});

describe('100 KB of marks', () => {
  const pieces = [
    '*',
    '**',
    '[',
    ']',
    '](',
    '[a',
    '[](',
    '*a',
    '*a *',
    '**a ',
    '[a](https://x',
    '[a](https://x) *',
    '*a [b',
    'a* **',
    '(((',
    ')',
    '[a](https://x.org/(',
  ];

  it.each(pieces)('%s over and over loses no character that is no mark', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const words = plainText(parseRichText(text));
    expect(words.replaceAll(/[^a]/g, '').length).toBe(text.replaceAll(/[^a]/g, '').length);
  });
});
