/** A `div` of this class. */
export function box(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
