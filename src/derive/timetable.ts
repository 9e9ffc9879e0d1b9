import type { StoryEvent } from '../story/model.ts';
import type { Verdicts } from './matching.ts';
import { isLetThrough } from './verdicts.ts';
import { dayOf, spanOfDay } from '../time/index.ts';
import { DAY, type Day, epochMs } from '../time/units.ts';

/** Milliseconds of playing at speed 1. */
const STAY = 1000;
const STAY_EACH_MORE = 400;
const LONGEST_STAY = 2200;
/** For each doubling of the days between two events: a month takes 0.6 s, ten years 1.4 s. */
const TRAVEL_PER_DOUBLING = 120;
/** However many events there are, the whole is played in three minutes. */
const LONGEST = 180_000;

/**
 * When the playing of a story comes to which day. It stays where something begins and hurries where nothing does, so that
 * time passes the slower the denser the events are.
 */
export interface Timetable {
  /** Stops, as days since 1970, ascending, each once: the first and the last day, and those on which an event begins. */
  readonly days: Float64Array;
  /** How many events begin on each; 0 at an end on which none does. */
  readonly counts: Uint32Array;
  /** Milliseconds of playing at speed 1, from the first stop: when each is come to, and when it is left. */
  readonly arrivals: Float64Array;
  readonly departures: Float64Array;
}

/** The timetable of events from one day to another. An event stands on the first of its own calendar days. */
export function timetable(events: readonly StoryEvent[], first: Day, last: Day): Timetable {
  const from = numberOf(first);
  const to = Math.max(from, numberOf(last));
  const { days, counts } = stopsOf(beginnings(events), from, to);
  const arrivals = new Float64Array(days.length);
  const departures = new Float64Array(days.length);
  let at = 0;
  for (let index = 0; index < days.length; index += 1) {
    const gap = index === 0 ? 0 : at0(days, index) - at0(days, index - 1);
    at += gap === 0 ? 0 : TRAVEL_PER_DOUBLING * Math.log2(1 + gap);
    arrivals[index] = at;
    at += stayOf(at0(counts, index));
    departures[index] = at;
  }
  const scale = at > LONGEST ? LONGEST / at : 1;
  const scaled = (time: number): number => time * scale;
  return {
    days,
    counts,
    arrivals: arrivals.map(scaled),
    departures: departures.map(scaled),
  };
}

/** The days on which events begin, ascending, and the events' positions: of one day in the story's order. */
interface Beginnings {
  readonly days: Float64Array;
  readonly positions: Uint32Array;
}

/** Of a list as long as that is kept: the days between which it is played change, and the reader's filters are few. */
const beginningsKnown = new WeakMap<readonly StoryEvent[], Beginnings>();

/** On which day each event begins, by day; made once for a list. Those that begin on no day are left out. */
export function beginnings(events: readonly StoryEvent[]): Beginnings {
  const known = beginningsKnown.get(events) ?? readBeginnings(events);
  beginningsKnown.set(events, known);
  return known;
}

function readBeginnings(events: readonly StoryEvent[]): Beginnings {
  const days = new Float64Array(events.length);
  const positions = new Uint32Array(events.length);
  let count = 0;
  for (const [position, { local }] of events.entries()) {
    const day = Math.floor(local.start / DAY);
    if (!Number.isFinite(day)) continue;
    // Nearly in order as they come: own calendar days differ from instants by a day at most.
    let place = count;
    while (place > 0 && at0(days, place - 1) > day) place -= 1;
    if (place < count) {
      days.copyWithin(place + 1, place, count);
      positions.copyWithin(place + 1, place, count);
    }
    days[place] = day;
    positions[place] = position;
    count += 1;
  }
  return { days: days.subarray(0, count), positions: positions.subarray(0, count) };
}

/** The stops from one day to another, both of them among these. */
function stopsOf({ days }: Beginnings, from: number, to: number): Pick<Timetable, 'days' | 'counts'> {
  const stops: number[] = [];
  const counts: number[] = [];
  const stopAt = (day: number, count: number): void => {
    stops.push(day);
    counts.push(count);
  };
  let index = firstAtLeast(days, from);
  if (index === days.length || at0(days, index) !== from) stopAt(from, 0);
  for (; index < days.length && at0(days, index) <= to; index += 1) {
    const day = at0(days, index);
    const last = stops.length - 1;
    if (stops[last] === day) counts[last] = at0(counts, last) + 1;
    else stopAt(day, 1);
  }
  if (stops.at(-1) !== to) stopAt(to, 0);
  return { days: Float64Array.from(stops), counts: Uint32Array.from(counts) };
}

