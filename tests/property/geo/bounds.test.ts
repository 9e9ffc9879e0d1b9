import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bounds,
  boundsOf,
  contains,
  latLng,
  nearestTurn,
  nearlyEqual,
  padded,
  widthOf,
} from '../../../src/geo/index.ts';

const place = fc
  .record({ lat: fc.integer({ min: -90, max: 90 }), lng: fc.integer({ min: -180, max: 180 }) })
  .map(({ lat, lng }) => latLng(lat, lng));
const places = fc.array(place, { minLength: 1, maxLength: 40 });

describe('boundsOf', () => {
  it('holds every place, and still does when padded', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const bounds = boundsOf(list);
        if (!bounds) throw new Error('no bounds of some places');
        for (const one of list) {
          expect(contains(bounds, one)).toBe(true);
          expect(contains(padded(bounds, share), one)).toBe(true);
        }
      }),
    );
  });

  it('does not hold 30° W where it crosses 180°', () => {
    fc.assert(
      fc.property(places, (list) => {
        const bounds = boundsOf(list);
        if (!bounds) throw new Error('no bounds of some places');
        if (bounds.west > bounds.east)
          expect(contains({ ...bounds, south: -90, north: 90 } as Bounds, latLng(0, -30))).toBe(false);
      }),
    );
  });

  it('is no wider than the plain box and does not depend on a turn of the globe', () => {
    fc.assert(
      fc.property(places, (list) => {
        const bounds = boundsOf(list);
        if (!bounds) throw new Error('no bounds of some places');
        // 180° is −180° too.
        const longitudes = list.map(({ lng }) => nearestTurn(lng, 0));
        expect(widthOf(bounds)).toBeLessThanOrEqual(Math.max(...longitudes) - Math.min(...longitudes));
        const turned = boundsOf(list.map(({ lat, lng }) => latLng(lat, lng - 360)));
        expect(turned && nearlyEqual(turned, bounds, 1e-9)).toBe(true);
      }),
    );
  });
});
