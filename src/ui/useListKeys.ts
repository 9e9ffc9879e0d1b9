import { type RefObject, useEffect } from 'react';
import { centreOf, zoomAround, ZOOM_STEP } from '../time/windowMath.ts';
import { clampTo } from '../time/clampTo.ts';
import { anchorOf } from '../time/anchor.ts';
import type { StoryStore } from '../state/index.ts';
import { windowLimits } from '../view/index.ts';
import { useStory } from './context.ts';

const ROWS = '[data-event-id]';

/**
 * The keys of the timeline that the list has beside its arrows: Page Up and Page Down go a screenful of rows, plus and
 * minus make the window shorter and longer around the row that has the focus, Home and End come to rows of a long list
 * that are not in the page yet. And a press on a row's summary, which is one on the row.
 */
export function useListKeys(chronicle: RefObject<HTMLElement | null>): void {
  const { store } = useStory();
  useEffect(() => {
    const list = chronicle.current?.querySelector('ol');
    if (!list) return;
    let stopWaiting = (): void => {};
    const onKey = (event: KeyboardEvent): void => {
      const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(ROWS) : null;
      if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
      stopWaiting();
      const act = actOf(event.key);
      if (!act) return;
      const done = act({ list, row, store });
      if (done === false) return;
      if (done !== true) stopWaiting = done;
      event.preventDefault();
      event.stopPropagation();
    };
    list.addEventListener('keydown', onKey);
    list.addEventListener('click', pressSummary);
    return () => {
      list.removeEventListener('keydown', onKey);
      list.removeEventListener('click', pressSummary);
      stopWaiting();
    };
  }, [chronicle, store]);
}

/** Where nothing of it is a link or has been marked: the text may be read aloud from there, or copied. */
function pressSummary({ target }: MouseEvent): void {
  const summary = target instanceof Element && !target.closest('a') ? target.closest('.cm-row-summary') : null;
  const button = summary?.parentElement?.querySelector<HTMLElement>(ROWS);
  if (!button || getSelection()?.isCollapsed === false) return;
  button.focus({ preventScroll: true });
  button.click();
}

interface Pressed {
  readonly list: HTMLElement;
  readonly row: HTMLElement;
  readonly store: StoryStore;
}

/** Whether something was done; what is still waited for is called off by the function. */
type Act = (pressed: Pressed) => boolean | (() => void);

function actOf(key: string): Act | undefined {
  switch (key) {
    case 'PageUp':
      return (pressed) => page(pressed, -1);
    case 'PageDown':
      return (pressed) => page(pressed, 1);
    case '+':
    case '=':
      return (pressed) => zoom(pressed, 1 / ZOOM_STEP);
    case '-':
      return (pressed) => zoom(pressed, ZOOM_STEP);
    case 'Home':
      return ({ list }) => goToEnd(list, 'first');
    case 'End':
      return ({ list }) => goToEnd(list, 'last');
    default:
      return undefined;
  }
}

/** The farthest row that is no more than a screenful away, or the next one. */
function page({ list, row }: Pressed, by: -1 | 1): boolean {
  const rows = [...list.querySelectorAll<HTMLElement>(ROWS)];
  const index = rows.indexOf(row);
  const box = list.closest<HTMLElement>('[data-virtual]');
  const room = 0.8 * Math.min(window.innerHeight, box?.clientHeight ?? window.innerHeight);
  const from = row.getBoundingClientRect().top;
  let target = index + by;
  for (let next = target; rows[next]; next += by) {
    if (Math.abs((rows[next]?.getBoundingClientRect().top ?? 0) - from) > room) break;
    target = next;
  }
  rows[target]?.focus();
  return true;
}

function zoom({ row, store }: Pressed, factor: number): boolean {
  const { story, view } = store.getState();
  const event = story.eventById.get(row.dataset.eventId ?? '');
  if (!event) return false;
  const anchor = anchorOf(event.span);
  const inside = anchor >= view.window.start && anchor < view.window.end;
  const next = zoomAround(view.window, inside ? anchor : centreOf(view.window), factor);
  store.intents.commitWindow(clampTo(next, windowLimits(story)), 'list');
  return true;
}

/** A list that is whole leaves these keys to its own handler; of a long one the row has to come first. */
function goToEnd(list: HTMLElement, end: 'first' | 'last'): boolean | (() => void) {
  const box = list.closest<HTMLElement>('[data-virtual]');
  if (!box) return false;
  const focusIfThere = (): boolean => {
    const rows = [...list.querySelectorAll<HTMLElement>('[aria-posinset]')];
    const item = end === 'first' ? rows[0] : rows.at(-1);
    const wanted = end === 'first' ? '1' : item?.getAttribute('aria-setsize');
    if (!item || item.getAttribute('aria-posinset') !== wanted) return false;
    item.querySelector<HTMLElement>(ROWS)?.focus();
    return true;
  };
  box.scrollTop = end === 'first' ? 0 : box.scrollHeight;
  if (focusIfThere()) return true;
  const observer = new MutationObserver(() => {
    if (focusIfThere()) observer.disconnect();
  });
  observer.observe(list, { childList: true });
  return () => observer.disconnect();
}
