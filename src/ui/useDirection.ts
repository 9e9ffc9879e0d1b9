import { type RefObject, useLayoutEffect } from 'react';
import { type Direction, directionOf } from '../i18n/direction.ts';
import { useStory } from './context.ts';

/**
 * Which way the page's language runs. A prerendered page says it of itself, in its own language; in another the story's root
 * element says it. What is laid out along lines of text is made anew then: it takes the direction it was made in for good.
 */
export function useDirection(root: RefObject<HTMLElement | null>): Direction {
  const direction = directionOf(useStory().language);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const now = element.closest<HTMLElement>('[dir]')?.dir ?? 'ltr';
    if (now !== direction) element.setAttribute('dir', direction);
  }, [root, direction]);
  return direction;
}
