import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilInZone,
  dayInZone,
  dayOf,
  epochMs,
  isZone,
  parseEdtf,
  spanInZone,
  type Day,
  type TimeSpan,
} from '../../../src/time/index.ts';
import { edtfText } from './edtfArbitraries.ts';

const RUNS = { numRuns: 1500, seed: 1 };
const ZONES = [
  ...['UTC', 'Asia/Almaty', 'America/New_York', 'Europe/Kyiv', 'Europe/London', 'Asia/Jerusalem', 'Asia/Kathmandu'],
  ...['Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo', 'Africa/Casablanca'],
];
const zone = fc.constantFrom(...ZONES);
const at = fc
  .date({ min: new Date('1800-01-01T00:00Z'), max: new Date('2100-01-01T00:00Z'), noInvalidDate: true })
  .map((date) => epochMs(date.getTime()));

function spanOfDayIn(day: Day, name: string): TimeSpan {
  const result = parseEdtf(day);
  if (!result.ok) throw new Error(result.error.reason);
  return spanInZone(result.value, name);
}

describe('a calendar day in a zone', () => {
  it('holds the instants whose local day it is, and no others', () => {
    fc.assert(
      fc.property(at, zone, fc.nat(), (instant, name, offset) => {
        const day = dayInZone(instant, name);
        const span = spanOfDayIn(day, name);
        expect(span.start <= instant && instant < span.end).toBe(true);
        const within = epochMs(span.start + (offset % (span.end - span.start)));
        for (const each of [within, span.start, epochMs(span.end - 1)]) expect(dayInZone(each, name)).toBe(day);
        for (const each of [span.start - 1, span.end]) expect(dayInZone(epochMs(each), name)).not.toBe(day);
      }),
      RUNS,
    );
  });

  it('agrees with Intl about calendar and clock', () => {
    const formatIn = (timeZone: string): Intl.DateTimeFormat =>
      new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    const formats = new Map(ZONES.map((name) => [name, formatIn(name)]));
    fc.assert(
      fc.property(at, zone, (instant, name) => {
        const two = (value: number): string => String(value).padStart(2, '0');
        const { year, month, day, hour, minute, second } = civilInZone(instant, name);
        const clock = [hour, minute, second].map(two).join(':');
        expect(`${year}-${two(month)}-${two(day)} ${clock}`).toBe(formats.get(name)?.format(instant));
      }),
      RUNS,
    );
  });
});

describe('any expression in any zone', () => {
  it('keeps its start before its end, within two days of where UTC has it', () => {
    fc.assert(
      fc.property(edtfText, zone, (text, name) => {
        const result = parseEdtf(text);
        if (!result.ok) return;
        const local = spanInZone(result.value, name);
        const { start, end } = result.value.span;
        expect(local.start).toBeLessThan(local.end);
        expect(local.start === start || Math.abs(local.start - start) < 2 * 86_400_000).toBe(true);
        expect(local.end === end || Math.abs(local.end - end) < 2 * 86_400_000).toBe(true);
      }),
      RUNS,
    );
  });
});

it('no name and no instant throws', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), fc.double(), (name, value) => {
      if (!isZone(name) && !Number.isNaN(value)) expect(dayInZone(epochMs(value), name)).toBe(dayOf(epochMs(value)));
    }),
    RUNS,
  );
});
