import type { ReactNode } from 'react';
import { sourcesOf } from '../derive/evidence.ts';
import type { StoryEvent } from '../story/index.ts';
import { useStory, useStoryFile } from './context.ts';

/**
 * "Announced · So far only said in public": how sure an event is, and on what grounds. Sources that agree, or do not, are at least two,
 * and of two publishers; an event that nobody vouches for is not called confirmed.
 */
export function StatusLine({ event }: { readonly event: StoryEvent }): ReactNode {
  const { status, sources } = useStory().words.messages;
  const { sourceById } = useStoryFile();
  const { label, text } = status[event.status];
  const isSure = event.status === 'confirmed';
  const cited = sourcesOf(event);
  const isCounted = isSure || event.status === 'disputed';
  const grounds = !isCounted || cited.length > 1 ? text : cited.length === 1 ? sources.one : sources.none;
  const isBare = isSure && cited.length === 0;
  // One publisher agrees with itself.
  const isAlone = isSure && cited.length > 1 && new Set(cited.map((id) => sourceById.get(id)?.publisher)).size === 1;
  return (
    <p className="cm-status">
      {isBare ? null : <strong>{label}</strong>}
      <span className="cm-muted">{isBare ? grounds : isAlone ? null : ` · ${grounds}`}</span>
    </p>
  );
}
