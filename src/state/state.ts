import type { Finder } from '../derive/searchIndex.ts';
import type { Story } from '../story/model.ts';
import type { TimeSpan } from '../time/units.ts';
import type { View } from '../view/index.ts';

/** Where an intent comes from. A widget's own move is never told back to it as news. */
export type Source =
  | 'timeline'
  | 'overview'
  | 'map'
  | 'list'
  | 'detail'
  | 'filters'
  | 'playhead'
  | 'tour'
  | 'keyboard'
  | 'url'
  | 'host';

/** An aggregate the reader has opened: the events in it, and the part it belongs to. */
export interface OpenGroup {
  readonly part: 'timeline' | 'map';
  readonly eventIds: readonly string[];
  /** Where its button is, CSS pixels from the part's top left corner. */
  readonly at: { readonly x: number; readonly y: number };
}

/** What is going on under the reader's hand: never in a link, never in history. */
export interface Transient {
  /** The window while it is being dragged; the committed one holds until the hand lets go. */
  readonly windowPreview: TimeSpan | null;
  readonly openGroup: OpenGroup | null;
  /** Widths of the drawing areas in CSS pixels, as the widgets report them; 0 before they have. */
  readonly timelineWidth: number;
  readonly overviewWidth: number;
  /** Time is passing by itself. */
  readonly playing: boolean;
  readonly speed: Speed;
}

/** How many times as fast as the timetable says. */
export type Speed = 0.5 | 1 | 2 | 4;

/** The search of a story in a language; `null` until it is made. As derive/searchIndex makes it, whose code comes later. */
export type SearchMaker = (story: Story, language: string) => Finder | null;

export interface StoryState {
  readonly story: Story;
  /** Events of the story's file that are still to come: it is the beginning of a long one. 0: it is whole. */
  readonly coming: number;
  /** Gives the search of a story in a language; `null` until its code has come. */
  readonly search: SearchMaker | null;
  /** The committed view: what a link carries. */
  readonly view: View;
  readonly transient: Transient;
  /** Grows by one with each committed change; says who caused it. */
  readonly revision: number;
  readonly source: Source | null;
  /** Grows when the selected event, or a step of a tour, is to be brought into view on the map and in the list: a command, not a state. */
  readonly revealGeneration: number;
}

export const IDLE: Transient = {
  windowPreview: null,
  openGroup: null,
  timelineWidth: 0,
  overviewWidth: 0,
  playing: false,
  speed: 1,
};

/** The two ways a state changes. */
export interface Writer {
  readonly commit: (source: Source, change: (view: View, story: Story) => View, also?: CommitExtras) => void;
  readonly transient: (change: Partial<Transient>) => void;
  /** Puts the same story, told in another language, in the place of the one told so far. */
  readonly retell: (story: Story) => void;
  /** Puts the whole story in the place of its beginning. */
  readonly complete: (story: Story) => void;
  readonly enableSearch: (search: SearchMaker) => void;
  readonly isGroupOpen: () => boolean;
}

export interface CommitExtras {
  /** Bring the selected event into view. */
  readonly reveal?: boolean;
  readonly transient?: Partial<Transient>;
}
