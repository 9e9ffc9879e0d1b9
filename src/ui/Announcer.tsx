import type { ReactNode } from 'react';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { plainWords } from './plainWords.ts';

/** Says once, politely, which event has been chosen: the only live region besides the count. */
export function Announcer(): ReactNode {
  const { words, say } = useStory();
  const story = useStoryFile();
  const id = useSelected((state) => state.view.event);
  const event = id === null ? undefined : story.eventById.get(id);
  return (
    <p className="cm-hidden" role="status">
      {event
        ? words.messages.announce.selected(plainWords(say(event.title)), words.date(event.when), event.countries.length)
        : ''}
    </p>
  );
}
