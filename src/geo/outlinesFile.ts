import { FINER_FILE, FIRST_FILE, wantsFinerOutlines } from './fineness.ts';
import { latLng } from './latLng.ts';
import type { Bounds } from './types.ts';

/** A drawing's room, CSS pixels. */
interface Room {
  readonly width: number;
  /** `Infinity`: as high as it needs. */
  readonly height: number;
}

/** The file of outlines, under `data/map/`, that a drawing of these bounds is made from where it has this room. */
export function outlinesFileOf({ south, north, west, east }: Bounds, { width, height }: Room): string {
  const degrees = (east - west + 360) % 360 || 360;
  const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const zoom = Math.log2(
    Math.min((width * 360) / degrees, (height * 2 * Math.PI) / (mercator(north) - mercator(south))) / 256,
  );
  const isFiner = wantsFinerOutlines(latLng((south + north) / 2, west + degrees / 2), zoom);
  return isFiner ? FINER_FILE : FIRST_FILE;
}
