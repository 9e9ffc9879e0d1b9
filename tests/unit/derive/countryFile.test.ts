import { describe, expect, it } from 'vitest';
import { countryFile, holdsOn, relationsOf, standingStrip } from '../../../src/derive/countryFile.ts';
import type { Day } from '../../../src/time/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const story = makeStory(['one | 2020-01-01 | a | AE,IL', 'two | 2021-01-01 | a | IL', 'three | 2022-01-01 | a | BH'], {
  updated: '2021-09-15',
  statuses: [
    { id: 'announced', label: 'Announced', color: '#e3b341', pattern: 'hatched' },
    { id: 'signed', label: 'Signed', color: '#1f6feb', pattern: 'solid' },
  ],
  organisations: [{ id: 'accords', name: 'Accords' }],
  roles: [
    { id: 'host', label: 'host' },
    { id: 'ties', label: 'ties' },
  ],
  people: [
    { id: 'former', name: 'Former', offices: [{ title: 'Minister', country: 'AE', when: '2010/2015' }] },
    {
      id: 'holder',
      name: 'Holder',
      offices: [
        { title: 'Governor', country: 'AE', when: '2001/2003' },
        { title: 'President', country: 'AE', when: '2004-11-03/..' },
        { title: 'Judge', country: 'IL', when: '2004/..' },
      ],
    },
  ],
  relations: [
    { from: 'BH', to: 'AE', kind: 'ties' },
    { from: 'IL', to: 'AE', kind: 'ties', when: '2020-09-15/..' },
    { from: 'IL', to: 'BH', kind: 'ties', when: '2020-10-18/2020-12-01' },
    { from: 'AE', to: 'KZ', kind: 'ties', directed: true, when: '1992/..' },
  ],
  standings: [
    { in: 'accords', country: 'AE', status: 'signed', when: '2020-09-15/..' },
    { in: 'accords', country: 'AE', status: 'announced', when: '2020-08-13/..' },
    { in: 'accords', country: 'BH', status: 'announced', when: '2020-09-15/2021-03-14' },
  ],
});

const fileOf = (code: string, day: string) => countryFile(story, story.events, code, day as Day);

describe('countryFile', () => {
  it('says the standing of the day, and all standings in the order of their dates', () => {
    const file = fileOf('AE', '2020-08-13');
    expect(file.memberships[0]?.standing?.status).toBe('announced');
    expect(file.memberships[0]?.history.map(({ status }) => status)).toEqual(['announced', 'signed']);
    expect(fileOf('AE', '2020-08-12').memberships[0]?.standing).toBeUndefined();
    expect(fileOf('US', '2020-08-13').memberships).toEqual([]);
  });

  it('keeps what a country is in one organisation apart from what it is in another', () => {
    const two = makeStory(['one | 2020-01-01'], {
      organisations: ['bloc', 'union'].map((id) => ({ id, name: id })),
      statuses: ['member', 'left', 'founder'].map((id) => ({ id, label: id, color: '#888888', pattern: 'solid' })),
      standings: [
        { in: 'bloc', country: 'ML', status: 'left', when: '2025-01-29/..' },
        { in: 'union', country: 'ML', status: 'founder', when: '2023-09-16/..' },
        { in: 'bloc', country: 'ML', status: 'member', when: '1975-05-28/..' },
      ],
    });
    const { memberships } = countryFile(two, [], 'ML', '2024-06-01' as Day);
    expect(memberships.map((one) => [one.in, one.standing?.status, one.history.map(({ status }) => status)])).toEqual([
      ['bloc', 'member', ['member', 'left']],
      ['union', 'founder', ['founder']],
    ]);
  });

  it('names who held an office on the day first, with the offices of that day and of that country alone', () => {
    const named = fileOf('AE', '2020-01-01').people.map(({ person, offices, now }) => [
      person.id,
      offices.map(({ title }) => title),
      now,
    ]);
    expect(named).toEqual([
      ['holder', ['President'], true],
      ['former', ['Minister'], false],
    ]);
    expect(fileOf('AE', '2002-01-01').people.map(({ person, now }) => [person.id, now])).toEqual([
      ['holder', true],
      ['former', false],
    ]);
  });

  it('holds the events it takes part in, and no other', () => {
    expect(fileOf('IL', '2020-01-01').events.map(({ event }) => event.id)).toEqual(['one', 'two']);
  });

  it('holds the relations at either end by their beginning, those without a date last', () => {
    expect(relationsOf(story, 'AE').map(({ from, to }) => `${from}${to}`)).toEqual(['AEKZ', 'ILAE', 'BHAE']);
    const [ties, , always] = relationsOf(story, 'AE');
    expect([ties && holdsOn(ties, '1991-12-31' as Day), ties && holdsOn(ties, '1992-01-01' as Day)]).toEqual([
      false,
      true,
    ]);
    expect(always && holdsOn(always, '1900-01-01' as Day)).toBe(true);
  });
});

describe('standingStrip', () => {
  const stripOf = (code: string, day: string) => {
    const { pieces, at } = standingStrip(story, fileOf(code, day).memberships[0]?.history ?? [], day as Day);
    return [pieces.map(({ status, from, to }) => [status, from.toFixed(2), to.toFixed(2)]), at?.toFixed(2)];
  };

  it('goes from the first standing of the story to the editorial date, each up to the next one or its own end', () => {
    expect(stripOf('AE', '2021-09-15')).toEqual([
      [
        ['announced', '0.00', '0.08'],
        ['signed', '0.08', '1.00'],
      ],
      '1.00',
    ]);
    expect(stripOf('BH', '2021-03-01')).toEqual([[['announced', '0.08', '0.54']], '0.50']);
  });

  it('says its first and its last day', () => {
    const { first, last } = standingStrip(story, [], '2021-03-01' as Day);
    expect([first, last]).toEqual(['2020-08-13', '2021-09-15']);
    expect(standingStrip(story, [], '2022-09-15' as Day).last).toBe('2022-09-15');
  });

  it('has no day before its beginning, and reaches as far as a later day', () => {
    expect(stripOf('BH', '2019-01-01')[1]).toBeUndefined();
    expect(stripOf('BH', '2022-09-15')).toEqual([[['announced', '0.04', '0.28']], '1.00']);
  });
});
