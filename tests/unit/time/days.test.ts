import { describe, expect, it } from 'vitest';
import { addDays, compareDays, dayOf, epochMs, parseDay, spanOfDay, type Day } from '../../../src/time/index.ts';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

describe('a day', () => {
  it.each(['2025-11-06', '0000-02-29', '-0044-03-15', '9999-12-31', '+010000-01-01', '-012345-06-07'])(
    '%s is read, and found again in the middle of its span',
    (text) => {
      const span = spanOfDay(day(text));
      expect(dayOf(epochMs((span.start + span.end) / 2))).toBe(text);
      expect(dayOf(span.start)).toBe(text);
      expect(dayOf(epochMs(span.end - 1))).toBe(text);
      expect(span.end - span.start).toBe(86_400_000);
    },
  );

  it.each([
    ...['', '2025', '2025-11', '2025-11-6', '2025-02-29', '2025-13-01', '2025-11-06?', '2025-11-XX'],
    ...['2025-11-06T10:10', ' 2025-11-06', '2025-11-06/..', '+2025-11-06', '+002025-11-06'],
    ...['-0000-01-01', '-000044-03-15', '12345-01-01'],
  ])('%j is none', (text) => expect(parseDay(text)).toBeNull());

  it('counts on across months, years and year zero', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(day('0000-01-01'), -1)).toBe('-0001-12-31');
    expect(addDays(day('9999-12-31'), 1)).toBe('+010000-01-01');
    expect(addDays(day('2025-11-06'), 0)).toBe('2025-11-06');
  });

  it('is compared by date, not by spelling', () => {
    const texts = ['-012345-01-01', '-0044-03-15', '-0001-12-31', '0000-01-01', '2025-11-06', '+010000-01-01'];
    const sorted = texts.map(day);
    expect(sorted.toReversed().toSorted(compareDays)).toEqual(sorted);
    expect(compareDays(day('2025-11-06'), day('2025-11-06'))).toBe(0);
    expect(compareDays(day('2025-11-07'), day('2025-11-01'))).toBe(6);
  });

  it('of an open end is the first or last that has a name', () => {
    expect(dayOf(epochMs(-Infinity))).toBe('-999999999999-01-01');
    expect(dayOf(epochMs(Infinity))).toBe('+999999999999-12-31');
    expect(parseDay(dayOf(epochMs(Infinity)))).toBe('+999999999999-12-31');
    expect(addDays(dayOf(epochMs(Infinity)), 1)).toBe('+999999999999-12-31');
  });

  it('that is none is a programming error when reckoned with', () => {
    expect(() => spanOfDay('2025-13-01' as Day)).toThrow(RangeError);
  });
});
