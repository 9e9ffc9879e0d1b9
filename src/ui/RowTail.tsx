import type { ReactNode } from 'react';
import type { StoryEvent } from '../story/index.ts';
import { RowEvidence } from './RowEvidence.tsx';
import { RowGap } from './RowGap.tsx';

export interface RowTailProps {
  readonly event: StoryEvent;
  readonly next: StoryEvent | undefined;
}

/** What stands under an event's row: all that is known of it, and on a narrow page the time until the next. */
export function RowTail({ event, next }: RowTailProps): ReactNode {
  return (
    <>
      <RowEvidence event={event} />
      {next ? <RowGap as="p" event={event} next={next} /> : null}
    </>
  );
}
