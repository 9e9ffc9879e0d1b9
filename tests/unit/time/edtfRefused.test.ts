import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/time/index.ts';

const MISTAKES: readonly (readonly [text: string, reason: string])[] = [
  ['', 'it is empty'],
  ['  \t ', 'it is empty'],
  ['2025-13', 'months run 01–12'],
  ['2025-00', 'months run 01–12'],
  ['2025-42', 'months run 01–12'],
  ['2025-2X', 'months run 01–12'],
  ['2025-11-00', 'days run 01–31'],
  ['2025-11-32', 'days run 01–31'],
  ['2025-11-4X', 'days run 01–31'],
  ['2025-02-30', 'February 2025 has 28 days'],
  ['2024-02-30', 'February 2024 has 29 days'],
  ['1900-02-29', 'February 1900 has 28 days'],
  ['2025-04-31', 'April has 30 days'],
  ['2004-02-3X', 'there is no such day'],
  ['XX01-02-29', 'there is no such day'],
  ['19XX-02-30', 'there is no such day'],
  ['2001-21-05', 'a season has no day'],
  ['-0000', 'the year zero is "0000", without a sign'],
  ['985', 'a year has four digits, as in "0985"'],
  ['+2025', 'a year has no plus sign'],
  ['12025', 'a year of more than four digits begins with "Y": "Y12025"'],
  ['Y2025', 'a year of up to four digits has no "Y"'],
  ['Y02025', 'a year with "Y" does not begin with a zero'],
  ['Y1E12', 'a year has at most twelve digits'],
  ['Y1E999', 'a year has at most twelve digits'],
  ['Y12345-06', 'a long year stands alone: "Y17000", "Y-17E7" or "Y171010000S3"'],
  ['1390S0', 'significant digits run 1–4 in a year of 4 digits'],
  ['1390S5', 'significant digits run 1–4 in a year of 4 digits'],
  ['Y12345S6', 'significant digits run 1–5 in a year of 5 digits'],
  ['1390S2-05', 'significant digits follow a year that stands alone, as in "1390S2"'],
  ['20251106', 'components are joined by hyphens: "2025-11-06"; a long year begins with "Y"'],
  ['2025-4-2', 'months and days have two digits, as in "2025-04-02"'],
  ['2025–11', 'components are joined by the plain hyphen "-", the ends of an interval by "/"'],
  ['6 November 2025', 'there are no spaces within a date'],
  ['06.11.2025', 'a date is written "2025", "2025-11" or "2025-11-06"'],
  ['2025/11/06', 'an interval has one "/"; a date is joined by hyphens, as in "2025-11-06"'],
  ['2025-11-06Z', 'a date without a time has no "Z"'],
  ['2025-11-06T24:00', 'hours run 00–23'],
  ['2025-11-06T10:60', 'minutes run 00–59'],
  ['2025-11-06T10:10:60Z', 'seconds run 00–59'],
  ['2025-11-06T10:10+24:00', 'offsets run -23:59 to +23:59'],
  ['2025-11-06T10:10:10.5Z', 'fractions of a second are not part of it'],
  ['2025-02-30T10:10', 'February 2025 has 28 days'],
  ['2025-11T10:10', 'a time follows a whole day: "2004-01-01T10:10:10", then nothing, "Z" or "+05:00"'],
  ['2025-11-06T10', 'a time follows a whole day: "2004-01-01T10:10:10", then nothing, "Z" or "+05:00"'],
  ['2006/2005', 'it ends before it starts'],
  ['2025-11-07/2025-11-06', 'it ends before it starts'],
  ['2025-11-06T10:10/2025-11-06T10:08', 'it ends before it starts'],
  ['2025-11-06T10:00Z/2025-11-06T10:00+05:00', 'it ends before it starts'],
  ['{1672..1667}', 'it ends before it starts'],
  ['/', 'an interval has a date at one end at least'],
  ['../..', 'an interval has a date at one end at least'],
  ['../', 'an interval has a date at one end at least'],
  ['2025-13/2026', 'months run 01–12 (in "2025-13")'],
  ['[2025-02-30]', 'February 2025 has 28 days (in "2025-02-30")'],
  ['1985..1990', 'a range is "1985/1990", or "{1985..1990}" in a set'],
  ['[]', 'a set holds one date at least'],
  ['{ }', 'a set holds one date at least'],
  ['[..]', 'an interval has a date at one end at least'],
  ['[1985', 'a set that begins with "[" ends with "]"'],
  ['{1985]', 'a set that begins with "{" ends with "}"'],
  ['[1985,,1986]', 'a set holds dates, each followed by one comma or the end'],
  ['[1667,..1668]', '"..date" (or earlier) comes first in its set'],
  ['{1667..,1668}', '"date.." (or later) comes last in its set'],
  ['[1667,1668]/1700', 'a set does not stand in an interval: its own ranges are "a..b"'],
];

