import { describe, expect, it } from 'vitest';
import { CERTAIN, parseEdtf, type TimeParts } from '../../../src/time/index.ts';

const UNCERTAIN = { uncertain: true, approximate: false };
const APPROXIMATE = { uncertain: false, approximate: true };
const BOTH = { uncertain: true, approximate: true };

function partsOf(text: string): TimeParts {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.reason}`);
  return result.value.parts;
}

const certain = { unspecified: [], certainty: { year: CERTAIN, month: CERTAIN, day: CERTAIN } };
const year = (value: number): object => ({ kind: 'date', precision: 'year', year: value, ...certain });

const DATES: readonly (readonly [string, object])[] = [
  ['1985', year(1985)],
  ['-0044', year(-44)],
  ['1985-04', { kind: 'date', precision: 'month', year: 1985, month: 4, ...certain }],
  ['1985-04-12', { kind: 'date', precision: 'day', year: 1985, month: 4, day: 12, ...certain }],
  ['2001-34', { kind: 'date', precision: 'season', year: 2001, season: 34, ...certain }],
  ['Y-17E7', year(-170_000_000)],
  [
    '1390S2',
    {
      ...year(1390),
      precision: 'century',
      significantDigits: 2,
      between: { first: { year: 1300, month: 1, day: 1 }, last: { year: 1399, month: 12, day: 31 } },
    },
  ],
];

const TIMES: readonly (readonly [string, string, object])[] = [
  ['2004-01-01T10:10:11', 'second', { hour: 10, minute: 10, second: 11 }],
  ['2004-01-01T10:10', 'minute', { hour: 10, minute: 10, second: 0 }],
  ['2004-01-01T10:10Z', 'minute', { hour: 10, minute: 10, second: 0, offsetMinutes: 0 }],
  ['2004-01-01T10:10:11-00:00', 'second', { hour: 10, minute: 10, second: 11, offsetMinutes: 0 }],
  ['2004-01-01T10:10:11-09:30', 'second', { hour: 10, minute: 10, second: 11, offsetMinutes: -570 }],
];

const UNSPECIFIED: readonly (readonly [string, object])[] = [
  [
    '201X',
    {
      year: 2010,
      unspecified: ['year'],
      masks: { year: '201X' },
      between: { first: { year: 2010, month: 1, day: 1 }, last: { year: 2019, month: 12, day: 31 } },
    },
  ],
  [
    '-201X',
    {
      year: -2019,
      unspecified: ['year'],
      masks: { year: '-201X' },
      between: { first: { year: -2019, month: 1, day: 1 }, last: { year: -2010, month: 12, day: 31 } },
    },
  ],
  [
    '2025-08-XX',
    {
      year: 2025,
      month: 8,
      unspecified: ['day'],
      masks: { day: 'XX' },
      between: { first: { year: 2025, month: 8, day: 1 }, last: { year: 2025, month: 8, day: 31 } },
    },
  ],
  [
    '2025-XX',
    {
      year: 2025,
      unspecified: ['month'],
      masks: { month: 'XX' },
      between: { first: { year: 2025, month: 1, day: 1 }, last: { year: 2025, month: 12, day: 31 } },
    },
  ],
  [
    '2025-XX-XX',
    {
      year: 2025,
      unspecified: ['month', 'day'],
      masks: { month: 'XX', day: 'XX' },
      between: { first: { year: 2025, month: 1, day: 1 }, last: { year: 2025, month: 12, day: 31 } },
    },
  ],
  [
    '1984-1X',
    {
      year: 1984,
      unspecified: ['month'],
      masks: { month: '1X' },
      between: { first: { year: 1984, month: 10, day: 1 }, last: { year: 1984, month: 12, day: 31 } },
    },
  ],
  [
    '156X-12-25',
    {
      year: 1560,
      month: 12,
      day: 25,
      unspecified: ['year'],
      masks: { year: '156X' },
      between: { first: { year: 1560, month: 12, day: 25 }, last: { year: 1569, month: 12, day: 25 } },
    },
  ],
];

const QUALIFIED: readonly (readonly [string, object])[] = [
  ['1984?', { year: UNCERTAIN, month: CERTAIN, day: CERTAIN }],
  ['2004-06-11%', { year: BOTH, month: BOTH, day: BOTH }],
  ['2004-06~-11', { year: APPROXIMATE, month: APPROXIMATE, day: CERTAIN }],
  ['2004?-06-11', { year: UNCERTAIN, month: CERTAIN, day: CERTAIN }],
  ['2004-?06-11', { year: CERTAIN, month: UNCERTAIN, day: CERTAIN }],
  ['?2004-06-~11', { year: UNCERTAIN, month: CERTAIN, day: APPROXIMATE }],
  ['2004?-06~-11', { year: BOTH, month: APPROXIMATE, day: CERTAIN }],
  ['2004-%06?-11', { year: UNCERTAIN, month: BOTH, day: CERTAIN }],
  ['2001-~21', { year: CERTAIN, month: APPROXIMATE, day: CERTAIN }],
  ['1950S2~', { year: APPROXIMATE, month: CERTAIN, day: CERTAIN }],
];

describe('parts of a date', () => {
  it.each(DATES)('%s', (text, parts) => expect(partsOf(text)).toEqual(parts));
  it.each(TIMES)('%s has the clock', (text, precision, time) => {
    expect(partsOf(text)).toMatchObject({ precision, time });
  });

  it.each(QUALIFIED)('%s qualifies', (text, certainty) => expect(partsOf(text)).toMatchObject({ certainty }));

  it.each(UNSPECIFIED)('%s leaves out what is unspecified', (text, fields) => {
    expect(partsOf(text)).toEqual({ ...certain, kind: 'date', precision: expect.any(String), ...fields });
  });
});

describe('parts of intervals and sets', () => {
  it('tells an open end from an unknown one', () => {
    expect(partsOf('1985/..')).toEqual({ kind: 'interval', start: year(1985), end: { kind: 'open' } });
    expect(partsOf('../1985')).toEqual({ kind: 'interval', start: { kind: 'open' }, end: year(1985) });
    expect(partsOf('1985/')).toEqual({ kind: 'interval', start: year(1985), end: { kind: 'unknown' } });
    expect(partsOf('/1985')).toEqual({ kind: 'interval', start: { kind: 'unknown' }, end: year(1985) });
  });

  it('keeps the members of a set in the order written, its ranges as intervals', () => {
    expect(partsOf('[1670..1672, 1667]')).toEqual({
      kind: 'set',
      mode: 'one-of',
      members: [{ kind: 'interval', start: year(1670), end: year(1672) }, year(1667)],
    });
    expect(partsOf('{..1984}')).toEqual({
      kind: 'set',
      mode: 'all-of',
      members: [{ kind: 'interval', start: { kind: 'open' }, end: year(1984) }],
    });
  });

  it('qualifies the whole where one member is qualified', () => {
    const certaintyOf = (text: string): unknown => {
      const result = parseEdtf(text);
      return result.ok && result.value.certainty;
    };
    expect(certaintyOf('1984?/2004-06~')).toEqual(BOTH);
    expect(certaintyOf('[1984, 1986-?05]')).toEqual(UNCERTAIN);
    expect(certaintyOf('1984/2004')).toEqual(CERTAIN);
  });
});

it('keeps the text as written, trimmed', () => {
  expect(parseEdtf('  [1667, 1668] ')).toMatchObject({ ok: true, value: { text: '[1667, 1668]' } });
});
