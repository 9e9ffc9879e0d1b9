import type { ReactNode } from 'react';
import type { StoryEvent } from '../story/index.ts';
import { Say } from './Say.tsx';
import { EventMark } from './Swatch.tsx';
import { useStory, useStoryFile } from './context.ts';

/** Dates HTML itself can say; the rest of EDTF it cannot. */
const HTML_DATE = /^\d{4}(-\d{2}){0,2}$/;

/** What a row of the list begins with: mark, date, title, and the status where it is not the common one. */
export function RowHead({ event }: { readonly event: StoryEvent }): ReactNode {
  const { words } = useStory();
  const color = useStoryFile().trackById.get(event.track)?.color ?? '#888888';
  return (
    <>
      <EventMark color={color} status={event.status} />
      <time className="cm-row-date" dateTime={HTML_DATE.test(event.when.text) ? event.when.text : undefined}>
        {words.date(event.when, 'short')}
      </time>
      <span className="cm-row-title">
        <Say text={event.title} />
        {event.status === 'confirmed' ? null : (
          <>
            {' '}
            <em className="cm-row-status">{words.messages.status[event.status].label}</em>
          </>
        )}
      </span>
    </>
  );
}
