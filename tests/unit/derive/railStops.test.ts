import { describe, expect, it } from 'vitest';
import { DENSITY_PARTS, railStops } from '../../../src/derive/railStops.ts';
import { epochMs } from '../../../src/time/units.ts';
import { shareAt, stopAtShare, stopOfRow } from '../../../src/widgets/timeline/stops.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const few = makeStory(['a | 2020-01-01', 'b | 2020-01-01', 'c | 2020-01-02', 'd | 2024-06', 'e | 2024-06-10']).events;

function daily(count: number, days: number): ReturnType<typeof makeStory>['events'] {
  return makeStory(
    Array.from({ length: count }, (_, index) => {
      const date = new Date(Date.UTC(1900, 0, 1 + index * days)).toISOString().slice(0, 10);
      return `e${index} | ${date}`;
    }),
  ).events;
}

describe('the stops of a scrubber', () => {
  it('are the days on which rows begin', () => {
    const { unit, rows, events } = railStops(few);
    expect(unit).toBe('day');
    expect([...rows]).toEqual([0, 2, 3, 4]);
    expect(events.map(({ id }) => id)).toEqual(['a', 'c', 'd', 'e']);
  });

  it.each([
    [200, 1, 'day', 200],
    [500, 1, 'month', 17],
    [700, 30, 'year', 58],
  ] as const)('of %i events every %i days are by the %s', (count, days, unit, most) => {
    const stops = railStops(daily(count, days));
    expect(stops.unit).toBe(unit);
    expect(stops.rows).toHaveLength(most);
  });

  it('stand on the strip as the rows do on the rail: in order, from end to end, never on one spot', () => {
    const { shares } = railStops(few);
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    expect([...shares]).toEqual([...new Set(shares)].sort((a, b) => a - b));
    const [first = 0, second = 0, third = 0] = shares;
    expect(third - second).toBeGreaterThan(second - first);
  });

  it('of no events, and of one, are no trouble', () => {
    expect([...railStops([]).rows]).toEqual([]);
    expect([...railStops(few.slice(0, 1)).shares]).toEqual([0]);
  });

  it('know how dense the events are along the strip', () => {
    const { density } = railStops(few);
    expect(density).toHaveLength(DENSITY_PARTS);
    expect(Math.max(...density)).toBe(1);
    expect(density[0]).toBeGreaterThan(density.at(-1) ?? 1);
    expect(density[Math.floor(DENSITY_PARTS / 2)]).toBe(0);
  });
});

describe('a place on the strip', () => {
  const stops = railStops(few);

  it('is that of the nearest stop', () => {
    const [, second = 0, third = 0] = stops.shares;
    expect(
      [0, second, (second + third) / 2 - 0.01, (second + third) / 2 + 0.01, 1].map((share) =>
        stopAtShare(stops, share),
      ),
    ).toEqual([0, 1, 1, 2, 3]);
  });

  it('of a row is that of its date', () => {
    expect([0, 1, 2, 3, 4, 99].map((row) => stopOfRow(stops, row))).toEqual([0, 0, 1, 2, 3, 3]);
  });

  it('of an instant lies between those of the dates around it', () => {
    const at = (text: string): number => shareAt(stops, epochMs(Date.parse(`${text}T00:00Z`)));
    expect(at('1990-01-01')).toBe(0);
    expect(at('2020-01-02')).toBe(stops.shares[1]);
    expect(at('2022-06-01')).toBeGreaterThan(stops.shares[1] ?? 1);
    expect(at('2022-06-01')).toBeLessThan(stops.shares[2] ?? 0);
    expect(at('2040-01-01')).toBe(1);
  });
});
