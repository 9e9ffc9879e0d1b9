/** Below this the timeline is the list on a rail (design, "dear to retrofit"). CSS pixels of the container, not of the screen. */
export const WIDE_PIXELS = 600;

/** Whether a story's root element is wide; measured within its padding, as the stylesheet's container queries do. */
export function isWide(element: Element): boolean {
  // The same on both sides.
  const padding = Number.parseFloat(getComputedStyle(element).paddingInline);
  return element.clientWidth - 2 * padding >= WIDE_PIXELS;
}
