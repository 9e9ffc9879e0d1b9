import { useCallback, useEffect, useRef } from 'react';

/** The parts that must be usable before the page calls itself ready. */
export type NeededPart = 'timeline' | 'map';

/** Calls `onReady` once, when every needed part has been made and shows a story that is whole. */
export function useReady(onReady: (() => void) | undefined, whole: boolean): (part: NeededPart) => void {
  const made = useRef(new Set<NeededPart>());
  const shows = useRef(whole);
  const told = useRef(false);
  const tell = useCallback(() => {
    if (told.current || made.current.size < 2 || !shows.current) return;
    told.current = true;
    onReady?.();
  }, [onReady]);
  // The effects of the parts come before: by now each has been told of the whole story.
  useEffect(() => {
    shows.current = whole;
    tell();
  }, [whole, tell]);
  return useCallback(
    (part) => {
      made.current.add(part);
      tell();
    },
    [tell],
  );
}
