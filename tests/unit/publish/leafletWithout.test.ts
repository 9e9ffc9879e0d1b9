import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withoutUnused } from '../../../src/publish/leafletWithout.ts';

const leaflet = path.dirname(createRequire(import.meta.url).resolve('leaflet/package.json'));
const codeOf = (file: string): string => readFileSync(path.join(leaflet, `src/${file}.js`), 'utf8');
/** Both kinds of bounds, which have methods of the same names. */
const [latLngBounds, bounds] = [codeOf('geo/LatLngBounds'), codeOf('geometry/Bounds')];
const map = codeOf('map/Map');
const drag = codeOf('map/handler/Map.Drag');

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => path.join(folder, name));
}

/** What a map loads of Leaflet beside its own module; and what we have written. */
const loaded = [
  ...['core', 'dom', 'geo', 'geometry'].flatMap((folder) => filesIn(path.join(leaflet, 'src', folder))),
  ...['Drag', 'TouchZoom'].map((name) => path.join(leaflet, `src/map/handler/Map.${name}.js`)),
];
const ours = filesIn(path.join(import.meta.dirname, '../../../src/widgets/map'));

const methodsOf = (code: string): readonly string[] =>
  [...code.matchAll(/^\t(\w+): function/gm)].map(([, name = '']) => name);

const goneOf = (before: string, after: string): readonly string[] =>
  methodsOf(before).filter((name) => !methodsOf(after).includes(name));

const [mapWithout, dragWithout] = [withoutUnused(map, 'Map'), withoutUnused(drag, 'Map.Drag')];
const gone = [...goneOf(map, mapWithout), ...goneOf(drag, dragWithout)];

test('methods that no map of ours calls are gone, and nothing but them', () => {
  expect(gone).toHaveLength(37);
  for (const [before, after] of [
    [map, mapWithout],
    [drag, dragWithout],
  ] as const)
    expect(methodsOf(after)).toEqual(methodsOf(before).filter((name) => !gone.includes(name)));
  for (const name of ['setView', 'panBy', 'fitBounds', 'setZoom', 'invalidateSize', 'remove', '_tryAnimatedPan'])
    expect(methodsOf(mapWithout)).toContain(name);
  for (const name of ['addHooks', '_onDrag', '_onDragEnd', '_onPreDragLimit'])
    expect(methodsOf(dragWithout)).toContain(name);
});

test('bounds that are compared by nobody have lost how', () => {
  const cut = (code: string, module: 'LatLngBounds' | 'Bounds') => goneOf(code, withoutUnused(code, module));
  const names = cut(latLngBounds, 'LatLngBounds');
  expect(names).toEqual(['pad', 'intersects', 'overlaps', 'toBBoxString', 'equals']);
  expect(cut(bounds, 'Bounds')).toEqual(['intersects', 'overlaps', 'pad', 'equals']);
  // Of a point or a place, which know it still.
  const others = new Set([
    'center',
    'pos',
    '_southWest',
    '_northEast',
    'min',
    'max',
    'size',
    'getSize()',
    'getPixelOrigin()',
  ]);
  const calling = new RegExp(String.raw`([\w()]+)\.(${names.join('|')})\(`, 'g');
  const files = [...loaded, ...ours, path.join(leaflet, 'src/map/Map.js')];
  const called = files.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8')
        .replaceAll(/^\s*(?:\/\/|\*).*$/gm, '')
        .matchAll(calling),
    ].map(([, of = '']) => of),
  );
  expect(called.length).toBeGreaterThan(3);
  expect(called.filter((of) => !others.has(of))).toEqual([]);
});

test('what is gone is called by what is gone, or where a map has what ours have not', () => {
  const code = `${mapWithout}${dragWithout}`.replace(/^\s*\/\/.*$/gm, '');
  const called = gone.filter((name) => new RegExp(String.raw`this\.${name}\b`).test(code));
  // Of a map made with limits, of one that is finding the reader, of one whose zoom is animated, of one that goes round the
  // world; ours are none of these.
  expect(called).toEqual([
    'setMaxBounds',
    'panInsideBounds',
    'stopLocate',
    '_createAnimProxy',
    '_catchTransitionEnd',
    '_tryAnimatedZoom',
    '_onZoomEnd',
    '_onPreDragWrap',
  ]);
  expect(mapWithout).toContain('this._tryAnimatedZoom && this._tryAnimatedZoom(');
  const camera = readFileSync('src/widgets/map/camera.ts', 'utf8');
  expect(camera).toContain('zoomAnimation: false');
  expect(camera).not.toContain('worldCopyJump');
});

test('no other module of Leaflet that a map loads calls what is gone, nor do ours', () => {
  expect(ours.length).toBeGreaterThan(20);
  const calls = [...loaded, ...ours].flatMap((file) => {
    // What is gone of it calls nothing either; in comments there are examples.
    const code = file.endsWith('Map.Drag.js')
      ? dragWithout
      : readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
    return gone
      .filter((name) => new RegExp(`map\\.${name}\\(`, 'i').test(code))
      .map((name) => [path.basename(file), name]);
  });
  // A pinch that has ended, of a map whose zoom is animated.
  expect(calls).toEqual([['Map.TouchZoom.js', '_animateZoom']]);
});

test('another Leaflet, that has none of that name, ends the build', () => {
  expect(() => withoutUnused('export var Map = Evented.extend({});', 'Map')).toThrow('Map has no flyTo any more');
});
