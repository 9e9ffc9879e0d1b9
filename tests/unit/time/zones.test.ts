import { describe, expect, it } from 'vitest';
import {
  civilInZone,
  dayInZone,
  epochMs,
  isZone,
  parseEdtf,
  spanInZone,
  type TimeSpan,
} from '../../../src/time/index.ts';

function spanIn(text: string, zone: string | undefined): TimeSpan {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.error.reason);
  return spanInZone(result.value, zone);
}

function isoIn(text: string, zone: string | undefined): string {
  const { start, end } = spanIn(text, zone);
  const iso = (at: number): string => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 19) : String(at));
  return `${iso(start)} ${iso(end)}`;
}

describe('a name of a zone', () => {
  it.each(['UTC', 'Asia/Almaty', 'America/New_York', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('%s', (name) =>
    expect(isZone(name)).toBe(true),
  );

  it.each(['', 'Mars/Olympus', '+05:00', 'Asia/Almaty ', '__proto__', 'constructor', '../etc', 'A'.repeat(100_000)])(
    'not %.20j',
    (name) => expect(isZone(name)).toBe(false),
  );
});

describe('the evening of 6 November in Washington', () => {
  const evening = epochMs(Date.parse('2025-11-07T01:00:00Z'));

  it('is 7 November in Astana', () => {
    expect(dayInZone(evening, 'America/New_York')).toBe('2025-11-06');
    expect(dayInZone(evening, 'Asia/Almaty')).toBe('2025-11-07');
    expect(dayInZone(evening, undefined)).toBe('2025-11-07');
    expect(civilInZone(evening, 'America/New_York')).toMatchObject({ day: 6, hour: 20, minute: 0 });
  });

  it('belongs to the day written with the zone of Washington', () => {
    expect(isoIn('2025-11-06', 'America/New_York')).toBe('2025-11-06T05:00:00 2025-11-07T05:00:00');
    expect(isoIn('2025-11-06', 'Asia/Almaty')).toBe('2025-11-05T19:00:00 2025-11-06T19:00:00');
    expect(isoIn('2025-11-06', undefined)).toBe('2025-11-06T00:00:00 2025-11-07T00:00:00');
  });
});

describe('spans in a zone', () => {
  it.each([
    ['2025-03-09', 'America/New_York', '2025-03-09T05:00:00 2025-03-10T04:00:00'],
    ['2025-11-02', 'America/New_York', '2025-11-02T04:00:00 2025-11-03T05:00:00'],
    ['2025', 'America/New_York', '2025-01-01T05:00:00 2026-01-01T05:00:00'],
    ['2025-11-06T18:00', 'America/New_York', '2025-11-06T23:00:00 2025-11-06T23:01:00'],
    ['2025-11-06T18:00:00Z', 'America/New_York', '2025-11-06T18:00:00 2025-11-06T18:00:01'],
    ['2025-11-06T18:00+05:00', 'America/New_York', '2025-11-06T13:00:00 2025-11-06T13:01:00'],
    ['2022-02-24/..', 'Europe/Kyiv', '2022-02-23T22:00:00 Infinity'],
    ['/2022-02-24', 'Europe/Kyiv', '-Infinity 2022-02-24T22:00:00'],
    ['2025-11-06/2025-11-06T12:00Z', 'Asia/Almaty', '2025-11-05T19:00:00 2025-11-06T12:01:00'],
    ['[2020-08-13,2020-08-15]', 'Asia/Dubai', '2020-08-12T20:00:00 2020-08-15T20:00:00'],
    ['1700', 'Asia/Almaty', '1699-12-31T18:52:12 1700-12-31T18:52:12'],
  ])('%s in %s', (text, zone, expected) => expect(isoIn(text, zone)).toBe(expected));

  it('takes the later clock where the text names a time that was skipped', () => {
    expect(isoIn('2025-03-09T02:30', 'America/New_York')).toBe('2025-03-09T07:30:00 2025-03-09T07:31:00');
  });

  it('covers both where a time was shown twice', () => {
    expect(isoIn('2025-11-02T01:30', 'America/New_York')).toBe('2025-11-02T05:30:00 2025-11-02T06:31:00');
  });

  it('begins a day without a midnight where its clocks begin', () => {
    expect(isoIn('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00 2018-11-05T02:00:00');
  });

  it('ends a day at its first midnight where there are two', () => {
    expect(isoIn('2025-10-25', 'Atlantic/Azores')).toBe('2025-10-25T00:00:00 2025-10-26T00:00:00');
    expect(isoIn('2025-10-26', 'Atlantic/Azores')).toBe('2025-10-26T00:00:00 2025-10-27T01:00:00');
  });

  it('holds both parts of a day that was shown, left and shown again', () => {
    expect(isoIn('2006-10-28', 'America/St_Johns')).toBe('2006-10-28T02:30:00 2006-10-29T03:30:00');
  });

  it('gives a day that a zone skipped its length all the same', () => {
    expect(isoIn('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00 2011-12-31T10:00:00');
  });

  it('never empties an interval that mixes its own offset with the zone', () => {
    expect(isoIn('2025-11-06T12:00Z/2025-11-06', 'Pacific/Kiritimati')).toBe('2025-11-06T12:00:00 2025-11-06T12:01:00');
  });

  it('reads an unknown zone as UTC', () => {
    expect(spanIn('2025-11-06', 'Mars/Olympus')).toEqual(spanIn('2025-11-06', undefined));
    expect(dayInZone(epochMs(0), 'Mars/Olympus')).toBe('1970-01-01');
  });

  it('stays finite and in order for years that Date does not know', () => {
    for (const text of ['Y-17E7', 'Y170000002', '-9999-01-01', 'Y275760', 'Y-271821', 'Y999999999999']) {
      const span = spanIn(text, 'Asia/Almaty');
      expect(Number.isFinite(span.start) && Number.isFinite(span.end), text).toBe(true);
      expect(span.start).toBeLessThan(span.end);
    }
  });
});
