import { describe, expect, it } from 'vitest';
import { drawnAt, latLng, nearestTurn, unwrap } from '../../../src/geo/index.ts';

describe('unwrap', () => {
  it('carries a line on past 180° instead of leaping back', () => {
    expect(
      unwrap([
        [178, 66],
        [179.9, 67],
        [-179, 68],
        [-170, 66],
        [179, 65],
      ]),
    ).toEqual([
      [178, 66],
      [179.9, 67],
      [181, 68],
      [190, 66],
      [179, 65],
    ]);
  });

  it('carries a line on past −180°', () => {
    expect(
      unwrap([
        [-179, 52],
        [179.5, 51],
      ]),
    ).toEqual([
      [-179, 52],
      [-180.5, 51],
    ]);
  });

  it('leaves a line that leaps nowhere as it is', () => {
    expect(
      unwrap([
        [-100, 0],
        [70, 0],
      ]),
    ).toEqual([
      [-100, 0],
      [70, 0],
    ]);
  });
});

describe('nearestTurn', () => {
  it('adds or takes whole turns', () => {
    expect(nearestTurn(-179, 100)).toBe(181);
    expect(nearestTurn(179, -150)).toBe(-181);
    expect(nearestTurn(30, 0)).toBe(30);
  });
});

describe('drawnAt', () => {
  it('keeps Russia, Fiji and the Aleutians whole', () => {
    expect(drawnAt(latLng(66.16, -169.8)).lng).toBeCloseTo(190.2);
    expect(drawnAt(latLng(-17, -179.9)).lng).toBeCloseTo(180.1);
    expect(drawnAt(latLng(52.9, 172.9)).lng).toBeCloseTo(-187.1);
  });

  it('leaves every other place where it is', () => {
    for (const place of [
      latLng(61.2, -149.9),
      latLng(64.5, -165.4),
      latLng(63.5, -170.3),
      latLng(64.7, 177.5),
      latLng(38.9, -77),
    ]) {
      expect(drawnAt(place)).toEqual(place);
    }
  });
});
