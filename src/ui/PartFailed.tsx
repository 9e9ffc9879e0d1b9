import type { ReactNode } from 'react';
import { useStory } from './context.ts';

/** Stands in the box of a picture whose code did not come: the text is whole without it. */
export function PartFailed(): ReactNode {
  const { words } = useStory();
  return (
    <p className="cm-part-failed" role="status">
      {words.messages.error.partFailed}
    </p>
  );
}
