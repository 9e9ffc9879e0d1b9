import { capitalZone } from '../geo/capitalZones.ts';
import type { CountryCode, StoryEvent } from '../story/model.ts';
import { civilInZone, type Day, dayInZone, epochMs, isZone } from '../time/index.ts';

/** Nearer than this and the days of two places are the same for nearly all of the day. Hours. */
const FAR_HOURS = 6;

export interface OtherDays {
  readonly codes: readonly CountryCode[];
  /** The first and the last day that the event's own day is there; the same where the hour is known. */
  readonly first: Day;
  readonly last: Day;
}

/**
 * The days an event fell on in the countries it concerns, where their clocks are far from its own: the evening of
 * 6 November in Washington is 7 November in Astana. Only for an event with a zone and with a day that is known.
 */
export function daysElsewhere(event: StoryEvent): readonly OtherDays[] {
  const { zone, span, when } = event;
  if (zone === undefined || !['day', 'minute', 'second'].includes(when.precision)) return [];
  if (!Number.isFinite(span.start) || !Number.isFinite(span.end)) return [];
  const groups = new Map<string, { readonly codes: CountryCode[]; readonly first: Day; readonly last: Day }>();
  for (const { code } of event.countries) {
    const there = capitalZone(code);
    if (there === undefined || !isZone(there) || hoursBetween(span.start, zone, there) < FAR_HOURS) continue;
    const first = dayInZone(span.start, there);
    const last = dayInZone(epochMs(span.end - 1), there);
    if (first === dayInZone(span.start, zone) && last === dayInZone(epochMs(span.end - 1), zone)) continue;
    const key = `${first}/${last}`;
    const group = groups.get(key);
    if (group) group.codes.push(code);
    else groups.set(key, { codes: [code], first, last });
  }
  return [...groups.values()];
}

function hoursBetween(at: StoryEvent['span']['start'], one: string, other: string): number {
  const minutes = (zone: string): number => {
    const { year, month, day, hour, minute } = civilInZone(at, zone);
    return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
  };
  return Math.abs(minutes(one) - minutes(other)) / 60;
}
