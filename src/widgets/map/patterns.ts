import { assertNever } from '../../lib/assertNever.ts';
import type { CountryItem } from '../../derive/drawLists.ts';
import { createSvg } from './svg.ts';
import { themed } from './themed.ts';

type Pattern = NonNullable<CountryItem['pattern']>;

/** The fills of one mounted map. Ids are unique in the document: two maps share none. */
export interface Patterns {
  readonly defs: SVGDefsElement;
  /** The value of a `fill` attribute for a shape drawn in the scaled world. */
  shapeFill(color: string, pattern: Pattern): string;
  /** The hatch of contested areas, with nothing between its lines. */
  contestedFill(): string;
  /** The same for something drawn in CSS pixels. */
  discFill(color: string, pattern: Pattern): string;
  /** Keeps the strokes of patterns their width however far the world is scaled. */
  setScale(scale: number): void;
}

/** Side of a tile, CSS pixels. */
const tile = 7;

/** Side of the contested hatch's tile, CSS pixels: finer than any standing's, and it leans the other way. */
const fineTile = 5;

export function createPatterns(mountId: string): Patterns {
  const defs = createSvg('defs');
  const shapePatterns = new Map<string, { readonly element: SVGPatternElement; readonly turn: number }>();
  let scale = 1;

  const ensure = (color: string, pattern: Exclude<Pattern, 'solid'>): string => {
    const id = `${mountId}-${pattern}-${color.replace('#', '')}`;
    if (shapePatterns.has(id)) return id;
    const turn = pattern === 'hatched' || pattern === 'crossed' ? 45 : 0;
    const element = createSvg('pattern', { id, width: tile, height: tile, patternUnits: 'userSpaceOnUse' });
    element.append(...tileOf(themed(color), pattern));
    element.setAttribute('patternTransform', transformOf(scale, turn));
    // The same tile without the world's scale.
    const disc = createSvg('pattern', { id: `${id}-disc`, href: `#${id}`, patternTransform: transformOf(1, turn) });
    defs.append(element, disc);
    shapePatterns.set(id, { element, turn });
    return id;
  };
  const ensureContested = (): string => {
    const id = `${mountId}-contested`;
    if (shapePatterns.has(id)) return id;
    const element = createSvg('pattern', { id, width: fineTile, height: fineTile, patternUnits: 'userSpaceOnUse' });
    element.append(createSvg('rect', { width: 1.1, height: fineTile, class: 'cm-map-hatch' }));
    element.setAttribute('patternTransform', transformOf(scale, -45));
    defs.append(element);
    shapePatterns.set(id, { element, turn: -45 });
    return id;
  };
  return {
    defs,
    contestedFill: () => `url(#${ensureContested()})`,
    shapeFill: (color, pattern) => (pattern === 'solid' ? themed(color) : `url(#${ensure(color, pattern)})`),
    discFill: (color, pattern) => (pattern === 'solid' ? themed(color) : `url(#${ensure(color, pattern)}-disc)`),
    setScale(next) {
      if (next === scale) return;
      scale = next;
      for (const { element, turn } of shapePatterns.values())
        element.setAttribute('patternTransform', transformOf(scale, turn));
    },
  };
}

function transformOf(scale: number, turn: number): string {
  return `scale(${1 / scale}) rotate(${turn})`;
}

function tileOf(color: string, pattern: Exclude<Pattern, 'solid'>): SVGElement[] {
  const ground = createSvg('rect', { width: tile, height: tile, class: 'cm-map-ground' });
  const tint = (share: number): SVGElement =>
    createSvg('rect', { width: tile, height: tile, fill: color, 'fill-opacity': share });
  const stripe = (width: number, height: number): SVGElement => createSvg('rect', { width, height, fill: color });
  switch (pattern) {
    case 'hatched':
      return [ground, tint(0.22), stripe(3, tile)];
    case 'dotted':
      return [ground, tint(0.22), createSvg('circle', { cx: tile / 2, cy: tile / 2, r: 1.9, fill: color })];
    case 'crossed':
      return [ground, tint(0.3), stripe(tile, 1.6), stripe(1.6, tile)];
    case 'outlined':
      return [ground, tint(0.2)];
    default:
      return assertNever(pattern);
  }
}
