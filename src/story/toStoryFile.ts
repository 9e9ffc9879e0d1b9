import type { Bounds } from '../geo/types.ts';
import { dayOf, epochMs } from '../time/index.ts';
import type { TimeSpan } from '../time/units.ts';
import type { Source, Story, StoryEvent } from './model.ts';
import type { StoryFile } from './schema.ts';
import { currentFormat } from './upgrades.ts';

/**
 * A checked story as a file of the format holds it: what `checkStory` makes of the file again is equal to it. Dates are as
 * they were written; lists that are empty are left out. A home window that begins or ends within a day is given as whole days.
 */
export function toStoryFile(story: Story): StoryFile {
  const { home } = story;
  const file = {
    format: currentFormat,
    id: story.id,
    languages: story.languages,
    title: story.title,
    ...(story.summary === undefined ? {} : { summary: story.summary }),
    updated: story.updated,
    worldview: story.worldview,
    worldviewLocked: story.worldviewLocked,
    ...(home.window || home.bounds ? { home: homeOf(home) } : {}),
    tracks: story.tracks,
    ...filled({
      statuses: story.statuses,
      sources: story.sources.map(sourceOf),
      people: story.people.map(({ id, name, offices }) => ({ id, name, ...filled({ offices: offices.map(dated) }) })),
      organisations: story.organisations,
      terms: story.terms,
      roles: story.roles,
      eras: story.eras.map(dated),
      places: story.places.map(({ at, ...place }) => ({ ...place, at: [at.lat, at.lng] })),
    }),
    events: story.events.map(eventOf),
    ...filled({
      relations: story.relations.map(dated),
      standings: story.standings.map(dated),
      tours: story.tours,
      corrections: story.corrections,
    }),
  };
  // Where it was `readonly` it is copied when it is written, and never changed: nobody holds both.
  return file as unknown as StoryFile;
}

function homeOf({ window, bounds }: Story['home']): Readonly<Record<string, unknown>> {
  return { ...(window ? { window: daysOf(window) } : {}), ...(bounds ? { bounds: cornersOf(bounds) } : {}) };
}

/** The span's end is not in it: the last day is that of the instant before. */
function daysOf({ start, end }: TimeSpan): string {
  return `${dayOf(start)}/${dayOf(epochMs(end - 1))}`;
}

function cornersOf({ south, west, north, east }: Bounds): readonly (readonly number[])[] {
  return [
    [south, west],
    [north, east],
  ];
}

/** What is worked out from a date is left to whoever reads the file. */
function dated<Item extends { readonly when?: { readonly text: string } }>({
  when,
  ...item
}: Item): Readonly<Record<string, unknown>> {
  const { local: _local, span: _span, ...written } = item as Readonly<Record<string, unknown>>;
  return { ...written, ...(when ? { when: when.text } : {}) };
}

function eventOf(event: StoryEvent): Readonly<Record<string, unknown>> {
  const { id, when, zone, track, kind, importance, title, summary, body, status } = event;
  const { places, countries, people, organisations, links, media, sources } = event;
  return {
    id,
    when: when.text,
    ...defined({ zone }),
    track,
    ...defined({ kind }),
    importance,
    title,
    ...defined({ summary, body }),
    status,
    ...filled({ places, countries, people, organisations }),
    ...filled({ claims: event.claims.map(withSources), notes: event.notes.map(withSources), links, media, sources }),
  };
}

function sourceOf({ marks, ...source }: Source): Readonly<Record<string, unknown>> {
  return { ...source, ...filled({ marks }) };
}

function withSources<Item extends { readonly sources: readonly unknown[] }>({
  sources,
  ...item
}: Item): Readonly<Record<string, unknown>> {
  return { ...item, ...filled({ sources }) };
}

/** Those of the lists that hold something. */
function filled(lists: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(Object.entries(lists).filter(([, items]) => items.length > 0));
}

/** Those of the values that are there. */
function defined(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
