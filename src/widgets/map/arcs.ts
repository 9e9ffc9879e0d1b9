import type * as L from 'leaflet';
import type { ArcItem } from '../../derive/drawLists.ts';
import type { LatLng } from '../../geo/types.ts';
import type { PlanarPoint } from '../../geo/merge.ts';
import { setAttribute } from '../attributes.ts';
import { createSvg } from './svg.ts';
import { toWorld } from '../../geo/worldShapes.ts';
import { toLayer } from './worldSvg.ts';

/** Lines between countries. */
export interface Arcs {
  /** What to draw from the next `layout` on, in this order. */
  set(arcs: readonly ArcItem[]): void;
  layout(): void;
}

/** From an arrowhead's tip to its ends, CSS pixels. */
const headLength = 9;
const headWidth = 4.5;

interface Drawn {
  readonly element: SVGGElement;
  readonly paths: readonly SVGPathElement[];
  readonly arc: ArcItem;
}

export function createArcs(map: L.Map, drawing: SVGElement): Arcs {
  const element = createSvg('g', { class: 'cm-map-arcs' });
  drawing.append(element);
  let drawn = new Map<string, Drawn>();
  return {
    set(arcs) {
      const next = new Map(arcs.map((arc, order) => [arc.id, drawn.get(arc.id) ?? make(arc, order)]));
      for (const [id, { element: old }] of drawn) if (!next.has(id)) old.remove();
      for (const { element: one } of next.values()) if (!one.isConnected) element.append(one);
      drawn = next;
    },
    layout() {
      for (const { paths, arc } of drawn.values()) {
        const path = pathOf(map, arc);
        for (const one of paths) setAttribute(one, 'd', path);
      }
    },
  };
}

function make(arc: ArcItem, order: number): Drawn {
  const element = createSvg('g', {
    class: 'cm-map-arc-line',
    'data-arc': arc.id,
    'data-fresh': 'true',
    'data-thin': arc.thin ? 'true' : undefined,
  });
  element.style.setProperty('--order', String(order));
  element.style.setProperty('--cm-lane', arc.color);
  const paths = [createSvg('path', { class: 'cm-map-arc-back' }), createSvg('path', { class: 'cm-map-arc' })];
  element.append(...paths);
  return { element, paths, arc };
}

function pathOf(map: L.Map, { lines, directed }: ArcItem): string {
  const project = (at: LatLng): PlanarPoint => toLayer(map, toWorld(at));
  const projected = lines.map((line) => line.map(project));
  const drawn = projected.map((line) => `M${line.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`);
  return drawn.join('') + (directed ? headAt(projected.at(-1) ?? []) : '');
}

/** Two strokes at the end of a line, along its last stretch. */
function headAt(line: readonly PlanarPoint[]): string {
  const tip = line.at(-1);
  const before = line.findLast((point) => tip && Math.hypot(point.x - tip.x, point.y - tip.y) >= headLength) ?? line[0];
  if (!tip || !before || tip === before) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const foot = { x: tip.x - along.x * headLength, y: tip.y - along.y * headLength };
  const side = (by: number): string => `${(foot.x - along.y * by).toFixed(1)} ${(foot.y + along.x * by).toFixed(1)}`;
  return `M${side(headWidth)}L${tip.x.toFixed(1)} ${tip.y.toFixed(1)}L${side(-headWidth)}`;
}
