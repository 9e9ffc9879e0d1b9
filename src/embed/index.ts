import type { Disposer } from '../lib/disposer.ts';
import { type FrameWindow, reportHeight } from './frame.ts';
import { type HostRequest, openLink } from './link.ts';
import { readEmbedOptions } from './options.ts';

export type { HostRequest } from './link.ts';
export { hashWith } from './options.ts';

/** What a committed change of the view tells on the story's container (`chronomap:view`). */
interface ViewDetail {
  readonly event: string | null;
  /** Epoch milliseconds. */
  readonly window: { readonly start: number; readonly end: number };
}

/** Asks the mounted story on its container (`chronomap:ask`); the story answers by changing its view, in the same turn. */
export const ASK = 'chronomap:ask';

/**
 * Makes the page of a story the graphic of an article: reads what its address asks for, before the story is mounted; then
 * tells the framing page its height and what is chosen, and takes requests from it.
 */
export function startEmbed(frame: FrameWindow, container: HTMLElement, disposer: Disposer): void {
  const options = readEmbedOptions(frame.location.search);
  applyOptions(container, options);
  const onHeight = reportHeight(frame, { story: container.dataset.story ?? '', options }, disposer);
  let cause: string | null = null;
  const waiting: HostRequest[] = [];
  const ask = (request: HostRequest): void => {
    if (container.dataset.state !== 'ready') {
      waiting.push(request);
      return;
    }
    cause = request.cause;
    container.dispatchEvent(new CustomEvent(ASK, { detail: request }));
    cause = null;
    if (request.type === 'goTo') tellPanel(request);
  };
  const tellPanel = (request: Extract<HostRequest, { type: 'goTo' }>): void => {
    // The page is as it was until it has taken the change in.
    frame.requestAnimationFrame(() => {
      const wanted = `[data-part="detail"] article[data-event-id="${CSS.escape(request.event)}"]`;
      const box = container.querySelector(wanted)?.closest('[data-part="detail"]');
      const { top = 0, height = 0 } = box?.getBoundingClientRect() ?? {};
      if (height > 0) link.tell({ type: 'panel', top, height, cause: request.cause });
    });
  };
  const link = openLink(frame, ask, disposer);
  onHeight((height) => link.tell({ type: 'height', height }));
  let known: ViewDetail | undefined;
  disposer.listen(container, 'chronomap:view', (event: Event) => {
    const detail = (event as CustomEvent<ViewDetail>).detail;
    const before = known;
    known = detail;
    if ((before?.event ?? null) !== detail.event) link.tell({ type: 'select', event: detail.event, cause });
    const { start, end } = detail.window;
    if (before?.window.start !== start || before.window.end !== end)
      link.tell({ type: 'range', from: dayOf(start), to: dayOf(end), cause });
  });
  disposer.listen(container, 'chronomap:ready', (event: Event) => {
    link.tell({ type: 'ready', events: (event as CustomEvent<{ readonly events: number }>).detail.events });
    for (const request of waiting.splice(0)) ask(request);
  });
}

/** `2025-11-06`, in UTC; empty beyond what a `Date` can say. */
function dayOf(instant: number): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? '' : (date.toISOString().split('T')[0] ?? '');
}

function applyOptions(container: HTMLElement, options: ReturnType<typeof readEmbedOptions>): void {
  const { theme, view, fit, pairs } = options;
  if (theme) container.dataset.theme = theme;
  if (view) container.dataset.view = view;
  if (fit) container.dataset.fit = '';
  if (pairs.length > 0) container.dataset.asked = pairs.map((pair) => pair.join('=')).join('&');
}
