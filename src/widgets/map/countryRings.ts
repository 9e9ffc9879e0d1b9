import { setAttribute } from '../attributes.ts';
import { createSvg } from './svg.ts';

/**
 * Lines drawn along a country's outline, over all borders: a shape's own stroke would be half covered by its
 * neighbours.
 */
export interface CountryRings {
  readonly element: SVGGElement;
  /** Draws a ring along `path`, or takes it away. */
  set(kind: RingKind, code: string, path: string | undefined, color?: string): void;
  /** Draws those that there are along other outlines. */
  redraw(pathOf: (code: string) => string | undefined): void;
}

/** The focus is a broad line with a light one along its middle; the others are drawn over both. */
export type RingKind = 'focus' | 'focus-core' | 'outlined' | 'changed' | 'selected';

export function createCountryRings(): CountryRings {
  const element = createSvg('g');
  const under = createSvg('g');
  const over = createSvg('g');
  element.append(under, over);
  const drawn = new Map<string, SVGPathElement>();
  return {
    element,
    set(kind, code, path, color) {
      const key = `${kind} ${code}`;
      if (path === undefined) {
        drawn.get(key)?.remove();
        drawn.delete(key);
        return;
      }
      const ring = drawn.get(key) ?? createSvg('path', { class: `cm-map-ring cm-map-ring--${kind}`, d: path });
      setAttribute(ring, 'stroke', color);
      if (drawn.has(key)) return;
      drawn.set(key, ring);
      (kind === 'focus' || kind === 'focus-core' ? under : over).append(ring);
    },
    redraw(pathOf) {
      for (const [key, ring] of drawn) setAttribute(ring, 'd', pathOf(key.split(' ')[1] ?? ''));
    },
  };
}
