import { describe, expect, it } from 'vitest';
import { distanceKm, latLng } from '../../../src/geo/index.ts';

describe('distanceKm', () => {
  it.each([
    ['Washington–Astana', latLng(38.9, -77.04), latLng(51.18, 71.43), 9_539],
    ['Jerusalem–Rabat', latLng(31.78, 35.21), latLng(34.03, -6.84), 3_890],
    ['Anadyr–Nome, over 180°', latLng(64.73, 177.5), latLng(64.5, -165.4), 820],
  ])('%s within 1 %%', (_name, from, to, expected) => {
    expect(Math.abs(distanceKm(from, to) - expected) / expected).toBeLessThan(0.01);
  });

  it('is the same both ways, 0 to itself, and half the globe to the antipode', () => {
    expect(distanceKm(latLng(10, 20), latLng(-30, 150))).toBe(distanceKm(latLng(-30, 150), latLng(10, 20)));
    expect(distanceKm(latLng(10, 20), latLng(10, 20))).toBe(0);
    expect(distanceKm(latLng(0, 0), latLng(0, 180))).toBeCloseTo(20_015, 0);
  });
});
