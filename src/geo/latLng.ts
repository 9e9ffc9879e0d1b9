import type { Degrees, LatLng } from './types.ts';

/** Brands two numbers that the caller knows to be degrees of WGS 84. */
export function latLng(lat: number, lng: number): LatLng {
  return { lat: lat as Degrees, lng: lng as Degrees };
}
