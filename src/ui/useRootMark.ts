import { type RefObject, useLayoutEffect } from 'react';

/**
 * Says on the story's root element, as `data-<name>`, what a part inside it shows, for the styles of what stands
 * elsewhere; nothing is said for `undefined`. `:has()` would say it without script, but then every change of the page's
 * elements makes the browser ask again who has what: 3 ms of each layout.
 */
export function useRootMark(
  part: RefObject<HTMLElement | null>,
  name: 'detail' | 'tour',
  value: string | undefined,
): void {
  useLayoutEffect(() => {
    const root = part.current?.closest<HTMLElement>('.cm-root');
    if (!root || value === undefined) return;
    root.dataset[name] = value;
    return () => {
      delete root.dataset[name];
    };
  }, [part, name, value]);
}
