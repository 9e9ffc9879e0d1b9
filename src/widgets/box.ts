/** An element of this class. */
export function box(className: string, tag: 'div' | 'p' | 'span' = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** Moves an element, CSS pixels; nothing is laid out or painted anew. */
export function slide(element: HTMLElement, x: number): void {
  element.style.transform = `translateX(${x}px)`;
}
