const SVG = 'http://www.w3.org/2000/svg';

/** An element of a drawing; numbers to a tenth of a pixel. */
export function draw(name: string, className: string, attributes: Readonly<Record<string, number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  element.setAttribute('class', className);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(Math.round(value * 10) / 10));
  return element;
}

/** A path of a drawing. */
export function drawPath(className: string, d: string): SVGElement {
  const path = draw('path', className, {});
  path.setAttribute('d', d);
  return path;
}
