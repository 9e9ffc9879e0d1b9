import { expect, it } from 'vitest';
import { pictureBounds } from '../../../src/ui/share/pictureFile.ts';
import { defaultView } from '../../../src/view/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

it('a picture has room around its event’s place, however far north that is, and home whole, on whichever side of 180° it lies', () => {
  const boundsOf = (home: readonly [number, number, number, number], at: readonly [number, number]) => {
    const [south, west, north, east] = home;
    const story = makeStory([], {
      home: {
        bounds: [
          [south, west],
          [north, east],
        ],
      },
      places: [{ id: 'there', name: 'There', at }],
      events: [{ id: 'one', when: '2020', track: 'a', title: 'One', places: ['there'] }],
    });
    return pictureBounds({ story, view: { ...defaultView(story, 'en'), event: 'one' } });
  };
  expect(boundsOf([8, -19, 58, 90], [38.9, -77])).toEqual({ south: 8, west: -83, north: 58, east: 90 });
  expect(boundsOf([8, -19, 58, 90], [82.5, -62])).toMatchObject({ north: 84, west: -68 });
  expect(boundsOf([8, -19, 58, 90], [87, 0])).toMatchObject({ north: 87 });
  expect(boundsOf([-40, 120, 40, -120], [-34, -70])).toMatchObject({ west: 120, east: -64 });
  // Recife: on the far side of the Atlantic's seam there is no way round but the whole world.
  expect(boundsOf([-40, 120, 40, -120], [-8, -34.9])).toEqual({ south: -40, west: -180, north: 40, east: 180 });
});