function stayOf(count: number): number {
  return count === 0 ? 0 : Math.min(LONGEST_STAY, STAY + (count - 1) * STAY_EACH_MORE);
}

/** How long the whole takes at speed 1, milliseconds. */
export function playingTime({ departures }: Timetable): number {
  return departures.at(-1) ?? 0;
}

/** The day that is shown after so many milliseconds of playing; stop by stop where `stepped`. */
export function dayAt(table: Timetable, elapsed: number, stepped = false): Day {
  const { days, arrivals, departures } = table;
  const index = lastAtMost(arrivals, elapsed);
  const left = at0(departures, index);
  const day = at0(days, index);
  if (stepped || elapsed <= left || index === days.length - 1) return nameOf(day);
  const share = (elapsed - left) / (at0(arrivals, index + 1) - left);
  // A hair more, so that the time that belongs to a day gives that day again.
  return nameOf(Math.floor(day + share * (at0(days, index + 1) - day) + 1e-6));
}

/** When the playing comes to a day: the inverse of `dayAt`. Days outside are those of the ends. */
export function timeOf(table: Timetable, day: Day): number {
  const { days, arrivals, departures } = table;
  const number = numberOf(day);
  const index = lastAtMost(days, number);
  const from = at0(days, index);
  if (number <= from || index === days.length - 1) return at0(arrivals, index);
  const left = at0(departures, index);
  return left + ((number - from) / (at0(days, index + 1) - from)) * (at0(arrivals, index + 1) - left);
}

/** The nearest day before (-1) or after (1) one on which an event begins; `null` where there is none. */
export function neighbourDay({ days, counts }: Timetable, day: Day, direction: -1 | 1): Day | null {
  const number = numberOf(day);
  const here = lastAtMost(days, number);
  const isBehind = at0(days, here) < number;
  const isAhead = at0(days, here) > number;
  let index = direction === 1 ? here + (isAhead ? 0 : 1) : here - (isBehind ? 0 : 1);
  while (index >= 0 && index < days.length && at0(counts, index) === 0) index += direction;
  return index >= 0 && index < days.length ? nameOf(at0(days, index)) : null;
}

/** What happened last as of a day. */
export interface Latest {
  readonly event: StoryEvent;
  /** How many more began on the same day. */
  readonly more: number;
}

/**
 * Of the events that the filters let through, which began last between one day and another, both among them. No timetable
 * is made for it: a filter would wait for that.
 */
export function latestBetween(events: readonly StoryEvent[], verdicts: Verdicts, from: Day, to: Day): Latest | null {
  const { days, positions } = beginnings(events);
  const earliest = numberOf(from);
  let latest: StoryEvent | undefined;
  let count = 0;
  let day = Number.NaN;
  for (let index = firstAtLeast(days, numberOf(to) + 1) - 1; index >= 0; index -= 1) {
    const own = at0(days, index);
    if (own < earliest || (latest && own !== day)) break;
    const position = at0(positions, index);
    if (!isLetThrough(verdicts, position)) continue;
    latest = events[position];
    day = own;
    count += 1;
  }
  return latest ? { event: latest, more: count - 1 } : null;
}

/** The events that begin between the ends of two days, milliseconds since 1970: after the one, up to the other. */
export function beginningBetween(events: readonly StoryEvent[], from: number, until: number): readonly StoryEvent[] {
  const { days, positions } = beginnings(events);
  const end = firstAtLeast(days, until / DAY);
  return Array.from(positions.subarray(firstAtLeast(days, from / DAY), end), (position) => events[position]).flatMap(
    (event) => event ?? [],
  );
}

/** Index of the first value that is at least `wanted`; the length where none is. */
function firstAtLeast(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at0(values, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last value that is at most `wanted`; 0 where none is. */
function lastAtMost(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at0(values, middle) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function at0(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

function numberOf(day: Day): number {
  return spanOfDay(day).start / DAY;
}

function nameOf(number: number): Day {
  return dayOf(epochMs(number * DAY));
}
