import { dateForms, occurringStatuses, type OccurringForms } from '../derive/dateForm.ts';
import { countryItems, createMapMarkers, eventsByPlace } from '../derive/mapItems.ts';
import type { TimelineItem } from '../derive/drawLists.ts';
import { railItem } from '../derive/eventItems.ts';
import { countCodes } from '../derive/counting.ts';
import { facetCodes } from '../derive/facetCodes.ts';
import { type Latest, latestBetween, timetable, type Timetable } from '../derive/timetable.ts';
import { railStops, type RailStops } from '../derive/railStops.ts';
import { type StandingChange, standingChanges, standingsAt } from '../derive/standings.ts';
import type { Wording } from '../derive/wording.ts';
import type { EventStatus, Story, StoryEvent } from '../story/model.ts';
import { compareDays, dayOf, spanOfDay } from '../time/index.ts';
import { type Day, epochMs, type TimeSpan } from '../time/units.ts';
import { defaultView, storyExtent } from '../view/index.ts';
import { fadingWindow, type Selectors } from './selectors.ts';
import type { StoryState } from './state.ts';

export type DrawSelectors = ReturnType<typeof createDrawSelectors>;

/** The draw lists of one store's pictures. They come with the pictures' code, after the text. */
export function createDrawSelectors(base: Selectors) {
  return { ...mapSelectors(base), ...railSelectors(base), ...playSelectors(base) };
}

function mapSelectors(base: Selectors) {
  const { memoizeLast } = base.memory;
  const standingsOf = memoizeLast(standingsAt);
  const countCountries = memoizeLast(countCodes);
  const standings = ({ story, view }: StoryState): ReturnType<typeof standingsAt> => standingsOf(story, view.playhead);
  const countryCounts = (state: StoryState): ReadonlyMap<string, number> =>
    countCountries(facetCodes(base.shown(state), 'countries'), base.verdicts(state), 'countries');
  const placesOf = memoizeLast(eventsByPlace);
  const byPlace = (state: StoryState): ReadonlyMap<string, readonly StoryEvent[]> =>
    placesOf(base.shown(state), base.verdicts(state));
  const makerOf = memoizeLast((_: Story) => createMapMarkers());
  const markers = memoizeLast(
    (
      story: Story,
      places: ReadonlyMap<string, readonly StoryEvent[]>,
      window: TimeSpan,
      playhead: Day | null,
      selectedId: string | null,
      wording: Wording,
    ) => makerOf(story)({ story, byPlace: places, window, playhead, selectedId, wording }),
  );
  const countries = memoizeLast(
    (
      story: Story,
      held: ReturnType<typeof standings>,
      counts: ReadonlyMap<string, number>,
      chosen: readonly string[],
      changes: readonly StandingChange[],
      wording: Wording,
    ) => {
      const changed = changes.map(({ country }) => country);
      return countryItems({ story, standings: held, counts, chosen, changed, wording });
    },
  );
  const changesOf = memoizeLast(standingChanges);
  const standingsSince = ({ story, view }: StoryState, former: Day): readonly StandingChange[] =>
    changesOf(story, former, view.playhead);
  return {
    standings,
    countryCounts,
    /** What differs from the standings as of a former place of the playhead. */
    standingsSince,
    mapMarkers: (state: StoryState, wording: Wording) =>
      markers(state.story, byPlace(state), fadingWindow(state), fadingDay(state), state.view.event, wording),
    countryItems: (state: StoryState, wording: Wording, former: Day = state.view.playhead) =>
      countries(
        state.story,
        standings(state),
        countryCounts(state),
        state.view.filters.countries.codes,
        standingsSince(state, former),
        wording,
      ),
  };
}

/** The day after which the map fades events: none where the reader has asked for later ones and has not moved the playhead. */
function fadingDay({ view, story }: StoryState): Day | null {
  return view.later && view.playhead === defaultView(story, view.language).playhead ? null : view.playhead;
}

function railSelectors(base: Selectors) {
  const { memoizeLast } = base.memory;
  // The rail wants all of its rows whenever they move, and each item's name is composed: once for an event.
  const unselected = memoizeLast((story: Story, wording: Wording) => {
    const known = new WeakMap<StoryEvent, TimelineItem>();
    return (event: StoryEvent): TimelineItem => {
      const item = known.get(event) ?? railItem(event, { story, selectedId: null, wording });
      known.set(event, item);
      return item;
    };
  });
  const rail = memoizeLast((story: Story, selectedId: string | null, wording: Wording) => {
    const itemOf = unselected(story, wording);
    return (id: string): TimelineItem | undefined => {
      const event = story.eventById.get(id);
      const item = event && itemOf(event);
      return item && id === selectedId ? { ...item, selected: true } : item;
    };
  });
  const stopsOf = memoizeLast(railStops);
  const formsOf = memoizeLast(dateForms);
  const statusesOf = memoizeLast(occurringStatuses);
  return {
    /** What the rail draws beside an event's row. */
    railItems: (state: StoryState, wording: Wording) => rail(state.story, state.view.event, wording),
    railStops: (state: StoryState): RailStops => stopsOf(base.matching(state)),
    /** The forms of dates that occur among all that may be seen: what a legend has to explain. */
    dateForms: (state: StoryState): OccurringForms => formsOf(base.shown(state)),
    /** The statuses that occur among them, in a legend's order. */
    statuses: (state: StoryState): readonly EventStatus[] => statusesOf(base.shown(state)),
  };
}

function playSelectors(base: Selectors) {
  const { memoizeLast } = base.memory;
  const rangeOf = memoizeLast(playRange);
  const timetableOf = memoizeLast(timetable);
  const latestOf = memoizeLast(latestBetween);
  const range = ({ story, view }: StoryState): PlayRange => rangeOf(story, view.later);
  return {
    playRange: range,
    /** When the playing comes to which day: of what the filters let through. */
    timetable: (state: StoryState): Timetable =>
      timetableOf(base.matching(state), range(state).first, range(state).last),
    /** What happened last as of the playhead. */
    latest: (state: StoryState): Latest | null => {
      const { playhead } = state.view;
      const { first, last } = range(state);
      return latestOf(
        base.shown(state),
        base.verdicts(state),
        first,
        compareDays(playhead, last) < 0 ? playhead : last,
      );
    },
  };
}

/** The days between which the playhead may be. */
export interface PlayRange {
  readonly first: Day;
  readonly last: Day;
  /** After it nothing begins or ends until `last`, which is far: a slider goes from it to `last` in one step. */
  readonly busyUntil: Day;
}

/** From where the page starts to the editorial date; past it to the last event only where the reader has asked for it. */
function playRange(story: Story, later: boolean): PlayRange {
  const extent = storyExtent(story);
  const start = Math.max(defaultView(story, '').window.start, extent.start);
  const end = Math.max(spanOfDay(story.updated).start, later ? extent.end - 1 : -Infinity);
  const busy = story.standings.reduce((latest, { local }) => Math.max(latest, local.start), Number(extent.end));
  return {
    first: dayOf(epochMs(start)),
    last: dayOf(epochMs(end)),
    busyUntil: dayOf(epochMs(Math.max(start, Math.min(busy, end)))),
  };
}
