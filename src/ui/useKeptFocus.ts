import { type RefObject, useEffect, useRef } from 'react';
import { canBeFocused, stopsIn } from './useRoving.ts';

/** What had the focus until it went. */
export interface LostFocus {
  readonly element: HTMLElement;
  /** The innermost group of stops it was in, which may be gone too, and which of them it was. */
  readonly group: HTMLElement;
  readonly index: number;
}

/** Whatever can take the last one's place in its group. */
const GROUPS = '[role="group"], [role="toolbar"], fieldset, ol, ul';

/** What a change may do to the focus short of taking its element away. */
const WATCHED = ['disabled', 'data-open'];

/**
 * Keeps the focus when the reader's own act takes away, hides or switches off what has it: a browser would drop it to
 * the page's beginning. `heir` says where it goes; whoever has taken it already keeps it.
 */
export function useKeptFocus(
  container: RefObject<HTMLElement | null>,
  heir: (lost: LostFocus) => HTMLElement | null | undefined,
): void {
  const latest = useRef(heir);
  useEffect(() => {
    latest.current = heir;
  });
  useEffect(() => {
    const box = container.current;
    if (!box) return;
    let held: LostFocus | null = null;
    const note = ({ target }: FocusEvent): void => {
      held = target instanceof HTMLElement ? placeOf(target, box) : null;
    };
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) held = null;
      // The reader has clicked where nothing can have the focus, or its element is on its way out of the document.
      else queueMicrotask(forgetUnlessLost);
    };
    const forgetUnlessLost = (): void => {
      if (held && canBeFocused(held.element) && held.element !== document.activeElement) held = null;
    };
    const check = (): void => {
      if (!held) return;
      if (canBeFocused(held.element)) {
        held = placeOf(held.element, box);
        return;
      }
      const lost = held;
      held = null;
      const { activeElement, body } = document;
      if (activeElement === lost.element || activeElement === body) latest.current(lost)?.focus();
    };
    let frame = 0;
    const settle = (): void => {
      frame = 0;
      check();
    };
    // To ask whether it is hidden, and where it stands, has the page laid out: that waits for the frame.
    const watch = (): void => {
      if (held && !isThere(held.element)) check();
      else if (held && frame === 0) frame = requestAnimationFrame(settle);
    };
    const observer = new MutationObserver(watch);
    observer.observe(box, { childList: true, subtree: true, attributes: true, attributeFilter: WATCHED });
    box.addEventListener('focusin', note);
    box.addEventListener('focusout', leave);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      box.removeEventListener('focusin', note);
      box.removeEventListener('focusout', leave);
    };
  }, [container]);
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && !element.hasAttribute('disabled');
}

/** The stop that stands where the lost one stood in its group, or the last of them. */
export function heirInGroup({ group, index }: LostFocus): HTMLElement | undefined {
  if (!group.isConnected) return undefined;
  const stops = stopsIn(group);
  return stops[Math.min(index, stops.length - 1)];
}

function placeOf(element: HTMLElement, box: HTMLElement): LostFocus {
  const group = element.parentElement?.closest<HTMLElement>(GROUPS) ?? box;
  const inside = box.contains(group) ? group : box;
  return { element, group: inside, index: stopsIn(inside).indexOf(element) };
}
