import type { Feature, MultiPolygon } from 'geojson';

/** A country, or a part of one that is drawn apart, by its id. */
export type Outline = Feature<MultiPolygon, null> & { readonly id: string };
