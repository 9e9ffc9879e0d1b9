import { presimplify, simplify } from 'topojson-simplify';
import { widthOf } from '../geo/bounds.ts';
import type { Bounds } from '../geo/types.ts';
import type { CountryTopology } from '../geo/worldShapes.ts';
import { memoizeLast } from '../lib/memoize.ts';

/** A point stays where the triangle with its neighbours has so much area at least, square units of the drawing. */
const LEAST_TRIANGLE = 21;

/** Its types know no features without properties. */
type Weighable = Parameters<typeof presimplify>[0];

/** Weights its points once: stories of one build have the same outlines. */
const weighted = memoizeLast((topology: CountryTopology) => presimplify(topology as Weighable));

const thinned = memoizeLast(
  (topology: CountryTopology, least: number): CountryTopology => simplify(weighted(topology), least),
);

/**
 * Outlines as coarse as a drawing bears that is so many units wide over its home. Neighbours keep the border they share,
 * which thinning each country's own outline would part.
 */
export function coarseTopology(topology: CountryTopology, home: Bounds, width: number): CountryTopology {
  const degrees = widthOf(home) / width;
  return thinned(topology, LEAST_TRIANGLE * degrees ** 2);
}
