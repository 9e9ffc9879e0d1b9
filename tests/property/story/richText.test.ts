import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRichText, plainText, type RichNode } from '../../../src/story/index.ts';

const pieces = fc.constantFrom(
  '*',
  '**',
  '***',
  '[',
  ']',
  '(',
  ')',
  '](https://x.org/)',
  '](http://x.org/)',
  ' ',
  'a',
  'b c',
  '<b>',
  '\n',
  '@',
);
const marked = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const settings = { seed: 20251106, numRuns: 3_000 };

const depthOf = (nodes: readonly RichNode[]): number =>
  Math.max(0, ...nodes.map((node) => 1 + (node.kind === 'text' ? 0 : depthOf(node.children))));

function every(
  nodes: readonly RichNode[],
  holds: (node: RichNode, within: readonly string[]) => boolean,
  within: readonly string[] = [],
): boolean {
  return nodes.every(
    (node) => holds(node, within) && (node.kind === 'text' || every(node.children, holds, [...within, node.kind])),
  );
}

it('never nests a mark in itself, so no deeper than three marks and the words', () => {
  fc.assert(
    fc.property(marked, (text) => {
      const nodes = parseRichText(text);
      expect(depthOf(nodes)).toBeLessThanOrEqual(4);
      expect(every(nodes, (node, within) => !within.includes(node.kind))).toBe(true);
    }),
    settings,
  );
});

it('keeps all words, in their order', () => {
  const words = (text: string): string => text.replaceAll(/\]\(https:\/\/x\.org\/\)|[*[\]]/g, '');
  fc.assert(
    fc.property(marked, (text) => {
      expect(words(plainText(parseRichText(text)))).toBe(words(text));
    }),
    settings,
  );
});

it('has no empty marks and no two texts side by side', () => {
  fc.assert(
    fc.property(marked, (text) => {
      const check = (nodes: readonly RichNode[]): boolean =>
        nodes.every((node, index) =>
          node.kind === 'text'
            ? node.text !== '' && nodes[index - 1]?.kind !== 'text'
            : node.children.length > 0 && check(node.children),
        );
      expect(check(parseRichText(text))).toBe(true);
    }),
    settings,
  );
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(plainText(parseRichText(text)).length).toBeLessThanOrEqual(text.length);
    }),
    settings,
  );
});
