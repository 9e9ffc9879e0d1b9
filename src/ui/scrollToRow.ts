import type { StoryEvent } from '../story/index.ts';
import { offsetOf, rowOffsets } from './rowOffsets.ts';

/** Scrolls a row of the list to the top: of the page, or of the list's own box where that scrolls. */
export function scrollToRow(chronicle: HTMLElement | null, events: readonly StoryEvent[], row: number): void {
  const box = chronicle?.querySelector<HTMLElement>('[data-virtual]');
  if (!box) {
    chronicle?.querySelectorAll('.cm-row')[row]?.scrollIntoView({ block: 'start' });
    return;
  }
  const list = box.querySelector('ol');
  const before = list ? list.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop : 0;
  box.scrollTop = before + offsetOf(rowOffsets(events, true), row);
  box.scrollIntoView({ block: 'nearest' });
}
