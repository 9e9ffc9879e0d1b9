import { type ReactNode, type RefObject, useCallback } from 'react';
import type { CountryCode, StoryEvent } from '../story/index.ts';
import { isInWindow } from '../time/anchor.ts';
import type { TimeSpan } from '../time/units.ts';
import { EventRow } from './EventRow.tsx';
import { useRoving } from './useRoving.ts';
import { useRowWindow } from './useRowWindow.ts';

export interface LongRowsProps {
  readonly list: RefObject<HTMLElement | null>;
  readonly events: readonly StoryEvent[];
  readonly window: TimeSpan;
  readonly selected: string | null;
  readonly countries: readonly CountryCode[];
}

/** The rows of a long list that are in its scrolling box, and room for the others. */
export function LongRows({ list, events, window, selected, countries }: LongRowsProps): ReactNode {
  const rows = useRowWindow(list, events, selected);
  useRoving(list, rows);
  return (
    <>
      <Spacer height={rows.before} />
      {rows.events.map((event, index) => (
        <EventRow
          key={event.id}
          event={event}
          outside={!isInWindow(event, window)}
          selected={event.id === selected}
          countries={countries}
          position={rows.first + index + 1}
          total={events.length}
        />
      ))}
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
