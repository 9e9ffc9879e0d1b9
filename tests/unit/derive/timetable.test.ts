import { describe, expect, it } from 'vitest';
import { dayAt, latestBetween, neighbourDay, playingTime, timeOf, timetable } from '../../../src/derive/timetable.ts';
import type { Day } from '../../../src/time/units.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const day = (text: string): Day => text as Day;

const story = makeStory([
  'before | 2019-05-01',
  'first | 2020-01-10',
  'same-day | 2020-01-10',
  'month | 2020-03',
  'far | 2024-03-01',
  'open | ../2021-01-01',
  'after | 2026-01-01',
]);
const table = timetable(story.events, day('2020-01-01'), day('2025-01-01'));

describe('a timetable', () => {
  it('stops at its ends and on each day on which something begins', () => {
    const days = [...table.days].map((_, index) => dayAt(table, table.arrivals[index] ?? 0));
    expect(days).toEqual(['2020-01-01', '2020-01-10', '2020-03-01', '2024-03-01', '2025-01-01']);
    expect([...table.counts]).toEqual([0, 2, 1, 1, 0]);
  });

  it('stays longer where more begins, and crosses empty years faster than empty weeks', () => {
    const stay = (index: number): number => (table.departures[index] ?? 0) - (table.arrivals[index] ?? 0);
    expect(stay(0)).toBe(0);
    expect(stay(1)).toBeGreaterThan(stay(2));
    const pace = (index: number): number =>
      ((table.days[index + 1] ?? 0) - (table.days[index] ?? 0)) /
      ((table.arrivals[index + 1] ?? 0) - (table.departures[index] ?? 0));
    expect(pace(2)).toBeGreaterThan(5 * pace(1));
  });

  it('is over within three minutes, however much happens', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, index) => `e${index} | ${new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10)}`,
    );
    const long = timetable(makeStory(lines).events, day('2000-01-01'), day('2010-01-01'));
    expect(playingTime(long)).toBeLessThanOrEqual(180_000);
    expect(dayAt(long, playingTime(long))).toBe('2010-01-01');
  });

  it('steps from stop to stop where nothing may move by itself', () => {
    const between = ((table.departures[2] ?? 0) + (table.arrivals[3] ?? 0)) / 2;
    expect(dayAt(table, between, true)).toBe('2020-03-01');
    expect(dayAt(table, between) > '2020-03-01').toBe(true);
  });

  it('has one day where the story has no other', () => {
    const none = timetable([], day('2020-01-01'), day('2020-01-01'));
    expect(playingTime(none)).toBe(0);
    expect(dayAt(none, 0)).toBe('2020-01-01');
    expect(neighbourDay(none, day('2020-01-01'), 1)).toBeNull();
    expect(latestBetween([], null, day('2020-01-01'), day('2020-01-01'))).toBeNull();
  });
});

describe('a day’s neighbours', () => {
  it.each([
    ['2019-01-01', null, '2020-01-10'],
    ['2020-01-05', null, '2020-01-10'],
    ['2020-01-10', null, '2020-03-01'],
    ['2020-02-01', '2020-01-10', '2020-03-01'],
    ['2024-03-01', '2020-03-01', null],
    ['2024-12-01', '2024-03-01', null],
    ['2030-01-01', '2024-03-01', null],
  ])('of %s are %s and %s', (of, previous, next) => {
    expect([neighbourDay(table, day(of), -1), neighbourDay(table, day(of), 1)]).toEqual([previous, next]);
  });
});

describe('what happened last', () => {
  it.each([
    ['2020-01-09', undefined, undefined],
    ['2020-01-10', 'first', 1],
    ['2020-02-29', 'first', 1],
    ['2020-03-01', 'month', 0],
    ['2025-01-01', 'far', 0],
  ])('as of %s is %s, and %s more', (of, id, more) => {
    const latest = latestBetween(story.events, null, day('2020-01-01'), day(of));
    expect([latest?.event.id, latest?.more]).toEqual([id, more]);
  });

  it('passes over what the filters hold back', () => {
    const held = (...ids: readonly string[]): Uint8Array =>
      Uint8Array.from(story.events, ({ id }) => (ids.includes(id) ? 1 : 0));
    const latest = (...ids: readonly string[]) =>
      latestBetween(story.events, held(...ids), day('2020-01-01'), day('2020-02-01'));
    expect([latest('first')?.event.id, latest('first')?.more]).toEqual(['same-day', 0]);
    expect([latest('same-day')?.event.id, latest('same-day')?.more]).toEqual(['first', 0]);
    expect(latest('first', 'same-day')).toBeNull();
  });
});

it('comes to a day when it says so: each day of the whole span', () => {
  for (let time = 0; time <= playingTime(table); time += 37) {
    const shown = dayAt(table, time);
    expect(dayAt(table, timeOf(table, shown))).toBe(shown);
    expect(timeOf(table, shown)).toBeLessThanOrEqual(time + 1e-6);
  }
});
