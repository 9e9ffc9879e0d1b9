import type { ReactNode } from 'react';
import type { CountryEvent } from '../derive/countryFile.ts';
import type { CountryFileMessages } from '../i18n/countryFile/index.ts';
import type { CountryCode } from '../story/index.ts';
import { Role } from './Role.tsx';
import { Say } from './Say.tsx';
import { EventMark } from './Swatch.tsx';
import { useStory, useStoryFile } from './context.ts';

/** Of more events than these the file says how many there are: the list holds them all. */
const MOST_EVENTS = 40;

interface CountryEventsProps {
  readonly events: readonly CountryEvent[];
  /** The country it is compared with: what both take part in is marked. */
  readonly other: CountryCode | undefined;
  readonly texts: CountryFileMessages;
}

/** The country's events with what it was in each. */
export function CountryEvents({ events, other, texts }: CountryEventsProps): ReactNode {
  const { store, words } = useStory();
  const story = useStoryFile();
  const shown = events.slice(0, MOST_EVENTS);
  return (
    <div>
      <h3 className="cm-heading">{texts.events(events.length)}</h3>
      <ul className="cm-country-events">
        {shown.map(({ event, roles }) => {
          const both = other !== undefined && event.countries.some(({ code }) => code === other);
          return (
            <li key={event.id} data-both={both ? 'true' : undefined}>
              <button
                type="button"
                className="cm-key-event"
                data-event-id={event.id}
                onClick={() => store.intents.selectEvent(event.id, 'detail')}
              >
                <EventMark color={story.trackById.get(event.track)?.color ?? '#888888'} status={event.status} />
                <span>
                  <span className="cm-small cm-muted">
                    {words.date(event.when, 'short')}
                    {both ? ` · ${texts.both}` : null}
                  </span>
                  <br />
                  <Say text={event.title} />
                  {roles.map((role) => (
                    <Role key={role} id={role} />
                  ))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {events.length > shown.length ? (
        <p className="cm-small cm-muted">{texts.moreInList(events.length - shown.length)}</p>
      ) : null}
    </div>
  );
}
