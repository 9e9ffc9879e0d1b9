import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withoutStack } from '../../../src/publish/sentinels.ts';

const reactDom = readFileSync(
  path.join(path.dirname(createRequire(import.meta.url).resolve('react-dom')), 'cjs/react-dom-client.production.js'),
  'utf8',
);

test('the errors that React makes when it is read are of its class, with their messages, and have no stack', () => {
  const made = /^(?:var | {2})\w+Exception = (?!Error).+$/gm;
  const sentinels = withoutStack(reactDom).match(made) ?? [];
  expect(sentinels.map((line) => line.replace(/^.*Exception = |\d+|[,;]$/g, ''))).toEqual(
    Array.from({ length: 5 }, () => '{ __proto__: Error.prototype, message: formatProdErrorMessage() }'),
  );
});

test('nothing else of React is changed', () => {
  const lines = reactDom.split('\n');
  const changed = withoutStack(reactDom)
    .split('\n')
    .filter((line, index) => line !== lines[index]);
  expect(changed).toHaveLength(5);
});

test('another React, that makes more or fewer of them, ends the build', () => {
  expect(() => withoutStack('var OneException = Error(formatProdErrorMessage(1));')).toThrow('makes 1 errors');
});
