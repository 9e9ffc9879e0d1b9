import type { ReactNode } from 'react';
import type { Source } from '../state/state.ts';
import { Say } from './Say.tsx';
import { useStory, useStoryFile } from './context.ts';

interface EventLinkProps {
  /** Nothing is shown where the story has none of this id. */
  readonly id: string | undefined;
  readonly source: Source;
}

/** An event by its title, which a press chooses. */
export function EventLink({ id, source }: EventLinkProps): ReactNode {
  const { store } = useStory();
  const event = useStoryFile().eventById.get(id ?? '');
  if (!event) return null;
  return (
    <button
      type="button"
      className="cm-link-button"
      data-event-id={event.id}
      onClick={() => store.intents.selectEvent(event.id, source)}
    >
      <Say text={event.title} />
    </button>
  );
}
