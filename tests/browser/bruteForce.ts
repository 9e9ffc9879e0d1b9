import { countryNames as en } from '../../src/i18n/countries/en.ts';
import { countryNames as kk } from '../../src/i18n/countries/kk.ts';
import { countryNames as ru } from '../../src/i18n/countries/ru.ts';
import { countryNames as uk } from '../../src/i18n/countries/uk.ts';
import { type CountryNames } from '../../src/i18n/countryNames.ts';
import type { EventStatus, Story, StoryEvent, Text } from '../../src/story/index.ts';
import type { View } from '../../src/view/index.ts';

/** What a reader would find by going through the story by hand: no index, no memory, none of the product's code. */
export interface Reading {
  readonly ids: readonly string[];
  /** Of them, those that share an instant with the window. */
  readonly inside: readonly string[];
  /** How many events each value of a facet would show, as the other filters stand: "track accords" to 12. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many events there are to be filtered. */
  readonly total: number;
}

type Facet = 'track' | 'status' | 'person' | 'organisation' | 'country';

/** The values of an event by facet. */
const VALUES: Readonly<Record<Facet, (event: StoryEvent) => readonly string[]>> = {
  track: (event) => [event.track],
  status: (event) => [event.status],
  person: (event) => event.people.map(({ id }) => id),
  organisation: (event) => event.organisations.map(({ id }) => id),
  country: (event) => event.countries.map(({ code }) => code),
};

const FACETS: readonly Facet[] = ['track', 'status', 'person', 'organisation', 'country'];

/** Reads the whole story, event by event, for a view; texts are looked for in the words of `language`. */
export function readByHand(story: Story, view: View, language: string): Reading {
  const day = Date.parse(`${story.updated}T24:00:00Z`);
  const shown = story.events.filter((event) => view.later || event.local.start < day);
  const left = shown.filter((event) => passes(story, event, view, language, null));
  const inside = left.filter(({ span }) => span.start < view.window.end && view.window.start < span.end);
  const counts = new Map<string, number>();
  for (const facet of FACETS) {
    for (const event of shown) {
      if (!passes(story, event, view, language, facet)) continue;
      for (const value of new Set(VALUES[facet](event))) {
        const key = `${facet} ${value}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return { ids: left.map(({ id }) => id), inside: inside.map(({ id }) => id), counts, total: shown.length };
}

function passes(story: Story, event: StoryEvent, view: View, language: string, except: Facet | null): boolean {
  const { tracks, statuses, people, organisations, countries, text } = view.filters;
  const wanted: Readonly<Record<Facet, readonly string[]>> = {
    track: tracks ?? story.tracks.map(({ id }) => id),
    status:
      statuses.length > 0 ? statuses : (['confirmed', 'reported', 'announced', 'disputed'] satisfies EventStatus[]),
    person: people,
    organisation: organisations,
    country: countries.codes,
  };
  for (const facet of FACETS) {
    if (facet === except) continue;
    const values = VALUES[facet](event);
    const has = wanted[facet].map((value) => values.includes(value));
    const optional = facet !== 'track' && has.length === 0;
    const all = facet === 'country' && countries.match === 'all';
    if (!optional && !(all ? has.every(Boolean) : has.some(Boolean))) return false;
  }
  return holdsText(story, event, text, language);
}

/** Whether every word of `typed` begins a word of the event's text in a language. */
export function holdsText(story: Story, event: StoryEvent, typed: string, language: string): boolean {
  const known = wordsOf(story, event, language);
  return split(typed).every((word) => known.some((other) => other.startsWith(word)));
}

/** All words of an event in a language, as they are compared. */
export function wordsOf(story: Story, event: StoryEvent, language: string): readonly string[] {
  const known = kept.get(event)?.get(language);
  if (known) return known;
  const words = readWords(story, event, language);
  kept.set(event, new Map([...(kept.get(event) ?? []), [language, words]]));
  return words;
}

/** Taking a story's texts apart takes a tenth of a second, and each combination asks for all of them. */
const kept = new WeakMap<StoryEvent, ReadonlyMap<string, readonly string[]>>();

function readWords(story: Story, event: StoryEvent, language: string): readonly string[] {
  const say = (text: Text | undefined): string => {
    if (text === undefined || typeof text === 'string') return text ?? '';
    return text[language] ?? text[story.languages[0] ?? ''] ?? '';
  };
  const { full, short } = COUNTRIES[language] ?? en;
  const texts: readonly (Text | undefined)[] = [
    event.title,
    event.summary,
    event.body,
    ...event.people.map(({ id }) => story.people.find((person) => person.id === id)?.name),
    ...event.organisations.map(({ id }) => story.organisations.find((organisation) => organisation.id === id)?.name),
    ...event.places.map((id) => story.places.find((place) => place.id === id)?.name),
    ...event.claims.map((claim) => claim.text),
    ...event.notes.map((note) => note.text),
    ...event.countries.flatMap(({ code }) => [full[code], short[code]]),
    event.when.text,
  ];
  return texts.flatMap((text) => split(say(text)));
}

const COUNTRIES: Readonly<Record<string, CountryNames>> = { en, ru, uk, kk };

/** Kazakh and Ukrainian letters that a Russian keyboard does not have, and what is typed for them. */
const TYPED: Readonly<Record<string, string>> = Object.fromEntries(
  ['әа', 'ғг', 'қк', 'ңн', 'өо', 'ұу', 'үу', 'һх', 'іи', 'єе', 'ґг'].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

function split(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ‘`´]/g, '')
    .replace(/./gu, (letter) => TYPED[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
