import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** A façade, and a type's declaration, need no row. */
const SILENT = /^index\.ts$|\.d\.m?ts$/;

const tables = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith(`${path.sep}README.md`))
  .map((file) => path.join('src', file));

it.each(tables)('%s names each file of its room', (table) => {
  const text = readFileSync(table, 'utf8');
  const files = readdirSync(path.dirname(table)).filter(
    (name) => /\.(?:tsx?|css|mjs)$/.test(name) && !SILENT.test(name),
  );
  expect(files.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

it.each(tables)('%s names no file that is gone', (table) => {
  const rows = readFileSync(table, 'utf8').matchAll(/^\| (`[^|]*) \|/gm);
  const named = [...rows].flatMap(([, cell = '']) => [...cell.matchAll(/`([\w/.*-]+\.(?:tsx?|css|mjs))`/g)]);
  const gone = named.map(([, name = '']) => name).filter((name) => !name.includes('*'));
  const folder = readdirSync(path.dirname(table), { recursive: true, encoding: 'utf8' });
  expect(gone.filter((name) => !folder.some((one) => one === name || one.endsWith(`/${name}`)))).toEqual([]);
});
