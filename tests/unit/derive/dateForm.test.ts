import { describe, expect, it } from 'vitest';
import { dateFormOf, dateForms, hasUnknownEnd, memberSpans } from '../../../src/derive/dateForm.ts';
import { placeEras } from '../../../src/derive/eras.ts';
import { epochMs, formatInstant } from '../../../src/time/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const eventOf = (when: string, zone?: string) => {
  const [event] = makeStory([], {
    events: [{ id: 'one', when, track: 'a', title: 'One', ...(zone && { zone }) }],
  }).events;
  if (!event) throw new Error(`no event of ${when}`);
  return event;
};

describe('the form of a date', () => {
  it.each([
    ['mark', ['2025-11-06', '2025-11-06T18:30', '2004-01-01T10:10:10+05:00', '2004-06~-11', '-0044-03-15']],
    ['band', ['2025-11', '2001-21', '1985', '201X', '19XX', '2025-08-XX', '2025-08-2X', '156X-12-25', '1390S2']],
    ['bar', ['2025-08-06/2025-08-09', '2004-02-01T08:00Z/2004-02-01T17:30Z', '1985/..', '/1985']],
    ['joined', ['{1960,1961-12}', '{1760-12..}']],
    ['alternatives', ['[1667,1668,1670..1672]', '[..1760-12-03]']],
  ])('is a %s', (form, dates) => {
    for (const date of dates) expect(dateFormOf(eventOf(date)), date).toBe(form);
  });

  it('knows a set’s members, in the event’s own zone', () => {
    const spans = memberSpans(eventOf('{2025-11-06,2025-11-08..2025-11-09}', 'Asia/Almaty'));
    expect(spans.map(({ start, end }) => `${formatInstant(start)} ${formatInstant(end)}`)).toEqual([
      '2025-11-05T19:00Z 2025-11-06T19:00Z',
      '2025-11-07T19:00Z 2025-11-09T19:00Z',
    ]);
    expect(memberSpans(eventOf('2025-11-06'))).toEqual([]);
  });

  it('tells an end that nobody knows from one that is open', () => {
    const ends = ['1985/', '/1985', '1985/..', '../1985', '1985/1986', '1985'];
    expect(ends.map((date) => hasUnknownEnd(eventOf(date).when.parts))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is told in a legend’s order, each once', () => {
    expect(dateForms([])).toEqual([]);
    const dates = ['2020%', '[2021,2022..]', '1985-05-05', '2024/..', '1985-04-04~', '2024/'];
    const forms = dateForms(dates.map((date) => eventOf(date)));
    expect(forms).toEqual(['mark', 'band', 'bar', 'open', 'unknown', 'alternatives', 'approximate', 'uncertain']);
  });
});

describe('eras', () => {
  const { eras } = makeStory(['one | 2020 | a'], {
    eras: [
      { id: 'late', label: 'Late', when: '2010/..' },
      { id: 'early', label: 'Early', when: '../1990' },
      { id: 'inside', label: 'Inside', when: '2015/2016' },
      { id: 'after', label: 'After', when: '2017/2018' },
      { id: 'coming', label: 'Coming', when: '2030/..' },
    ],
  });
  const rows = (until: number): readonly string[] =>
    placeEras(eras, epochMs(until)).map(({ era, row }) => `${era.id} ${row}`);

  it('stand in time order, each in the first row that is free for all of its time', () => {
    expect(rows(Number.POSITIVE_INFINITY)).toEqual(['early 0', 'late 0', 'inside 1', 'after 1', 'coming 1']);
  });

  it('do not come before they have begun', () => {
    expect(rows(Date.UTC(2012, 0, 1))).toEqual(['early 0', 'late 0']);
  });
});
