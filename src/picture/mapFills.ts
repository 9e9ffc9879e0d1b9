import type { CountryItem } from '../derive/drawLists.ts';
import { assertNever } from '../lib/assertNever.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';
import type { MapLook } from './mapLook.ts';

/** The value of a `fill`; adds its pattern where it wants one. */
export function fillOf(
  { color = '', pattern = 'solid' }: CountryItem,
  look: MapLook,
  patterns: Map<string, string>,
): string {
  const own = escapeHtml(look.palette.own(color));
  if (pattern === 'solid') return own;
  const id = `${pattern}-${color.replace('#', '')}`;
  patterns.set(id, patternOf(id, pattern, own, look));
  return `url(#${escapeHtml(id)})`;
}

/** The edge of a country whose pattern is its outline. */
export function outlineOf({ color = '', pattern }: CountryItem, { palette }: MapLook): string {
  return pattern === 'outlined' ? ` stroke="${escapeHtml(palette.own(color))}" stroke-width="1.6"` : '';
}

/** The tiles of the map's own patterns (widgets/map/patterns.ts), in these units. */
function patternOf(
  id: string,
  pattern: Exclude<CountryItem['pattern'], 'solid' | undefined>,
  color: string,
  { tile: side, palette }: Pick<MapLook, 'tile' | 'palette'>,
): string {
  const share = (sixteenths: number): number => (side / 16) * sixteenths;
  const stripe = (width: number, height: number): string =>
    `<rect width="${width}" height="${height}" fill="${color}"/>`;
  const tile = (tint: number, marks: string, turn = 0): string =>
    `<pattern id="${escapeHtml(id)}" width="${side}" height="${side}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">` +
    `<rect width="${side}" height="${side}" fill="${palette.land}"/>` +
    `<rect width="${side}" height="${side}" fill="${color}" fill-opacity="${tint}"/>${marks}</pattern>`;
  switch (pattern) {
    case 'hatched':
      return tile(0.22, stripe(share(7), side), 45);
    case 'dotted':
      return tile(0.22, `<circle cx="${side / 2}" cy="${side / 2}" r="${share(4.5)}" fill="${color}"/>`);
    case 'crossed':
      return tile(0.3, stripe(side, share(4)) + stripe(share(4), side), 45);
    case 'outlined':
      return tile(0.2, '');
    default:
      return assertNever(pattern);
  }
}
