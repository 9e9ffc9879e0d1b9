/**
 * Sets or, for `undefined`, removes an attribute; writes nothing that is there already: to write it again may lay out the
 * page.
 */
export function setAttribute(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}
