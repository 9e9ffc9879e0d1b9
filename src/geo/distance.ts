import type { LatLng } from './types.ts';

/** Mean radius of the Earth, kilometres. */
const earthRadius = 6371.0088;

/** Kilometres along the great circle (haversine: exact enough for captions, at most 0.5 % off the ellipsoid). */
export function distanceKm(from: LatLng, to: LatLng): number {
  const fromLatitude = radians(from.lat);
  const toLatitude = radians(to.lat);
  const chord =
    Math.sin((toLatitude - fromLatitude) / 2) ** 2 +
    Math.cos(fromLatitude) * Math.cos(toLatitude) * Math.sin(radians(to.lng - from.lng) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
