import type { SourceReference, Story, StoryEvent } from '../story/model.ts';
import { byId, indexLists } from '../story/indexes.ts';

/**
 * The story of these events alone: what a filter has let through, taken away as a story that stands by itself. Records that
 * none of them names are left out, and so are links, relations and standings that lead to an event that is not among them, and
 * tours, whose steps speak of the whole. All of its events give the story as it is.
 */
export function partOfStory(story: Story, events: readonly StoryEvent[]): Story {
  if (events.length === story.events.length) return story;
  const ids = new Set(events.map(({ id }) => id));
  const isThere = ({ event }: { readonly event?: string }): boolean => event === undefined || ids.has(event);
  const kept = story.events
    .filter(({ id }) => ids.has(id))
    .map((event) => ({ ...event, links: event.links.filter(({ to }) => ids.has(to)) }));
  const relations = story.relations.filter(isThere);
  const standings = story.standings.filter(isThere);
  const named = namedBy(kept);
  for (const { kind } of relations) named.roles.add(kind);
  for (const { in: organisation, status } of standings) {
    named.organisations.add(organisation);
    named.statuses.add(status);
  }
  const only = <Item extends { readonly id: string }>(items: readonly Item[], wanted: ReadonlySet<string>) =>
    items.filter(({ id }) => wanted.has(id));
  const lists = {
    tracks: only(story.tracks, named.tracks),
    statuses: only(story.statuses, named.statuses),
    sources: only(story.sources, named.sources),
    people: only(story.people, named.people),
    organisations: only(story.organisations, named.organisations),
    roles: only(story.roles, named.roles),
    places: only(story.places, named.places),
  };
  return {
    ...story,
    ...lists,
    ...indexLists(lists),
    events: kept,
    eventById: byId(kept),
    relations,
    standings,
    tours: [],
  };
}

interface Named {
  readonly tracks: Set<string>;
  readonly statuses: Set<string>;
  readonly sources: Set<string>;
  readonly people: Set<string>;
  readonly organisations: Set<string>;
  readonly roles: Set<string>;
  readonly places: Set<string>;
}

/** The ids of what these events name. */
function namedBy(events: readonly StoryEvent[]): Named {
  const members = events.flatMap(({ people, organisations, countries }) => [...people, ...organisations, ...countries]);
  const speakers = events.flatMap(({ claims }) => claims.map(({ by }) => by));
  const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  return {
    tracks: new Set(events.map(({ track }) => track)),
    statuses: new Set(),
    sources: new Set([...speakers, ...events.flatMap(sourcesNamed).map(({ id }) => id)]),
    people: new Set([...speakers, ...events.flatMap(({ people }) => idsOf(people))]),
    organisations: new Set([...speakers, ...events.flatMap(({ organisations }) => idsOf(organisations))]),
    roles: new Set(members.flatMap(({ role }) => role ?? [])),
    places: new Set(events.flatMap(({ places }) => places)),
  };
}

function sourcesNamed({ sources, claims, notes }: StoryEvent): readonly SourceReference[] {
  return [...sources, ...[...claims, ...notes].flatMap((item) => item.sources)];
}
