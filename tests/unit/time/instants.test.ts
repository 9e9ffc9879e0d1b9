import { describe, expect, it } from 'vitest';
import { civilOf, epochMs, formatInstant, parseInstant } from '../../../src/time/index.ts';

describe('an instant in a link', () => {
  it.each([
    ['2025-11-06T00:00:00.000Z', '2025-11-06'],
    ['2025-11-06T18:30:00.000Z', '2025-11-06T18:30Z'],
    ['2025-11-06T18:30:05.000Z', '2025-11-06T18:30:05.000Z'],
    ['2025-11-06T18:30:00.250Z', '2025-11-06T18:30:00.250Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
    ['0000-01-01T00:00:00.000Z', '0000-01-01'],
    ['-000001-12-31T23:59:00.000Z', '-000001-12-31T23:59Z'],
    ['+010000-01-01T00:00:00.000Z', '+010000-01-01'],
    ['+275760-09-13T00:00:00.000Z', '+275760-09-13'],
    ['-271821-04-20T00:00:00.000Z', '-271821-04-20'],
  ])('%s is written %s', (iso, text) => {
    expect(formatInstant(epochMs(Date.parse(iso)))).toBe(text);
    expect(parseInstant(text)).toBe(Date.parse(iso));
  });

  it.each([
    ...['', 'now', '2025', '2025-11', '2025-13-01', '2025-02-29', '2025-11-06T', '2025-11-06T18:30'],
    ...['2025-11-06T24:00Z', '2025-11-06T18:60Z', '2025-11-06T18:30:60.000Z', '2025-11-06T18:30:05Z'],
    ...['2025-11-06T18:30+05:00', '-000000-01-01', '+002025-11-06', '-0044-03-15'],
    ...['12025-11-06', '+275760-09-14', '-271821-04-19', '2025-11-06Z', '2025-11-06 '],
  ])('%j is none', (text) => expect(parseInstant(text)).toBeNull());

  it('is rounded to a whole ms and held within the range of Date', () => {
    expect(formatInstant(epochMs(0.4))).toBe('1970-01-01');
    expect(formatInstant(epochMs(Infinity))).toBe('+275760-09-13');
    expect(formatInstant(epochMs(-Infinity))).toBe('-271821-04-20');
  });
});

describe('calendar and clock of an instant', () => {
  it('are those of UTC', () => {
    const at = epochMs(Date.parse('2025-11-06T18:30:05.250Z'));
    expect(civilOf(at)).toEqual({ year: 2025, month: 11, day: 6, hour: 18, minute: 30, second: 5 });
    expect(civilOf(epochMs(-1))).toEqual({ year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59 });
  });

  it('are finite for an open end', () => {
    expect(civilOf(epochMs(Infinity)).year).toBe(999_999_999_999);
    expect(civilOf(epochMs(-Infinity)).year).toBe(-999_999_999_999);
  });
});
