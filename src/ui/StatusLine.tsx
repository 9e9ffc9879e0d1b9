import type { ReactNode } from 'react';
import { sourcesOf } from '../derive/evidence.ts';
import type { StoryEvent } from '../story/index.ts';
import { useStory } from './context.ts';

/**
 * "Announced · So far only said in public": how sure an event is, and on what grounds. Sources that agree, or do not, are at least two;
 * an event that nobody vouches for is not called confirmed.
 */
export function StatusLine({ event }: { readonly event: StoryEvent }): ReactNode {
  const { status, sources } = useStory().words.messages;
  const { label, text } = status[event.status];
  const isSure = event.status === 'confirmed';
  const many = isSure || event.status === 'disputed' ? sourcesOf(event).length : 2;
  const grounds = many === 0 ? sources.none : many === 1 ? sources.one : text;
  const isBare = isSure && many === 0;
  return (
    <p className="cm-status">
      {isBare ? null : <strong>{label}</strong>}
      <span className="cm-muted">{isBare ? grounds : ` · ${grounds}`}</span>
    </p>
  );
}
