import { civilOf, epochMs } from '../../../src/time/index.ts';
import { readTheirs, type Reading } from './oracle.ts';

/** One way in which the oracle (@edtf-ts/core 0.4.2) reads a text otherwise than we do, and why we keep to ours. */
export interface Difference {
  readonly reason: string;
  /** Shortest text that shows it. */
  readonly example: string;
  applies(text: string, ours: Reading, theirs: Reading): boolean;
}

const DAY = 86_400_000;
/** About the year 270 000, a little within the range of Date. */
const FAR = 8_500_000_000_000_000;

/** The single dates of an expression, without brackets, slashes and dots. */
function pieces(text: string): readonly string[] {
  return text.split(/[/,[\]{}\s]|\.\./).filter((piece) => piece !== '');
}

const someDate = (text: string, shape: RegExp): boolean => pieces(text).some((piece) => shape.test(piece));
const isSet = (text: string): boolean => /^[[{]/.test(text);

function mayBeFirstCentury(text: string): boolean {
  const years = pieces(text).map((piece) => /^[?~%]?([\dX]{4})/.exec(piece)?.[1]);
  return years.some((year) => year !== undefined && Number(year.replaceAll('X', '0')) < 100);
}

function within(inner: Reading, outer: Reading): boolean {
  return inner !== null && outer !== null && outer.start <= inner.start && inner.end <= outer.end;
}

function isFar(bound: number): boolean {
  return Number.isFinite(bound) && Math.abs(bound) > FAR;
}

function nearly(a: number, b: number): boolean {
  return a === b || (isFar(a) && Math.abs(a - b) <= 2 * DAY + Math.abs(a) * 1e-15);
}

function backwards(text: string): boolean {
  return [...text.matchAll(/(-?\d{4})\.\.(-?\d{4})/g)].some(([, from, to]) => Number(from) > Number(to));
}

const THEIR_VALUES: readonly Difference[] = [
  {
    reason: 'It drops the offset of a time, so that two clocks showing the same are the same instant.',
    example: '2004-01-01T10:10:10+05:00',
    applies: (text) => someDate(text, /T.*[+-](?!00:00)\d\d(:\d\d)?$/),
  },
  {
    reason: 'Date.UTC takes the years 0–99 for 1900–1999, and it does not guard against that.',
    example: '0050-06',
    applies: (text, ours) =>
      mayBeFirstCentury(text) || (ours !== null && /^\d\d?$/.test(String(civilOf(epochMs(ours.start)).year))),
  },
  {
    reason: 'It keeps the estimate of a year with significant digits and not the range, whatever their number.',
    example: '1390S2',
    applies: (text, ours, theirs) =>
      someDate(text, /S\d+$/) && (ours === null || theirs === null || within(theirs, ours)),
  },
  {
    reason: 'It has the southern seasons at 25–28; ISO 8601-2 has the northern ones there, the southern at 29–32.',
    example: '2001-25',
    applies: (text) => someDate(text, /^-?[\dX]{4}[?~%]?-[?~%]?2[5-8][?~%]?$/),
  },
  {
    reason: 'It uses mean years at the edge of the range of Date and beyond, off by up to two days.',
    example: 'Y-201858878',
    applies: (_, ours, theirs) =>
      ours !== null &&
      theirs !== null &&
      (isFar(ours.start) || isFar(ours.end)) &&
      nearly(ours.start, theirs.start) &&
      nearly(ours.end, theirs.end),
  },
  {
    reason: 'It takes the first and last year of a negative mask the wrong way round.',
    example: '-201X',
    applies: (text) => someDate(text, /^-\d*X/),
  },
  {
    reason: 'It fills X with 0 and 9 and clips; we count only months and days that exist, so 1904-X8 is August.',
    example: '1904-X8',
    applies: (text, ours, theirs) => someDate(text, /^-?[\dX]{4}-.*X/) && (ours === null || within(ours, theirs)),
  },
  {
    reason: 'It lets a day that a masked year may lack run over into the next month; we look for years with it.',
    example: '19XX-02-29',
    applies: (text) => someDate(text, /^-?\d*X[\dX]*-[\dX]{2}-(29|3[01])$/),
  },
  {
    reason: 'It loses a range of a set that starts before the year 1000.',
    example: '{2048,0388..0416}',
    applies: (text, ours, theirs) =>
      isSet(text) && /0\d{3}\.\./.test(text) && (theirs === null || within(theirs, ours)),
  },
  {
    reason: 'Of several qualifiers over one component it keeps the last; we merge them.',
    example: '?2004~',
    applies: (text, ours, theirs) =>
      /[?~%].*[?~%]/.test(text) && ours !== null && theirs?.start === ours.start && theirs.end === ours.end,
  },
];

const ONLY_WE_ACCEPT: readonly Difference[] = [
  {
    reason: 'It has no southern seasons at 29–32.',
    example: '2001-30',
    applies: (text, _, theirs) => theirs === null && someDate(text, /^-?[\dX]{4}[?~%]?-[?~%]?(29|3[0-2])[?~%]?$/),
  },
  {
    reason: 'It reads a season only in a plain positive year, and beside nothing but another season in an interval.',
    example: '-2001-21',
    applies: (text, _, theirs) =>
      theirs === null && someDate(text, /^[?~%]?-?[\dX]{4}[?~%]?-[?~%]?(2[1-9]|3\d|4[01])[?~%]?$/),
  },
  {
    reason: 'It has no times to the minute; neither has EDTF, but posters and programmes give no seconds.',
    example: '2004-01-01T10:10',
    applies: (text, _, theirs) => theirs === null && someDate(text, /T\d\d:\d\d(Z|[+-]\d\d(:\d\d)?)?$/),
  },
  {
    reason: 'It reads both ends of an interval, but not two ends of different levels together.',
    example: '1985-01-01T10:10:10/..',
    applies: (text, ours, theirs) =>
      theirs === null && ours !== null && text.split('/').length === 2 && pieces(text).every((end) => readTheirs(end)),
  },
  {
    reason: 'It reads no set that holds both a range and a last "or later".',
    example: '[1667..1668,1670..]',
    applies: (text, ours, theirs) => theirs === null && ours !== null && /\d\.\.-?\d.*\.\.[\]}]$/.test(text),
  },
  {
    reason: 'It has no qualifier before a long year or one with an X; any other year may have one.',
    example: '?Y12345',
    applies: (text, ours, theirs) => theirs === null && ours !== null && someDate(text, /^[?~%](Y|-?\d*X)/),
  },
];

