import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { TourStep } from '../view/index.ts';
import { useStory, useStoryFile } from './context.ts';

/** Hands the focus on where what was pressed has gone with what it belonged to. */
export function useTourFocus<Heir extends HTMLElement>(): RefObject<Heir | null> {
  const { store } = useStory();
  const heir = useRef<Heir>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (store.getState().source === 'tour' && (activeElement === null || activeElement === document.body))
      heir.current?.focus({ preventScroll: true });
  }, [store]);
  return heir;
}

/** The code that reads a step as the link it is: it has come for the page's address already, or comes when it is wanted. */
export const loadCodec = () => import('../url/index.ts');
/** Where it does not come the step stays a link that nobody can read: who reads the page's own address has said so (mount.tsx). */
export const saidAlready = (): void => undefined;
export type Codec = Awaited<ReturnType<typeof loadCodec>>;

/** Goes to a step: the whole of its view at once. */
export function useTakeStep(): (step: TourStep) => void {
  const { store, language } = useStory();
  const story = useStoryFile();
  return useCallback(
    (step) => {
      loadCodec().then(({ viewOfStep }) => {
        const view = viewOfStep(step, store.getState().view, { story, language });
        if (view) store.intents.restore(view, 'tour');
      }, saidAlready);
    },
    [store, story, language],
  );
}
