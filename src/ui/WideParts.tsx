import { type ReactNode, useState } from 'react';
import { createWideSelectors } from '../state/wideSelectors.ts';
import { useStory } from './context.ts';
import { OverviewPart } from './OverviewPart.tsx';
import type { PicturesProps } from './parts.ts';
import { TimelinePart } from './TimelinePart.tsx';
import { useWide } from './useWide.ts';

/** What only a wide page has: the timeline, and the whole story in one strip under it. */
export function WideParts(props: PicturesProps): ReactNode {
  const { selectors } = useStory();
  // One for the life of the mount, as the store is.
  const [drawWide] = useState(() => createWideSelectors(selectors));
  const parts = { ...props, drawWide, wide: useWide(props.root) };
  return (
    <>
      <TimelinePart {...parts} />
      <OverviewPart {...parts} />
    </>
  );
}
