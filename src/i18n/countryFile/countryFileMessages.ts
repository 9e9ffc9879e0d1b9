/** Words of a country's file, in one language: they come with its code. Days are in the full style of the language. */
export interface CountryFileMessages {
  /** Heads the standing: "Standing as of 7 November 2025". */
  readonly standing: (day: string) => string;
  /** It has no standing then. */
  readonly noStanding: string;
  /** Heads the standings it has had. */
  readonly history: string;
  /** Of a standing that begins after the day that is shown. */
  readonly later: string;
  /** Of the story's events; `count` may be 0. */
  readonly events: (count: number) => string;
  /** Of an event that both countries take part in. */
  readonly both: string;
  /** In place of the events that would make the file too long. */
  readonly moreInList: (count: number) => string;
  /** Opens the choice of a second country, and names it. */
  readonly compare: string;
  /** The same where there is a second one. */
  readonly comparedWith: (country: string) => string;
  /** What that choice says while none is chosen. */
  readonly choose: string;
  readonly close: string;
}
