import { type Bounds, boundsOf, type Degrees, latLng } from '../geo/index.ts';
import type { Story } from '../story/model.ts';

const degrees = (value: number): Degrees => value as Degrees;

/** All inhabited land. */
const WORLD: Bounds = { south: degrees(-56), west: degrees(-170), north: degrees(74), east: degrees(180) };

/** Less than this much round a place, and nobody knows where on Earth it is. Degrees on each side. */
const AIR = 5;

/** A story never changes, and every change of the map's marks asks. */
const homes = new WeakMap<Story, Bounds>();

/** Where the map starts: where the story says, else around its places, else the world. */
export function homeBounds(story: Story): Bounds {
  const known = homes.get(story) ?? readHome(story);
  homes.set(story, known);
  return known;
}

/** Whether the map begins across 180°: its world then has its edges in the Atlantic, by other code (widgets/map/overDateLine.ts). */
export function isOverDateLine(story: Story): boolean {
  const { west, east } = homeBounds(story);
  return west > east;
}

function readHome(story: Story): Bounds {
  if (story.home.bounds) return story.home.bounds;
  const around = boundsOf(
    story.places.flatMap(({ at }) => [
      latLng(Math.max(-80, at.lat - AIR), at.lng - AIR),
      latLng(Math.min(80, at.lat + AIR), at.lng + AIR),
    ]),
  );
  return around ?? WORLD;
}
