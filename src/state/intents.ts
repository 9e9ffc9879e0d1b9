import type { CountryCode, EventStatus, Story, Worldview } from '../story/model.ts';
import type { Day, TimeSpan } from '../time/units.ts';
import {
  chooseCountry,
  chooseEvent,
  chooseWorldview,
  clearCountries,
  clearFilters,
  matchCountries,
  movePlayhead,
  moveWindow,
  searchText,
  showLater,
  speak,
  toggleOrganisation,
  togglePerson,
  toggleStatus,
  toggleTrack,
  type View,
} from '../view/index.ts';
import type { OpenGroup, SearchMaker, Source, Speed, Writer } from './state.ts';

/** What a reader, a link or a host page may want: one verb per meaning. Each says where it comes from. */
export interface Intents {
  /** Selects an event in all parts, brings it into view, closes any open group. `null` clears. */
  selectEvent(id: string | null, source: Source): void;
  chooseCountry(code: CountryCode, add: boolean, source: Source): void;
  matchCountries(match: 'any' | 'all', source: Source): void;
  clearCountries(source: Source): void;
  /** What Escape does: closes an open group, else clears the event, else the countries. */
  stepBack(source: Source): void;
  toggleTrack(id: string, source: Source): void;
  toggleStatus(status: EventStatus, source: Source): void;
  togglePerson(id: string, source: Source): void;
  toggleOrganisation(id: string, source: Source): void;
  search(text: string, source: Source): void;
  clearFilters(source: Source): void;
  /** The hand is moving the window: transient. */
  previewWindow(window: TimeSpan): void;
  /** The hand has let go: one committed change. */
  commitWindow(window: TimeSpan, source: Source): void;
  movePlayhead(day: Day, source: Source): void;
  /** Lets time pass by itself, or stops it; `state/player.ts` does the passing. */
  play(playing: boolean): void;
  setSpeed(speed: Speed): void;
  showLater(later: boolean, source: Source): void;
  /** Of a story that leaves no choice nothing changes. */
  chooseWorldview(worldview: Worldview, source: Source): void;
  speak(language: string, source: Source): void;
  /** The same story in the words of the view's language; another story is refused. */
  retell(story: Story): void;
  /** The rest of a long story has come: `story` is the whole. What the reader has chosen and moved stays as it is. */
  completeStory(story: Story): void;
  /** The search's code has come. */
  enableSearch(search: SearchMaker): void;
  /** A whole view at once, from the address or a host page, a tour's step, or as time passes: then nothing is brought into view. */
  restore(view: View, source: Source): void;
  /** Leaves the tour; the rest of the view stays as it is. */
  leaveTour(): void;
  openGroup(group: OpenGroup | null): void;
  resizeTimeline(width: number): void;
  resizeOverview(width: number): void;
}

export function createIntents(writer: Writer): Intents {
  return { ...selectionIntents(writer), ...filterIntents(writer), ...timeIntents(writer) };
}

type SelectionIntents = Pick<
  Intents,
  | 'selectEvent'
  | 'chooseCountry'
  | 'matchCountries'
  | 'clearCountries'
  | 'stepBack'
  | 'restore'
  | 'leaveTour'
  | 'openGroup'
>;

function selectionIntents({ commit, transient, isGroupOpen }: Writer): SelectionIntents {
  return {
    selectEvent: (id, source) =>
      commit(source, (view, story) => chooseEvent(view, id, story), {
        reveal: id !== null,
        transient: { openGroup: null },
      }),
    chooseCountry: (code, add, source) => commit(source, (view) => chooseCountry(view, code, add)),
    matchCountries: (match, source) => commit(source, (view) => matchCountries(view, match)),
    clearCountries: (source) => commit(source, clearCountries),
    stepBack: (source) => {
      if (isGroupOpen()) transient({ openGroup: null });
      else commit(source, (view) => (view.event === null ? clearCountries(view) : { ...view, event: null }));
    },
    restore: (next, source) => {
      const shows = next.event !== null || next.tour !== null;
      commit(source, () => next, { reveal: shows && source !== 'playhead' });
    },
    leaveTour: () => commit('tour', (view) => ({ ...view, tour: null })),
    openGroup: (openGroup) => transient({ openGroup }),
  };
}

type FilterIntents = Pick<
  Intents,
  | 'toggleTrack'
  | 'toggleStatus'
  | 'togglePerson'
  | 'toggleOrganisation'
  | 'search'
  | 'clearFilters'
  | 'showLater'
  | 'chooseWorldview'
  | 'speak'
  | 'retell'
  | 'completeStory'
  | 'enableSearch'
>;

function filterIntents({ commit, retell, complete, enableSearch }: Writer): FilterIntents {
  return {
    toggleTrack: (id, source) => commit(source, (view, story) => toggleTrack(view, id, story)),
    toggleStatus: (status, source) => commit(source, (view) => toggleStatus(view, status)),
    togglePerson: (id, source) => commit(source, (view) => togglePerson(view, id)),
    toggleOrganisation: (id, source) => commit(source, (view) => toggleOrganisation(view, id)),
    search: (text, source) => commit(source, (view) => searchText(view, text)),
    clearFilters: (source) => commit(source, clearFilters),
    chooseWorldview: (worldview, source) => commit(source, (view, story) => chooseWorldview(view, worldview, story)),
    showLater: (later, source) => commit(source, (view, story) => showLater(view, later, story)),
    speak: (language, source) => commit(source, (view) => speak(view, language)),
    retell,
    completeStory: complete,
    enableSearch,
  };
}

type TimeIntents = Pick<
  Intents,
  'previewWindow' | 'commitWindow' | 'movePlayhead' | 'play' | 'setSpeed' | 'resizeTimeline' | 'resizeOverview'
>;

function timeIntents({ commit, transient }: Writer): TimeIntents {
  return {
    previewWindow: (window) => transient({ windowPreview: window }),
    commitWindow: (window, source) =>
      commit(source, (view, story) => moveWindow(view, window, story), { transient: { windowPreview: null } }),
    movePlayhead: (day, source) => commit(source, (view) => movePlayhead(view, day)),
    play: (playing) => transient({ playing }),
    setSpeed: (speed) => transient({ speed }),
    resizeTimeline: (width) => transient({ timelineWidth: width }),
    resizeOverview: (width) => transient({ overviewWidth: width }),
  };
}
