import { clamp } from '../lib/clamp.ts';
import { daysFromCivil } from './calendar.ts';
import { dayOf } from './days.ts';
import { civilOf, type CivilTime } from './instants.ts';
import { DATE_RANGE } from './limits.ts';
import { DAY, HOUR, MINUTE, epochMs, type Day, type EpochMs } from './units.ts';

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Offset in ms at the start of a UTC day, by the day's number. */
  readonly offsets: Map<number, number>;
}

/** `null` remembers a name that is no zone. */
const zones = new Map<string, Zone | null>();
// Names and days come from story data: neither memory may grow with a hostile file.
const MAX_ZONES = 700;
const MAX_OFFSETS = 20_000;

// Newer engines also take "+05:00" as a zone; refusing it here keeps a story valid or not in all of them alike.
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/;

function createZone(name: string): Zone | null {
  if (!ZONE_NAME.test(name)) return null;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return { format, offsets: new Map() };
  } catch {
    return null;
  }
}

function zoneNamed(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (zones.size >= MAX_ZONES) zones.clear();
  const zone = createZone(name);
  zones.set(name, zone);
  return zone;
}

/** Whether the name is a zone of the IANA database as this engine has it. Never throws. */
export function isZone(name: string): boolean {
  return zoneNamed(name) !== null;
}

/** ms to add to UTC for local time, to the second: before standard time offsets were not whole minutes. */
function readOffset(zone: Zone, instant: number): number {
  const fields: Record<string, string> = {};
  const whole = Math.floor(clamp(instant, -DATE_RANGE, DATE_RANGE) / 1000) * 1000;
  const known = clamp(whole, -DATE_RANGE, DATE_RANGE);
  for (const part of zone.format.formatToParts(known)) fields[part.type] = part.value;
  const field = (name: string): number => Number(fields[name]);
  const year = fields['era'] === 'BC' ? 1 - field('year') : field('year');
  const days = daysFromCivil(year, field('month'), field('day'));
  return days * DAY + field('hour') * HOUR + field('minute') * MINUTE + field('second') * 1000 - known;
}

function offsetOfDayStart(zone: Zone, day: number): number {
  const known = zone.offsets.get(day);
  if (known !== undefined) return known;
  if (zone.offsets.size >= MAX_OFFSETS) zone.offsets.clear();
  const offset = readOffset(zone, day * DAY);
  zone.offsets.set(day, offset);
  return offset;
}

/** Formatting is slow, and a story's days repeat: an offset equal at both ends of a UTC day holds all through it. */
function offsetAt(zone: Zone, instant: number): number {
  const day = Math.floor(instant / DAY);
  const start = offsetOfDayStart(zone, day);
  return start === offsetOfDayStart(zone, day + 1) ? start : readOffset(zone, instant);
}

/**
 * The instant at which clocks in the zone show `local` (ms, as if it were UTC). Where they show it twice, `occurrence`
 * chooses; where they skip it, it is as much later as the clocks jumped. An unknown zone is UTC.
 */
export function instantInZone(local: number, name: string, occurrence: 'first' | 'last'): EpochMs {
  const zone = zoneNamed(name);
  if (!zone || !Number.isFinite(local)) return epochMs(local);
  // No zone is a day away from UTC, so these two lie on either side of any jump that concerns `local`.
  const before = offsetAt(zone, local - DAY);
  const after = offsetAt(zone, local + DAY);
  const shown = [before, after].map((offset) => local - offset).filter((at) => at + offsetAt(zone, at) === local);
  if (shown.length === 0) return epochMs(local - before);
  return epochMs(occurrence === 'first' ? Math.min(...shown) : Math.max(...shown));
}

/** The instant shifted so that its UTC reading is the zone's local one. */
function toLocal(instant: EpochMs, name: string | undefined): EpochMs {
  const zone = name === undefined ? null : zoneNamed(name);
  return zone && Number.isFinite(instant) ? epochMs(instant + offsetAt(zone, instant)) : instant;
}

/** The calendar day in the zone at an instant; without a zone, or in an unknown one, the UTC day. */
export function dayInZone(instant: EpochMs, zone: string | undefined): Day {
  return dayOf(toLocal(instant, zone));
}

/** Calendar and clock in the zone at an instant; without a zone, or in an unknown one, in UTC. */
export function civilInZone(instant: EpochMs, zone: string | undefined): CivilTime {
  return civilOf(toLocal(instant, zone));
}
