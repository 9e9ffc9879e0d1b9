import { type RefObject, useEffect, useState } from 'react';
import { isWide } from './isWide.ts';

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
