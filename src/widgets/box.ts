/** An element of this class. */
export function box(className: string, tag: 'div' | 'p' | 'span' = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** Moves an element away from where lines begin, CSS pixels; nothing is laid out or painted anew. */
export function slide(element: HTMLElement, x: number, mirrored: boolean): void {
  element.style.transform = `translateX(${mirrored ? -x : x}px)`;
}
