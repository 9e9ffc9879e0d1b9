import { describe, expect, it } from 'vitest';
import { type Pairs, requireUpgraders, type Upgrader, upgradePairs } from '../../../src/url/upgrades.ts';

const rename =
  (from: string, to: string): Upgrader =>
  (pairs) =>
    new Map([...pairs].map(([key, value]) => [key === from ? to : key, value]));

const upgraders = new Map<number, Upgrader>([
  [1, rename('a', 'b')],
  [2, rename('b', 'c')],
]);
const pairs = (text: string): Pairs =>
  new Map(text.split('&').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]));

describe('versions of the hash', () => {
  const upgraded: [from: string, to: string][] = [
    ['a=1', 'c=1'],
    ['v=1&a=1', 'c=1'],
    ['v=2&b=1', 'c=1'],
    ['v=2&a=1', 'a=1'],
    ['v=3&a=1', 'a=1'],
    ['v=4&a=1', 'a=1'],
    ['v=0&a=1', 'c=1'],
    ['v=two&a=1', 'c=1'],
  ];
  it.each(upgraded)('%s is read as %s', (from, to) => {
    const read = new Map(upgradePairs(pairs(from), upgraders, 3));
    read.delete('v');
    expect(read).toEqual(pairs(to));
  });

  it('need an upgrader each: the module does not load without', () => {
    expect(() => requireUpgraders(upgraders, 3)).not.toThrow();
    expect(() => requireUpgraders(upgraders, 4)).toThrow('version 3 has no upgrader');
    expect(() => requireUpgraders(new Map(), 1)).not.toThrow();
  });
});
