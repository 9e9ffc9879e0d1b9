import type { CountryCode, EventStatus, Place, StoryEvent } from '../story/model.ts';

/** What an aggregate is named by. */
export interface AggregateSummary {
  readonly count: number;
  /** In time order. */
  readonly first: StoryEvent | undefined;
  readonly last: StoryEvent | undefined;
  readonly byStatus: ReadonlyMap<EventStatus, number>;
}

/** The words a draw list carries, in the page's language. Implemented over i18n; derive itself knows none. */
export interface Wording {
  title(event: StoryEvent): string;
  /** The date as narrowly as it is honest: "6 Nov 2025". */
  date(event: StoryEvent): string;
  /** Whole accessible name of an event: title, date in words, status where it is not confirmed. */
  eventName(event: StoryEvent): string;
  /** "12 events: 3 Mar 2020 – 5 May 2021; Reported: 2". */
  aggregateName(summary: AggregateSummary): string;
  place(place: Place): string;
  country(code: CountryCode): string;
  /** Whole accessible name of a country: its name, its standing in words, its number of events. */
  countryName(code: CountryCode, standing: string, eventCount: number): string;
}
