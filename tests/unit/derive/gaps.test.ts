import { describe, expect, it } from 'vitest';
import { GAP_PIXELS, gapBetween, isBroken } from '../../../src/derive/gaps.ts';
import { languages } from '../../../src/i18n/index.ts';
import { gapWords } from '../../../src/i18n/gapWords.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

function gap(earlier: string, later: string): ReturnType<typeof gapBetween> {
  const [first, second] = makeStory([`first | ${earlier}`, `second | ${later}`]).events;
  if (!first || !second) throw new Error('no events');
  return gapBetween(first, second);
}

/** What the gap says, in all four languages; nothing where it is drawn to scale. */
function said(earlier: string, later: string): readonly string[] {
  const { length } = gap(earlier, later);
  return length === null ? [] : languages.map((language) => gapWords(language, length).replaceAll('\u00A0', ' '));
}

describe('the distance between two rows', () => {
  it.each([
    ['2025-11-06', '2025-11-06', 0],
    ['2025-11-06', '2025-11-07', 1],
    ['2025-11-06', '2025-11-10', 1],
    ['2025-11-06', '2025-11-11', 2],
    ['2025-11-01', '2025-11-29', 7],
  ])('is to scale up to four weeks: %s, %s', (earlier, later, step) => {
    expect(gap(earlier, later)).toEqual({ step, length: null });
  });

  it.each([
    ['2025-11-01', '2025-11-30', 8],
    ['2020-01-01', '2020-06-01', 9],
    ['2020-01-01', '2023-06-01', 10],
    ['1918-11-11', '2025-06-01', 11],
  ])('is broken beyond, and longer for what is longer: %s, %s', (earlier, later, step) => {
    expect(gap(earlier, later)).toMatchObject({ step, length: { about: false } });
  });

  it('grows with the time, step by step', () => {
    expect([...GAP_PIXELS]).toEqual([...GAP_PIXELS].sort((a, b) => a - b));
    let before = 0;
    for (let day = 1; day < 30_000; day += day < 60 ? 1 : 59) {
      const later = new Date(Date.UTC(1900, 0, 1 + day)).toISOString().slice(0, 10);
      const { step } = gap('1900-01-01', later);
      expect(step).toBeGreaterThanOrEqual(before);
      expect(step).toBeLessThan(GAP_PIXELS.length);
      before = step;
    }
  });

  it('is none where the one may have begun with the other, or has no place in time', () => {
    expect(gap('2020-12', '2020-12-10').step).toBe(0);
    expect(gap('2020', '2020-07-01').step).toBe(0);
    expect(gap('../2020', '2020-07-01').step).toBe(0);
    expect(gap('2020-07-01', 'XXXX-12-25').step).toBe(0);
  });

  it('is the least that it can be where a date leaves it open', () => {
    expect(gap('2020-11-25', '2020-12').step).toBe(2);
    expect(gap('2020-10/2021-03', '2021-04-01').step).toBe(9);
  });
});

describe('a broken gap', () => {
  it.each([
    ['2025-11-01', '2025-12-02', '31 days later', 'через 31 день', 'через 31 день', '31 күннен кейін'],
    ['2025-08-18', '2025-09-24', '37 days later', 'через 37 дней', 'через 37 днів', '37 күннен кейін'],
    ['2022-10-12', '2023-02-02', '4 months later', 'через 4 месяца', 'через 4 місяці', '4 айдан кейін'],
    ['2025-01-05', '2025-08-05', '7 months later', 'через 7 месяцев', 'через 7 місяців', '7 айдан кейін'],
    ['2024-01-05', '2025-01-05', '1 year later', 'через 1 год', 'через 1 рік', '1 жылдан кейін'],
    [
      '2024-01-05',
      '2025-02-05',
      '1 year 1 month later',
      'через 1 год 1 месяц',
      'через 1 рік 1 місяць',
      '1 жыл 1 айдан кейін',
    ],
    ['1992-04-10', '2014-03-27', '22 years later', 'через 22 года', 'через 22 роки', '22 жылдан кейін'],
    ['1812-06-24', '1945-05-09', '132 years later', 'через 132 года', 'через 132 роки', '132 жылдан кейін'],
    ['2020-10-23', '2020-12', '1–2 months later', 'через 1–2 месяца', 'через 1–2 місяці', '1–2 айдан кейін'],
    ['2016-12', '2018', '1–2 years later', 'через 1–2 года', 'через 1–2 роки', '1–2 жылдан кейін'],
    [
      '2020-01-05~',
      '2020-06-05',
      'about 5 months later',
      'примерно через 5 месяцев',
      'приблизно через 5 місяців',
      'шамамен 5 айдан кейін',
    ],
    ['-3000', '-2000', '999–1,001 years later', 'через 999–1001 год', 'через 999–1001 рік', '999–1001 жылдан кейін'],
  ])('says how long it is: %s, %s', (earlier, later, ...words) => {
    expect(said(earlier, later)).toEqual(words);
  });

  it('after an interval that is over is said from its end, and from its beginning while it goes on', () => {
    expect(said('2006-06/2011-12', '2012-04-18')[0]).toBe('4–5 months later');
    expect(said('2006-06/2011', '2014-04-18')[0]).toBe('2–3 years later');
    expect(said('2020-10-01/2021-03-20', '2021-04-01')[0]).toBe('12 days later');
    // It ended no earlier than it began, and of a season or a decade nobody knows when.
    expect(said('2006-06/2006', '2007-06-15')[0]).toBe('5–12 months later');
    expect(said('2010-11/2010', '2011-02-20')[0]).toBe('2–4 months later');
    expect(said('1990/200X', '2014-05-01')).toEqual([]);
    expect(said('2006-06/2011-23', '2012-04-18')).toEqual([]);
    // Of the month in which it ended nothing can be said; that the rail is broken is seen even so.
    expect(gap('2020-10/2021-03', '2021-04-01')).toEqual({ step: 9, length: null });
    expect(isBroken(9)).toBe(true);
    expect(said('2022-02-24/..', '2025-08-15')[0]).toBe('3 years 6 months later');
    expect(said('2022-02-24/2026', '2025-08-15')[0]).toBe('3 years 6 months later');
    expect(said('2022-02-24/', '2025-08-15')[0]).toBe('3 years 6 months later');
  });

  it('of three years and more is said in years, though but a day is left open', () => {
    expect(said('1883', '1892-06-01')[0]).toBe('8–9 years later');
    expect(said('1957-03', '1960-04-21')[0]).toBe('3 years later');
    expect(said('1957-03', '1959-04-21')[0]).toBe('25–26 months later');
  });

  it('to scale says nothing: its length is seen', () => {
    expect(said('2025-11-01', '2025-11-20')).toEqual([]);
  });
});
