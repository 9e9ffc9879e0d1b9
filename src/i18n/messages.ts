import type { EventLink, EventStatus } from '../story/model.ts';
import type { DateGrammar } from './dates/grammar.ts';
import type { Language } from './language.ts';

interface StatusWords {
  readonly label: string;
  /** One sentence on what the word means here. */
  readonly text: string;
}

/** All words of the interface in one language. Arguments that are texts come in words of that language. */
export interface Messages {
  readonly language: Language;
  readonly dates: DateGrammar;
  readonly page: {
    readonly skip: string;
    /** Name of the language switch. */
    readonly languages: string;
    /** `day` in full style. */
    readonly checkedTo: (day: string) => string;
  };
  readonly error: {
    readonly title: string;
    /** A link names something this story does not have; `id` as it stands in the link. */
    readonly unknown: (id: string) => string;
  };
  /** "2 events were left out: a, b"; `names` may be empty. */
  readonly dropped: (count: number, names: readonly string[]) => string;
  readonly timeline: { readonly label: string };
  readonly map: {
    readonly label: string;
    /** "7 events". */
    readonly aggregate: (count: number) => string;
  };
  readonly filters: {
    readonly label: string;
    readonly search: string;
    readonly searchPlaceholder: string;
    readonly tracks: string;
    /** Switch for events after the editorial date. */
    readonly later: string;
    /** "12 of 25 events". */
    readonly count: (matching: number, total: number) => string;
    /** "9 in the time window". */
    readonly inWindow: (count: number) => string;
    /** "the other 2,500 are still coming": a long story is shown before all of it has been read. */
    readonly coming: (count: number) => string;
    readonly clearAll: string;
    /** Name of the row of chosen countries. */
    readonly countries: string;
    /** Takes one value back out of the filters. */
    readonly remove: (name: string) => string;
    /** Opens the filters that are not always shown. */
    readonly more: string;
    /** Heads one kind of them; the others are headed as in an event's file. */
    readonly statuses: string;
    readonly matchAll: string;
    readonly matchAny: string;
  };
  /** Heading of the story's corrections. */
  readonly corrections: string;
  readonly list: {
    readonly label: string;
    readonly keysHelp: string;
    readonly noneTitle: string;
    readonly noneHint: string;
    readonly showEverything: string;
    /** On paper, below a list too long to be printed whole. */
    readonly printed: (shown: number, total: number) => string;
  };
  readonly detail: {
    readonly label: string;
    readonly nothingChosen: string;
    readonly close: string;
    readonly previous: string;
    readonly next: string;
    /** "3 of 25". */
    readonly position: (index: number, total: number) => string;
    readonly places: string;
    readonly countries: string;
    readonly people: string;
    readonly organisations: string;
    readonly editorsNote: string;
    /** Heading of a claim, by its kind. */
    readonly said: Readonly<Record<'statement' | 'figure' | 'analysis', (who: string) => string>>;
    /** Before the names of those who passed a claim on: "Reported by Focus, Vedomosti". */
    readonly reportedBy: string;
    /** What the event's own day is in countries with clocks far from its own: "Local date (Kazakhstan, Israel): 7 November 2025". */
    readonly localDate: (countries: string, day: string) => string;
    /** Heading of one-sentence explanations. */
    readonly terms: string;
    /** A picture of another site is fetched only after a press; `host` is that site's name. */
    readonly showPicture: (host: string) => string;
    readonly related: string;
    /** Heading of what there is between two countries. */
    readonly relations: string;
    /** Name of the row of buttons. */
    readonly tools: string;
    /** Heading of what to read first, while no event is chosen. */
    readonly keyEvents: string;
    /** Stands for the position where the filters hide the chosen event. */
    readonly filteredOut: string;
  };
  /** Stands before the title of the other event. */
  readonly links: Readonly<Record<EventLink['kind'], string>>;
  /** The same where it is the other event that answers, follows, … this one. */
  readonly reversedLinks: Readonly<Record<EventLink['kind'], string>>;
  readonly sources: {
    readonly label: string;
    /** Instead of what "confirmed" means, of an event with one source: nothing is there to agree with it. */
    readonly one: string;
    /** The same where there is none. */
    readonly none: string;
    readonly undated: string;
    readonly noLink: string;
    /** A copy of the page kept by an archive. */
    readonly archived: string;
    /** "in English", by ISO 639 code: the languages that sources are written in. Others are shown by their code. */
    readonly inLanguage: Readonly<Record<string, string>>;
    readonly marks: Readonly<Record<'copy' | 'state-media', string>>;
  };
  readonly status: Readonly<Record<EventStatus, StatusWords>>;
  readonly standing: {
    /** Before the standing that a country had at an event's time. */
    readonly atTheTime: string;
    /** Where a country has no standing. */
    readonly none: string;
  };
  /** For the live region. */
  readonly announce: {
    readonly selected: (title: string, date: string, countries: number) => string;
  };
}
