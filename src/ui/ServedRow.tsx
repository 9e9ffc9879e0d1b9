import type { ReactNode } from 'react';
import { daysElsewhere } from '../derive/daysElsewhere.ts';
import { type ChainLink, chainOf } from '../derive/evidence.ts';
import type { StoryEvent } from '../story/index.ts';
import { DaysElsewhere, EventRelations } from './laterFiles.ts';
import { RowEvidence } from './RowEvidence.tsx';
import { Say } from './Say.tsx';
import { useStory, useStoryFile } from './context.ts';
import { useServedEvents } from './useServedEvents.ts';

interface ServedRowProps {
  readonly event: StoryEvent;
}

/**
 * All that is known of an event, where no panel can open: under its row, and where a link to the event leads. With script
 * nothing has this id, for there a link opens the panel and moves no page.
 */
export function ServedRow({ event }: ServedRowProps): ReactNode {
  const story = useStoryFile();
  const relations = story.relations.filter((relation) => relation.event === event.id);
  const chain = chainOf(story, event);
  const hasDays = event.zone !== undefined && daysElsewhere(event).length > 0;
  return (
    <>
      <span id={`e=${event.id}`} className="cm-row-place" />
      {hasDays ? (
        <div className="cm-row-evidence">
          <DaysElsewhere event={event} />
        </div>
      ) : null}
      <RowEvidence event={event} />
      {relations.length + chain.length > 0 ? (
        <div className="cm-row-evidence">
          {relations.length > 0 ? <EventRelations relations={relations} heading="p" /> : null}
          {chain.length > 0 ? <ChainLinks chain={chain} /> : null}
        </div>
      ) : null}
    </>
  );
}

/** The chain that the event stands in (Chain.tsx), by links from row to row. */
function ChainLinks({ chain }: { readonly chain: readonly ChainLink[] }): ReactNode {
  const { words } = useStory();
  const served = useServedEvents();
  const { detail, links, reversedLinks } = words.messages;
  return (
    <>
      <p className="cm-heading">{detail.related}</p>
      <ul className="cm-links">
        {chain.map(({ event: other, kind, reversed }) => (
          <li key={`${kind} ${other.id} ${reversed}`}>
            {reversed ? reversedLinks[kind] : links[kind]}{' '}
            {served.has(other) ? (
              <a href={`#e=${other.id}`}>
                <Say text={other.title} />
              </a>
            ) : (
              <Say text={other.title} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
