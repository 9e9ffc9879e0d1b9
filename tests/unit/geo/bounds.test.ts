import { describe, expect, it } from 'vitest';
import { boundsOf, contains, latLng, nearlyEqual, padded, widthOf } from '../../../src/geo/index.ts';
import type { Bounds } from '../../../src/geo/index.ts';

function box(south: number, west: number, north: number, east: number): Bounds {
  return { south, west, north, east } as Bounds;
}

const pacific = box(-30, 160, 70, -150);

describe('bounds', () => {
  it('contains places on its edges and none beyond', () => {
    const gulf = box(22, 48, 30, 57);
    expect(contains(gulf, latLng(22, 57))).toBe(true);
    expect(contains(gulf, latLng(30, 48))).toBe(true);
    expect(contains(gulf, latLng(30.1, 50))).toBe(false);
    expect(contains(gulf, latLng(25, 57.1))).toBe(false);
  });

  it('contains places on both sides of 180°', () => {
    expect(widthOf(pacific)).toBe(50);
    expect(contains(pacific, latLng(64.7, 177.5))).toBe(true);
    expect(contains(pacific, latLng(66, -170))).toBe(true);
    expect(contains(pacific, latLng(0, 0))).toBe(false);
  });

  it('of places takes the shorter way round', () => {
    expect(boundsOf([latLng(64.7, 177.5), latLng(61.2, -149.9)])).toEqual(box(61.2, 177.5, 64.7, -149.9));
    expect(boundsOf([latLng(34, -6.8), latLng(51.2, 71.4), latLng(24.5, 54.4)])).toEqual(box(24.5, -6.8, 51.2, 71.4));
    expect(boundsOf([latLng(5, 7)])).toEqual(box(5, 7, 5, 7));
    expect(boundsOf([])).toBeUndefined();
  });

  it('of places crosses 180° only where the Atlantic is left out, where a map across 180° has its edges', () => {
    const [london, losAngeles, tokyo] = [latLng(51.5, -0.1), latLng(34, -118.2), latLng(35.7, 139.7)];
    expect(boundsOf([tokyo, losAngeles])).toEqual(box(34, 139.7, 35.7, -118.2));
    // From London through Asia to America, though from Tokyo through America to London is less.
    expect(boundsOf([tokyo, losAngeles, london])).toEqual(box(34, -0.1, 51.5, -118.2));
    expect(boundsOf([latLng(-33.9, 151.2), latLng(-22.9, -43.2), latLng(14.7, -17.4)])).toEqual(
      box(-33.9, -43.2, 14.7, 151.2),
    );
  });

  it('is padded on each side, and never beyond the globe', () => {
    expect(padded(box(10, 20, 30, 60), 0.1)).toEqual(box(8, 16, 32, 64));
    expect(padded(box(-80, 170, 80, -170), 0.5)).toEqual(box(-90, 160, 90, -160));
    expect(padded(box(0, -170, 10, 170), 0.1)).toEqual(box(-1, -180, 11, 180));
  });

  it('is nearly equal within the tolerance, on both sides of 180° too', () => {
    expect(nearlyEqual(box(0, 180, 10, -170), box(0.05, -180, 10, -170.05), 0.1)).toBe(true);
    expect(nearlyEqual(box(0, 10, 10, 20), box(0, 10, 10, 20.2), 0.1)).toBe(false);
    expect(nearlyEqual(box(0, -180, 10, 180), box(0, 180, 10, -180), 0.1)).toBe(false);
  });
});
