import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { StoryEvent } from '../story/index.ts';

/** Height of every row of a virtualised list, CSS pixels; the stylesheet holds rows to it. */
const ROW_PIXELS = 72;
const OVERSCAN = 10;
const FIRST_ROWS = 40;

export interface RowWindow {
  /** The rows to render, and the index of the first of them. */
  readonly events: readonly StoryEvent[];
  readonly first: number;
  /** Room to keep for the rows not rendered, CSS pixels. */
  readonly before: number;
  readonly after: number;
}

/** Which rows of a long list are rendered: those in its scrolling box. Choosing an event elsewhere scrolls the box to it. */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  events: readonly StoryEvent[],
  selected: string | null,
): RowWindow {
  const [range, setRange] = useState({ first: 0, count: FIRST_ROWS });
  useEffect(() => {
    const scroller = list.current?.closest('.cm-list');
    if (!(scroller instanceof HTMLElement)) return;
    scroller.dataset.virtual = '';
    const measure = (): void => {
      const first = Math.max(0, Math.floor(scroller.scrollTop / ROW_PIXELS) - OVERSCAN);
      const count = Math.ceil(scroller.clientHeight / ROW_PIXELS) + 2 * OVERSCAN;
      setRange((range) => (range.first === first && range.count === count ? range : { first, count }));
    };
    measure();
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', measure);
      delete scroller.dataset.virtual;
    };
  }, [list]);
  useEffect(() => {
    const scroller = selected === null ? null : list.current?.closest('.cm-list');
    const index = selected === null ? -1 : events.findIndex((event) => event.id === selected);
    if (!(scroller instanceof HTMLElement) || index < 0) return;
    const top = index * ROW_PIXELS;
    const seen = top >= scroller.scrollTop && top + ROW_PIXELS <= scroller.scrollTop + scroller.clientHeight;
    if (!seen) scroller.scrollTop = Math.max(0, top - ROW_PIXELS);
  }, [list, selected, events]);
  return useMemo(() => rowWindow(events, range), [events, range]);
}

function rowWindow(events: readonly StoryEvent[], range: { first: number; count: number }): RowWindow {
  const first = Math.min(range.first, Math.max(0, events.length - range.count));
  const last = Math.min(events.length, first + range.count);
  return {
    events: events.slice(first, last),
    first,
    before: first * ROW_PIXELS,
    after: (events.length - last) * ROW_PIXELS,
  };
}
