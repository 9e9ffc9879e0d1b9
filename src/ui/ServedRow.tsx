import type { ReactNode } from 'react';
import { daysElsewhere } from '../derive/daysElsewhere.ts';
import type { StoryEvent } from '../story/index.ts';
import { DaysElsewhere } from './laterFiles.ts';
import { RowEvidence } from './RowEvidence.tsx';
import { useServedEvents } from './useServedEvents.ts';

interface ServedRowProps {
  readonly event: StoryEvent;
}

/**
 * All that is known of an event, where no panel can open: under its row, and where a link to the event leads. With script
 * nothing has this id, for there a link opens the panel and moves no page.
 */
export function ServedRow({ event }: ServedRowProps): ReactNode {
  const served = useServedEvents();
  const hasDays = event.zone !== undefined && daysElsewhere(event).length > 0;
  return (
    <>
      <span id={`e=${event.id}`} className="cm-row-place" />
      {hasDays ? (
        <div className="cm-row-evidence">
          <DaysElsewhere event={event} />
        </div>
      ) : null}
      <RowEvidence event={event} linked={served} />
    </>
  );
}
