import { memo, type ReactNode } from 'react';
import type { CountryCode, StoryEvent } from '../story/index.ts';
import { RichText, Say } from './Say.tsx';
import { EventMark } from './Swatch.tsx';
import { useStory, useStoryFile } from './context.ts';
import { RowRoles, RowTail } from './laterRows.ts';

export interface EventRowProps {
  readonly event: StoryEvent;
  /** Outside the window on screen: faint. */
  readonly outside: boolean;
  readonly selected: boolean;
  /** The chosen countries: their roles in the event are said. */
  readonly countries: readonly CountryCode[];
  /** The one of the next row, of a whole list: how long after is said between them. */
  readonly next?: StoryEvent | undefined;
  /** Of a virtualised list only: which of how many. */
  readonly position?: number;
  readonly total?: number;
}

/** Dates HTML itself can say; the rest of EDTF it cannot. */
const HTML_DATE = /^\d{4}(-\d{2}){0,2}$/;

/** One event of the list: its button, its summary, and the whole of its evidence for a page without script. */
export const EventRow = memo(function EventRow(props: EventRowProps): ReactNode {
  const { event, outside, selected, countries, next, position, total } = props;
  const { store, words } = useStory();
  const story = useStoryFile();
  const color = story.trackById.get(event.track)?.color ?? '#888888';
  const { messages } = words;
  const virtual = position !== undefined;
  return (
    <li
      className="cm-row"
      data-outside={outside ? '' : undefined}
      data-selected={selected ? '' : undefined}
      data-importance={event.importance}
      aria-posinset={position}
      aria-setsize={total}
    >
      <button
        type="button"
        className="cm-row-button"
        data-event-id={event.id}
        aria-current={selected ? 'true' : undefined}
        onClick={() => store.intents.selectEvent(event.id, 'list')}
      >
        <EventMark color={color} status={event.status} />
        <time className="cm-row-date" dateTime={HTML_DATE.test(event.when.text) ? event.when.text : undefined}>
          {words.date(event.when, 'short')}
        </time>
        <span className="cm-row-title">
          <Say text={event.title} />
          {event.status === 'confirmed' ? null : (
            <>
              {' '}
              <em className="cm-row-status">{messages.status[event.status].label}</em>
            </>
          )}
        </span>
      </button>
      {event.summary === undefined ? null : (
        <p className="cm-row-summary">
          <RichText text={event.summary} />
        </p>
      )}
      {countries.length > 0 ? <RowRoles event={event} countries={countries} /> : null}
      {virtual ? null : <RowTail event={event} next={next} />}
    </li>
  );
});
