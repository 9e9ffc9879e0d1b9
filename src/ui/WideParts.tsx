import type { ReactNode } from 'react';
import { OverviewPart } from './OverviewPart.tsx';
import type { PicturesProps } from './parts.ts';
import { TimelinePart } from './TimelinePart.tsx';
import { useWide } from './useWide.ts';

/** What only a wide page has: the timeline, and the whole story in one strip under it. */
export function WideParts(props: PicturesProps): ReactNode {
  const parts = { ...props, wide: useWide(props.root) };
  return (
    <>
      <TimelinePart {...parts} />
      <OverviewPart {...parts} />
    </>
  );
}
