import { describe, expect, it } from 'vitest';
import { binEdges, binStep } from '../../../src/derive/binStep.ts';
import { densityBins, tallestOf } from '../../../src/derive/density.ts';
import { timeColumns } from '../../../src/derive/timeColumns.ts';
import { DAY, duration, epochMs, formatInstant, HOUR, LAST_DATE, timeSpan } from '../../../src/time/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const YEAR = 365.2425 * DAY;
const WIDTH = 1000;
const start = Date.UTC(2019, 4, 15, 7);
const said = ({ count, unit }: ReturnType<typeof binStep>): string => `${count} ${unit}`;

describe('the step of the bins', () => {
  it('is a round unit of time, from an hour to the ends of the calendar', () => {
    const lengths = { hour: HOUR, day: DAY, week: 7 * DAY, quarter: YEAR / 4, year: YEAR, decade: 10 * YEAR };
    const steps = Object.entries({ ...lengths, century: 100 * YEAR, tenThousand: 10_000 * YEAR }).map(
      ([name, length]) => `${name}: ${said(binStep(timeSpan(start, start + length), WIDTH))}`,
    );
    expect(steps).toEqual([
      'hour: 1 minute',
      'day: 10 minute',
      'week: 1 hour',
      'quarter: 12 hour',
      'year: 2 day',
      'decade: 1 month',
      'century: 6 month',
      'tenThousand: 50 year',
    ]);
    expect(said(binStep(timeSpan(-LAST_DATE, LAST_DATE), WIDTH))).toBe('5000 year');
  });

  it('gives bars from four pixels to ten, whatever the length of the story', () => {
    for (let length = 4 * HOUR; length < 2 * LAST_DATE; length *= 1.07) {
      const extent = timeSpan(-length / 2, length / 2);
      const edges = binEdges(extent, binStep(extent, WIDTH));
      const widths = [...edges].slice(2, -1).map((edge, index) => ((edge - (edges[index + 1] ?? 0)) / length) * WIDTH);
      // Months and quarters differ in length among themselves.
      expect(Math.min(...widths)).toBeGreaterThan(3.6);
      expect(Math.max(...widths)).toBeLessThan(10.6);
    }
  });

  it('turns where the calendar does: weeks on Monday, months on the first, decades with the year', () => {
    const edges = (from: string, to: string, step: ReturnType<typeof binStep>): readonly string[] =>
      [...binEdges(timeSpan(Date.parse(from), Date.parse(to)), step)].map((edge) => formatInstant(epochMs(edge)));
    expect(edges('2025-11-06', '2025-11-20', { unit: 'week', count: 1 })).toEqual([
      '2025-11-06',
      '2025-11-10',
      '2025-11-17',
      '2025-11-20',
    ]);
    expect(edges('2024-12-31', '2025-07-01', { unit: 'month', count: 3 })).toEqual([
      '2024-12-31',
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
    ]);
    expect(edges('-000012-06-01', '0009-06-01', { unit: 'year', count: 10 })).toEqual([
      '-000012-06-01',
      '-000010-01-01',
      '0000-01-01',
      '0009-06-01',
    ]);
  });
});

describe('the bins', () => {
  const story = makeStory(['one | 2020-01-01 | a', 'two | 2021-06 | b', 'three | 2022-02-24 | c', 'four | 2022 | a']);
  const extent = timeSpan(Date.UTC(2020, 0, 1), Date.UTC(2023, 0, 1));
  const all = timeColumns(story, story.events);

  it('count each event once, those the filters hide apart, within the extent', () => {
    const matching = timeColumns(
      story,
      story.events.filter((event) => event.track === 'a'),
    );
    const bins = densityBins(story, all, matching, extent, binStep(extent, 600));
    const shown = bins.flatMap((bin) => bin.counts.map(({ count }) => count)).reduce((sum, count) => sum + count, 0);
    expect([shown, bins.reduce((sum, bin) => sum + bin.hidden, 0)]).toEqual([2, 2]);
    for (const bin of bins) {
      expect(bin.span.start).toBeGreaterThanOrEqual(extent.start);
      expect(bin.span.end).toBeLessThanOrEqual(extent.end);
    }
  });

  it('hold what begins at their own beginning, and the last what lies beyond', () => {
    const inYears = densityBins(story, all, all, timeSpan(extent.start, Date.UTC(2022, 0, 1)), {
      unit: 'year',
      count: 1,
    });
    expect(inYears.map(({ span, counts }) => [formatInstant(span.start), counts.map(({ count }) => count)])).toEqual([
      ['2020-01-01', [1]],
      ['2021-01-01', [1, 1, 1]],
    ]);
    expect(tallestOf(inYears)).toBe(3);
    expect(duration(extent)).toBeGreaterThan(0);
  });
});
