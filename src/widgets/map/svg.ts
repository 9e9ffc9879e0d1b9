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
