import { describe, expect, it } from 'vitest';
import { countryArcs, eventArcs, greatCircle } from '../../../src/derive/arcs.ts';
import { capitals } from '../../../src/geo/capitals.ts';
import { distanceKm, latLng } from '../../../src/geo/index.ts';
import type { LatLng } from '../../../src/geo/types.ts';
import type { Day } from '../../../src/time/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const WASHINGTON = latLng(38.9, -77.01);
const ASTANA = latLng(51.18, 71.43);
const JERUSALEM = latLng(31.78, 35.21);
const RABAT = latLng(34.03, -6.84);
const ANCHORAGE = latLng(61.25, -149.81);

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const vector = ({ lat, lng }: LatLng): readonly number[] => [
  Math.cos(radians(lat)) * Math.cos(radians(lng)),
  Math.cos(radians(lat)) * Math.sin(radians(lng)),
  Math.sin(radians(lat)),
];

/** The middle of the shortest way: where the sum of both directions points. */
function middleOf(from: LatLng, to: LatLng): LatLng {
  const [a, b] = [vector(from), vector(to)];
  const [x = 0, y = 0, z = 0] = a.map((part, axis) => part + (b[axis] ?? 0));
  return latLng((Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, (Math.atan2(y, x) * 180) / Math.PI);
}

/** Kilometres from a place to the nearest point on the stretches of a line. */
function offLine(lines: readonly (readonly LatLng[])[], place: LatLng): number {
  const points = lines.flatMap((line) =>
    line.flatMap((point, index) => {
      const next = line[index + 1];
      if (!next) return [point];
      return [0, 0.25, 0.5, 0.75].map((share) =>
        latLng(point.lat + share * (next.lat - point.lat), point.lng + share * (next.lng - point.lng)),
      );
    }),
  );
  return Math.min(...points.map((point) => distanceKm(point, place)));
}

describe('greatCircle', () => {
  it.each([
    ['Washington', WASHINGTON, 'Astana', ASTANA, 1],
    ['Jerusalem', JERUSALEM, 'Rabat', RABAT, 1],
    ['Anchorage', ANCHORAGE, 'Astana', ASTANA, 2],
    ['Tokyo', latLng(35.7, 139.7), 'Washington', WASHINGTON, 2],
  ])('leads from %s to %s over the middle of the shortest way, in %s piece(s)', (...row) => {
    const [, from, , to, pieces] = row;
    const lines = greatCircle(from, to);
    expect(lines).toHaveLength(pieces);
    expect(offLine(lines, middleOf(from, to))).toBeLessThan(50);
    expect(distanceKm(lines[0]?.[0] ?? to, from)).toBeLessThan(1);
    expect(distanceKm(lines.at(-1)?.at(-1) ?? from, to)).toBeLessThan(1);
  });

  it('leaps nowhere: each piece ends at an edge of the map where another begins', () => {
    const [first = [], second = []] = greatCircle(ANCHORAGE, ASTANA);
    for (const line of [first, second]) {
      line.forEach(({ lng }, index) => expect(Math.abs(lng - (line[index - 1]?.lng ?? lng))).toBeLessThan(60));
    }
    expect(first.at(-1)?.lng).toBe(-180);
    expect(second[0]?.lng).toBe(180);
    expect(first.at(-1)?.lat).toBeCloseTo(second[0]?.lat ?? 0, 6);
  });
});

const story = makeStory(
  [
    'summit | 2025-11-06 | a | KZ,UZ,US | house',
    'call | 2025-11-07 | b | UA,RU',
    'alone | 2025-11-08 | a | KZ | house',
    'way | 2025-11-09 | a | US,KZ,UZ | house,port,house',
  ],
  {
    places: [
      { id: 'house', name: 'House', country: 'US', at: [38.9, -77.04], extent: 'point' },
      { id: 'port', name: 'Port', country: 'KZ', at: [43.65, 51.2], extent: 'point' },
    ],
    roles: [{ id: 'ties', label: 'ties' }],
    relations: [
      { from: 'RU', to: 'UA', kind: 'ties', directed: true, when: '2022-02-24/..', event: 'call' },
      { from: 'KZ', to: 'IL', kind: 'ties', when: '1992-04-10/..' },
      { from: 'IL', to: 'KZ', kind: 'ties', when: '2025/..' },
      { from: 'KZ', to: 'ZZ', kind: 'ties' },
    ],
  },
);

function event(id: string) {
  const found = story.eventById.get(id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
}

describe('arcs', () => {
  it('lead from where an event is to the capital of each other country', () => {
    const arcs = eventArcs(story, event('summit'));
    const ends = arcs.map(({ lines }) => lines.at(-1)?.at(-1));
    expect(ends.map((end) => end && [Math.round(end.lat), Math.round(end.lng)])).toEqual([
      [51, 71],
      [41, 69],
    ]);
    expect(arcs.every(({ thin, directed }) => thin && !directed)).toBe(true);
  });

  it('go through the places of an event in their order, and to no country that it is in', () => {
    const arcs = eventArcs(story, event('way'));
    const courses = arcs.map(({ lines }) =>
      [lines[0]?.[0], lines.at(-1)?.at(-1)].map((end) => Math.round(end?.lng ?? 0)),
    );
    expect(courses).toEqual([
      [-77, 51],
      [51, -77],
      [-77, 69],
    ]);
    expect(arcs.every(({ thin, directed }) => thin && !directed)).toBe(true);
  });

  it('begin at the first country where there is no place, and show the relation that the event has brought', () => {
    const arcs = eventArcs(story, event('call'));
    expect(arcs.map(({ thin, directed }) => [thin, directed])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('have other ids where they are drawn in another way, and the same where they are not', () => {
    const lines = ['one | 2020 | a | KZ | house', 'other | 2020 | b | KZ | house', 'like | 2021 | a | KZ | house'];
    const places = [{ id: 'house', name: 'House', country: 'US', at: [38.9, -77.04], extent: 'point' }];
    const tracks = ['#1f6feb', '#b3261e'].map((color, index) => ({ id: index === 0 ? 'a' : 'b', label: 'A', color }));
    const told = makeStory(lines, { places, tracks });
    const [one, other, like] = told.events.map((each) => eventArcs(told, each)[0]?.id);
    expect(other).not.toBe(one);
    expect(like).toBe(one);
  });

  it('of countries are the relations that hold on the day, two between the same two once each way', () => {
    const idsOn = (day: string): number => countryArcs(story, ['KZ', 'IL'], day as Day).length;
    expect([idsOn('1990-01-01'), idsOn('2000-01-01'), idsOn('2025-11-07')]).toEqual([0, 1, 2]);
  });

  it('know the capital of every country of the default story that has a relation', () => {
    for (const code of ['US', 'KZ', 'IL', 'AE', 'BH', 'SD', 'MA', 'XK', 'RU', 'UA']) {
      expect(capitals.has(code), code).toBe(true);
    }
  });
});
