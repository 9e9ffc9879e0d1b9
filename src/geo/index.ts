export { drawnAt, nearestTurn, type Position, unwrap } from './antimeridian.ts';
export { ATLANTIC_SEAM, boundsOf, contains, middleOf, nearlyEqual, padded, widthOf } from './bounds.ts';
export { distanceKm } from './distance.ts';
export { latLng } from './latLng.ts';
export { type MergedGroup, mergeWithin, type PlanarPoint } from './merge.ts';
export type { Bounds, CssPixels, Degrees, LatLng } from './types.ts';
