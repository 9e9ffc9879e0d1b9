import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { reactWithoutUnused, withoutUnused } from '../../../src/publish/reactWithout.ts';

const { resolve } = createRequire(import.meta.url);
const folderOf = (name: string): string => path.dirname(resolve(`${name}/package.json`));
const packages = ['react', 'react-dom', 'scheduler'] as const;

const codeOf = (name: string, file = name): string =>
  readFileSync(path.join(folderOf(name), `cjs/${file}.production.js`), 'utf8');
const exportsOf = (code: string): readonly string[] =>
  [...code.matchAll(/^exports\.(\w+) =/gm)].map(([, name = '']) => name);

const before = new Map(packages.map((name) => [name, codeOf(name)]));
const after = new Map(packages.map((name) => [name, withoutUnused(codeOf(name), name)]));
const goneOf = (name: (typeof packages)[number]): readonly string[] => {
  const kept = exportsOf(after.get(name) ?? '');
  return exportsOf(before.get(name) ?? '').filter((one) => !kept.includes(one));
};

/** How libraries name them. */
const calledIt = { react: '[Rr]eact', 'react-dom': 'ReactDOM', scheduler: 'Scheduler' };

const packageOf = (folder: string): Readonly<Record<string, Readonly<Record<string, string>> | undefined>> =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
/** The libraries of a page that are made for React. */
const forReact = Object.keys(packageOf('.')['dependencies'] ?? {}).filter(
  // Not all of them let their package.json be resolved.
  (name) => packageOf(path.join('node_modules', name))['peerDependencies']?.['react'] !== undefined,
);

/** All that a page runs beside them: by what it asks for the three packages. */
const zustand = ['react.mjs', 'react/shallow.mjs'].map((file) =>
  readFileSync(path.join(folderOf('zustand'), 'esm', file), 'utf8'),
);
const libraries = [codeOf('react-dom', 'react-dom-client'), codeOf('react', 'react-jsx-runtime'), ...zustand];
const source = path.join(import.meta.dirname, '../../../src');
const ours = readdirSync(source, { recursive: true, encoding: 'utf8' })
  // What runs in Node has the packages whole.
  .filter((name) => /\.tsx?$/.test(name) && !/^(publish|cli)\//.test(name))
  .map((name) => readFileSync(path.join(source, name), 'utf8'));

describe.each([
  ['react', 22, ['useState', 'useRef', 'useSyncExternalStore', 'lazy', 'Suspense', 'startTransition', 'memo', 'use']],
  ['react-dom', 13, ['flushSync', '__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE']],
  ['scheduler', 5, ['unstable_scheduleCallback', 'unstable_now', 'unstable_shouldYield']],
] as const)('of %s', (name, count, kept) => {
  const gone = goneOf(name);

  test('what is listed is gone, and nothing else', () => {
    expect(gone).toHaveLength(count);
    const [whole, cut] = [before.get(name) ?? '', after.get(name) ?? ''];
    expect(exportsOf(cut)).toEqual(expect.arrayContaining([...kept]));
    // What is left is the whole, line by line, without what is gone.
    const lines = cut.split('\n').filter((line) => line !== '');
    let at = 0;
    for (const line of whole.split('\n')) if (line === lines[at]) at += 1;
    expect(at).toBe(lines.length);
    expect(() => new Script(cut)).not.toThrow();
  });

  test('none of it is asked for by what is left, nor by what a page runs beside it', () => {
    const asked = (by: string, code: string): readonly string[] =>
      [...code.matchAll(new RegExp(String.raw`\b${by}\.(${gone.join('|')})\b`, 'g'))].map(([found]) => found);
    expect(asked('exports', after.get(name) ?? '')).toEqual([]);
    const beside = [...after.values(), ...libraries];
    expect(beside.flatMap((code) => asked(calledIt[name], code.replaceAll(/"[^"\n]*"/g, '""')))).toEqual([]);
  });

  test('nor by ours', () => {
    expect(ours.length).toBeGreaterThan(300);
    const imported = ours.flatMap((code) =>
      [...code.matchAll(/import (?!type )([^'{]*)(?:\{([^}]*)\})? ?from '(?:react|react-dom|scheduler)'/g)].flatMap(
        ([statement, whole = '', names = '']) =>
          // As a whole it may be asked for anything.
          whole === '' ? names.split(',').map((one) => one.trim().replace(/ as .*/, '')) : [statement],
      ),
    );
    expect(imported).toContain('useState');
    expect(imported.filter((one) => gone.includes(one) || one.startsWith('import'))).toEqual([]);
  });
});

test('no other library of a page is made for React', () => {
  // What it asks of React is to be read here too, by `libraries`.
  expect(forReact.toSorted()).toEqual(['react-dom', 'zustand']);
});

test('a build cuts them out of the files that it is made of', () => {
  const { transform } = reactWithoutUnused();
  if (typeof transform !== 'function') throw new Error('the plugin does not transform');
  const cut = (name: string, file = name): unknown =>
    Reflect.apply(transform, undefined, [codeOf(name, file), path.join(folderOf(name), `cjs/${file}.production.js`)]);
  expect(packages.map((name) => cut(name))).toEqual(packages.map((name) => after.get(name)));
  expect(cut('react-dom', 'react-dom-client')).toBeNull();
});

test('another React, that has none of that name, ends the build', () => {
  expect(() => withoutUnused('exports.version = "20.0.0";', 'react')).toThrow(
    'react has no Activity any more: see whether src/publish/reactWithout.ts is still right.',
  );
});