const OLD_DRAFT: readonly (readonly [text: string, reason: string])[] = [
  ['156u', 'an unspecified digit is now "X": "156X"'],
  ['1999-uu', 'an unspecified digit is now "X": "1999-XX"'],
  ['156u-12-25', 'an unspecified digit is now "X": "156X-12-25"'],
  ['196x', 'an unspecified digit is now "X": "196X"'],
  ['unknown', 'an unknown end of an interval is now left empty, as in "1985/"'],
  ['unknown/2006', 'an unknown end of an interval is now left empty, as in "1985/" (in "unknown")'],
  ['open', 'an open end of an interval is now "..", as in "1985/.."'],
  ['2004-01-01/open', 'an open end of an interval is now "..", as in "1985/.." (in "open")'],
  ['y1985', 'a year of four digits has no prefix now: "1985"'],
  ['y170000002', 'the prefix of a long year is now a capital: "Y170000002"'],
  ['y17e7', 'the letters of a long year are now "Y", "E" and "S": "Y17E7"'],
  ['y17101e4p3', 'the letters of a long year are now "Y", "E" and "S": "Y17101E4S3"'],
  ['1950p2', 'significant digits are now marked "S": "1950S2"'],
  ['1984?~', 'uncertain and approximate at once is now "%"'],
  [
    '2004-06-(01)~',
    'there are no parentheses now: a qualifier follows the last component it covers, as in "2004-06~-11"',
  ],
];

function reasonFor(text: string): string {
  const result = parseEdtf(text);
  return result.ok ? 'accepted' : result.error.reason;
}

describe('what is refused, and why', () => {
  it.each(MISTAKES)('"%s" is not an EDTF date: %s', (text, reason) => expect(reasonFor(text)).toBe(reason));
});

describe('the draft of 2012 is refused with the spelling of today', () => {
  it.each(OLD_DRAFT)('"%s" is not an EDTF date: %s', (text, reason) => expect(reasonFor(text)).toBe(reason));

  it('the spelling offered is accepted', () => {
    const offered = OLD_DRAFT.map(([, reason]) => /"([^"]{2,})"$/.exec(reason)?.[1]).filter((text) => text);
    expect(offered.length).toBeGreaterThan(8);
    for (const text of offered) expect(reasonFor(text ?? '')).toBe('accepted');
  });
});

describe('long text', () => {
  it('is refused by its length before it is read', () => {
    const texts = ['1'.repeat(100_000), '['.repeat(100_000), '?~%'.repeat(40_000), ' '.repeat(100_000)];
    for (const text of texts) expect(reasonFor(text)).toBe('it is longer than 200 characters');
  });

  it('is read up to 200 characters', () => {
    const dates = Array.from({ length: 39 }, (_, index) => String(1900 + index));
    const set = `{${dates.join(',')}}`.padEnd(200);
    expect(reasonFor(set)).toBe('accepted');
    expect(reasonFor(`${set} `)).toBe('it is longer than 200 characters');
  });
});
