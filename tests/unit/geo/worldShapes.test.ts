import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { drawnAt, latLng } from '../../../src/geo/index.ts';
import {
  type CountryShape,
  type CountryTopology,
  toWorld,
  unitsPerPixel,
  worldShapes,
} from '../../../src/geo/worldShapes.ts';

const topology = JSON.parse(await readFile('public/data/map/countries.json', 'utf8')) as CountryTopology;
const shapes = worldShapes(topology);

function shape(id: string): CountryShape {
  const found = shapes.countries.find((one) => one.id === id);
  if (!found) throw new Error(`no shape of ${id}`);
  return found;
}

describe('worldShapes', () => {
  it('are made once for a topology', () => {
    expect(worldShapes(topology)).toBe(shapes);
  });

  it('have a middle where a reader would point, of the largest part', () => {
    const middles = [
      ['KZ', 48, 67],
      ['US', 44, -102],
      ['FR', 46.5, 2.5],
      ['BH', 26.05, 50.53],
      ['PS', 32, 35.25],
    ] as const;
    for (const [id, lat, lng] of middles) {
      const expected = toWorld(latLng(lat, lng));
      const { centre } = shape(id);
      expect(Math.hypot(centre.x - expected.x, centre.y - expected.y) / unitsPerPixel, id).toBeLessThan(6);
    }
  });

  it('keep contested parts apart, as no country of their own', () => {
    for (const id of ['crimea', 'EH-west', 'CY-north', 'SO-land', 'siachen']) expect(shape(id).path).not.toBe('');
  });

  it('have borders between owners, and none between a country and what is drawn in it', () => {
    const pointsOf = (id: string): readonly string[] =>
      [...shape(id).path.matchAll(/[ML](-?[\d.]+,-?[\d.]+)/g)].map(([, point]) => point ?? '');
    const bordersBy = (owner: string): string =>
      shapes.bordersBetween({ owners: new Map(['CY-north', 'crimea'].map((outline) => [outline, owner])) });
    expect(bordersBy('nobody').length).toBeGreaterThan(10_000);
    for (const [part, country] of [
      ['CY-north', 'CY'],
      ['crimea', 'UA'],
    ] as const) {
      const shared = pointsOf(part).filter((point) => pointsOf(country).includes(point));
      expect(shared.length).toBeGreaterThan(2);
      const found = (borders: string): readonly string[] => shared.filter((point) => borders.includes(point));
      expect(found(bordersBy('nobody')).length).toBeGreaterThan(2);
      expect(found(bordersBy(country))).toEqual([]);
    }
  });

  it('put a place in Chukotka beside the rest of Russia', () => {
    expect(toWorld(drawnAt(latLng(66.2, -169.8))).x).toBeGreaterThan(toWorld(latLng(66, 179)).x);
  });
});

describe('toWorld', () => {
  it('is Web Mercator: 256 pixels wide at zoom 0, the equator in the middle', () => {
    expect(toWorld(latLng(0, 0))).toEqual({ x: 128 * unitsPerPixel, y: 128 * unitsPerPixel });
    expect(toWorld(latLng(0, 180)).x).toBe(256 * unitsPerPixel);
    expect(toWorld(latLng(85.0511, 0)).y / unitsPerPixel).toBeCloseTo(0, 2);
    expect(toWorld(latLng(-90, 0)).y / unitsPerPixel).toBeCloseTo(256, 2);
  });
});
