import type { StoryEvent } from '../story/index.ts';
import { offsetOf, rowOffsets } from './rowOffsets.ts';

/** Scrolls a row of the list to the top: of the page, or of the list's own box where that scrolls. */
export function scrollToRow(chronicle: HTMLElement | null, events: readonly StoryEvent[], row: number): void {
  const box = chronicle?.querySelector<HTMLElement>('.cm-list');
  if (!box) return;
  if (box.dataset.virtual === undefined) {
    const target = box.querySelectorAll('.cm-row')[row];
    // In an article's frame the list has a box of its own, and the article stays where it is.
    if (target && getComputedStyle(box).overflowY === 'auto')
      box.scrollTop += target.getBoundingClientRect().top - box.getBoundingClientRect().top;
    else target?.scrollIntoView({ block: 'start' });
    return;
  }
  const list = box.querySelector('ol');
  const before = list ? list.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop : 0;
  box.scrollTop = before + offsetOf(rowOffsets(events, true), row);
  box.scrollIntoView({ block: 'nearest' });
}
