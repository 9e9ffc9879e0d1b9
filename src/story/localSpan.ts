import { assertNever } from '../lib/assertNever.ts';
import { civilInZone, daysFromCivil, spanOfParts } from '../time/index.ts';
import type { DateParts, Edtf, TimeParts } from '../time/types.ts';
import { DAY, HOUR, MINUTE, epochMs, timeSpan, type EpochMs, type TimeSpan } from '../time/units.ts';

/**
 * The calendar dates of an expression as people on the spot had them, in ms as if they were UTC. Only a time with
 * an offset differs from its plain span: 01:00 UTC on the 7th is still the 6th in Washington.
 */
export function localSpan(edtf: Edtf, zone: string | undefined): TimeSpan {
  return edtf.text.includes('T') ? localSpanOfParts(edtf.parts, zone) : edtf.span;
}

function localSpanOfParts(parts: TimeParts, zone: string | undefined): TimeSpan {
  switch (parts.kind) {
    case 'date':
      return localSpanOfDate(parts, zone);
    case 'interval': {
      const start = parts.start.kind === 'date' ? localSpanOfDate(parts.start, zone).start : epochMs(-Infinity);
      const end = parts.end.kind === 'date' ? localSpanOfDate(parts.end, zone).end : epochMs(Infinity);
      return timeSpan(start, end);
    }
    case 'set': {
      const spans = parts.members.map((member) => localSpanOfParts(member, zone));
      return timeSpan(Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)));
    }
    default:
      return assertNever(parts);
  }
}

function localSpanOfDate(date: DateParts, zone: string | undefined): TimeSpan {
  const span = spanOfParts(date);
  const offset = date.time?.offsetMinutes;
  if (offset === undefined) return span;
  const start = zone === undefined ? span.start + offset * MINUTE : localInstant(span.start, zone);
  return timeSpan(start, start + (span.end - span.start));
}

function localInstant(instant: EpochMs, zone: string): number {
  const { year, month, day, hour, minute, second } = civilInZone(instant, zone);
  return daysFromCivil(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * 1000;
}
