import type { CountryCode, EventStatus, Story, Worldview } from '../story/model.ts';
import { type Day, sameSpan, type TimeSpan } from '../time/units.ts';
import { isPlaceable } from '../time/anchor.ts';
import { clampTo } from '../time/clampTo.ts';
import { homeWindow, windowLimits } from './defaults.ts';
import { type Filters, MAX_COUNTRIES, MAX_TEXT, NO_FILTERS, type View } from './view.ts';
import { revealInWindow, roundWindow } from './window.ts';

/** Each change returns the same reference where nothing changes: "did the view change" is `!==`. */

/** Chooses an event and moves the window no farther than it needs to show it. An unknown id is no choice. */
export function chooseEvent(view: View, id: string | null, story: Story): View {
  if (id === view.event) return view;
  if (id === null) return { ...view, event: null };
  const event = story.eventById.get(id);
  if (!event) return view;
  return {
    ...view,
    event: id,
    window: isPlaceable(event.when) ? revealInWindow(view.window, event.span) : view.window,
  };
}

/** Chooses a country; `add` keeps the one chosen before. Choosing a chosen one takes it back. */
export function chooseCountry(view: View, code: CountryCode, add: boolean): View {
  const { codes, match } = view.filters.countries;
  const has = codes.includes(code);
  const others = codes.filter((other) => other !== code);
  const next = has
    ? add
      ? others
      : codes.length > 1
        ? [code]
        : []
    : add
      ? [...codes, code].slice(-MAX_COUNTRIES)
      : [code];
  return withFilters({ ...view, event: null }, { countries: { codes: next, match } });
}

export function matchCountries(view: View, match: 'any' | 'all'): View {
  if (view.filters.countries.match === match) return view;
  return withFilters(view, { countries: { ...view.filters.countries, match } });
}

export function clearCountries(view: View): View {
  return view.filters.countries.codes.length === 0 ? view : withFilters(view, { countries: NO_FILTERS.countries });
}

/** Switches one track on or off; all on is written as `null`. */
export function toggleTrack(view: View, id: string, story: Story): View {
  const all = story.tracks.map((track) => track.id);
  if (!all.includes(id)) return view;
  const on = new Set(view.filters.tracks ?? all);
  if (!on.delete(id)) on.add(id);
  const next = all.filter((track) => on.has(track));
  return withFilters(view, { tracks: next.length === all.length ? null : next });
}

export function toggleStatus(view: View, status: EventStatus): View {
  return withFilters(view, { statuses: toggled(view.filters.statuses, status) });
}

export function togglePerson(view: View, id: string): View {
  return withFilters(view, { people: toggled(view.filters.people, id) });
}

export function toggleOrganisation(view: View, id: string): View {
  return withFilters(view, { organisations: toggled(view.filters.organisations, id) });
}

/** A search no longer than it may be, and not through the middle of a letter: half of one is none in a link. */
export function cutText(text: string): string {
  return text.slice(0, MAX_TEXT).replace(/\p{Surrogate}$/u, '');
}

export function searchText(view: View, text: string): View {
  const next = cutText(text);
  return next === view.filters.text ? view : withFilters(view, { text: next });
}

export function clearFilters(view: View): View {
  return view.filters === NO_FILTERS ? view : { ...view, filters: NO_FILTERS };
}

export function moveWindow(view: View, window: TimeSpan, story: Story): View {
  const next = roundWindow(clampTo(window, windowLimits(story)));
  return sameSpan(next, view.window) ? view : { ...view, window: next };
}

export function movePlayhead(view: View, playhead: Day): View {
  return playhead === view.playhead ? view : { ...view, playhead };
}

/** Shows the events after the editorial date, or hides them; a window that is at home follows. */
export function showLater(view: View, later: boolean, story: Story): View {
  if (later === view.later) return view;
  const isHome = sameSpan(view.window, homeWindow(story, view.later));
  return { ...view, later, window: isHome ? homeWindow(story, later) : view.window };
}

/** Draws contested borders by another worldview; a story may leave no choice. */
export function chooseWorldview(view: View, worldview: Worldview, story: Story): View {
  return story.worldviewLocked || worldview === view.worldview ? view : { ...view, worldview };
}

export function speak(view: View, language: string): View {
  return language === view.language ? view : { ...view, language };
}

/** A view when the defaults of its page change: what was as they were moves with them, what was not stays. */
export function followDefaults(view: View, before: View, after: View): View {
  if (view === before) return after;
  const window = sameSpan(view.window, before.window) ? after.window : view.window;
  const playhead = view.playhead === before.playhead ? after.playhead : view.playhead;
  return sameSpan(window, view.window) && playhead === view.playhead ? view : { ...view, window, playhead };
}

const NOTHING = JSON.stringify(NO_FILTERS);

/** No filter at all is always the same one: whether there is any is `!==`. Without a country nothing is said of how they match. */
function withFilters(view: View, change: Partial<Filters>): View {
  const filters = { ...view.filters, ...change };
  if (filters.countries.codes.length === 0) filters.countries = NO_FILTERS.countries;
  return { ...view, filters: JSON.stringify(filters) === NOTHING ? NO_FILTERS : filters };
}

function toggled<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
