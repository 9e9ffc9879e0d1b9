import type { DensityBin } from '../../derive/drawLists.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import type { WidgetFactory } from '../widget.ts';

/** A stretch of the story's time with a name of its own, drawn behind the bars. Ends may be ±Infinity (open). */
export interface OverviewEra {
  readonly id: string;
  readonly span: TimeSpan;
  /** Where its name stands, from 0: eras at one time have rows of their own. */
  readonly row: number;
  readonly label: string;
  /** Its name and its dates in words. */
  readonly name: string;
}

/** The whole story in one strip, with the window on it. */
export interface OverviewProps {
  /** All of the story's time: the strip's ends. */
  readonly extent: TimeSpan;
  readonly window: TimeSpan;
  readonly bins: readonly DensityBin[];
  /** In time order. Not part of what is read out: the page lists them. */
  readonly eras: readonly OverviewEra[];
  readonly playhead: EpochMs;
  /** Ticks to draw with their labels, already chosen for the width. */
  readonly ticks: readonly { readonly at: EpochMs; readonly label: string }[];
  /** The window slider's accessible name, its value in words ("July 2020 to December 2025"), and the sentence on its keys. */
  readonly label: string;
  readonly windowText: string;
  readonly keysHelp: string;
}

export interface OverviewHandlers {
  /** The reader's hand is moving the window (at most once per frame). Transient; a commit always follows. */
  onWindowMove(window: TimeSpan): void;
  /** Exactly one per gesture or key press that changes something; a cancelled gesture commits the window it began with. */
  onWindowCommit(window: TimeSpan): void;
  /** The reader's hand drags the playhead to an instant (at most once per frame). */
  onPlayheadMove(at: EpochMs): void;
  /** Double-click: back to the home window. */
  onReset(): void;
  /** Width on which the story's time is drawn, CSS pixels: at the start and whenever it changes. */
  onResize(width: number): void;
}

export type OverviewFactory = WidgetFactory<OverviewProps, OverviewHandlers>;
