import { Fragment, type ReactNode } from 'react';
import type { StoryEvent, Text } from '../story/index.ts';
import { Offices } from './Offices.tsx';
import { Role } from './Role.tsx';
import { RichText, Say } from './Say.tsx';
import { useStory, useStoryFile } from './context.ts';

export interface EventFactsProps {
  readonly event: StoryEvent;
  /** Where the summary stands already. */
  readonly withoutSummary?: boolean;
  /** Where people and organisations are shown by who shows the event. */
  readonly withoutNames?: boolean;
  /** Facts of it that its panel shows otherwise. */
  readonly children?: ReactNode;
}

/** What happened where and with whom, as text. */
export function EventFacts({
  event,
  withoutSummary = false,
  withoutNames = false,
  children,
}: EventFactsProps): ReactNode {
  const { words } = useStory();
  const story = useStoryFile();
  const { detail } = words.messages;
  const places = event.places.flatMap((id) => story.placeById.get(id) ?? []);
  return (
    <>
      {event.summary === undefined || withoutSummary ? null : (
        <p>
          <RichText text={event.summary} />
        </p>
      )}
      {event.body === undefined ? null : (
        <p>
          <RichText text={event.body} />
        </p>
      )}
      <dl className="cm-facts">
        {places.length > 0 ? (
          <Fact label={detail.places}>
            {places.map((place, index) => (
              <Fragment key={place.id}>
                {index > 0 ? '; ' : null}
                <Say text={place.name} />
              </Fragment>
            ))}
          </Fact>
        ) : null}
        {event.people.length > 0 && !withoutNames ? (
          <Fact label={detail.people}>
            {event.people.map(({ id, role }, index) => (
              <Named key={id} {...{ id, role }} name={story.personById.get(id)?.name} first={index === 0}>
                <Offices id={id} event={event} />
              </Named>
            ))}
          </Fact>
        ) : null}
        {event.organisations.length > 0 && !withoutNames ? (
          <Fact label={detail.organisations}>
            {event.organisations.map(({ id, role }, index) => (
              <Named key={id} {...{ id, role }} name={story.organisationById.get(id)?.name} first={index === 0} />
            ))}
          </Fact>
        ) : null}
        {children}
      </dl>
    </>
  );
}

/** A name and what is to be said under it, in a list of such. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface NamedProps {
  readonly id: string;
  readonly role: string | undefined;
  readonly name: Text | undefined;
  readonly first: boolean;
  /** Between the name and the role. */
  readonly children?: ReactNode;
}

function Named({ id, role, name, first, children }: NamedProps): ReactNode {
  return (
    <>
      {first ? null : '; '}
      {name === undefined ? id : <Say text={name} />}
      {children}
      <Role id={role} />
    </>
  );
}
