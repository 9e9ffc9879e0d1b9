import type { CountryCode, Office, Person, Relation, Standing, Story, StoryEvent } from '../story/model.ts';
import { dayOf, overlaps, spanOfDay } from '../time/index.ts';
import { type Day, epochMs } from '../time/units.ts';
import { standingsAt } from './standings.ts';

/** What a story knows of one country. */
export interface CountryFile {
  readonly code: CountryCode;
  /** What it has had, and is to have, in each organisation, in the order of the first of them. */
  readonly memberships: readonly Membership[];
  readonly people: readonly CountryPerson[];
  /** In the story's order. */
  readonly events: readonly CountryEvent[];
  /** With it at either end, by the day they began; those without a date last. */
  readonly relations: readonly Relation[];
}

/** A country's standings in one organisation. */
export interface Membership {
  /** The organisation's id. */
  readonly in: string;
  /** By the day they began; of one day the later in the file last, for that one holds. */
  readonly history: readonly Standing[];
  /** As of the day; `undefined` where it has none then. */
  readonly standing: Standing | undefined;
}

/** Somebody who holds, held or will hold an office of the country. */
export interface CountryPerson {
  readonly person: Person;
  /** In the story's order: those held on the day, else all of them. */
  readonly offices: readonly Office[];
  /** Whether the offices are those of the day. */
  readonly now: boolean;
}

export interface CountryEvent {
  readonly event: StoryEvent;
  /** Ids, or words of the file's own: what the country was in it. A country may have several roles, or none that is said. */
  readonly roles: readonly string[];
}

/** The file of a country as of a day; `events` are those that may be seen. */
export function countryFile(story: Story, events: readonly StoryEvent[], code: CountryCode, day: Day): CountryFile {
  return {
    code,
    memberships: membershipsOf(story, code, day),
    people: peopleOf(story, code, day),
    events: eventsOf(events, code),
    relations: relationsOf(story, code),
  };
}

function membershipsOf({ standings }: Story, code: CountryCode, day: Day): readonly Membership[] {
  // Sorting keeps the file's order where days are the same.
  const all = standings
    .filter(({ country }) => country === code)
    .sort((one, other) => one.local.start - other.local.start);
  return [...new Set(all.map((standing) => standing.in))].map((organisation) => {
    const history = all.filter((standing) => standing.in === organisation);
    return { in: organisation, history, standing: standingsAt({ standings: history }, day).get(code) };
  });
}

function peopleOf(story: Story, code: CountryCode, day: Day): readonly CountryPerson[] {
  const on = spanOfDay(day);
  const people = story.people.flatMap((person): CountryPerson[] => {
    const all = person.offices.filter(({ country }) => country === code);
    if (all.length === 0) return [];
    const held = all.filter(({ local }) => overlaps(local, on));
    return [{ person, offices: held.length > 0 ? held : all, now: held.length > 0 }];
  });
  return [...people.filter(({ now }) => now), ...people.filter(({ now }) => !now)];
}

function eventsOf(events: readonly StoryEvent[], code: CountryCode): readonly CountryEvent[] {
  return events.flatMap((event) => {
    const own = event.countries.filter((country) => country.code === code);
    return own.length === 0 ? [] : [{ event, roles: own.flatMap(({ role }) => role ?? []) }];
  });
}

/** The relations of a country, at either end. */
export function relationsOf(story: Story, code: CountryCode): readonly Relation[] {
  const startOf = ({ local }: Relation): number => local?.start ?? Number.POSITIVE_INFINITY;
  return story.relations
    .filter(({ from, to }) => from === code || to === code)
    .sort((one, other) => (startOf(one) === startOf(other) ? 0 : startOf(one) - startOf(other)));
}

/** Whether a relation holds on a day; one without a date always does. */
export function holdsOn({ local }: Relation, day: Day): boolean {
  return local === undefined || overlaps(local, spanOfDay(day));
}

/** A piece of the strip that a country's standings make: shares of its length, 0 at its beginning and 1 at its end. */
export interface StripPiece {
  readonly status: string;
  readonly from: number;
  readonly to: number;
}

export interface StandingStrip {
  readonly pieces: readonly StripPiece[];
  /** Where the day that is shown ends; not there where that is before the first standing. */
  readonly at: number | undefined;
  /** The first and the last day of the strip. */
  readonly first: Day;
  readonly last: Day;
}

/**
 * How long each standing of a country has held: from the first standing of the story, so that two countries' strips can
 * be compared, to the editorial date, or to the day that is shown where that is later. The next one ends the one before
 * (story format: of those that overlap the later holds).
 */
export function standingStrip(story: Story, history: readonly Standing[], day: Day): StandingStrip {
  const starts = story.standings.map(({ local }) => local.start).filter(Number.isFinite);
  const shown = spanOfDay(day).end;
  const end = Math.max(spanOfDay(story.updated).end, shown, ...starts);
  const start = Math.min(end, ...starts);
  const share = (at: number): number => (end === start ? 0 : Math.min(1, Math.max(0, (at - start) / (end - start))));
  const pieces = history.map(({ status, local }, index) => {
    const next = history[index + 1]?.local.start ?? Number.POSITIVE_INFINITY;
    return { status, from: share(local.start), to: share(Math.min(local.end, next)) };
  });
  const [first, last] = [dayOf(epochMs(start)), dayOf(epochMs(end - 1))];
  return { pieces, at: shown > start ? share(shown) : undefined, first, last };
}
