import { type ReactNode, useEffect } from 'react';
import { partFailed } from '../i18n/partFailed.ts';
import { useStory } from './context.ts';

/** Stands in place of a part whose code did not come: the text is whole without it. */
export function PartFailed(): ReactNode {
  const { words } = useStory();
  return (
    <p className="cm-part-failed" role="status">
      {partFailed[words.language]}
    </p>
  );
}

/** The same of what would let time pass: it does not. */
export function PlayingEnds(): ReactNode {
  const { store } = useStory();
  useEffect(() => store.intents.play(false), [store]);
  return null;
}
