import type { InferOutput } from 'valibot';
import type { eventSchema } from './eventSchema.ts';
import type { PersonRole, SourceReference } from './model.ts';
import { problem, type Problem } from './problems.ts';

interface Ids {
  has(id: string): boolean;
}

/** The ids that references may name. */
export interface KnownIds {
  readonly tracks: Ids;
  readonly places: Ids;
  readonly sources: Ids;
  readonly people: Ids;
  readonly organisations: Ids;
  readonly roles: Ids;
}

/** An event fresh from its schema, and the checker's own: it may be changed. */
export type EventDraft = InferOutput<typeof eventSchema>;

/** What of it refers to something, beside its track. */
export type EventReferences = Pick<
  EventDraft,
  'places' | 'countries' | 'people' | 'organisations' | 'claims' | 'notes' | 'sources'
>;

interface Scope {
  readonly eventPath: Where;
  readonly known: KnownIds;
  readonly problems: Problem[];
}

/** `events[7]`, `places[2]`, or `claims[0].sources`: made when something is to be said, for that is rare. */
type Where = () => string;

/** The item, perhaps with something taken out of it; null where it goes, after saying why. */
type Keep<Item> = (scope: Scope, item: Item, where: Where) => Item | null;

/** More dangling references in one event say nothing new. */
const mostProblems = 50;

/** Takes out of the event the references that point at nothing, and names each. */
export function dropUnknownReferences(
  event: EventReferences,
  eventPath: () => string,
  known: KnownIds,
  problems: Problem[],
): void {
  // Nearly all events are so, and then there is nothing to say.
  if (refersToKnown(event, known)) return;
  const scope: Scope = { eventPath, known, problems };
  event.places = keepItems(scope, event.places, () => 'places', keepPlace);
  event.countries = keepItems(scope, event.countries, () => 'countries', keepKnownRole);
  event.people = keepItems(scope, event.people, () => 'people', keepPerson);
  event.organisations = keepItems(scope, event.organisations, () => 'organisations', keepOrganisation);
  event.claims = keepItems(scope, event.claims, () => 'claims', keepClaim);
  event.notes = keepItems(scope, event.notes, () => 'notes', keepKnownSources);
  event.sources = keepItems(scope, event.sources, () => 'sources', keepSource);
}

function refersToKnown(event: EventReferences, known: KnownIds): boolean {
  const { places, people, organisations } = known;
  const hasRole = (item: { readonly role?: string }): boolean => item.role === undefined || known.roles.has(item.role);
  const hasSource = ({ id }: SourceReference): boolean => known.sources.has(id);
  return (
    event.places.every((id) => places.has(id)) &&
    event.countries.every(hasRole) &&
    event.people.every((person) => people.has(person.id) && hasRole(person)) &&
    event.organisations.every((organisation) => organisations.has(organisation.id) && hasRole(organisation)) &&
    event.claims.every((claim) => isSpeaker(claim.by, known) && claim.sources.every(hasSource)) &&
    event.notes.every((note) => note.sources.every(hasSource)) &&
    event.sources.every(hasSource)
  );
}

function isSpeaker(id: string, { people, organisations, sources }: KnownIds): boolean {
  return people.has(id) || organisations.has(id) || sources.has(id);
}

/** The same list where nothing changes. */
function keepItems<Item>(scope: Scope, list: readonly Item[], where: Where, keep: Keep<Item>): readonly Item[] {
  if (list.length === 0) return list;
  const kept: Item[] = [];
  let changed = false;
  for (const [index, item] of list.entries()) {
    const next = keep(scope, item, () => `${where()}[${index}]`);
    changed ||= next !== item;
    if (next !== null) kept.push(next);
  }
  return changed ? kept : list;
}

type ReferenceCode = 'STORY-202' | 'STORY-203' | 'STORY-204' | 'STORY-205' | 'STORY-206' | 'STORY-207';

function report({ eventPath, problems }: Scope, code: ReferenceCode, where: string, id: string): null {
  if (problems.length < mostProblems) problems.push(problem(code, `${eventPath()}.${where}`, id));
  return null;
}

function keepPlace(scope: Scope, id: string, where: Where): string | null {
  return scope.known.places.has(id) ? id : report(scope, 'STORY-203', where(), id);
}

function keepSource(scope: Scope, source: SourceReference, where: Where): SourceReference | null {
  return scope.known.sources.has(source.id) ? source : report(scope, 'STORY-202', `${where()}.id`, source.id);
}

function keepPerson(scope: Scope, person: PersonRole, where: Where): PersonRole | null {
  if (scope.known.people.has(person.id)) return keepKnownRole(scope, person, where);
  return report(scope, 'STORY-204', `${where()}.id`, person.id);
}

function keepOrganisation(scope: Scope, organisation: PersonRole, where: Where): PersonRole | null {
  if (scope.known.organisations.has(organisation.id)) return keepKnownRole(scope, organisation, where);
  return report(scope, 'STORY-205', `${where()}.id`, organisation.id);
}

/** Who said it is the point of a claim: one by nobody goes. */
function keepClaim(scope: Scope, claim: EventDraft['claims'][number], where: Where): typeof claim | null {
  if (isSpeaker(claim.by, scope.known)) return keepKnownSources(scope, claim, where);
  return report(scope, 'STORY-207', `${where()}.by`, claim.by);
}

function keepKnownSources<Item extends { readonly sources: readonly SourceReference[] }>(
  scope: Scope,
  item: Item,
  where: Where,
): Item {
  const sources = keepItems(scope, item.sources, () => `${where()}.sources`, keepSource);
  return sources === item.sources ? item : { ...item, sources };
}

/** A role without words cannot be shown: the country or person stays, without it. */
function keepKnownRole<Item extends { readonly role?: string }>(scope: Scope, item: Item, where: Where): Item {
  if (item.role === undefined || scope.known.roles.has(item.role)) return item;
  report(scope, 'STORY-206', `${where()}.role`, item.role);
  const { role: _unknown, ...rest } = item;
  return rest as Item;
}