const ONLY_THEY_ACCEPT: readonly Difference[] = [
  {
    reason: 'ISO 8601 has no spaces around the slash.',
    example: '1985 /',
    applies: (text, ours) => ours === null && /\s\/|\/\s/.test(text),
  },
  {
    reason: 'Year zero has no sign in ISO 8601.',
    example: '-0000',
    applies: (text, ours) => ours === null && someDate(text, /^[?~%]?-0000/),
  },
  {
    reason: 'An interval without a date at either end says nothing, and nothing could be drawn.',
    example: '../..',
    applies: (text, ours) => ours === null && pieces(text).length === 0,
  },
  {
    reason: 'A range that runs backwards is a mistake in a set as it is in an interval.',
    example: '{1985,1672..1667}',
    applies: (text, ours) => ours === null && isSet(text) && backwards(text),
  },
  {
    reason: 'It does not compare ends beyond the range of Date; we do.',
    example: 'Y1999999978/Y1511446245',
    applies: (text, ours) => ours === null && /^Y.*\/|\/Y-/.test(text),
  },
  {
    reason: 'Past twelve digits of years a double cannot tell two days apart.',
    example: 'Y1E20',
    applies: (text, ours) => ours === null && someDate(text, /^Y-?\d+(E\d+)?$/),
  },
];

export const DIFFERENCES: readonly Difference[] = [...THEIR_VALUES, ...ONLY_WE_ACCEPT, ...ONLY_THEY_ACCEPT];
