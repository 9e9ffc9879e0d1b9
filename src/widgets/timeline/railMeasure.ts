import type { RailRow } from './railLayout.ts';

/** Without room before the rows the rail is drawn as narrow as this. */
const NARROWEST = 16;

/** The room of the time between two rows: within the first of them, or between them. */
const GAP = '[data-gap]';

/** Where the rows are, CSS pixels from the corner of their frame where lines begin, and how much room there is before them. */
export interface Measured {
  readonly rows: readonly RailRow[];
  /** How many the list has, those that are not in the page too. */
  readonly count: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Half the height of an element's first line, from its top. */
function firstLine(element: Element): number {
  const style = getComputedStyle(element);
  const lineHeight = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2;
  return Number.parseFloat(style.paddingTop) + Number.parseFloat(style.borderTopWidth) + lineHeight / 2;
}

function siblingGap(row: Element): HTMLElement | null {
  const next = row.nextElementSibling;
  return next instanceof HTMLElement && next.matches(GAP) ? next : null;
}

/** The top of a frame's contents, CSS pixels of the window: a frame may scroll. */
export function topOf(frame: HTMLElement): number {
  return frame.getBoundingClientRect().top + frame.clientTop - frame.scrollTop;
}

/** Where in a row its first line and its end are, CSS pixels from its top; `indent`: its text, from the list's start. */
export interface Inside {
  readonly line: number;
  readonly end: number;
  readonly indent: number;
}

/**
 * Measures the rows of `list` within `frame`. To ask what is where inside a row that is out of sight lays it out, which
 * the browser spares itself (`content-visibility`): of such a row `known` tells what it was when it was in sight, and
 * takes what is measured now; of one that never was, what the row before it is like will do, for nobody sees it.
 */
export function measureRows(
  list: HTMLElement,
  frame: HTMLElement,
  known: Map<string, Inside>,
  mirrored: boolean,
): Measured {
  const top = topOf(frame);
  const start = list.getBoundingClientRect();
  const shown = rowsOf(list);
  let before: Inside | undefined;
  const startOf = ({ left, right }: DOMRect): number => (mirrored ? -right : left);
  const indentOf = (line: DOMRect): number => startOf(line) - startOf(start);
  const rows = shown.map(({ row, element }, order): RailRow => {
    const gap = row.querySelector<HTMLElement>(GAP) ?? siblingGap(row);
    const box = row.getBoundingClientRect();
    const eventId = element.dataset.eventId ?? '';
    if (!before || isNear(box) || !mayWait(row)) known.set(eventId, measureRow(element, gap, box, indentOf));
    const { line, end } = (before = known.get(eventId) ?? before ?? { line: 0, end: box.height, indent: 0 });
    return {
      eventId,
      index: Number(row.getAttribute('aria-posinset') ?? order + 1) - 1,
      top: box.top - top,
      bottom: box.top - top + end,
      line: box.top - top + line,
      broken: gap?.dataset.broken !== undefined,
    };
  });
  const indent = Math.min(...rows.map(({ eventId }) => known.get(eventId)?.indent ?? Number.POSITIVE_INFINITY));
  return {
    rows,
    count: Number(shown[0]?.row.getAttribute('aria-setsize') ?? rows.length),
    x: startOf(start) - startOf(frame.getBoundingClientRect()) - frame.clientLeft,
    width: Math.max(NARROWEST, rows.length > 0 ? indent : 0),
    height: start.bottom - top,
  };
}

/** The rows that are not hidden, each with the button of its event, which is the first of those in it. */
function rowsOf(list: HTMLElement): readonly { readonly row: Element; readonly element: HTMLElement }[] {
  return [...list.querySelectorAll<HTMLElement>('[data-event-id]')].flatMap((element) => {
    const row = element.closest('li') ?? element;
    const isFirst = row === element || row.querySelector('[data-event-id]') === element;
    return isFirst && row.getClientRects().length > 0 ? [{ row, element }] : [];
  });
}

/** Whether the browser leaves the row as it is while it is out of sight. */
function mayWait(row: Element): boolean {
  return getComputedStyle(row).contentVisibility === 'auto';
}

/** Within a window's height of being seen. */
function isNear({ top, bottom }: DOMRect): boolean {
  return bottom > -window.innerHeight && top < 2 * window.innerHeight;
}

function measureRow(
  element: HTMLElement,
  gap: HTMLElement | null,
  box: DOMRect,
  indentOf: (line: DOMRect) => number,
): Inside {
  const line = element.getBoundingClientRect();
  const hasGap = gap !== null && gap.getClientRects().length > 0;
  return {
    line: line.top - box.top + firstLine(element),
    end: hasGap ? gap.getBoundingClientRect().top - box.top : box.height,
    indent: indentOf(line),
  };
}
