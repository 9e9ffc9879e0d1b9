import type { ReactNode } from 'react';
import { gapBetween, isBroken } from '../derive/gaps.ts';
import { gapWords } from '../i18n/gapWords.ts';
import type { StoryEvent } from '../story/index.ts';
import { useStory } from './context.ts';

export interface RowGapProps {
  /** A paragraph in its row, or between rows a row of its own, which is none to a screen reader. */
  readonly as: 'p' | 'li';
  readonly event: StoryEvent;
  readonly next: StoryEvent;
}

/**
 * The time between two rows of a narrow page. The stylesheet gives its step the room; a gap that is too long for the scale
 * says its length.
 */
export function RowGap({ as: Element, event, next }: RowGapProps): ReactNode {
  const { words } = useStory();
  const { step, length } = gapBetween(event, next);
  if (step === 0) return null;
  return (
    <Element
      className="cm-gap"
      data-gap={step}
      data-broken={isBroken(step) ? '' : undefined}
      aria-hidden={Element === 'li' ? 'true' : undefined}
    >
      {length ? gapWords(words.language, length) : null}
    </Element>
  );
}
