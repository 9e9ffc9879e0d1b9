import { describe, expect, it } from 'vitest';
import { createAxisWords, formatDay, languages, loadWords, type TickUnit } from '../../../src/i18n/index.ts';
import { DAY, epochMs, HOUR, parseDay, type Day, type EpochMs, type TimeSpan } from '../../../src/time/index.ts';
import { visible } from './golden.ts';

const bundles = await Promise.all(languages.map(loadWords));
const axes = bundles.map(createAxisWords);

const at = (text: string): EpochMs => epochMs(Date.parse(text));
const inEach = (say: (words: (typeof bundles)[number]) => string): readonly string[] =>
  bundles.map((words) => visible(say(words)));

function day(text: string): Day {
  const read = parseDay(text);
  if (read === null) throw new Error(`not a day: ${text}`);
  return read;
}

describe('labels of the time axis', () => {
  const thursday = at('2025-11-06T18:30:05.250Z');
  const cases: readonly (readonly [TickUnit, 'minor' | 'major', readonly string[]])[] = [
    ['millisecond', 'minor', ['250', '250', '250', '250']],
    ['millisecond', 'major', ['18:30:05', '18:30:05', '18:30:05', '18:30:05']],
    ['second', 'minor', ['5', '5', '5', '5']],
    ['second', 'major', ['6_November, 18:30', '6_ноября, 18:30', '6_листопада, 18:30', '6_қараша, 18:30']],
    ['minute', 'minor', ['18:30', '18:30', '18:30', '18:30']],
    ['hour', 'major', ['6_November 2025', '6_ноября 2025_года', '6_листопада 2025_року', '2025_жылғы 6_қараша']],
    ['day', 'minor', ['6', '6', '6', '6']],
    ['day', 'major', ['November 2025', 'ноябрь 2025_года', 'листопад 2025_року', '2025_жылғы қараша']],
    ['weekday', 'minor', ['Thu_6', 'чт_6', 'чт_6', 'бс_6']],
    ['week', 'minor', ['6_Nov', '6_нояб.', '6_лист.', '6_қар.']],
    ['month', 'minor', ['Nov', 'нояб.', 'лист.', 'қар.']],
    ['month', 'major', ['2025', '2025', '2025', '2025_ж.']],
    ['year', 'minor', ['2025', '2025', '2025', '2025_ж.']],
    ['year', 'major', ['', '', '', '']],
  ];

  it.each(cases)('%s, %s', (unit, level, expected) => {
    expect(inEach((words) => createAxisWords(words).tick(thursday, unit, level))).toEqual(expected);
  });

  it('knows each day of the week, before 1970 as well', () => {
    const week = Array.from({ length: 7 }, (_, index) => epochMs(at('1969-12-28T00:00Z') + index * DAY));
    const names = (index: number): readonly string[] =>
      week.map((instant) => axes[index]?.tick(instant, 'weekday', 'minor').split('\u00A0')[0] ?? '');
    expect(names(0)).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
    expect(names(3)).toEqual(['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб']);
  });

  it('groups far years and says the era of early ones', () => {
    const far = epochMs(400_000_000_000_000);
    expect(inEach((words) => createAxisWords(words).tick(far, 'year', 'minor'))).toEqual([
      'the year 14,645',
      '14_645',
      '14_645',
      '14_645_ж.',
    ]);
    expect(inEach((words) => createAxisWords(words).tick(at('-000043-03-15T00:00Z'), 'year', 'minor'))).toEqual([
      '44_BC',
      '44_г. до_н._э.',
      '44_р. до_н._е.',
      'б.з.д._44_ж.',
    ]);
  });
});

describe('days', () => {
  it('are said in each style', () => {
    const november = day('2025-11-06');
    expect(inEach(({ messages }) => formatDay(november, messages.dates))).toEqual([
      '6_November 2025',
      '6_ноября 2025_года',
      '6_листопада 2025_року',
      '2025_жылғы 6_қараша',
    ]);
    expect(inEach(({ messages }) => formatDay(november, messages.dates, 'sentence'))).toEqual([
      'on 6_November 2025',
      '6_ноября 2025_года',
      '6_листопада 2025_року',
      '2025_жылғы 6_қарашада',
    ]);
    expect(inEach(({ messages }) => formatDay(november, messages.dates, 'short'))).toEqual([
      '6_Nov 2025',
      '6_нояб. 2025',
      '6_лист. 2025',
      '2025_ж. 6_қар.',
    ]);
    expect(inEach(({ messages }) => formatDay(november, messages.dates, 'without-year'))).toEqual([
      '6_November',
      '6_ноября',
      '6_листопада',
      '6_қараша',
    ]);
  });

  it('outside four-digit years are said as well', () => {
    expect(inEach(({ messages }) => formatDay(day('-0043-03-15'), messages.dates))[0]).toBe('15_March 44_BC');
    expect(inEach(({ messages }) => formatDay(day('+012025-01-02'), messages.dates))[1]).toBe('2_января 12_025_года');
  });
});

describe('the window in words', () => {
  const between = (from: string, to: string): TimeSpan => ({ start: at(from), end: at(to) });

  it('counts whole months, its end half-open', () => {
    expect(inEach((words) => createAxisWords(words).window(between('2020-07-01T00:00Z', '2026-01-01T00:00Z')))).toEqual(
      [
        'July 2020 to December 2025',
        'с июля 2020_года по декабрь 2025_года',
        'з липня 2020_року до грудня 2025_року',
        '2020_жылғы шілдеден 2025_жылғы желтоқсанға дейін',
      ],
    );
  });

  const english = (span: TimeSpan): string => visible(axes[0]?.window(span) ?? '');

  it.each([
    [between('2022-03-27T00:00Z', '2022-03-29T00:00Z'), '27–28_March 2022'],
    [between('2025-11-06T00:00Z', '2025-11-07T00:00Z'), '6_November 2025'],
    [between('2025-08-01T00:00Z', '2025-09-01T00:00Z'), '1–31_August 2025'],
    [between('2025-08-15T00:00Z', '2025-11-08T00:00Z'), '15_August_– 7_November 2025'],
    [between('2025-01-01T00:00Z', '2026-01-01T00:00Z'), 'January–December 2025'],
    [between('1950-05-01T00:00Z', '2026-01-01T00:00Z'), '1950–2025'],
    [between('-000100-01-01T00:00Z', '0200-01-01T00:00Z'), '101_BC to AD_199'],
    [
      { start: at('2025-11-06T10:10Z'), end: epochMs(at('2025-11-06T10:10Z') + 4 * HOUR) },
      '6_November 2025, 10:10–14:10',
    ],
    [
      { start: at('2025-11-06T22:00Z'), end: epochMs(at('2025-11-06T22:00Z') + 4 * HOUR) },
      '6_November 2025, 22:00_– 7_November 2025, 02:00',
    ],
    [{ start: at('2020-01-01T00:00Z'), end: epochMs(Infinity) }, 'from 2020 on'],
    [{ start: epochMs(-Infinity), end: at('2020-01-01T00:00Z') }, 'until 2019'],
    [{ start: epochMs(-Infinity), end: epochMs(Infinity) }, 'dates unknown'],
  ])('is as fine as its length deserves (%#)', (span, expected) => {
    expect(english(span)).toBe(expected);
  });
});
