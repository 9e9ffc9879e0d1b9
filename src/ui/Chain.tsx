import { type ReactNode, useRef } from 'react';
import { chainOf } from '../derive/evidence.ts';
import type { StoryEvent } from '../story/index.ts';
import { Say } from './Say.tsx';
import { useStory, useStoryFile } from './context.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

/** What an event answers, follows, belongs to or causes, and what does so to it. */
export function Chain({ event }: { readonly event: StoryEvent }): ReactNode {
  const { store, words } = useStory();
  const story = useStoryFile();
  const group = useRef<HTMLUListElement>(null);
  useRoving(group, event.id);
  const chain = chainOf(story, event);
  if (chain.length === 0) return null;
  const { detail, links, reversedLinks } = words.messages;
  return (
    <div>
      <h3 className="cm-heading">{detail.related}</h3>
      <ul ref={group} className="cm-links" onKeyDown={moveInGroup}>
        {chain.map(({ event: other, kind, reversed }) => (
          <li key={`${kind} ${other.id} ${reversed}`}>
            <span className="cm-muted">{reversed ? reversedLinks[kind] : links[kind]} </span>
            <button
              type="button"
              className="cm-link-button"
              data-event-id={other.id}
              onClick={() => store.intents.selectEvent(other.id, 'detail')}
            >
              <Say text={other.title} />
            </button>
            {/* In brackets: after a title of two lines it begins a line of its own. */}
            <span className="cm-muted"> ({words.date(other.when, 'short')})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
