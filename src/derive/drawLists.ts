import type { Bounds, LatLng } from '../geo/types.ts';
import type { EventStatus, Pattern, Worldview } from '../story/model.ts';
import type { Certainty } from '../time/types.ts';
import type { EpochMs, TimeSpan } from '../time/units.ts';

/** A lane of the timeline, in drawing order. Colours are `#rrggbb`, from the story. */
export interface LaneItem {
  readonly id: string;
  readonly label: string;
  readonly color: string;
}

/**
 * How a date is drawn: as a `mark`; as a `band` that holds it somewhere (a month, a decade); as a `bar` that it fills (an
 * interval); as marks `joined` (all of a set) or offered as `alternatives` (one of a set).
 */
export type DateForm = 'mark' | 'band' | 'bar' | 'joined' | 'alternatives';

interface DrawnInTime {
  /** From content, so that focus and selection survive a redraw: the event's id, or `aggregate:` with lane, level and cell. */
  readonly id: string;
  readonly lane: string;
  readonly color: string;
  /** Where on the axis it belongs; of several events, in the mean. */
  readonly date: EpochMs;
  /** Where its button is centred: there, or a little aside, apart from its neighbours. */
  readonly anchor: EpochMs;
  /** All it covers; drawn as a band where that is wider than a mark. Ends may be ±Infinity (open). */
  readonly span: TimeSpan;
  /** Selected, or holding the selected one (an aggregate never does: the selected event is always on its own). */
  readonly selected: boolean;
  /** Outside the chosen filters' focus: drawn faint. */
  readonly faded: boolean;
  /** Whole accessible name in the page's language: title, date in words, status where it is not confirmed. */
  readonly name: string;
}

export interface EventItem extends DrawnInTime {
  readonly kind: 'event';
  readonly eventId: string;
  readonly label: string;
  /** Where its mark points: its own date, or near it where another mark or a counted button would hide it; its button (`anchor`) may stand farther aside. */
  readonly markAt: EpochMs;
  /** Room for the label after the mark, up to the next mark of its lane, CSS pixels; 0: none. */
  readonly labelWidth: number;
  /** Room for it before the mark instead (labelRooms.ts); 0: none. Of an event that has neither no label is drawn. */
  readonly labelBefore: number;
  /** A line is drawn where the label stands, its own or another event's: it stands above that. */
  readonly labelRaised: boolean;
  readonly certainty: Certainty;
  readonly form: DateForm;
  /** What a set is made of, in its own order; of no other form. */
  readonly members: readonly TimeSpan[];
  /** An infinite end of the span is one that nobody knows, not one that is open. */
  readonly unknownEnds: boolean;
  readonly status: EventStatus;
  readonly importance: 1 | 2 | 3;
}

/** Several events nearer to each other than a finger: one counted button. It opens a list, or zooms to where they lie. */
export interface AggregateItem extends DrawnInTime {
  readonly kind: 'aggregate';
  readonly count: number;
  /** How many of each status, in a fixed order; a status that none has is not in it. */
  readonly byStatus: ReadonlyMap<EventStatus, number>;
  /** In time order, where it opens a list; empty where it zooms. */
  readonly eventIds: readonly string[];
  /** From the first to the last of their places on the axis, where they are too many for a list. */
  readonly zoomTo: TimeSpan | null;
}

/** What the timeline draws: one button each. */
export type TimelineItem = EventItem | AggregateItem;

/** An event (or several at one place) on the map. The widget merges markers closer than 24 px into one counted button. */
export interface MapMarker {
  /** The place's id. */
  readonly id: string;
  readonly at: LatLng;
  readonly placeName: string;
  /** At least one, in time order. Of a long story's they are made when they are asked for; `count` says how many. */
  readonly events: readonly MapMarkerEvent[];
  readonly count: number;
  /** Ids of those that are at another place too: merged with that, they count once. */
  readonly shared: readonly string[];
  /** Whether the selected event is one of them. */
  readonly selected: boolean;
  /** Whether all of them are faded. */
  readonly faded: boolean;
}

export interface MapMarkerEvent {
  readonly eventId: string;
  readonly title: string;
  readonly color: string;
  readonly status: EventStatus;
  readonly selected: boolean;
  /** Outside the window, or after the playhead. */
  readonly faded: boolean;
  /** Whole accessible name: title, date, place. */
  readonly name: string;
}

/** How the country is to be drawn as of the playhead. */
export interface CountryItem {
  readonly code: string;
  /** Country's name in the page's language. */
  readonly label: string;
  /** Whole accessible name: country, standing, number of events. */
  readonly name: string;
  /** Status id, or `none`. */
  readonly standing: string;
  readonly color?: string;
  readonly pattern?: Pattern;
  readonly selected: boolean;
  readonly faded: boolean;
  /** Its standing is another than at the playhead's former place. */
  readonly changed: boolean;
  /** Events of the story in which it has a role, as the other filters stand. 0, and no standing: not a button. */
  readonly eventCount: number;
}

/** A line between two places: the great circle, cut where it crosses 180°. */
export interface ArcItem {
  /** From content, so that one that stays is not drawn anew. */
  readonly id: string;
  readonly color: string;
  /** At least two points each, from its beginning to its end. */
  readonly lines: readonly (readonly LatLng[])[];
  /** It has an arrowhead at its end. */
  readonly directed: boolean;
  /** Of an event's own course, not of a relation that it has brought about: drawn thinner. */
  readonly thin: boolean;
}

/** A capital, where the reader has asked for them. */
export interface CapitalItem {
  readonly code: string;
  readonly at: LatLng;
  readonly label: string;
}

/** An area that more than one side claims, as the map shows it. */
export interface AreaItem {
  readonly id: string;
  readonly at: LatLng;
  /** Its name in the page's language. */
  readonly label: string;
  /** The outlines that make it; empty: no package holds its border, and a mark stands for it. */
  readonly outlines: readonly string[];
}

/** How contested borders are drawn. */
export interface BordersItem {
  readonly worldview: Worldview;
  /** By outline: the country it is drawn in, `itself`, or `nobody`; any other outline is its own country's. */
  readonly owners: ReadonlyMap<string, string>;
  readonly areas: readonly AreaItem[];
}

/** One bin of the overview: events per lane that begin in it, as the filters stand, and those that filters hide. */
export interface DensityBin {
  readonly span: TimeSpan;
  readonly counts: readonly { readonly lane: string; readonly color: string; readonly count: number }[];
  readonly hidden: number;
}

export type { Bounds };
