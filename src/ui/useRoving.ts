import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const STOPS = 'a[href], button, input:not([type="search"]), select, summary';
const GROUP = 'data-roving';

/**
 * Makes the focusable things inside `group` one Tab stop: arrows, Home and End move among them (WAI-ARIA "roving
 * tabindex"). It is put on after the first render, so that without script each of them stays a stop of its own. A group
 * inside the group keeps its own stop.
 */
export function useRoving(group: RefObject<HTMLElement | null>, revision: unknown): void {
  // biome-ignore lint: the revision is why it runs again.
  useEffect(() => {
    const element = group.current;
    if (!element) return;
    const known = element.hasAttribute(GROUP);
    if (!known) element.setAttribute(GROUP, '');
    const give = (): void => {
      const stops = stopsOf(element);
      giveStop(stops, stops.find((stop) => stop === document.activeElement) ?? stops.find(isCurrent) ?? stops[0]);
    };
    // To ask what is hidden has the page laid out: when the frame does it anyway, not between two changes of it.
    const frame = known ? requestAnimationFrame(give) : 0;
    if (!known) give();
    const follow = (event: FocusEvent): void => {
      const all = stopsOf(element);
      const focused = all.find((stop) => stop === event.target);
      if (focused) giveStop(all, focused);
    };
    element.addEventListener('focusin', follow);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('focusin', follow);
    };
  }, [group, revision]);
}

/** The key handler that goes with `useRoving`. */
export function moveInGroup(event: KeyboardEvent<HTMLElement>): void {
  const stops = stopsOf(event.currentTarget);
  const index = stops.findIndex((stop) => stop === event.target);
  if (index < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const onward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  const next = stops[targetIndex(event.key, index, { count: stops.length, onward })];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** What can take the focus in an element, in the document's order. */
export function stopsIn(element: HTMLElement): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(STOPS)].filter(canBeFocused);
}

/** The one of a group that Tab comes to. */
export function tabStopOf(group: HTMLElement | null): HTMLElement | undefined {
  const stops = group ? stopsOf(group) : [];
  return stops.find(({ tabIndex }) => tabIndex === 0) ?? stops[0];
}

function stopsOf(group: HTMLElement): readonly HTMLElement[] {
  return stopsIn(group).filter((stop) => (stop.closest(`[${GROUP}]`) ?? group) === group);
}

/**
 * What is gone, hidden or switched off is no stop. Of a row the list is asked: to
 * ask for a box in a row that is out of sight lays that row out, and there are many.
 */
export function canBeFocused(stop: HTMLElement): boolean {
  if (stop.hasAttribute('disabled')) return false;
  return (stop.closest('.cm-row')?.parentElement ?? stop).getClientRects().length > 0;
}

function giveStop(stops: readonly HTMLElement[], holder: HTMLElement | undefined): void {
  for (const stop of stops) {
    const index = stop === holder ? '0' : '-1';
    if (stop.getAttribute('tabindex') !== index) stop.setAttribute('tabindex', index);
  }
}

/** `onward`: how far Right goes, which is back where lines run from the right. */
function targetIndex(
  key: string,
  index: number,
  { count, onward }: { readonly count: number; readonly onward: 1 | -1 },
): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: onward, ArrowLeft: -onward };
  const by = steps[key];
  return by ? Math.max(0, Math.min(index + by, count - 1)) : -1;
}

function isCurrent(stop: HTMLElement): boolean {
  return stop.getAttribute('aria-current') === 'true';
}
