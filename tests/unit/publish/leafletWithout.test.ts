import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withoutUnused } from '../../../src/publish/leafletWithout.ts';

const leaflet = path.dirname(createRequire(import.meta.url).resolve('leaflet/package.json'));
const map = readFileSync(path.join(leaflet, 'src/map/Map.js'), 'utf8');

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => path.join(folder, name));
}

const methodsOf = (code: string): readonly string[] =>
  [...code.matchAll(/^\t(\w+): function/gm)].map(([, name = '']) => name);

test('methods that no map of ours calls are gone, and nothing but them', () => {
  const [before, after] = [methodsOf(map), methodsOf(withoutUnused(map))];
  expect(before.filter((name) => !after.includes(name))).toHaveLength(14);
  const kept = before.filter((name) => after.includes(name));
  expect(after).toEqual(kept);
  for (const name of ['setView', 'panBy', 'fitBounds', 'setZoom', 'invalidateSize', 'remove'])
    expect(kept).toContain(name);
});

test('what is gone is called by what is gone, or where a map has what ours have not', () => {
  const gone = methodsOf(map).filter((name) => !methodsOf(withoutUnused(map)).includes(name));
  const code = withoutUnused(map).replace(/^\s*\/\/.*$/gm, '');
  const called = gone.filter((name) => code.includes(`this.${name}(`));
  // Of a map made with limits, and of one that is finding the reader; ours are neither.
  expect(called).toEqual(['setMaxBounds', 'panInsideBounds', 'stopLocate']);
});

test('no other module of Leaflet that a map loads calls what is gone, nor do ours', () => {
  const gone = methodsOf(map).filter((name) => !methodsOf(withoutUnused(map)).includes(name));
  const parts = ['core', 'dom', 'geo', 'geometry'].flatMap((folder) => filesIn(path.join(leaflet, 'src', folder)));
  const handlers = ['Drag', 'TouchZoom'].map((name) => path.join(leaflet, `src/map/handler/Map.${name}.js`));
  const ours = filesIn(path.join(import.meta.dirname, '../../../src/widgets/map'));
  expect(ours.length).toBeGreaterThan(20);
  for (const file of [...parts, ...handlers, ...ours]) {
    const code = readFileSync(file, 'utf8');
    expect(
      gone.filter((name) => new RegExp(`map\\.${name}\\(`, 'i').test(code)),
      file,
    ).toEqual([]);
  }
});

test('another Leaflet, that has none of that name, ends the build', () => {
  expect(() => withoutUnused('export var Map = Evented.extend({});')).toThrow('no method flyTo any more');
});
