import type { ReactNode } from 'react';
import { officesThen } from '../derive/evidence.ts';
import type { StoryEvent } from '../story/index.ts';
import { Say } from './Say.tsx';
import { useStoryFile } from './context.ts';

/** ", President of the United States": what a person was at the time of an event; nothing for an organisation. */
export function Offices({ id, event }: { readonly id: string; readonly event: StoryEvent }): ReactNode {
  const person = useStoryFile().personById.get(id);
  if (!person) return null;
  return officesThen(person, event).map((office, index) => (
    <span key={index} className="cm-muted">
      , <Say text={office.title} />
    </span>
  ));
}
