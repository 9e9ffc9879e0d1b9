import type { InferOutput } from 'valibot';
import type { Bounds } from '../geo/types.ts';
import type { Day, TimeSpan } from '../time/units.ts';
import type {
  claimSchema,
  countryRoleSchema,
  eventSchema,
  linkSchema,
  mediaSchema,
  memberRoleSchema,
  noteSchema,
  sourceReferenceSchema,
} from './eventSchema.ts';
import type { Immutable } from './immutable.ts';
import type { Problem } from './problems.ts';
import type {
  eraSchema,
  officeSchema,
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
  worldviews,
} from './schema.ts';
import type { Text } from './text.ts';

export type { Problem } from './problems.ts';
export type { Text } from './text.ts';

/** The languages that the page itself speaks; a story may have others. */
export type Language = 'en' | 'ru' | 'uk' | 'kk';
/** ISO 3166-1 alpha-2, or XK. */
export type CountryCode = string;
export type Worldview = (typeof worldviews)[number];

export type Track = Immutable<InferOutput<typeof trackSchema>>;
export type StandingStatus = Immutable<InferOutput<typeof statusSchema>>;
export type Pattern = StandingStatus['pattern'];
export type Source = Immutable<InferOutput<typeof sourceSchema>>;
export type Organisation = Immutable<InferOutput<typeof organisationSchema>>;
export type Term = Immutable<InferOutput<typeof termSchema>>;
export type Role = Immutable<InferOutput<typeof roleSchema>>;
export type Place = Immutable<InferOutput<typeof placeSchema>>;
export type SourceReference = Immutable<InferOutput<typeof sourceReferenceSchema>>;
export type CountryRole = Immutable<InferOutput<typeof countryRoleSchema>>;
export type PersonRole = Immutable<InferOutput<typeof memberRoleSchema>>;
export type Claim = Immutable<InferOutput<typeof claimSchema>>;
export type Note = Immutable<InferOutput<typeof noteSchema>>;
export type EventLink = Immutable<InferOutput<typeof linkSchema>>;
export type Media = Immutable<InferOutput<typeof mediaSchema>>;
export type Tour = Immutable<InferOutput<typeof tourSchema>>;

type OfficeRecord = Immutable<InferOutput<typeof officeSchema>>;
export interface Office extends OfficeRecord {
  /** Calendar dates as if UTC. */
  readonly local: TimeSpan;
}

type PersonRecord = Immutable<Omit<InferOutput<typeof personSchema>, 'offices'>>;
export interface Person extends PersonRecord {
  readonly offices: readonly Office[];
}

type EraRecord = Immutable<InferOutput<typeof eraSchema>>;
export interface Era extends EraRecord {
  readonly span: TimeSpan;
}

type RelationRecord = Immutable<InferOutput<typeof relationSchema>>;
export interface Relation extends RelationRecord {
  /** Calendar dates as if UTC; there where `when` is. */
  readonly local?: TimeSpan;
}

type StandingRecord = Immutable<InferOutput<typeof standingSchema>>;
export interface Standing extends StandingRecord {
  /** Calendar dates as if UTC. */
  readonly local: TimeSpan;
}

export interface Correction {
  /** EDTF, as written. */
  readonly date: string;
  readonly text: Text;
}

type EventRecord = Immutable<InferOutput<typeof eventSchema>>;
export type EventStatus = EventRecord['status'];
export interface StoryEvent extends EventRecord {
  /** Instants, with calendar dates read in `zone` (UTC if none). Sorting, the window and the axis use it. */
  readonly span: TimeSpan;
  /** The event's own calendar dates read as if UTC. "As of a day" compares these. */
  readonly local: TimeSpan;
}

/** A checked story, immutable. Ids are unique and every reference that is left points at something. */
export interface Story {
  readonly id: string;
  /** At least one; the first is the fallback of every Text. */
  readonly languages: readonly string[];
  readonly title: Text;
  readonly summary?: Text;
  /** The editorial date; where the file has none, the last day of the last event. */
  readonly updated: Day;
  readonly worldview: Worldview;
  readonly worldviewLocked: boolean;
  readonly home: { readonly window?: TimeSpan; readonly bounds?: Bounds };
  readonly tracks: readonly Track[];
  readonly statuses: readonly StandingStatus[];
  readonly sources: readonly Source[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly terms: readonly Term[];
  readonly roles: readonly Role[];
  readonly eras: readonly Era[];
  readonly places: readonly Place[];
  /** By start, then end, then as they stand in the file. */
  readonly events: readonly StoryEvent[];
  readonly relations: readonly Relation[];
  readonly standings: readonly Standing[];
  readonly tours: readonly Tour[];
  /** In the order of their dates. */
  readonly corrections: readonly Correction[];
  readonly eventById: ReadonlyMap<string, StoryEvent>;
  readonly trackById: ReadonlyMap<string, Track>;
  readonly placeById: ReadonlyMap<string, Place>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly personById: ReadonlyMap<string, Person>;
  readonly organisationById: ReadonlyMap<string, Organisation>;
  readonly roleById: ReadonlyMap<string, Role>;
  readonly statusById: ReadonlyMap<string, StandingStatus>;
}

/** A story that can be shown, with what was left out of it. */
export interface CheckedStory {
  readonly story: Story;
  readonly problems: readonly Problem[];
  readonly droppedEvents: number;
}
