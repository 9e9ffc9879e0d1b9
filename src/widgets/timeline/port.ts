import type { LaneItem, TimelineItem } from '../../derive/drawLists.ts';
import type { RailStops } from '../../derive/railStops.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import type { WidgetFactory } from '../widget.ts';

/** What the timeline shows. Compared by value: an equal `window` never moves it, equal items are never redrawn. */
export interface TimelineProps {
  /** The part of time on screen. */
  readonly window: TimeSpan;
  /** The window may not leave this span; a gesture stops at its ends. */
  readonly limits: TimeSpan;
  /** Anchors of the story's first and last event: Home and End go there. Absent, they go to the ends of `limits`. */
  readonly ends?: TimeSpan;
  readonly lanes: readonly LaneItem[];
  /** Anchors of the nearest events outside what `items` holds: an arrow key at the outermost item goes there. */
  readonly beyond?: { readonly before: EpochMs | null; readonly after: EpochMs | null };
  /** At most a few hundred: what is on screen and a step on each side, already merged at 24 px. */
  readonly items: readonly TimelineItem[];
  /** The instant the map is drawn as of: a vertical line. */
  readonly playhead: EpochMs;
  /** Time past this is "after the editorial date": shaded. */
  readonly checkedTo: EpochMs;
  readonly playheadLabel: string;
  /**
   * Axis labels in the page's language: `minor` below each tick, `major` for the unit around it.
   * A new function redraws the axis: keep one per language and zone.
   */
  readonly formatTick: (at: EpochMs, unit: AxisUnit, level: 'minor' | 'major') => string;
  /** Accessible name of the group of items, and the sentence on its keys. */
  readonly label: string;
  readonly keysHelp: string;
  readonly reducedMotion: boolean;
  /** The page's language, for `lang`. */
  readonly language: string;
}

export type AxisUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'weekday' | 'week' | 'month' | 'year';

export interface TimelineHandlers {
  /** The reader's hand is moving the window (at most once per frame). Transient; a commit always follows. */
  onWindowMove(window: TimeSpan): void;
  /** The hand has let go (or a key was pressed): commit. Exactly one per gesture. */
  onWindowCommit(window: TimeSpan): void;
  /** Click, tap or Enter on an event's button. */
  onSelect(eventId: string): void;
  /**
   * Click, tap or Enter on an aggregate: open a list of these, placed near `anchor`. One that zooms instead is told as
   * any other move of the window.
   */
  onOpenAggregate(eventIds: readonly string[], anchor: HTMLElement): void;
  /** The reader's hand drags the playhead to an instant (at most once per frame). */
  onPlayheadMove(at: EpochMs): void;
  /** Escape inside the timeline. */
  onClear(): void;
  /** Width of the drawing area (without lane labels) in CSS pixels: at the start and whenever it changes. */
  onResize(width: number): void;
}

export type TimelineFactory = WidgetFactory<TimelineProps, TimelineHandlers>;

/** What the rail shows beside one row. */
export interface RailRowContent {
  readonly item: TimelineItem;
  /** When it begins by its own calendar, read as UTC: the playhead is a day, and so compared. */
  readonly begins: EpochMs;
  /** The month and year it is in, in words: it stays in sight while the rows of it go by. */
  readonly heading: string;
}

/**
 * What the rail of a narrow page shows: the same timeline, beside a list. Of a row it asks what it needs, for of a long
 * list only a few rows are in the page. New functions draw it again: keep one per story, language and choice.
 */
export interface RailProps
  extends Pick<TimelineProps, 'window' | 'lanes' | 'playhead' | 'playheadLabel' | 'checkedTo' | 'language'> {
  readonly contentOf: (eventId: string) => RailRowContent | undefined;
  /** Where the scrubber can go, and each of these dates in words. */
  readonly stops: RailStops;
  readonly stopWords: (stop: number) => string;
  /** Name of the scrubber. */
  readonly scrubberLabel: string;
}

export interface RailHandlers extends Pick<TimelineHandlers, 'onPlayheadMove'> {
  /** The reader wants to see a row of the list, by its index: scroll there, at once. */
  onScrub(row: number): void;
}

export type RailFactory = WidgetFactory<RailProps, RailHandlers>;
