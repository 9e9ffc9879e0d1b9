import { type ReactNode, useMemo } from 'react';
import type { StoryEvent } from '../story/index.ts';
import { Chain } from './Chain.tsx';
import { EventCountries } from './EventCountries.tsx';
import { EventFacts } from './EventFacts.tsx';
import { EventPeople } from './EventPeople.tsx';
import { Evidence } from './Evidence.tsx';
import { DaysElsewhere } from './laterFiles.ts';
import { Pictured } from './Pictured.tsx';
import { Relations } from './Relations.tsx';
import { Say } from './Say.tsx';
import { StatusLine } from './StatusLine.tsx';
import { Steps } from './Steps.tsx';
import { EventMark } from './Swatch.tsx';
import { Terms } from './Terms.tsx';
import { useStory, useStoryFile } from './context.ts';

/** The chosen event as an evidence file: what is known of it, who says so, and what it hangs together with. */
export function EventFile({ event }: { readonly event: StoryEvent }): ReactNode {
  const { words } = useStory();
  const { trackById, relations } = useStoryFile();
  const track = trackById.get(event.track);
  const brought = useMemo(() => relations.filter((relation) => relation.event === event.id), [relations, event]);
  return (
    <article data-event-id={event.id} aria-current="true">
      <Steps event={event} />
      <div className="cm-detail-text">
        <p className="cm-detail-track">
          <EventMark color={track?.color ?? '#888888'} status={event.status} />
          {track ? <Say text={track.label} /> : null}
        </p>
        <p className="cm-detail-date">{words.date(event.when, 'full')}</p>
        {event.zone !== undefined && event.countries.length > 0 ? <DaysElsewhere event={event} /> : null}
        <h2>
          <Say text={event.title} />
        </h2>
        <StatusLine event={event} />
        <Pictured media={event.media} />
        <EventFacts event={event} withoutNames />
        <Evidence event={event}>
          <EventCountries event={event} />
          <Relations relations={brought} unlinked />
          <EventPeople event={event} />
          <Chain event={event} />
        </Evidence>
        <Terms event={event} />
      </div>
    </article>
  );
}
