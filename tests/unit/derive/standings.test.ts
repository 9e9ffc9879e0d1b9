import { describe, expect, it } from 'vitest';
import { standingChanges, standingGroups, standingsAt } from '../../../src/derive/standings.ts';
import type { Day } from '../../../src/time/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const story = makeStory(['one | 2020-01-01 | a'], {
  statuses: [
    { id: 'announced', label: 'Announced', color: '#e3b341', pattern: 'hatched' },
    { id: 'signed', label: 'Signed', color: '#1f6feb', pattern: 'solid' },
  ],
  organisations: [{ id: 'accords', name: 'Accords' }],
  standings: [
    { in: 'accords', country: 'AE', status: 'announced', when: '2020-08-13/..' },
    { in: 'accords', country: 'AE', status: 'signed', when: '2020-09-15/..', event: 'one' },
    { in: 'accords', country: 'BH', status: 'announced', when: '2020-09-11/2020-10' },
  ],
});

const at = (day: string): Record<string, string> =>
  Object.fromEntries([...standingsAt(story, day as Day)].map(([code, standing]) => [code, standing.status]));

describe('standingsAt', () => {
  it.each([
    ['2020-08-12', {}],
    ['2020-08-13', { AE: 'announced' }],
    ['2020-09-14', { AE: 'announced', BH: 'announced' }],
    ['2020-09-15', { AE: 'signed', BH: 'announced' }],
    ['2020-10-31', { AE: 'signed', BH: 'announced' }],
    ['2020-11-01', { AE: 'signed' }],
  ])('as of %s, the whole day included', (day, expected) => expect(at(day)).toEqual(expected));
});

describe('standingGroups', () => {
  it('follows the order of the statuses and leaves out those nobody has', () => {
    expect(standingGroups(story, standingsAt(story, '2020-08-20' as Day))).toEqual([
      { status: 'announced', countries: ['AE'] },
    ]);
    expect(standingGroups(story, standingsAt(story, '2020-09-20' as Day)).map(({ status }) => status)).toEqual([
      'announced',
      'signed',
    ]);
  });
});

describe('standingChanges', () => {
  const between = (from: string, to: string) => standingChanges(story, from as Day, to as Day);

  it('tells what differs between two days, with the event of the later standing', () => {
    expect(between('2020-09-01', '2020-10-31')).toEqual([
      { country: 'BH', before: undefined, after: 'announced', event: undefined },
      { country: 'AE', before: 'announced', after: 'signed', event: 'one' },
    ]);
  });

  it('tells it backwards too, and what has ended', () => {
    expect(between('2020-09-20', '2020-09-01')).toEqual([
      { country: 'BH', before: 'announced', after: undefined, event: undefined },
      { country: 'AE', before: 'signed', after: 'announced', event: 'one' },
    ]);
    expect(between('2020-10-31', '2020-11-01').map(({ country, after }) => [country, after])).toEqual([
      ['BH', undefined],
    ]);
  });

  it('has what ended where it ended, among what began', () => {
    const told = makeStory(['one | 2020-01-01 | a'], {
      statuses: [
        { id: 'member', label: 'Member', color: '#1f6feb', pattern: 'solid' },
        { id: 'guest', label: 'Guest', color: '#e3b341', pattern: 'hatched' },
      ],
      organisations: [{ id: 'union', name: 'Union' }],
      standings: [
        { in: 'union', country: 'GB', status: 'member', when: '1973-01-01/2020-01-31' },
        { in: 'union', country: 'HR', status: 'member', when: '2013-07-01/..' },
        // A guest before and since, but for two years.
        { in: 'union', country: 'NO', status: 'guest', when: '1994/..' },
        { in: 'union', country: 'NO', status: 'member', when: '2009/2016' },
      ],
    });
    const order = (from: string, to: string) =>
      standingChanges(told, from as Day, to as Day).map(({ country }) => country);
    expect(order('2010-01-01', '2021-01-01')).toEqual(['HR', 'NO', 'GB']);
    expect(order('2021-01-01', '2010-01-01')).toEqual(['HR', 'NO', 'GB']);
  });

  it('is nothing between two days of which none changed anything', () => {
    expect(between('2021-01-01', '2022-01-01')).toEqual([]);
  });
});
