import { type ReactNode, useRef } from 'react';
import type { StoryEvent } from '../story/index.ts';
import { useSelected, useStory } from './context.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

/** Previous, next, close: one Tab stop. They step through what the filters let through. */
export function Steps({ event }: { readonly event: StoryEvent }): ReactNode {
  const { store, words, selectors } = useStory();
  const group = useRef<HTMLDivElement>(null);
  const events = useSelected(selectors.matching);
  const index = events.indexOf(event);
  useRoving(group, `${index}/${events.length}`);
  const { detail } = words.messages;
  const go = (target: StoryEvent | undefined): void => {
    if (target) store.intents.selectEvent(target.id, 'detail');
  };
  return (
    <div ref={group} className="cm-steps" role="toolbar" aria-label={detail.tools} onKeyDown={moveInGroup}>
      <button
        type="button"
        className="cm-button"
        data-step="previous"
        aria-label={detail.previous}
        disabled={index <= 0}
        onClick={() => go(events[index - 1])}
      >
        ←
      </button>
      <button
        type="button"
        className="cm-button"
        data-step="next"
        aria-label={detail.next}
        disabled={index < 0 || index === events.length - 1}
        onClick={() => go(events[index + 1])}
      >
        →
      </button>
      <span className="cm-small cm-muted">
        {index < 0 ? detail.filteredOut : detail.position(index + 1, events.length)}
      </span>
      <button
        type="button"
        className="cm-button cm-steps-close"
        aria-label={detail.close}
        onClick={() => store.intents.selectEvent(null, 'detail')}
      >
        ×
      </button>
    </div>
  );
}
