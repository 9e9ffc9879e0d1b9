import { describe, expect, it } from 'vitest';
import { hasContested } from '../../../src/derive/contestedAreas.ts';
import { homeBounds } from '../../../src/derive/homeBounds.ts';
import type { Bounds } from '../../../src/geo/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const place = (id: string, at: readonly [number, number]) => ({ id, name: id, at });

describe('homeBounds', () => {
  it('is what the story says', () => {
    const story = makeStory(['one | 2020 | a'], {
      home: {
        bounds: [
          [8, -19],
          [58, 90],
        ],
      },
    });
    expect(homeBounds(story)).toEqual({ south: 8, west: -19, north: 58, east: 90 });
  });
  it('is around the places of a story that says nothing', () => {
    expect(homeBounds(makeStory(['one | 2020 | a'], { places: [place('astana', [51, 71])] }))).toEqual({
      south: 46,
      west: 66,
      north: 56,
      east: 76,
    });
  });
  it('crosses 180° where that is the shorter way round', () => {
    const { west, east } = homeBounds(
      makeStory(['one | 2020 | a'], { places: [place('anadyr', [64, 177]), place('nome', [64, -165])] }),
    );
    expect([west, east]).toEqual([172, -160]);
  });
  it('of a story elsewhere has no contested area that would be drawn', () => {
    const boundsFor = (at: readonly [number, number]) =>
      homeBounds(makeStory(['one | 2020 | a'], { places: [place('there', at)] }));
    expect(hasContested(boundsFor([18, -65]))).toBe(false);
    expect(hasContested(boundsFor([45, 34]))).toBe(true);
    // Transnistria is a mark alone: no package holds its border.
    expect(hasContested({ south: 46, west: 29, north: 47.5, east: 30 } as Bounds)).toBe(false);
  });
  it('is the world where there is no place', () => {
    expect(homeBounds(makeStory(['one | 2020 | a'], { places: [] })).north).toBe(74);
  });
});
