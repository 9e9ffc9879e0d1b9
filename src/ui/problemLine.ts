/** A problem of a story as it is shown: its code, and the line that says where it is and how to mend it. */
export interface ProblemLine {
  readonly code: string;
  readonly line: string;
}

/** The events left out of a story while it was checked. */
export interface DroppedEvents {
  readonly count: number;
  /** Their ids, or their places in the file. */
  readonly names: readonly string[];
  readonly problems: readonly ProblemLine[];
}

export const NOTHING_DROPPED: DroppedEvents = { count: 0, names: [], problems: [] };
