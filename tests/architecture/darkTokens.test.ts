import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The custom properties of the first block that follows `selector`, a line each, sorted. */
function tokensAfter(file: string, selector: string): readonly string[] {
  const css = readFileSync(new URL(`../../src/ui/css/${file}`, import.meta.url), 'utf8');
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`${file} has no ${selector}`);
  const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return [...block.matchAll(/--cm-[\w-]+:[^;]+;/g)].map(([line]) => line).sort();
}

it('dark that an embed’s address asks for is dark as the reader’s system has it', () => {
  const asked = tokensAfter('embed.css', '.cm-page[data-theme="dark"]');
  expect(asked).toEqual(tokensAfter('tokens.css', '.cm-page:not([data-theme="light"])'));
  expect(asked.length).toBeGreaterThan(15);
});
