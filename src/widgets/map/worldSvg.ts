import type * as L from 'leaflet';
import type { Disposer } from '../../lib/disposer.ts';
import type { PlanarPoint } from '../../geo/merge.ts';
import { setAttribute } from '../attributes.ts';
import { createSvg } from './svg.ts';
import { unitsPerPixel, type WorldPoint } from '../../geo/worldShapes.ts';

/**
 * The drawing that lies in the map. Three spaces: the world (Web Mercator units, scaled by one transform, so that a
 * zoom rewrites no path), Leaflet's layer (CSS pixels that move with the map while it is panned), and the container
 * (CSS pixels of the box). Leaflet's own polygons round every point to a whole pixel, which makes small countries
 * ragged: hence this.
 */
export interface WorldSvg {
  readonly svg: SVGSVGElement;
  /** Children are in world units. */
  readonly world: SVGGElement;
  /** Children are in layer pixels. */
  readonly layer: SVGGElement;
  /** Draws it for the map as it is now. */
  update(): void;
  /**
   * The transform (layer pixels) that lays what was drawn last over the map as it is now; undefined where it would not
   * reach to the box's edges, or is drawn for this zoom.
   */
  stretch(): string | undefined;
}

/** How far the drawing reaches beyond the box on each side, so that panning shows no blank edge; a share of the box. */
const margin = 0.6;
/** A pan that leaves at least this much of the margin needs no new drawing; a share of the box. */
const spareMargin = 0.15;

/** CSS pixels of a world unit at the map's zoom. */
export function scaleOf(map: L.Map): number {
  return 2 ** map.getZoom() / unitsPerPixel;
}

/** A point of the world in layer pixels. */
export function toLayer(map: L.Map, point: WorldPoint): PlanarPoint {
  return layerOf(map)(point);
}

/** The same for many points, as the map is now; at another zoom but for a shift of them all. */
export function layerOf(map: L.Map, zoom = map.getZoom()): (point: WorldPoint) => PlanarPoint {
  const origin = map.getPixelOrigin();
  const scale = 2 ** zoom / unitsPerPixel;
  return ({ x, y }) => ({ x: x * scale - origin.x, y: y * scale - origin.y });
}

/** Whether a point (layer pixels) is in the box, or up to `reach` boxes beside it. */
export function isInBox(map: L.Map, point: PlanarPoint, reach = 0): boolean {
  const size = map.getSize();
  const at = map.layerPointToContainerPoint([point.x, point.y]);
  const across = at.x / size.x;
  const down = at.y / size.y;
  return across >= -reach && across <= 1 + reach && down >= -reach && down <= 1 + reach;
}

/** Farther than one step of the zoom nothing is stretched: its lines would be too thick, or too thin. */
const mostStretched = 2.01;

export function createWorldSvg(map: L.Map, pane: HTMLElement, disposer: Disposer): WorldSvg {
  const svg = createSvg('svg', { class: 'cm-map-world', 'pointer-events': 'none' });
  const world = createSvg('g');
  const layer = createSvg('g');
  svg.append(world, layer);
  pane.append(svg);
  disposer.add(() => svg.remove());
  let placed = place(map, { svg, world, layer });
  return {
    svg,
    world,
    layer,
    update() {
      // To write the world's transform lays out every path again, 20 ms: a pan moves the pane, and that is enough.
      if (!stillReaches(map, placed)) placed = place(map, { svg, world, layer });
    },
    stretch() {
      const times = 2 ** (map.getZoom() - placed.zoom);
      const { x, y } = placed.origin.multiplyBy(times).subtract(map.getPixelOrigin());
      const start = map.layerPointToContainerPoint(placed.corner.multiplyBy(times).add([x, y]));
      const end = start.add(placed.size.multiplyBy((1 + 2 * margin) * times)).subtract(map.getSize());
      const reaches = Math.max(start.x, start.y) <= 0 && Math.min(end.x, end.y) >= 0;
      const much = Math.max(times, 1 / times);
      return reaches && much > 1 && much < mostStretched ? `translate(${x}px,${y}px) scale(${times})` : undefined;
    },
  };
}

/** What the drawing was last placed for. */
interface Placing {
  readonly zoom: number;
  readonly size: L.Point;
  readonly origin: L.Point;
  /** The drawing's upper left corner, layer pixels. */
  readonly corner: L.Point;
}

function stillReaches(map: L.Map, { zoom, size, origin, corner }: Placing): boolean {
  if (map.getZoom() !== zoom || !map.getSize().equals(size) || !map.getPixelOrigin().equals(origin)) return false;
  // The drawing's corner lies `margin` boxes before the box; how many does it lie before it now?
  const before = map.layerPointToContainerPoint(corner).unscaleBy(size);
  return [-before.x, -before.y].every((reach) => reach >= spareMargin && reach <= 2 * margin - spareMargin);
}

function place(map: L.Map, { svg, world, layer }: Pick<WorldSvg, 'svg' | 'world' | 'layer'>): Placing {
  const size = map.getSize();
  const corner = map.containerPointToLayerPoint(size.multiplyBy(-margin)).round();
  const origin = map.getPixelOrigin();
  setAttribute(svg, 'width', Math.round(size.x * (1 + 2 * margin)));
  setAttribute(svg, 'height', Math.round(size.y * (1 + 2 * margin)));
  svg.style.transform = `translate(${corner.x}px,${corner.y}px)`;
  setAttribute(world, 'transform', `translate(${-origin.x - corner.x} ${-origin.y - corner.y}) scale(${scaleOf(map)})`);
  setAttribute(layer, 'transform', `translate(${-corner.x} ${-corner.y})`);
  return { zoom: map.getZoom(), size, origin, corner };
}
