/** Whether lines of text run from the right here: time, and all that is laid out along it, does so too. */
export function isMirrored(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

/** How far a point of the window is from where lines begin in a box, CSS pixels. */
export function fromStart(box: DOMRect, x: number, mirrored: boolean): number {
  return mirrored ? box.right - x : x - box.left;
}
