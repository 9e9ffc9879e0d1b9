import { parseEdtf } from '../time/index.ts';
import { checkRecords, type FileCheck } from './checkRecords.ts';
import { localSpan } from './localSpan.ts';
import type { Correction, Era, Person, Relation, Source, Standing, Story, StoryEvent } from './model.ts';
import { problem } from './problems.ts';
import {
  correctionSchema,
  eraSchema,
  organisationSchema,
  personSchema,
  placeSchema,
  relationSchema,
  roleSchema,
  sourceSchema,
  standingSchema,
  statusSchema,
  termSchema,
  tourSchema,
  trackSchema,
} from './schema.ts';
import { httpsUrl } from './urls.ts';

/** The lists that events refer to, and those that stand alone. */
export type StoryLists = Pick<
  Story,
  | 'tracks'
  | 'statuses'
  | 'sources'
  | 'people'
  | 'organisations'
  | 'terms'
  | 'roles'
  | 'eras'
  | 'places'
  | 'tours'
  | 'corrections'
>;

export function checkLists(check: FileCheck): StoryLists {
  return {
    tracks: values(checkRecords(check, 'tracks', trackSchema, 'id, label and color')),
    statuses: values(checkRecords(check, 'statuses', statusSchema, 'id, label and color')),
    sources: checkSources(check),
    people: checkPeople(check),
    organisations: values(checkRecords(check, 'organisations', organisationSchema, 'id and name')),
    terms: values(checkRecords(check, 'terms', termSchema, 'id, label and text')),
    roles: values(checkRecords(check, 'roles', roleSchema, 'id and label')),
    eras: values(checkRecords(check, 'eras', eraSchema, 'id, label and when')).map(
      (era): Era => ({ ...era, span: era.when.span }),
    ),
    places: values(checkRecords(check, 'places', placeSchema, 'id, name and at')),
    tours: values(checkRecords(check, 'tours', tourSchema, 'id, title and steps')),
    corrections: values(checkRecords(check, 'corrections', correctionSchema, 'date and text'))
      .toSorted((one, other) => one.date.span.start - other.date.span.start)
      .map(({ date, text }): Correction => ({ date: date.text, text })),
  };
}

function values<Value>(records: readonly { readonly value: Value }[]): readonly Value[] {
  return records.map(({ value }) => value);
}

function checkPeople(check: FileCheck): readonly Person[] {
  return values(checkRecords(check, 'people', personSchema, 'id and name')).map((person) => ({
    ...person,
    offices: person.offices.map((office) => ({ ...office, local: localSpan(office.when, undefined) })),
  }));
}

/** A source without a link or a date that can be read is still a source: it is cited by its publisher. */
function checkSources(check: FileCheck): readonly Source[] {
  return checkRecords(check, 'sources', sourceSchema, 'id and publisher').map(({ value, path }) => {
    const { url, archive, date, ...source } = value;
    return {
      ...source,
      ...withLink(check, path, 'url', url),
      ...withLink(check, path, 'archive', archive),
      ...withDate(check, path, date),
    };
  });
}

function withLink(
  { problems }: FileCheck,
  path: string,
  key: 'url' | 'archive',
  written: string | undefined,
): { readonly url?: string; readonly archive?: string } {
  if (written === undefined) return {};
  const href = httpsUrl(written);
  if (href !== null) return { [key]: href };
  problems.add(problem('STORY-308', `${path}.${key}`, written));
  return {};
}

function withDate({ problems }: FileCheck, path: string, date: string | undefined): { readonly date?: string } {
  if (date === undefined) return {};
  const parsed = parseEdtf(date);
  if (parsed.ok) return { date };
  problems.add(problem('STORY-309', `${path}.date`, date, parsed.error.reason));
  return {};
}

interface Ids {
  has(id: string): boolean;
}

/** Relations between countries. Their kind must have words; the event they come from may be gone. */
export function checkRelations(
  check: FileCheck,
  roles: Ids,
  events: ReadonlyMap<string, StoryEvent>,
): readonly Relation[] {
  const isKnown = (raw: Readonly<Record<string, unknown>>, path: string): boolean => {
    nameUnknown(check, `${path}.event`, raw['event'], { code: 'STORY-211', known: events });
    return nameUnknown(check, `${path}.kind`, raw['kind'], { code: 'STORY-212', known: roles });
  };
  const records = checkRecords(check, 'relations', relationSchema, 'from, to and kind', isKnown);
  return records.flatMap(({ value, path }) => {
    if (!isKnown(value, path)) return [];
    const local = value.when && localSpan(value.when, undefined);
    return [{ ...withKnownEvent(value, events), ...(local ? { local } : {}) }];
  });
}

/** A standing in something unknown, or of an unknown status, could be neither drawn nor named. */
export function checkStandings(
  check: FileCheck,
  organisations: Ids,
  statuses: Ids,
  events: ReadonlyMap<string, StoryEvent>,
): readonly Standing[] {
  const isKnown = (raw: Readonly<Record<string, unknown>>, path: string): boolean => {
    const hasOrganisation = nameUnknown(check, `${path}.in`, raw['in'], { code: 'STORY-209', known: organisations });
    const hasStatus = nameUnknown(check, `${path}.status`, raw['status'], { code: 'STORY-210', known: statuses });
    nameUnknown(check, `${path}.event`, raw['event'], { code: 'STORY-211', known: events });
    return hasOrganisation && hasStatus;
  };
  const records = checkRecords(check, 'standings', standingSchema, 'in, country, status and when', isKnown);
  return records.flatMap(({ value, path }) =>
    isKnown(value, path) ? [{ ...withKnownEvent(value, events), local: localSpan(value.when, undefined) }] : [],
  );
}

interface Reference {
  readonly code: 'STORY-209' | 'STORY-210' | 'STORY-211' | 'STORY-212';
  readonly known: Ids;
}

/** Names an id that leads to nothing, and says whether it leads somewhere; what is no id is the schema's to name. */
function nameUnknown({ problems }: FileCheck, path: string, id: unknown, { code, known }: Reference): boolean {
  if (typeof id !== 'string' || known.has(id)) return true;
  problems.add(problem(code, path, id));
  return false;
}

function withKnownEvent<Value extends { event?: string }>(value: Value, events: Ids): Value {
  if (value.event === undefined || events.has(value.event)) return value;
  const { event: _unknown, ...rest } = value;
  return rest as Value;
}
