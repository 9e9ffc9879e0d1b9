import { geoDistance, geoInterpolate } from 'd3';
import { cutAtEdges, unwrap } from '../geo/antimeridian.ts';
import { capitals } from '../geo/capitals.ts';
import { distanceKm } from '../geo/distance.ts';
import { latLng } from '../geo/latLng.ts';
import type { LatLng } from '../geo/types.ts';
import type { CountryCode, Relation, Story, StoryEvent } from '../story/model.ts';
import type { Day } from '../time/units.ts';
import { holdsOn, relationsOf } from './countryFile.ts';
import type { ArcItem } from './drawLists.ts';

/** What joins two countries on the map: where an event is, and whom it concerns; or a relation. */
export interface Arc {
  readonly from: LatLng;
  readonly to: LatLng;
  readonly directed: boolean;
  readonly thin: boolean;
  readonly color: string;
}

/** Radians of the great circle between two points of a line: 2°, half a pixel off at the closest zoom. */
const STEP = Math.PI / 90;

/** A country is not joined to a place in or beside its capital. Kilometres. */
const BESIDE = 60;

/** The ink of the page: relations are of no track. */
const INK = 'currentColor';

/** The shortest way between two places, as lines of a map whose edges are at ±180°. */
export function greatCircle(from: LatLng, to: LatLng): readonly (readonly LatLng[])[] {
  const [start, end]: [number, number][] = [
    [from.lng, from.lat],
    [to.lng, to.lat],
  ];
  if (!start || !end) return [];
  const count = Math.max(2, Math.ceil(geoDistance(start, end) / STEP));
  const at = geoInterpolate(start, end);
  const points = Array.from({ length: count + 1 }, (_, index) => at(index / count));
  return cutAtEdges(unwrap(points)).map((line) => line.map(([lng, lat]) => latLng(lat, lng)));
}

/**
 * What the map joins for an event: its places in their order, a path; from the first of them to the capital of each country
 * that it concerns and is not in; and each relation that it has brought about. An event without a place begins at the country
 * that is named first.
 */
export function eventArcs(story: Story, event: StoryEvent): readonly ArcItem[] {
  const color = story.trackById.get(event.track)?.color ?? INK;
  const places = event.places.flatMap((id) => story.placeById.get(id) ?? []);
  const path = places.slice(1).flatMap(({ at }, index): Arc[] => {
    const before = places[index]?.at;
    return before ? [{ from: before, to: at, directed: false, thin: true, color }] : [];
  });
  const [first] = event.countries;
  const from = places[0]?.at ?? capitals.get(first?.code ?? '');
  const inside = new Set(places.map(({ country }) => country));
  const ends = [...new Set(event.countries.map(({ code }) => code))].filter((code) => !inside.has(code));
  const course = ends.flatMap((code): Arc[] => {
    const to = capitals.get(code);
    if (!from || !to || distanceKm(from, to) < BESIDE) return [];
    return [{ from, to, directed: false, thin: true, color }];
  });
  const brought = story.relations.filter((relation) => relation.event === event.id).flatMap(relationArc);
  return drawn([...path, ...course, ...brought]);
}

/** The relations of countries that hold on a day, by the day they began; each once, though both may be chosen. */
export function countryArcs(story: Story, codes: readonly CountryCode[], day: Day): readonly ArcItem[] {
  const relations = new Set(codes.flatMap((code) => relationsOf(story, code)));
  return drawn([...relations].filter((relation) => holdsOn(relation, day)).flatMap(relationArc));
}

function relationArc({ from, to, directed }: Relation): readonly Arc[] {
  const [start, end] = [capitals.get(from), capitals.get(to)];
  return start && end ? [{ from: start, to: end, directed, thin: false, color: INK }] : [];
}

/** What is drawn alike between the same two is one line; what is not has another id, for the map makes a line once. */
function drawn(arcs: readonly Arc[]): readonly ArcItem[] {
  const items = new Map<string, ArcItem>();
  for (const { from, to, ...look } of arcs) {
    const id = [from.lat, from.lng, to.lat, to.lng, ...Object.values(look)].join(' ');
    if (!items.has(id)) items.set(id, { id, ...look, lines: greatCircle(from, to) });
  }
  return [...items.values()];
}
