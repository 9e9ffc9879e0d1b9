import { type RefObject, useEffect, useState } from 'react';

/** Below this the timeline is the list on a rail (design, "dear to retrofit"). CSS pixels of the container, not of the screen. */
export const WIDE_PIXELS = 600;

/**
 * Whether the container is wide; `null` before it has been measured, so that the first render is pure. Measured within
 * its padding, as the stylesheet's container queries do: the two must never disagree.
 */
export function useWide(container: RefObject<HTMLElement | null>): boolean | null {
  const [wide, setWide] = useState<boolean | null>(null);
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const measure = (): void => setWide(isWide(element));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [container]);
  return wide;
}

/** The same of a story's root element, for those who cannot wait for the effect. */
export function isWide(element: Element): boolean {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
  return (
    element.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd) >= WIDE_PIXELS
  );
}
