import type { EventStatus, Story, StoryEvent } from '../../src/story/index.ts';
import { timeSpan } from '../../src/time/index.ts';
import { defaultView, type Filters, homeWindow, type View } from '../../src/view/index.ts';
import { wordsOf } from './bruteForce.ts';

/** A view, and the link to it: written by hand from the table of keys, not by the product. */
export interface Combination {
  readonly hash: string;
  readonly view: View;
}

const DAY = 86_400_000;

/** As many random views as wanted, all facets among them; the same on every run. Most of them let something through. */
export function combinationsOf(story: Story, languages: readonly string[], count: number): readonly Combination[] {
  const chance = seeded(20251107);
  return Array.from({ length: count }, () => combinationOf(story, languages, chance));
}

export type Chance = () => number;

function combinationOf(story: Story, languages: readonly string[], chance: Chance): Combination {
  const model = pick(story.events, chance);
  const countries = some(
    valuesOf(story, model, (event) => event.countries.map(({ code }) => code), chance),
    0.5,
    chance,
  );
  const filters: Filters = {
    countries: { codes: countries, match: chance() < 0.5 ? 'all' : 'any' },
    tracks: chance() < 0.5 ? null : tracksOf(story, model, chance),
    people: some(
      valuesOf(story, model, (event) => event.people.map(({ id }) => id), chance),
      0.3,
      chance,
    ),
    organisations: some(
      valuesOf(story, model, (event) => event.organisations.map(({ id }) => id), chance),
      0.3,
      chance,
    ),
    statuses: some<EventStatus>(
      valuesOf(story, model, (event) => [event.status], chance),
      0.4,
      chance,
    ),
    text: chance() < 0.35 ? textOf(story, model, pick(languages, chance), chance) : '',
  };
  const base = defaultView(story, '');
  const window = chance() < 0.5 ? windowOf(story, chance) : null;
  const later = chance() < 0.5;
  return {
    view: { ...base, filters, later, window: window?.span ?? homeWindow(story, later) },
    hash: hashOf(filters, window?.text ?? null, later),
  };
}

/** Two of what the model has, or of what any event has: so that some combinations meet and some do not. */
function valuesOf<Value>(
  story: Story,
  model: StoryEvent,
  read: (event: StoryEvent) => readonly Value[],
  chance: Chance,
): readonly Value[] {
  const own = read(model);
  const all = story.events.flatMap(read);
  const value = (): Value | undefined => (own.length > 0 && chance() < 0.7 ? pick(own, chance) : pick(all, chance));
  return [...new Set([value(), value()].filter((one) => one !== undefined))];
}

/** None, one or two of them. */
function some<Value>(values: readonly Value[], likelihood: number, chance: Chance): readonly Value[] {
  if (chance() >= likelihood) return [];
  return values.slice(0, chance() < 0.6 ? 1 : 2);
}

/** Some tracks but not all, seldom none; in the story's order. */
function tracksOf(story: Story, model: StoryEvent, chance: Chance): readonly string[] | null {
  const on = story.tracks.map(({ id }) => id).filter((id) => chance() < (id === model.track ? 0.9 : 0.5));
  return on.length === story.tracks.length ? null : on;
}

/** The beginnings of one or two words of an event; once in a while a word that no event has. */
function textOf(story: Story, model: StoryEvent, language: string, chance: Chance): string {
  if (chance() < 0.1) return 'qqqq';
  const words = wordsOf(story, model, language);
  const beginning = (): string => {
    const letters = [...pick(words, chance)];
    return letters.slice(0, 2 + Math.floor(chance() * letters.length)).join('');
  };
  return chance() < 0.6 ? beginning() : `${beginning()} ${beginning()}`;
}

/** Whole days between two events of the story; once in a while all of it, with some room. */
function windowOf(story: Story, chance: Chance): { readonly text: string; readonly span: View['window'] } {
  const days = story.events
    .flatMap(({ span }) => [span.start, span.end])
    .filter(Number.isFinite)
    .map((at) => Math.floor(at / DAY));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.ceil((last - first) / 10);
  const chosen = chance() < 0.4 ? [first - room, last + room] : [pick(days, chance), pick(days, chance)];
  const [from = 0, to = 0] = chosen.toSorted((a, b) => a - b);
  const name = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
  return { text: `${name(from)}/${name(to)}`, span: timeSpan(from * DAY, (to + 1) * DAY) };
}

function hashOf(
  { countries, tracks, people, organisations, statuses, text }: Filters,
  window: string | null,
  later: boolean,
) {
  const pairs: readonly (readonly [key: string, value: string | null])[] = [
    ['c', listed(countries.codes)],
    ['m', countries.match === 'all' ? 'all' : null],
    ['w', window],
    ['k', tracks === null ? null : tracks.join(',')],
    ['p', listed(people)],
    ['o', listed(organisations)],
    ['s', listed(statuses)],
    ['q', text === '' ? null : encodeURIComponent(text)],
    ['after', later ? '1' : null],
  ];
  return `#${pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`])).join('&')}`;
}

function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(',');
}

export function pick<Value>(values: readonly Value[], chance: Chance): Value {
  const value = values[Math.floor(chance() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from');
  return value;
}

/** A small seeded generator (mulberry32). */
export function seeded(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
