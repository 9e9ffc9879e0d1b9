import { readFileSync } from 'node:fs';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { contestedAreas } from '../../../../src/derive/contestedAreas.ts';
import { latLng } from '../../../../src/geo/index.ts';
import { turnedProps, turnedTopology } from '../../../../src/widgets/map/turnedWorld.ts';
import type { CountryTopology, MapProps } from '../../../../src/widgets/map/port.ts';

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
    expect(Math.max(...all.map(([, east]) => east))).toBeLessThanOrEqual(541);
  });
});

it('a place in the east of Greenland stands with its land, and one in Iceland or on Jan Mayen with Europe', () => {
  const items = [latLng(70.5, -22), latLng(64.1, -21.9), latLng(71, -8.3), latLng(-13.8, -171.8)];
  const capitals = items.map((at, index) => ({ code: String(index), at, label: '' }));
  const home = { south: -40, west: 110, north: 15, east: -150 } as never;
  const borders = { worldview: 'editorial', owners: new Map(), areas: [] } as const;
  const topology = { type: 'Topology', arcs: [], objects: {} } as CountryTopology;
  const turned = turnedProps({ capitals, home, borders, topology, markers: [], arcs: [] } as unknown as MapProps);
  expect(turned.capitals.map(({ at }) => at.lng)).toEqual([338, -21.9, -8.3, 188.2]);
  expect([turned.home.west, turned.home.east]).toEqual([110, 210]);
});

it('a home that holds the Atlantic too is the whole of the world that is cut there', () => {
  const home = { south: -40, west: 100, north: 60, east: 10 } as never;
  const topology = { type: 'Topology', arcs: [], objects: {} } as CountryTopology;
  const { west, east } = turnedProps({
    home,
    topology,
    capitals: [],
    markers: [],
    arcs: [],
  } as unknown as MapProps).home;
  expect([west, east]).toEqual([-30, 330]);
});

it('no contested area lies beyond the edges, so that none is turned', () => {
  expect(contestedAreas.filter(({ at }) => at.lng < -30)).toEqual([]);
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
