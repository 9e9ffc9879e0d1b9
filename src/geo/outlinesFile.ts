import { FINER_FILE, FIRST_FILE, wantsFinerOutlines } from './fineness.ts';
import { latLng } from './latLng.ts';
import type { Bounds } from './types.ts';
import { toWorld, unitsPerPixel } from './worldShapes.ts';

/** A drawing's room, CSS pixels. */
interface Room {
  readonly width: number;
  /** `Infinity`: as high as it needs. */
  readonly height: number;
}

/** The file of outlines, under `data/map/`, that a drawing of these bounds is made from where it has this room. */
export function outlinesFileOf({ south, north, west, east }: Bounds, { width, height }: Room): string {
  const degrees = (east - west + 360) % 360 || 360;
  const [start, end] = [toWorld(latLng(north, 0)), toWorld(latLng(south, degrees))];
  const zoom = Math.log2(Math.min(width / (end.x - start.x), height / (end.y - start.y)) * unitsPerPixel);
  const isFiner = wantsFinerOutlines({ south, north, west, east: west + degrees }, zoom);
  return isFiner ? FINER_FILE : FIRST_FILE;
}
