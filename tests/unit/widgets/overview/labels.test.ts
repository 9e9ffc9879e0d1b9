import { describe, expect, it } from 'vitest';
import { placeEraNames, placeTickLabels } from '../../../../src/widgets/overview/labels.ts';

describe('labels of ticks', () => {
  const places = (ticks: readonly (readonly [number, number])[]) =>
    placeTickLabels(
      ticks.map(([x, width]) => ({ x, width })),
      400,
    ).map((place) => place && `${place.anchor} ${place.x}`);

  it('stand after their lines', () =>
    expect(
      places([
        [12, 30],
        [100, 30],
      ]),
    ).toEqual(['start 16', 'start 104']));

  it('stand before the line where the strip ends too soon', () =>
    expect(
      places([
        [12, 30],
        [380, 30],
      ]),
    ).toEqual(['start 16', 'end 376']));

  it('are left out where they would lie over another', () =>
    expect(
      places([
        [100, 80],
        [120, 30],
        [380, 30],
        [390, 30],
      ]),
    ).toEqual(['start 104', undefined, 'end 376', undefined]));
});

describe('names of eras', () => {
  const place = (eras: readonly (readonly [x: number, width: number, name: number, row?: number])[]) =>
    placeEraNames(
      eras.map(([x, width, nameWidth, row = 0]) => ({ x, width, nameWidth, row })),
      400,
    ).map((at) => at && `${at.anchor} ${at.x} ≤ ${at.room}`);

  it('stand in the era, up to the next of its row or the strip’s end', () =>
    expect(
      place([
        [100, 50, 60],
        [200, 50, 60],
        [120, 280, 60, 1],
      ]),
    ).toEqual(['start 104 ≤ 92', 'start 204 ≤ 196', 'start 124 ≤ 276']));

  it('stand before it where that is where there is room', () =>
    expect(place([[300, 100, 200]])).toEqual(['end 296 ≤ 296']));

  it('are cut where there is room nowhere, and left out where a cut one would say nothing', () =>
    expect(
      place([
        [100, 60, 60],
        [170, 20, 300],
        [200, 200, 300],
        [100, 300, 500, 1],
        [380, 20, 300, 1],
      ]),
    ).toEqual(['start 104 ≤ 62', undefined, 'start 204 ≤ 196', 'start 104 ≤ 272', undefined]));
});
