import { type ReactNode, useRef } from 'react';
import { zoomWindow } from '../time/windowMath.ts';
import { homeWindow } from '../view/index.ts';
import type { StoryStore } from '../state/index.ts';
import type { Source } from '../state/state.ts';
import type { WidePartProps } from './parts.ts';
import { useSelected, useStory } from './context.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

const STEP = 2;

/** To the window that the story is at home in. */
export function goHome({ getState, intents }: StoryStore, source: Source): void {
  const { story, view } = getState();
  intents.commitWindow(homeWindow(story, view.later), source);
}

/** Buttons for what the hand does by dragging and by Ctrl and the wheel (WCAG 2.2, 2.5.7). */
export function TimelineTools({ wideWords, axisWords }: Pick<WidePartProps, 'axisWords' | 'wideWords'>): ReactNode {
  const { timeline } = wideWords;
  const { store, words, selectors } = useStory();
  const group = useRef<HTMLDivElement>(null);
  const window = useSelected((state) => state.view.window);
  useRoving(group, null);
  const commit = (next: typeof window): void => store.intents.commitWindow(next, 'timeline');
  return (
    <div className="cm-timeline-head">
      <h2 className="cm-heading">{words.messages.timeline.label}</h2>
      <p className="cm-small cm-muted cm-window-text">{axisWords.window(window)}</p>
      <div ref={group} className="cm-tools" role="toolbar" aria-label={timeline.tools} onKeyDown={moveInGroup}>
        <button
          type="button"
          className="cm-button"
          aria-label={timeline.zoomIn}
          onClick={() => commit(zoomWindow(window, 1 / STEP))}
        >
          +
        </button>
        <button
          type="button"
          className="cm-button"
          aria-label={timeline.zoomOut}
          onClick={() => commit(zoomWindow(window, STEP))}
        >
          −
        </button>
        <button type="button" className="cm-button" onClick={() => goHome(store, 'timeline')}>
          {timeline.home}
        </button>
        <button type="button" className="cm-button" onClick={() => commit(selectors.extent(store.getState()))}>
          {timeline.everything}
        </button>
      </div>
    </div>
  );
}
