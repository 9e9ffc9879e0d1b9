import type { ReactNode } from 'react';
import type { StoryEvent } from '../story/index.ts';
import { RowEvidence } from './RowEvidence.tsx';
import { RowGap } from './RowGap.tsx';
import { useStory } from './context.ts';
import { usePrinting } from './usePrinting.ts';

export interface RowTailProps {
  readonly event: StoryEvent;
  readonly next: StoryEvent | undefined;
}

/** What stands under an event's row: all that is known of it, and on a narrow page the time until the next. */
export function RowTail({ event, next }: RowTailProps): ReactNode {
  const { served } = useStory();
  return (
    <>
      {usePrinting() ? (
        <RowEvidence event={event} />
      ) : (
        // With script nothing of it is parsed, and nothing hydrated: it is most of the page's elements.
        <noscript>{served ? <served.Row event={event} /> : null}</noscript>
      )}
      {next ? <RowGap as="p" event={event} next={next} /> : null}
    </>
  );
}
