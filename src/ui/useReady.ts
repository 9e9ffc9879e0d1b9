import { useCallback, useRef } from 'react';

/** The parts that must be usable before the page calls itself ready. */
export type NeededPart = 'timeline' | 'map';

/** Calls `onReady` once, when every needed part has been made. */
export function useReady(onReady: (() => void) | undefined): (part: NeededPart) => void {
  const made = useRef(new Set<NeededPart>());
  const told = useRef(false);
  return useCallback(
    (part) => {
      made.current.add(part);
      if (told.current || made.current.size < 2) return;
      told.current = true;
      onReady?.();
    },
    [onReady],
  );
}
