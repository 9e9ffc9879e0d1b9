import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../fixtures/facts/facts.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readProjectFile('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const manifest = JSON.parse(readProjectFile('package.json')) as Required<
  Record<'dependencies' | 'devDependencies', Record<string, string>>
>;

/** Where `npm` would find `name` from the package at `folder`, going up as Node does. */
function found(folder: string, name: string): boolean {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (!at.includes('/node_modules/')) return lock.packages[`node_modules/${name}`] !== undefined;
  }
}

describe('package-lock.json', () => {
  // npm writes a lock without other platforms' binaries when it is made over an installed tree, and `npm ci` refuses it.
  it('holds every dependency of every package, the optional ones of other platforms too', () => {
    const missing = Object.entries(lock.packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !found(folder, name))
        .map((name) => `${folder || 'package.json'} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('pins what package.json pins, exactly, with the hash of each package', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    const unhashed = Object.entries(lock.packages).filter(([folder, { integrity }]) => folder !== '' && !integrity);
    expect(unhashed).toEqual([]);
  });
});
