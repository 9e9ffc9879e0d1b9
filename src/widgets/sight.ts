/** Room left around the spot, CSS pixels: a mark and its focus ring; a page may want more of it below (`--cm-covered`). */
const ROOM = 24;

/**
 * Scrolls the page no farther than it must for a spot of `frame` (CSS pixels from its corner; it is positioned) to be
 * seen. The browser's own scrolling to what gets the focus would also scroll the boxes a widget hides its overflow with,
 * which nothing scrolls back.
 */
export function scrollToSpot(frame: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const spot = frame.ownerDocument.createElement('span');
  spot.ariaHidden = 'true';
  spot.className = 'cm-spot';
  Object.assign(spot.style, { position: 'absolute', left: `${x}px`, top: `${y}px`, scrollMargin: `${ROOM}px` });
  spot.style.scrollMarginBlockEnd = `calc(${ROOM}px + var(--cm-covered, 0px))`;
  frame.append(spot);
  spot.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  spot.remove();
}
