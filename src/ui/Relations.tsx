import type { ReactNode } from 'react';
import type { Relation } from '../story/index.ts';
import { ArcKey } from './ArcKey.tsx';
import { EventLink } from './EventLink.tsx';
import { Say } from './Say.tsx';
import { useStory, useStoryFile } from './context.ts';

interface RelationsProps {
  readonly as?: 'h3' | 'p';
  readonly relations: readonly Relation[];
  /** Beside the event itself no link to it is given, and there is nothing to press. */
  readonly unlinked?: boolean;
}

/** "Russia → Ukraine: wages war, since 24 February 2022": what the map's arcs say, each with the event that it comes from. */
export function Relations({ as: Heading = 'h3', relations, unlinked = false }: RelationsProps): ReactNode {
  const { words } = useStory();
  const story = useStoryFile();
  if (relations.length === 0) return null;
  return (
    <div>
      <Heading className="cm-heading">
        {words.messages.detail.relations} <ArcKey />
      </Heading>
      <ul className="cm-relations cm-small">
        {relations.map(({ from, to, kind, directed, when, event: eventId }, index) => {
          const label = story.roleById.get(kind)?.label;
          return (
            <li key={index} data-relation={kind}>
              {words.country(from)}
              {directed ? '\u00A0→ ' : words.messages.dates.dash}
              {words.country(to)}
              {label === undefined ? null : (
                <>
                  : <Say text={label} />
                </>
              )}
              {when === undefined ? null : <span className="cm-muted"> ({words.date(when, 'short')})</span>}
              {unlinked ? null : (
                <>
                  {' '}
                  <EventLink id={eventId} source="detail" />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
