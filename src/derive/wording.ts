import type { CountryCode, Place, StoryEvent } from '../story/model.ts';

/** The words a draw list carries, in the page's language. Implemented over i18n; derive itself knows none. */
export interface Wording {
  title(event: StoryEvent): string;
  /** The date as narrowly as it is honest: "6 Nov 2025". */
  date(event: StoryEvent): string;
  /** Whole accessible name of an event: title, date in words, status where it is not confirmed. */
  eventName(event: StoryEvent): string;
  aggregateName(events: readonly StoryEvent[]): string;
  place(place: Place): string;
  country(code: CountryCode): string;
  /** Whole accessible name of a country: its name, its standing in words, its number of events. */
  countryName(code: CountryCode, standing: string, eventCount: number): string;
}
