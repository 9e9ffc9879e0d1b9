import { Fragment, type ReactNode, type RefObject, useCallback } from 'react';
import type { CountryCode, StoryEvent } from '../story/index.ts';
import { isInWindow } from '../time/anchor.ts';
import type { TimeSpan } from '../time/units.ts';
import { EventRow } from './EventRow.tsx';
import { RowGap } from './RowGap.tsx';
import { useRoving } from './useRoving.ts';
import { usePrinting } from './usePrinting.ts';
import { useRowWindow } from './useRowWindow.ts';

export interface LongRowsProps {
  readonly list: RefObject<HTMLElement | null>;
  readonly events: readonly StoryEvent[];
  readonly window: TimeSpan;
  readonly selected: string | null;
  readonly countries: readonly CountryCode[];
  /** On a narrow page the rows stand as far apart as their events do in time. */
  readonly narrow: boolean;
}

/** The rows of a long list that are in its scrolling box, and room for the others. */
export function LongRows({ list, events, window, selected, countries, narrow }: LongRowsProps): ReactNode {
  const rows = useRowWindow({ list, events, selected, spaced: narrow });
  useRoving(list, rows);
  const printed = usePrinting();
  return (
    <>
      <Spacer height={rows.before} />
      {rows.events.map((event, index) => {
        const next = rows.events[index + 1] ?? rows.next;
        return (
          <Fragment key={event.id}>
            <EventRow
              event={event}
              outside={!isInWindow(event, window)}
              selected={event.id === selected}
              countries={countries}
              position={rows.first + index + 1}
              total={events.length}
              printed={printed}
            />
            {narrow && next ? <RowGap as="li" event={event} next={next} /> : null}
          </Fragment>
        );
      })}
      <Spacer height={rows.after} />
    </>
  );
}

/** Keeps the room of rows that are not there, CSS pixels; set through the CSSOM, which the strict policy allows. */
function Spacer({ height }: { readonly height: number }): ReactNode {
  const place = useCallback(
    (element: HTMLElement | null) => element?.style.setProperty('block-size', `${height}px`),
    [height],
  );
  return <li ref={place} aria-hidden="true" className="cm-spacer" />;
}
