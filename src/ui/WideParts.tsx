import { type ReactNode, useMemo, useState } from 'react';
import { createAxisWords } from '../i18n/index.ts';
import { wideMessages } from '../i18n/wide/index.ts';
import { createWideSelectors } from '../state/wideSelectors.ts';
import { useStory } from './context.ts';
import { OverviewPart } from './OverviewPart.tsx';
import { PartFailed } from './PartFailed.tsx';
import type { PictureProps } from './parts.ts';
import { TimelinePart } from './TimelinePart.tsx';
import { useMessages } from './useMessages.ts';
import { useWide } from './useWide.ts';

/** Fetches what they say in a language. */
export const loadWideMessages = wideMessages.load;

/** What only a wide page has: the timeline, and the whole story in one strip under it. */
export function WideParts(props: PictureProps): ReactNode {
  const { selectors, words } = useStory();
  // One for the life of the mount, as the store is.
  const [drawWide] = useState(() => createWideSelectors(selectors));
  const wideWords = useMessages(wideMessages, words.language);
  const axisWords = useMemo(() => createAxisWords(words), [words]);
  const wide = useWide(props.root);
  if (!wideWords) return <PartFailed />;
  const parts = { ...props, drawWide, wideWords, axisWords, wide };
  return (
    <>
      <TimelinePart {...parts} />
      <OverviewPart {...parts} />
    </>
  );
}
