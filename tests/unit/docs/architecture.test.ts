import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = ['docs/architecture.md', 'docs/publishing.md', 'docs/embedding.md', 'docs/story-format.md', 'README.md'];
const DECISIONS = readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`);

/** Text in code marks, and where on the page it is. */
function codeIn(text: string): readonly string[] {
  return [...text.replaceAll(/```.*?```/gs, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

describe.each([...PAGES, ...DECISIONS])('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('names files that are there', () => {
    const files = codeIn(text).filter(
      (code) => /^(?:src|tests|docs|public)\/[\w/.-]+$/.test(code) && !code.includes('…'),
    );
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('leads to pages that are there', () => {
    const links = [...text.matchAll(/\]\((?!https:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    const found = links.filter((target) => !existsSync(path.join(path.dirname(page), target)));
    expect(found).toEqual([]);
  });

  it('names what is in the file that it names', () => {
    const pairs = [...text.replaceAll('\n', ' ').matchAll(/`(\w+)`\s*(?:\(|,\s*)`(src\/[\w/.-]+)`/g)];
    const lost = pairs.filter(
      ([, name = '', file = '']) => !new RegExp(`\\b${name}\\b`).test(readFileSync(file, 'utf8')),
    );
    expect(lost.map(([pair]) => pair)).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  it('follows a click and a date through names of the code', () => {
    const text = readFileSync('docs/architecture.md', 'utf8').replaceAll('\n', ' ');
    expect([...text.matchAll(/`(\w+)`\s*(?:\(|,\s*)`(src\/[\w/.-]+)`/g)].length).toBeGreaterThan(25);
  });
});
