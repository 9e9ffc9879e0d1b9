import type { ReactNode } from 'react';
import type { StoryEvent } from '../story/index.ts';
import { Connections } from './Connections.tsx';
import { EventFacts, Fact } from './EventFacts.tsx';
import { Evidence } from './Evidence.tsx';
import { Pictured } from './Pictured.tsx';
import { Role } from './Role.tsx';
import { Say } from './Say.tsx';
import { StatusLine } from './StatusLine.tsx';
import { EventMark } from './Swatch.tsx';
import { useStory, useStoryFile } from './context.ts';

interface RowEvidenceProps {
  readonly event: StoryEvent;
  /** Events that a link may lead to. */
  readonly linked?: ReadonlySet<StoryEvent>;
}

/** All that is known of an event, under its row: in print, and for those without script. With it the detail panel shows it. */
export function RowEvidence({ event, linked }: RowEvidenceProps): ReactNode {
  const { words } = useStory();
  const track = useStoryFile().trackById.get(event.track);
  return (
    <div className="cm-row-evidence">
      {track ? (
        <p className="cm-small">
          <EventMark color={track.color} status={event.status} /> <Say text={track.label} />
        </p>
      ) : null}
      <StatusLine event={event} />
      <Pictured media={event.media} still />
      <EventFacts event={event} withoutSummary>
        {event.countries.length > 0 ? (
          <Fact label={words.messages.detail.countries}>
            {event.countries.map(({ code, role }, index) => (
              <span key={code}>
                {index > 0 ? '; ' : null}
                {words.country(code)}
                <Role id={role} />
              </span>
            ))}
          </Fact>
        ) : null}
      </EventFacts>
      <Evidence event={event} heading="p" />
      <Connections event={event} linked={linked} />
    </div>
  );
}
