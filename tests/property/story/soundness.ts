import type { Story } from '../../../src/story/index.ts';

/** What a checked story promises and does not keep: references that point at nothing, ids twice, disorder, unsafe addresses. */
export function brokenPromises(story: Story): readonly string[] {
  const { eventById, placeById, sourceById, personById, organisationById, roleById, trackById, statusById } = story;
  const missing = (map: ReadonlyMap<string, unknown>, id: string | undefined, what: string): readonly string[] =>
    id === undefined || map.has(id) ? [] : [`${what} ${id}`];
  const speakers = new Map(
    [...personById.keys(), ...organisationById.keys(), ...sourceById.keys()].map((id) => [id, id]),
  );
  const sourcesOf = (list: readonly { readonly id: string }[]): readonly string[] =>
    list.flatMap(({ id }) => missing(sourceById, id, 'source'));
  const events = story.events.flatMap((event) => [
    ...missing(trackById, event.track, 'track'),
    ...event.places.flatMap((id) => missing(placeById, id, 'place')),
    ...event.countries.flatMap(({ role }) => missing(roleById, role, 'role')),
    ...event.people.flatMap(({ id, role }) => [
      ...missing(personById, id, 'person'),
      ...missing(roleById, role, 'role'),
    ]),
    ...event.organisations.flatMap(({ id, role }) => [
      ...missing(organisationById, id, 'organisation'),
      ...missing(roleById, role, 'role'),
    ]),
    ...event.claims.flatMap(({ by, sources }) => [...missing(speakers, by, 'speaker'), ...sourcesOf(sources)]),
    ...event.notes.flatMap(({ sources }) => sourcesOf(sources)),
    ...event.links.flatMap(({ to }) => missing(eventById, to, 'event')),
    ...sourcesOf(event.sources),
    ...(event.span.start < event.span.end && event.local.start < event.local.end ? [] : [`empty span of ${event.id}`]),
    ...event.media.filter(({ src }) => !/^(media\/|https:\/\/)/.test(src)).map(({ src }) => `media ${src}`),
  ]);
  const lists = [
    story.tracks,
    story.statuses,
    story.sources,
    story.people,
    story.organisations,
    story.terms,
    story.roles,
    story.eras,
    story.places,
    story.events,
    story.tours,
  ];
  return [
    ...events,
    ...story.relations.flatMap(({ kind, event }) => [
      ...missing(roleById, kind, 'kind'),
      ...missing(eventById, event, 'event'),
    ]),
    ...story.standings.flatMap((standing) => [
      ...missing(organisationById, standing.in, 'organisation'),
      ...missing(statusById, standing.status, 'status'),
      ...missing(eventById, standing.event, 'event'),
    ]),
    ...lists.flatMap((list) => (new Set(list.map(({ id }) => id)).size === list.length ? [] : ['an id twice'])),
    ...story.sources.flatMap(({ url, archive }) =>
      [url, archive]
        .filter((link) => link !== undefined && !/^https:\/\/[^\s\\@]+$/.test(link))
        .map((link) => `link ${link}`),
    ),
    ...(story.events.length > 0 && story.languages.length > 0 ? [] : ['nothing to show']),
    ...(/^-?\d{4,}-\d\d-\d\d$/.test(story.updated) ? [] : [`updated ${story.updated}`]),
  ];
}
