/** The version of the hash that is written. Version 1 is not named in the hash; a later one is, as `v`. */
export const HASH_VERSION: number = 1;

/** Our pairs, values still encoded. */
export type Pairs = ReadonlyMap<string, string>;

/** Makes pairs of its version into pairs of the next. */
export type Upgrader = (pairs: Pairs) => Pairs;

/** By the version that is upgraded: one for each below `HASH_VERSION`. Links live for ever, so none is ever taken out. */
const UPGRADERS: ReadonlyMap<number, Upgrader> = new Map();

/** Throws where a version below `current` cannot be read. */
export function requireUpgraders(upgraders: ReadonlyMap<number, Upgrader>, current: number): void {
  for (let version = 1; version < current; version += 1) {
    if (!upgraders.has(version))
      throw new Error(`The hash of version ${version} has no upgrader (src/url/upgrades.ts)`);
  }
}

requireUpgraders(UPGRADERS, HASH_VERSION);

/** Pairs of any version as pairs of `current`; of a later version, those that we know. */
export function upgradePairs(pairs: Pairs, upgraders = UPGRADERS, current = HASH_VERSION): Pairs {
  let next = pairs;
  for (let version = versionOf(pairs); version < current; version += 1) next = upgraders.get(version)?.(next) ?? next;
  return next;
}

function versionOf(pairs: Pairs): number {
  const text = pairs.get('v') ?? '';
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
