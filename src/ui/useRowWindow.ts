import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { StoryEvent } from '../story/index.ts';
import { offsetOf, rowAt, type RowOffsets, rowOffsets } from './rowOffsets.ts';
import { usePrinting } from './usePrinting.ts';
import { FIRST_ROWS, PRINTED_ROWS } from './wholeRows.ts';

const OVERSCAN = 10;

export interface RowWindow {
  /** The rows to render, and the index of the first of them. */
  readonly events: readonly StoryEvent[];
  readonly first: number;
  /** The one after them, if any. */
  readonly next: StoryEvent | undefined;
  /** Room to keep for the rows not rendered, CSS pixels. */
  readonly before: number;
  readonly after: number;
}

export interface LongList {
  readonly list: RefObject<HTMLElement | null>;
  readonly events: readonly StoryEvent[];
  readonly selected: string | null;
  /** The rows stand as far apart as their events do in time. */
  readonly spaced: boolean;
}

/** Indexes, `end` not among them. */
interface Range {
  readonly first: number;
  readonly end: number;
}

const ON_PAPER: Range = { first: 0, end: PRINTED_ROWS };

/** Which rows of a long list are rendered: those in its scrolling box, and on paper all that are printed. Choosing an event elsewhere scrolls the box to it. */
export function useRowWindow({ list, events, selected, spaced }: LongList): RowWindow {
  const [range, setRange] = useState<Range>({ first: 0, end: FIRST_ROWS });
  const offsets = useMemo(() => rowOffsets(events, spaced), [events, spaced]);
  useEffect(() => {
    const scroller = scrollerOf(list);
    if (!scroller) return;
    scroller.dataset.virtual = '';
    return () => {
      delete scroller.dataset.virtual;
    };
  }, [list]);
  useEffect(() => {
    const scroller = scrollerOf(list);
    if (!scroller) return;
    const measure = (): void => {
      const next = rangeIn(scroller, offsets);
      setRange((known) => (known.first === next.first && known.end === next.end ? known : next));
    };
    const stop = inFrame(measure);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      stop();
      scroller.removeEventListener('scroll', measure);
    };
  }, [list, offsets]);
  useEffect(() => {
    const scroller = selected === null ? null : scrollerOf(list);
    const index = selected === null ? -1 : events.findIndex((event) => event.id === selected);
    if (!scroller || index < 0) return;
    return inFrame(() => {
      const top = offsetOf(offsets, index);
      const seen =
        top >= scroller.scrollTop && offsetOf(offsets, index + 1) <= scroller.scrollTop + scroller.clientHeight;
      if (!seen) scroller.scrollTop = Math.max(0, offsetOf(offsets, index - 1));
    });
  }, [list, selected, events, offsets]);
  // Paper has no scrolling box.
  const shown = usePrinting() ? ON_PAPER : range;
  return useMemo(() => rowWindow(events, shown, offsets), [events, shown, offsets]);
}

/** Before the coming frame is painted, and not between two changes of the page: to measure has it laid out. */
function inFrame(act: () => void): () => void {
  const frame = requestAnimationFrame(act);
  return () => cancelAnimationFrame(frame);
}

function scrollerOf(list: RefObject<HTMLElement | null>): HTMLElement | null {
  return list.current?.closest<HTMLElement>('.cm-list') ?? null;
}

function rangeIn({ scrollTop, clientHeight }: HTMLElement, offsets: RowOffsets): Range {
  return {
    first: Math.max(0, rowAt(offsets, scrollTop) - OVERSCAN),
    end: rowAt(offsets, scrollTop + clientHeight) + 1 + OVERSCAN,
  };
}

function rowWindow(events: readonly StoryEvent[], range: Range, offsets: RowOffsets): RowWindow {
  const end = Math.min(events.length, range.end);
  const first = Math.max(0, Math.min(range.first, end - (range.end - range.first)));
  return {
    events: events.slice(first, end),
    first,
    next: events[end],
    before: offsetOf(offsets, first),
    after: offsetOf(offsets, events.length) - offsetOf(offsets, end),
  };
}
