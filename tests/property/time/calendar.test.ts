import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilFromDays,
  civilOf,
  compareDays,
  dayOf,
  daysFromCivil,
  daysInMonth,
  epochMs,
  formatInstant,
  parseDay,
  parseInstant,
  spanOfDay,
} from '../../../src/time/index.ts';

const RUNS = { numRuns: 3000, seed: 1 };
const DATE_RANGE = 8_640_000_000_000_000;
const instant = fc
  .oneof(
    fc.integer({ min: -DATE_RANGE, max: DATE_RANGE }),
    fc.integer({ min: -144_000_000, max: 144_000_000 }).map((minutes) => minutes * 60_000),
    fc.integer({ min: -100_000_000, max: 100_000_000 }).map((days) => days * 86_400_000),
  )
  .map(epochMs);
const farDay = fc.integer({ min: -365_000_000_000_000, max: 365_000_000_000_000 });

describe('the calendar', () => {
  it('agrees with Date wherever Date reaches', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const date = new Date(at);
        expect(civilOf(at)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
        });
      }),
      RUNS,
    );
  });

  it('is its own inverse and has no gap beyond', () => {
    fc.assert(
      fc.property(farDay, (days) => {
        const { year, month, day } = civilFromDays(days);
        expect(daysFromCivil(year, month, day)).toBe(days);
        const next = civilFromDays(days + 1);
        expect(next.day === day + 1 || (next.day === 1 && day === daysInMonth(year, month))).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('days', () => {
  it('hold the instants they are the day of', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const span = spanOfDay(dayOf(at));
        expect(span.start <= at && at < span.end).toBe(true);
        expect(parseDay(dayOf(at))).toBe(dayOf(at));
      }),
      RUNS,
    );
  });

  it('are counted and compared alike', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -100_000, max: 100_000 }), (at, count) => {
        const later = addDays(dayOf(at), count);
        expect(compareDays(later, dayOf(at))).toBe(count);
        expect(addDays(later, -count)).toBe(dayOf(at));
      }),
      RUNS,
    );
  });
});

describe('instants in links', () => {
  it('come back from their text', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(parseInstant(formatInstant(at))).toBe(at);
        expect(Date.parse(formatInstant(at))).toBe(at);
      }),
      RUNS,
    );
  });

  it('are null for nonsense, and nothing is thrown', () => {
    const nonsense = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...'0123456789-+:.TZ'), { maxLength: 30 }).map((letters) => letters.join('')),
    );
    fc.assert(
      fc.property(nonsense, (text) => {
        const at = parseInstant(text);
        if (at !== null) expect(Date.parse(text)).toBe(at);
        parseDay(text);
      }),
      RUNS,
    );
  });
});
