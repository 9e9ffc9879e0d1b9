import { describe, expect, it } from 'vitest';
import { wantsFinerOutlines } from '../../../src/geo/fineness.ts';
import { outlinesFileOf } from '../../../src/geo/outlinesFile.ts';
import { latLng } from '../../../src/geo/index.ts';

describe('the finer outlines', () => {
  it.each([
    ['the default story’s region, on a wide page', 34, 38, 2.6, false],
    ['the same, zoomed in', 34, 38, 4.25, true],
    ['Iceland', 65, -19, 3, true],
    ['Iceland on a map of the world', 65, -19, 2, false],
    ['Brazil', -10, -55, 2.5, true],
    ['Indonesia', -2.5, 118, 3, true],
    ['the same, once more round the world', -2.5, 478, 3, true],
    ['Accra', 5.6, -0.2, 2.6, true],
    ['Abuja', 9.1, 7.4, 2.6, true],
    ['Bangkok', 13.7, 100.5, 2.6, true],
    ['Beijing', 39.9, 116.4, 2.6, false],
    ['Astana, once more round the world', 51, 431, 3, false],
  ])('are wanted where the first are seen to be coarse: %s', (_name, lat, lng, zoom, wanted) => {
    const sight = { south: lat - 2, north: lat + 2, west: lng - 4, east: lng + 4 };
    expect(wantsFinerOutlines(sight, zoom)).toBe(wanted);
  });

  it('are wanted where some of the middle of what is shown would be coarse, not for its edges', () => {
    // West Africa on a phone: its coast is in the lower half.
    expect(wantsFinerOutlines({ south: 2, north: 26, west: -18, east: 16 }, 3)).toBe(true);
    // The default story on a wide page, which has that coast at its lower edge.
    expect(wantsFinerOutlines({ south: 3, north: 60, west: -40, east: 116 }, 2.6)).toBe(false);
  });

  it('are what drawings of a small or far region are made from', () => {
    const room = { width: 900, height: 400 };
    const bounds = (south: number, west: number, north: number, east: number) => ({
      ...{ south: latLng(south, 0).lat, north: latLng(north, 0).lat },
      ...{ west: latLng(0, west).lng, east: latLng(0, east).lng },
    });
    expect(outlinesFileOf(bounds(8, -17, 60, 90), room)).toBe('countries.json');
    expect(outlinesFileOf(bounds(62, -25, 67, -13), room)).toBe('countries-fine.json');
    expect(outlinesFileOf(bounds(-50, 110, -10, 180), room)).toBe('countries-fine.json');
    expect(outlinesFileOf(bounds(-20, 160, 10, -150), room)).toBe('countries-fine.json');
    expect(outlinesFileOf(bounds(-60, -180, 75, 180), room)).toBe('countries.json');
    // As high as two continents, it is small in a box that is not.
    expect(outlinesFileOf(bounds(-55, -100, 70, -35), room)).toBe('countries.json');
    expect(outlinesFileOf(bounds(-55, -100, 70, -35), { width: 900, height: 1800 })).toBe('countries-fine.json');
  });
});
