import { pickColumns, type TimeColumns, timeColumns } from '../derive/timeColumns.ts';
import type { StoryEvent } from '../story/model.ts';
import type { Selectors } from './selectors.ts';
import type { StoryState } from './state.ts';

/** Of a list of events as long as that is kept: filters and pictures read the same. */
const columnsOf = new WeakMap<readonly StoryEvent[], TimeColumns>();

/** The columns of all events that may be seen. */
export function shownColumns(base: Selectors, state: StoryState): TimeColumns {
  const shown = base.shown(state);
  const columns = columnsOf.get(shown) ?? timeColumns(state.story, shown);
  columnsOf.set(shown, columns);
  return columns;
}

/** The columns of those that the filters let through. */
export function columnSelector(base: Selectors): (state: StoryState) => TimeColumns {
  const pick = base.memory.memoizeLast(pickColumns);
  return (state) => pick(shownColumns(base, state), base.verdicts(state));
}
