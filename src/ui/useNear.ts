import { type RefObject, useEffect, useState } from 'react';

/** The longest a part that is out of sight waits, milliseconds: it must be usable about two seconds after the text is. */
const PATIENCE = 1500;

/** True once the element is within a viewport of being seen, or the page has been idle for a while. Never before the first effect. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target || near) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '100% 0px' },
    );
    observer.observe(target);
    const timer = setTimeout(() => setNear(true), PATIENCE);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [element, near]);
  return near;
}
