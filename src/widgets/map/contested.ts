import type { BordersItem } from '../../derive/drawLists.ts';
import type { Patterns } from './patterns.ts';
import { createSvg } from './svg.ts';
import type { WorldShapes } from '../../geo/worldShapes.ts';

/**
 * What lies over the outlines of contested areas, above all fills: a hatch of its own and a dashed edge. How much of it is
 * seen is the worldview's (map.css): the ground of `contested-marked` is nobody's, `as-administered` has the edge alone.
 */
export function createContested(
  shapes: WorldShapes,
  { areas, worldview }: BordersItem,
  patterns: Patterns,
): SVGGElement {
  const element = createSvg('g', { 'data-worldview': worldview });
  const hatch = patterns.contestedFill();
  for (const { id, outlines } of areas) {
    for (const { id: outline, path } of shapes.countries) {
      if (!outlines.includes(outline)) continue;
      if (worldview === 'contested-marked') element.append(createSvg('path', { class: 'cm-map-nobody', d: path }));
      const fill = worldview === 'as-administered' ? 'none' : hatch;
      element.append(createSvg('path', { class: 'cm-map-contested', d: path, fill, 'data-area': id }));
    }
  }
  return element;
}
