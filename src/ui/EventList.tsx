import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { fadingWindow } from '../state/index.ts';
import { isInWindow } from '../time/anchor.ts';
import { EventRow } from './EventRow.tsx';
import { useSelected, useStory } from './context.ts';
import { ListEnd, LongRows } from './laterParts.ts';
import { moveInGroup, useRoving } from './useRoving.ts';
import { useWide } from './useWide.ts';
import { WHOLE_ROWS } from './wholeRows.ts';

export interface EventListProps {
  /** Unique in the document: where the skip link leads. */
  readonly id: string;
  readonly root: RefObject<HTMLElement | null>;
  /** Takes the list's outer frame: the rail of a narrow page is drawn in it. */
  readonly frame: RefObject<HTMLElement | null>;
}

/** Every event as text, in time order: the equal of the pictures, and on a narrow page the timeline itself. */
export function EventList({ id, root, frame }: EventListProps): ReactNode {
  const { words, selectors, served } = useStory();
  const list = useRef<HTMLOListElement>(null);
  const events = useSelected(selectors.matching);
  const window = useSelected(fadingWindow);
  const selected = useSelected((state) => state.view.event);
  const countries = useSelected((state) => state.view.filters.countries.codes);
  const virtual = events.length > WHOLE_ROWS;
  // The Tab stop goes with the choice.
  useRoving(
    list,
    useMemo(() => (virtual ? null : { events, selected }), [virtual, events, selected]),
  );
  const narrow = useWide(root) === false;
  return (
    <section
      ref={frame}
      className="cm-chronicle"
      data-part={narrow ? 'timeline' : undefined}
      aria-label={narrow ? words.messages.timeline.label : undefined}
    >
      <section id={id} className="cm-list" data-part="list" aria-label={words.messages.list.label} tabIndex={-1}>
        <h2 className="cm-heading">{words.messages.list.label}</h2>
        <p className="cm-hidden">{words.messages.list.keysHelp}</p>
        <ol ref={list} onKeyDown={moveInGroup}>
          {virtual ? (
            <LongRows {...{ list, events, window, selected, countries, narrow }} />
          ) : (
            events.map((event, index) => (
              <EventRow
                key={event.id}
                event={event}
                outside={!isInWindow(event, window)}
                selected={event.id === selected}
                countries={countries}
                next={events[index + 1]}
              />
            ))
          )}
        </ol>
        <ListEnd />
        <noscript>{served ? <served.End /> : null}</noscript>
      </section>
    </section>
  );
}
