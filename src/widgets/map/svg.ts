import type { PlanarPoint } from '../../geo/merge.ts';
import { setAttribute } from '../attributes.ts';

/** Makes an SVG element with these attributes; `undefined` ones are left out. */
export function createSvg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) setAttribute(element, attribute, value);
  return element;
}

/** A line from each place to what stands for it, where that is elsewhere: one path for all. */
export function tiesBetween(pairs: readonly { readonly from: PlanarPoint; readonly to: PlanarPoint }[]): string {
  return pairs
    .filter(({ from, to }) => from.x !== to.x || from.y !== to.y)
    .map(({ from, to }) => `M${from.x} ${from.y}L${to.x} ${to.y}`)
    .join('');
}
