import type * as L from 'leaflet';
import type { PlanarPoint } from '../../geo/merge.ts';

/** What of the box's upper edge is the toolbar's, and down to where; CSS pixels. */
export interface Toolbar {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

export function toolbarOf({ offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight }: HTMLElement): Toolbar {
  return { left, right: left + offsetWidth, height: top + offsetHeight };
}

/** From one point that is the toolbar's to the next; CSS pixels, less than a small country's marker is wide. */
const step = 20;

/** Where no marker may stand, as the map's layers count: the toolbar would lie on it. */
export function pointsUnder(map: L.Map, toolbar: Toolbar | undefined): readonly PlanarPoint[] {
  const points: PlanarPoint[] = [];
  if (!toolbar) return points;
  const { left, right, height } = toolbar;
  for (let x = left; x <= right; x += step)
    for (let y = 0; y < height - step / 2; y += step) points.push(map.containerPointToLayerPoint([x, y]));
  return points;
}
