import { memo, type ReactNode } from 'react';
import type { CountryCode, StoryEvent } from '../story/index.ts';
import { RowHead } from './RowHead.tsx';
import { RichText } from './Say.tsx';
import { useStory } from './context.ts';
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
  /** Of a virtualised list: it is printed, with what is known of each event. */
  readonly printed?: boolean;
}

/** One event of the list: its button, its summary, and the whole of its evidence for a page without script. */
export const EventRow = memo(function EventRow(props: EventRowProps): ReactNode {
  const { event, outside, selected, countries, next, position, total, printed } = props;
  const { store } = useStory();
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
        <RowHead event={event} />
      </button>
      {event.summary === undefined ? null : (
        <p className="cm-row-summary">
          <RichText text={event.summary} />
        </p>
      )}
      {countries.length > 0 ? <RowRoles event={event} countries={countries} /> : null}
      {position === undefined || printed ? <RowTail event={event} next={next} /> : null}
    </li>
  );
});
