import { ASK, hashWith, type HostRequest } from './embed/index.ts';
import type { Disposer } from './lib/disposer.ts';
import type { StoryStore } from './state/index.ts';
import { keepListBox } from './ui/listBox.ts';
import { decodeHash } from './url/index.ts';
import type { View } from './view/index.ts';

/**
 * Shows what the frame's address asks for, and lets the page around it go to an event, and set the view as a link would, as long as the story is mounted. What the
 * story does not have is not gone to; a view that says nothing sensible is the default one.
 */
export function hearHost(container: HTMLElement, store: StoryStore, disposer: Disposer): void {
  const { language } = store.getInitialState().view;
  const viewOf = (hash: string): View => decodeHash(hash, { story: store.getState().story, language }).view;
  const { asked } = container.dataset;
  const isTouched = store.getState().revision > 0 && store.getState().source !== 'url';
  if (asked !== undefined && !isTouched) store.intents.restore(viewOf(hashWith(location.hash, asked)), 'url');
  keepListBox(container, store, disposer);
  disposer.listen(container, ASK, (event: CustomEvent<HostRequest>) => {
    const { story, view } = store.getState();
    const request = event.detail;
    if (request.type === 'goTo') {
      if (request.event === '') store.intents.selectEvent(null, 'host');
      else if (story.eventById.has(request.event)) store.intents.selectEvent(request.event, 'host');
      return;
    }
    const next = viewOf(request.view);
    // Which language is read is the reader's choice, unless the host names one.
    const named = /(?:^#?|&)l=/.test(request.view);
    store.intents.restore(named ? next : { ...next, language: view.language }, 'host');
  });
}
