import { pickColumns, type TimeColumns, timeColumns } from '../derive/timeColumns.ts';
import { beginnings } from '../derive/timetable.ts';
import { eventsByPlace } from '../derive/mapItems.ts';
import { CODED_FACETS, facetCodes } from '../derive/facetCodes.ts';
import { shownEvents, type Verdicts } from '../derive/matching.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { storyExtent } from '../view/index.ts';
import type { Selectors } from './selectors.ts';
import type { StoryState } from './state.ts';

/** Of a list of events as long as that is kept: filters and pictures read the same. */
const columnsOf = new WeakMap<readonly StoryEvent[], TimeColumns>();

function columnsOfAll(story: Story, shown: readonly StoryEvent[]): TimeColumns {
  const columns = columnsOf.get(shown) ?? timeColumns(story, shown);
  columnsOf.set(shown, columns);
  return columns;
}

/** The columns of all events that may be seen. */
export function shownColumns(base: Selectors, state: StoryState): TimeColumns {
  return columnsOfAll(state.story, base.shown(state));
}

/**
 * Makes what all lists and pictures are read from, a turn at a time: of a hundred thousand events it takes a third of a
 * second, in which the page would answer nobody.
 */
export async function indexInTurns(story: Story, later: boolean, pause: () => Promise<void>): Promise<void> {
  const shown = shownEvents(story, later);
  const turns = [
    ...CODED_FACETS.map((facet) => () => facetCodes(shown, facet)),
    () => columnsOfAll(story, shown),
    () => storyExtent(story),
    () => eventsByPlace(shown, null),
    () => beginnings(shown),
  ];
  for (const turn of turns) {
    turn();
    await pause();
  }
}

/** By what the filters say: a verdict belongs to one list of events. */
const pickedBy = new WeakMap<Uint8Array, TimeColumns>();

function picked(all: TimeColumns, verdicts: Verdicts): TimeColumns {
  if (!verdicts) return all;
  const columns = pickedBy.get(verdicts) ?? pickColumns(all, verdicts);
  pickedBy.set(verdicts, columns);
  return columns;
}

/** The columns of those that the filters let through. */
export function columnSelector(base: Selectors): (state: StoryState) => TimeColumns {
  return (state) => picked(shownColumns(base, state), base.verdicts(state));
}
