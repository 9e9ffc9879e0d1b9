import type { Disposer } from '../lib/disposer.ts';
import type { StoryStore } from '../state/index.ts';

/**
 * In an article's frame the list scrolls in a box of its own: it begins where the window does, and what is chosen elsewhere
 * is brought into it. Nothing else is scrolled, least of all the article.
 */
export function keepListBox(container: HTMLElement, store: StoryStore, disposer: Disposer): void {
  let frame = 0;
  let shown = store.getState().revealGeneration;
  const follow = (): void => {
    const { revealGeneration: next, source } = store.getState();
    if (next === shown) return;
    shown = next;
    if (source === 'list') return;
    cancelAnimationFrame(frame);
    // The rows are as they were until the page has taken the change in.
    frame = requestAnimationFrame(() => bringIn(container, store.getState().view.event));
  };
  begin(container);
  if (store.getState().view.event !== null) bringIn(container, store.getState().view.event);
  disposer.add(store.subscribe(follow));
  disposer.add(() => cancelAnimationFrame(frame));
}

function begin(container: HTMLElement): void {
  const box = boxIn(container);
  const first = box?.querySelector('.cm-row:not([data-outside])');
  if (box && first) box.scrollTop += first.getBoundingClientRect().top - insideOf(box).from;
}

/** No farther than it must. */
function bringIn(container: HTMLElement, id: string | null): void {
  const box = boxIn(container);
  const row = id === null ? null : box?.querySelector(`[data-event-id="${CSS.escape(id)}"]`);
  if (!box || !row) return;
  const { top, bottom } = row.getBoundingClientRect();
  const { from, to } = insideOf(box);
  if (top < from) box.scrollTop += top - from;
  else if (bottom > to) box.scrollTop += Math.min(top - from, bottom - to);
}

/** What is seen of the box: dates lie over its head and a sheet over its foot (`scroll-padding`). CSS pixels of the frame. */
function insideOf(box: HTMLElement): { readonly from: number; readonly to: number } {
  const { scrollPaddingBlockStart, scrollPaddingBlockEnd } = getComputedStyle(box);
  const { top, bottom } = box.getBoundingClientRect();
  const pixels = (length: string): number => Number.parseFloat(length) || 0;
  return { from: top + pixels(scrollPaddingBlockStart), to: bottom - pixels(scrollPaddingBlockEnd) };
}

/** A list of very many rows scrolls by itself, and looks after itself. */
function boxIn(container: HTMLElement): HTMLElement | null {
  return container.querySelector<HTMLElement>('.cm-list:not([data-virtual])');
}
