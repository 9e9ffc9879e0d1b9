import { densityBins } from '../derive/density.ts';
import type { DensityBin } from '../derive/drawLists.ts';
import { countryItems, mapMarkers } from '../derive/mapItems.ts';
import { anchorEnds, railItems, timelineItems } from '../derive/timelineItems.ts';
import { countBy, matchingEvents } from '../derive/matching.ts';
import { standingsAt } from '../derive/standings.ts';
import type { Wording } from '../derive/wording.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import type { TimeSpan } from '../time/units.ts';
import type { Filters } from '../view/index.ts';
import { liveWindow, type Selectors } from './selectors.ts';
import type { StoryState } from './state.ts';

export type DrawSelectors = ReturnType<typeof createDrawSelectors>;

/** The draw lists of one store's pictures. They come with the pictures' code, after the text. */
export function createDrawSelectors(base: Selectors) {
  return { ...mapSelectors(base), ...timeSelectors(base) };
}

function mapSelectors(base: Selectors) {
  const { memoizeLast } = base.memory;
  const standingsOf = memoizeLast(standingsAt);
  const countriesOf = memoizeLast(countCountries);
  const standings = ({ story, view }: StoryState): ReturnType<typeof standingsAt> => standingsOf(story, view.playhead);
  const countryCounts = (state: StoryState): ReadonlyMap<string, number> =>
    countriesOf(base.shown(state), state.view.filters, base.hits(state));
  const markers = memoizeLast(
    (
      story: Story,
      events: readonly StoryEvent[],
      inWindow: ReadonlySet<string>,
      selectedId: string | null,
      wording: Wording,
    ) => mapMarkers({ story, events, inWindow, selectedId, wording }),
  );
  const countries = memoizeLast(
    (
      story: Story,
      held: ReturnType<typeof standings>,
      counts: ReadonlyMap<string, number>,
      chosen: readonly string[],
      wording: Wording,
    ) => countryItems({ story, standings: held, counts, chosen, wording }),
  );
  return {
    standings,
    countryCounts,
    mapMarkers: (state: StoryState, wording: Wording) =>
      markers(state.story, base.matching(state), base.inWindow(state), state.view.event, wording),
    countryItems: (state: StoryState, wording: Wording) =>
      countries(state.story, standings(state), countryCounts(state), state.view.filters.countries.codes, wording),
  };
}

function timeSelectors(base: Selectors) {
  const { memoizeLast } = base.memory;
  const items = memoizeLast(
    (
      story: Story,
      events: readonly StoryEvent[],
      window: TimeSpan,
      width: number,
      selectedId: string | null,
      wording: Wording,
    ) => (width > 0 ? timelineItems({ story, events, window, width, selectedId, wording }) : []),
  );
  const rail = memoizeLast((story: Story, events: readonly StoryEvent[], selectedId: string | null, wording: Wording) =>
    railItems({ story, events, selectedId, wording }),
  );
  const bins = memoizeLast(densityBins);
  const endsOf = memoizeLast(anchorEnds);
  return {
    timelineEnds: (state: StoryState): TimeSpan | null => endsOf(base.matching(state)),
    timelineItems: (state: StoryState, wording: Wording) => {
      const { story, view, transient } = state;
      return items(story, base.matching(state), liveWindow(state), transient.timelineWidth, view.event, wording);
    },
    railItems: (state: StoryState, wording: Wording) =>
      rail(state.story, base.matching(state), state.view.event, wording),
    density: (state: StoryState): readonly DensityBin[] =>
      bins(state.story, base.shown(state), base.matching(state), base.extent(state), state.transient.overviewWidth),
  };
}

function countCountries(events: readonly StoryEvent[], filters: Filters, hits: ReadonlySet<string> | null) {
  const open = matchingEvents(events, filters, hits, 'countries');
  return countBy(open, (event) => event.countries.map(({ code }) => code));
}
