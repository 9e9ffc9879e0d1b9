import type { CountryCode, EventStatus, Worldview } from '../story/model.ts';
import type { Day, TimeSpan } from '../time/units.ts';

/** Which events are wanted. Facets combine with *and*; the values within one facet with *or*. */
export interface Filters {
  readonly countries: CountryFilter;
  /** Track ids that are switched on; `null` is all of them, an empty list none. */
  readonly tracks: readonly string[] | null;
  /** Person ids; empty: no constraint. The same for the next two. */
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly statuses: readonly EventStatus[];
  /** As typed; searching folds case, accents and apostrophes. */
  readonly text: string;
}

/** The chosen countries: events of any of them, or only those that all of them share. */
export interface CountryFilter {
  readonly codes: readonly CountryCode[];
  readonly match: 'any' | 'all';
}

export interface TourStep {
  readonly id: string;
  /** From 1. */
  readonly step: number;
}

/** All that a link carries. Immutable; changed only through the functions of this room. */
export interface View {
  readonly window: TimeSpan;
  /** The day the map is drawn as of, the whole of it included. */
  readonly playhead: Day;
  /** The chosen event's id. It stays chosen while countries narrow the story, so that one of their events can be read. */
  readonly event: string | null;
  readonly filters: Filters;
  readonly language: string;
  readonly worldview: Worldview;
  /** Events after the story's editorial date are shown. */
  readonly later: boolean;
  readonly tour: TourStep | null;
}

/** What is chosen: one event, or one or two countries, or nothing. The event comes first: Escape clears it first. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'countries'; readonly codes: readonly CountryCode[] };

/** The selection is read off the view, never stored beside it. */
export function selectionOf(view: View): Selection {
  if (view.event !== null) return { kind: 'event', id: view.event };
  if (view.filters.countries.codes.length > 0) return { kind: 'countries', codes: view.filters.countries.codes };
  return { kind: 'none' };
}

export const NO_FILTERS: Filters = {
  countries: { codes: [], match: 'any' },
  tracks: null,
  people: [],
  organisations: [],
  statuses: [],
  text: '',
};

/** At most two countries are compared (design, "Words"). */
export const MAX_COUNTRIES = 2;

/** Longest search text that is kept, in UTF-16 units. */
export const MAX_TEXT = 200;
