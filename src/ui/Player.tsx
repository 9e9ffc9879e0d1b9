import { type RefObject, useEffect, useRef } from 'react';
import { createPlayer, type Frames } from '../state/player.ts';
import { useStory } from './context.ts';
import { usePictures } from './picturesContext.ts';
import { useMotion } from './useMotion.ts';

const FRAMES: Frames = {
  request: (frame) => requestAnimationFrame(frame),
  cancel: (id) => cancelAnimationFrame(id),
};

export interface PlayerProps {
  /** The story's own box, on which a hand is laid. */
  readonly root: RefObject<HTMLElement | null>;
}

/** Keys that leave things as they are. */
const QUIET_KEYS = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta']);

/** Lets time pass for as long as it is there; a hand laid on anything but its own buttons stops it. */
export function Player({ root }: PlayerProps): null {
  const { store } = useStory();
  const { draw } = usePictures();
  const reducedMotion = useMotion();
  const stepped = useRef(reducedMotion);
  useEffect(() => {
    stepped.current = reducedMotion;
  }, [reducedMotion]);
  useEffect(() => {
    return createPlayer(store, { timetableOf: draw.timetable, isStepped: () => stepped.current, frames: FRAMES });
  }, [store, draw]);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const onHand = (event: Event): void => {
      if (event instanceof KeyboardEvent && QUIET_KEYS.has(event.key)) return;
      // The wheel alone scrolls the page.
      if (event instanceof WheelEvent && !event.ctrlKey) return;
      if (event.target instanceof Element && event.target.closest('.cm-play')) return;
      store.intents.play(false);
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) element.addEventListener(kind, onHand, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, onHand, { capture: true });
    };
  }, [root, store]);
  return null;
}
