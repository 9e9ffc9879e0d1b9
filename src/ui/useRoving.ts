import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const STOPS = 'a[href], button, input, select';

/**
 * Makes the focusable things inside `group` one Tab stop: arrows, Home and End move among them (WAI-ARIA "roving
 * tabindex"). It is put on after the first render, so that without script each of them stays a stop of its own.
 * `axis` "both" lets up and down step too.
 */
export function useRoving(group: RefObject<HTMLElement | null>, revision: unknown): void {
  // biome-ignore lint: the revision is why it runs again.
  useEffect(() => {
    const stops = stopsOf(group.current);
    const active = stops.find((stop) => stop === document.activeElement) ?? stops.find(isCurrent) ?? stops[0];
    for (const stop of stops) stop.tabIndex = stop === active ? 0 : -1;
  }, [group, revision]);
}

/** The key handler that goes with `useRoving`. */
export function moveInGroup(event: KeyboardEvent<HTMLElement>): void {
  const stops = stopsOf(event.currentTarget);
  const index = stops.findIndex((stop) => stop === event.target);
  if (index < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = stops[targetIndex(event.key, index, stops.length)];
  if (!next) return;
  event.preventDefault();
  for (const stop of stops) stop.tabIndex = stop === next ? 0 : -1;
  next.focus();
}

function targetIndex(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

function stopsOf(group: HTMLElement | null): readonly HTMLElement[] {
  return group ? [...group.querySelectorAll<HTMLElement>(STOPS)].filter(canBeFocused) : [];
}

function isCurrent(stop: HTMLElement): boolean {
  return stop.getAttribute('aria-current') === 'true';
}

/** What is hidden (a row's evidence, where script runs) or switched off is no stop. */
function canBeFocused(stop: HTMLElement): boolean {
  return !stop.hasAttribute('disabled') && stop.getClientRects().length > 0;
}
