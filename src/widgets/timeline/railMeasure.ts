import type { RailRow } from './railLayout.ts';

/** Without room before the rows the rail is drawn as narrow as this. */
const NARROWEST = 16;

/** The room of the time between two rows: within the first of them, or between them. */
const GAP = '[data-gap]';

/** Where the rows are, CSS pixels from the corner of their frame, and how much room there is before them. */
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

/** Measures the rows of `list` within `frame`. */
export function measureRows(list: HTMLElement, frame: HTMLElement): Measured {
  const top = topOf(frame);
  const start = list.getBoundingClientRect();
  let text = Number.POSITIVE_INFINITY;
  const seen = [...list.querySelectorAll<HTMLElement>('[data-event-id]')].filter(
    (element) => element.getClientRects().length > 0,
  );
  const rows = seen.map((element, order): RailRow => {
    const row = element.closest('li') ?? element;
    const gap = row.querySelector<HTMLElement>(GAP) ?? siblingGap(row);
    const box = row.getBoundingClientRect();
    const line = element.getBoundingClientRect();
    text = Math.min(text, line.left);
    return {
      eventId: element.dataset.eventId ?? '',
      index: Number(row.getAttribute('aria-posinset') ?? order + 1) - 1,
      top: box.top - top,
      bottom: (gap && gap.getClientRects().length > 0 ? gap.getBoundingClientRect().top : box.bottom) - top,
      line: line.top - top + firstLine(element),
      broken: gap?.dataset.broken !== undefined,
    };
  });
  return {
    rows,
    count: Number(seen[0]?.closest('li')?.getAttribute('aria-setsize') ?? rows.length),
    x: start.left - frame.getBoundingClientRect().left - frame.clientLeft,
    width: Math.max(NARROWEST, rows.length > 0 ? text - start.left : 0),
    height: start.bottom - top,
  };
}
