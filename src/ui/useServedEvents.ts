import type { Story, StoryEvent } from '../story/index.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { FIRST_ROWS, WHOLE_ROWS } from './wholeRows.ts';

/** The events after the editorial date: of the first view, which no filter narrows, all that it does not list. */
export function useLaterEvents(): readonly StoryEvent[] {
  const { selectors } = useStory();
  const listed = new Set(useSelected(selectors.matching));
  return useStoryFile().events.filter((event) => !listed.has(event));
}

const known = new WeakMap<Story, ReadonlySet<StoryEvent>>();

/** The events that a page without script tells of in full, each where a link to it leads: of a long list none but later ones. */
export function useServedEvents(): ReadonlySet<StoryEvent> {
  const { selectors } = useStory();
  const story = useStoryFile();
  const listed = useSelected(selectors.matching);
  const later = useLaterEvents();
  const served =
    known.get(story) ?? new Set([...(listed.length > WHOLE_ROWS ? [] : listed), ...later.slice(0, FIRST_ROWS)]);
  known.set(story, served);
  return served;
}
