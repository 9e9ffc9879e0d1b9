import { assertNever } from '../lib/assertNever.ts';
import { dayBounds } from './bounds.ts';
import { daysFromCivil } from './calendar.ts';
import type { DateParts, Edtf, IntervalParts, TimeParts } from './types.ts';
import { DAY, HOUR, MINUTE, epochMs, timeSpan, type EpochMs, type TimeSpan } from './units.ts';
import { instantInZone } from './zones.ts';

const FOR_EVER = { start: epochMs(-Infinity), end: epochMs(Infinity) };

/** The date as the local clock has it, in ms as if it were UTC. */
function localSpan(date: DateParts): TimeSpan {
  if (date.time && date.month !== undefined && date.day !== undefined) {
    const { hour, minute, second } = date.time;
    const start = daysFromCivil(date.year, date.month, date.day) * DAY + hour * HOUR + minute * MINUTE + second * 1000;
    return timeSpan(start, start + (date.precision === 'minute' ? MINUTE : 1000));
  }
  const { first, last } = dayBounds(date) ?? {
    first: daysFromCivil(date.year, 1, 1),
    last: daysFromCivil(date.year, 12, 31),
  };
  return timeSpan(first * DAY, (last + 1) * DAY);
}

function spanOfLocal(local: TimeSpan, zone: string): TimeSpan {
  // By its last ms: where clocks go back at 1:00 to midnight, the second midnight is no end of the day before.
  const last = instantInZone(local.end - 1, zone, 'last');
  return timeSpan(instantInZone(local.start, zone, 'first'), last + 1);
}

function spanOfDate(date: DateParts, zone: string | undefined): TimeSpan {
  const local = localSpan(date);
  const offset = date.time?.offsetMinutes;
  if (offset !== undefined) return timeSpan(local.start - offset * MINUTE, local.end - offset * MINUTE);
  return zone === undefined ? local : spanOfLocal(local, zone);
}

/**
 * An end given with an offset and a start without one (or the reverse) can cross in some zones: the interval then
 * lasts as long as its start.
 */
function spanOfInterval(interval: IntervalParts, zone: string | undefined): TimeSpan {
  const first = interval.start.kind === 'date' ? spanOfDate(interval.start, zone) : FOR_EVER;
  const last = interval.end.kind === 'date' ? spanOfDate(interval.end, zone) : FOR_EVER;
  return { start: first.start, end: first.start < last.end ? last.end : first.end };
}

function hull(spans: readonly TimeSpan[]): TimeSpan {
  const start: EpochMs = epochMs(Math.min(...spans.map((span) => span.start)));
  return { start, end: epochMs(Math.max(...spans.map((span) => span.end))) };
}

/** All instants the parts can mean, their calendar dates read in `zone` (UTC without one, or in an unknown one). */
export function spanOfParts(parts: TimeParts, zone?: string): TimeSpan {
  switch (parts.kind) {
    case 'date':
      return spanOfDate(parts, zone);
    case 'interval':
      return spanOfInterval(parts, zone);
    case 'set':
      return hull(parts.members.map((member) => spanOfParts(member, zone)));
    default:
      return assertNever(parts);
  }
}

/** The span of a parsed expression read in a zone; a time written with its own offset or `Z` keeps it. */
export function spanInZone(edtf: Edtf, zone: string | undefined): TimeSpan {
  return zone === undefined ? edtf.span : spanOfParts(edtf.parts, zone);
}

/** Whether an interval would end before it starts, in whatever zone it is read. */
export function endsBeforeStart(start: DateParts, end: DateParts): boolean {
  // An offset on one side only leaves the distance open by as much as zones differ.
  const bothFixed = (start.time?.offsetMinutes === undefined) === (end.time?.offsetMinutes === undefined);
  const slack = bothFixed ? 0 : DAY;
  return spanOfDate(end, undefined).end + slack <= spanOfDate(start, undefined).start;
}
