import type { Brand } from '../lib/brand.ts';

export type Degrees = Brand<number, 'Degrees'>;

/** Device-independent pixels of CSS. */
export type CssPixels = Brand<number, 'CssPixels'>;

/** WGS 84. Longitude −180…180, latitude −90…90. */
export interface LatLng {
  readonly lat: Degrees;
  readonly lng: Degrees;
  /** It stands there on a drawn world already, perhaps beyond 180°: nothing moves it again. */
  readonly drawn?: true;
}

/** A box on the globe. `west > east` means that it crosses the antimeridian. */
export interface Bounds {
  readonly south: Degrees;
  readonly west: Degrees;
  readonly north: Degrees;
  readonly east: Degrees;
}
