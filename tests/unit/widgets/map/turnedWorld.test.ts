import { readFileSync } from 'node:fs';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { turnedTopology } from '../../../../src/widgets/map/turnedWorld.ts';
import type { CountryTopology } from '../../../../src/widgets/map/port.ts';

describe.each(['countries.json', 'countries-fine.json'])('the outlines of %s, cut in the Atlantic', (file) => {
  const topology = JSON.parse(readFileSync(`public/data/map/${file}`, 'utf8')) as CountryTopology;
  const turned = turnedTopology(topology);

  it('are the same once', () => expect(turnedTopology(topology)).toBe(turned));

  it('have every land as a whole, a turn further east where it is west of 30° W', () => {
    const [before, after] = [ringsOf(topology), ringsOf(turned)];
    for (const [id, rings] of before) {
      if (id === 'AQ') continue;
      const moved = after.get(id) ?? [];
      expect(moved.length, id).toBe(rings.length);
      rings.forEach((ring, index) => {
        const [west, east] = rangeOf(ring);
        const turn = (west + east) / 2 < -30 ? 360 : 0;
        const [movedWest, movedEast] = rangeOf(moved[index] ?? []);
        expect(movedWest, id).toBeCloseTo(west + turn, 6);
        expect(movedEast, id).toBeCloseTo(east + turn, 6);
      });
    }
    expect(before.size).toBeGreaterThan(190);
  });

  it('have Antarctica from the one edge to the other', () => {
    const all = (ringsOf(turned).get('AQ') ?? []).map(rangeOf);
    expect(Math.min(...all.map(([west]) => west))).toBeLessThan(-29);
    expect(Math.max(...all.map(([, east]) => east))).toBeGreaterThan(329);
  });
});

/** The outer rings of each outline. */
function ringsOf(topology: CountryTopology): ReadonlyMap<string, readonly (readonly number[])[][]> {
  const { countries } = topology.objects;
  if (countries?.type !== 'GeometryCollection') throw new Error('The outlines hold no countries');
  return new Map(
    feature(topology, countries).features.map(({ id, geometry }) => [
      String(id),
      (geometry as MultiPolygon).coordinates.map(([ring = []]) => ring),
    ]),
  );
}

function rangeOf(ring: readonly (readonly number[])[]): readonly [west: number, east: number] {
  const longitudes = ring.map(([longitude = 0]) => longitude);
  return [Math.min(...longitudes), Math.max(...longitudes)];
}
