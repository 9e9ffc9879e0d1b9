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

it('lightens by a filter as by mixing with white: s of a colour is contrast s / (2 − s), then brightness 2 − s', () => {
  const tokens = tokensAfter('tokens.css', '.cm-page:not([data-theme="light"])').join('');
  const strength = Number(/--cm-lane-strength: ([\d.]+)%/.exec(tokens)?.[1]) / 100;
  const [contrast, brightness] = (/--cm-lane-filter: contrast\(([\d.]+)\) brightness\(([\d.]+)\)/.exec(tokens) ?? [])
    .slice(1)
    .map(Number);
  expect(contrast).toBeCloseTo(strength / (2 - strength), 3);
  expect(brightness).toBeCloseTo(2 - strength, 3);
});
