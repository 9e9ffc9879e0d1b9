import type { ReactNode } from 'react';
import { chainOf } from '../derive/evidence.ts';
import type { StoryEvent } from '../story/index.ts';
import { Relations } from './Relations.tsx';
import { Say } from './Say.tsx';
import { useStory, useStoryFile } from './context.ts';

interface ConnectionsProps {
  readonly event: StoryEvent;
  /** Events that have a place in the page where a link may lead; on paper there are none. */
  readonly linked: ReadonlySet<StoryEvent> | undefined;
}

/** What an event has brought about between countries, and the chain that it stands in (Chain.tsx), where nothing can be chosen. */
export function Connections({ event, linked }: ConnectionsProps): ReactNode {
  const { words } = useStory();
  const story = useStoryFile();
  const { detail, links, reversedLinks } = words.messages;
  const relations = story.relations.filter((relation) => relation.event === event.id);
  const chain = chainOf(story, event);
  return (
    <>
      <Relations relations={relations} as="p" unlinked />
      {chain.length === 0 ? null : (
        <>
          <p className="cm-heading">{detail.related}</p>
          <ul className="cm-links">
            {chain.map(({ event: other, kind, reversed }) => (
              <li key={`${kind} ${other.id} ${reversed}`}>
                {reversed ? reversedLinks[kind] : links[kind]}{' '}
                {linked?.has(other) ? (
                  <a href={`#e=${other.id}`}>
                    <Say text={other.title} />
                  </a>
                ) : (
                  <Say text={other.title} />
                )}
                <span className="cm-muted"> ({words.date(other.when, 'short')})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
