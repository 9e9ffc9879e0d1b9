import { assertNever } from '../lib/assertNever.ts';
import type { EventStatus, StoryEvent } from '../story/model.ts';
import { eventStatuses } from '../story/statuses.ts';
import { spanOfParts } from '../time/index.ts';
import type { Precision, TimeParts } from '../time/types.ts';
import { DAY, duration, type TimeSpan } from '../time/units.ts';
import type { DateForm } from './drawLists.ts';

type Dated = Pick<StoryEvent, 'when' | 'span' | 'zone'>;

/** Dates at least this fine are a mark and nothing else, whatever the zoom. */
const POINT_PRECISIONS: ReadonlySet<Precision> = new Set<Precision>(['second', 'minute', 'day']);

/** A clock change may lengthen a day by an hour; some zones have moved by more. */
const LONGEST_DAY = DAY * 1.2;

/** In how many places at most a set is drawn. */
const MOST_MEMBERS = 40;

const NO_MEMBERS: readonly TimeSpan[] = [];

/** How an event's date is drawn. */
export function dateFormOf({ when, span }: Pick<Dated, 'when' | 'span'>): DateForm {
  const { parts, precision } = when;
  switch (parts.kind) {
    case 'date':
      return POINT_PRECISIONS.has(precision) && duration(span) <= LONGEST_DAY ? 'mark' : 'band';
    case 'interval':
      return 'bar';
    case 'set':
      return parts.mode === 'all-of' ? 'joined' : 'alternatives';
    default:
      return assertNever(parts);
  }
}

/** What the members of a set cover, in the event's own zone; nothing for any other date. */
export function memberSpans({ when, zone }: Pick<Dated, 'when' | 'zone'>): readonly TimeSpan[] {
  if (when.parts.kind !== 'set') return NO_MEMBERS;
  return when.parts.members.slice(0, MOST_MEMBERS).map((member) => spanOfParts(member, zone));
}

/** Whether an interval has an end that is left empty: not known, where `..` would say that it is open. */
export function hasUnknownEnd(parts: TimeParts): boolean {
  return parts.kind === 'interval' && (parts.start.kind === 'unknown' || parts.end.kind === 'unknown');
}

/** What a legend of dates may have to explain, in the order in which it does. */
export const LEGEND_FORMS = [
  'mark',
  'band',
  'bar',
  'open',
  'unknown',
  'joined',
  'alternatives',
  'approximate',
  'uncertain',
] as const;

export type LegendForm = (typeof LEGEND_FORMS)[number];

export type OccurringForms = readonly LegendForm[];

/** The forms that occur among events, in a legend's order. */
export function dateForms(events: readonly Pick<Dated, 'when' | 'span'>[]): OccurringForms {
  const found = new Set<LegendForm>();
  for (const event of events) {
    for (const form of formsOf(event)) found.add(form);
    if (found.size === LEGEND_FORMS.length) break;
  }
  return LEGEND_FORMS.filter((form) => found.has(form));
}

/** The statuses that occur among events, in a legend's order. */
export function occurringStatuses(events: readonly Pick<StoryEvent, 'status'>[]): readonly EventStatus[] {
  const found = new Set(events.map(({ status }) => status));
  return eventStatuses.filter((status) => found.has(status));
}

function formsOf({ when, span }: Pick<Dated, 'when' | 'span'>): readonly LegendForm[] {
  const forms: LegendForm[] = [dateFormOf({ when, span })];
  if (when.certainty.approximate) forms.push('approximate');
  if (when.certainty.uncertain) forms.push('uncertain');
  if (Number.isFinite(duration(span))) return forms;
  return [...forms, hasUnknownEnd(when.parts) ? 'unknown' : 'open'];
}
