import type { ReactNode } from 'react';
import { gapBetween } from '../derive/gaps.ts';
import { gapWords } from '../i18n/gapWords.ts';
import type { StoryEvent } from '../story/index.ts';
import { RowEvidence } from './RowEvidence.tsx';
import { useStory } from './context.ts';

export interface RowTailProps {
  readonly event: StoryEvent;
  readonly next: StoryEvent | undefined;
  /** Of a virtualised list: without the evidence. */
  readonly short: boolean;
}

/** What stands under an event's row: all that is known of it, and on a narrow page the time until the next. */
export function RowTail({ event, next, short }: RowTailProps): ReactNode {
  return (
    <>
      {short ? null : <RowEvidence event={event} />}
      {next ? <GapTo event={event} next={next} /> : null}
    </>
  );
}

interface GapToProps {
  readonly event: StoryEvent;
  readonly next: StoryEvent;
}

/** The stylesheet gives the step its room; a gap that is too long for the scale says its length. */
function GapTo({ event, next }: GapToProps): ReactNode {
  const { words } = useStory();
  const { step, length } = gapBetween(event, next);
  if (step === 0) return null;
  return (
    <p className="cm-gap" data-gap={step} data-broken={length ? '' : undefined}>
      {length ? gapWords(words.language, length) : null}
    </p>
  );
}
