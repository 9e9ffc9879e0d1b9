/** A problem of a story as it is shown: its code, and the line that says where it is and how to mend it. */
export interface ProblemLine {
  readonly code: string;
  readonly line: string;
}
