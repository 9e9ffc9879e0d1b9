import { describe, expect, it } from 'vitest';
import { chainOf, officesThen, sourcesOf, standingsThen, termsIn } from '../../../src/derive/evidence.ts';
import { daysElsewhere } from '../../../src/derive/daysElsewhere.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const story = makeStory([], {
  people: [
    {
      id: 'who',
      name: 'Who',
      offices: [
        { title: 'deputy', when: '2015/2018' },
        { title: 'head', when: '2019-03-20/..' },
      ],
    },
  ],
  terms: [{ id: 'c5', label: 'C5+1', text: 'A format.' }],
  events: [
    { id: 'offer', when: '2020-01-01', track: 'a', title: 'Offer' },
    { id: 'answer', when: '2020-01-02', track: 'a', title: 'Answer', links: [{ to: 'offer', kind: 'answers' }] },
    {
      id: 'dinner',
      when: '2025-11-06',
      zone: 'America/New_York',
      track: 'a',
      title: 'Dinner',
      countries: [{ code: 'US' }, { code: 'KZ' }, { code: 'UZ' }, { code: 'IL' }],
    },
    {
      id: 'call',
      when: '2025-11-06T19:30-05:00',
      zone: 'America/New_York',
      track: 'a',
      title: 'Call',
      countries: [{ code: 'KZ' }],
    },
    { id: 'month', when: '2025-11', zone: 'America/New_York', track: 'a', title: 'Month', countries: [{ code: 'KZ' }] },
  ],
});
const event = (id: string) => {
  const found = story.eventById.get(id);
  if (!found) throw new Error(id);
  return found;
};

describe('officesThen', () => {
  it('are those held at the time of the event', () => {
    const who = story.personById.get('who');
    if (!who) throw new Error('who');
    expect(officesThen(who, event('offer')).map(({ title }) => title)).toEqual(['head']);
    expect(
      officesThen(who, makeStory(['old | 2016 | a']).events[0] ?? event('offer')).map(({ title }) => title),
    ).toEqual(['deputy']);
  });
});

describe('standingsThen', () => {
  const standing = makeStory([], {
    organisations: [{ id: 'accords', name: 'Accords' }],
    statuses: ['announced', 'signed'].map((id) => ({ id, label: id, color: '#e3b341' })),
    standings: [
      { in: 'accords', country: 'KZ', status: 'announced', when: '2025-11-06/..' },
      { in: 'accords', country: 'AE', status: 'signed', when: '2020-09-15/..' },
    ],
    events: [
      { id: 'eve', when: '2025-11-05', track: 'a', title: 'Eve', countries: [{ code: 'KZ' }] },
      { id: 'day', when: '2025-11-06', track: 'a', title: 'Day', countries: [{ code: 'KZ' }, { code: 'US' }] },
      { id: 'open', when: '2025-11-06/..', track: 'a', title: 'Open', countries: [{ code: 'KZ' }] },
    ],
  });
  const then = (id: string): string[] => {
    const found = standing.eventById.get(id);
    return found ? [...standingsThen(standing, found)].map(([code, { status }]) => `${code} ${status.id}`) : [];
  };

  it('are those of the event’s own countries on its last day', () => {
    expect([then('eve'), then('day'), then('open')]).toEqual([[], ['KZ announced'], []]);
  });
});

describe('chainOf', () => {
  it('goes both ways', () => {
    expect(chainOf(story, event('answer'))).toEqual([{ event: event('offer'), kind: 'answers', reversed: false }]);
    expect(chainOf(story, event('offer'))).toEqual([{ event: event('answer'), kind: 'answers', reversed: true }]);
  });
});

describe('termsIn', () => {
  it('finds a term by its label, whatever the case', () => {
    expect(termsIn(story, ['The c5+1 summit'], () => 'C5+1').map(({ id }) => id)).toEqual(['c5']);
    expect(termsIn(story, ['Nothing of it'], () => 'C5+1')).toEqual([]);
    expect(termsIn(story, ['C5+10 is another'], () => 'C5+1')).toEqual([]);
  });

  it.each([
    ['Соглашения Авраама', 'Казахстан присоединяется к Соглашениям Авраама.', true],
    ['Авраамові угоди', 'приєднання до Авраамових угод', true],
    ['Ибраһим келісімдері', 'Ибраһим келісімдеріне қосылды', true],
    ['Кнессет', 'голосование в Кнессете', true],
    ['союз', 'союзнический долг', false],
    ['Соглашения Авраама', 'Соглашения, имя Авраама', false],
    ['two-state solution', 'It backs a two-state solution.', true],
    ['liaison office', 'Its liaison offices', true],
  ])('knows “%s” in “%s”: %s', (label, text, found) => {
    expect(termsIn(story, [text], () => label)).toHaveLength(found ? 1 : 0);
  });
});

describe('daysElsewhere', () => {
  it('says both days a day can be where clocks are far away, countries of one answer together', () => {
    expect(daysElsewhere(event('dinner'))).toEqual([
      { codes: ['KZ', 'UZ', 'IL'], first: '2025-11-06', last: '2025-11-07' },
    ]);
  });
  it('says the one day where the hour is known', () => {
    expect(daysElsewhere(event('call'))).toEqual([{ codes: ['KZ'], first: '2025-11-07', last: '2025-11-07' }]);
  });
  it('says nothing of a month', () => expect(daysElsewhere(event('month'))).toEqual([]));
});

describe('the sources of an event', () => {
  it('are its own, then those that statements and notes alone cite, each once', () => {
    const sources = ['S1', 'S2', 'S3', 'S4', 'S5'].map((id) => ({ id, publisher: id, date: '2025' }));
    const said = { by: 'S2', kind: 'statement', text: 'x' };
    const [cited] = makeStory([], {
      sources,
      events: [
        {
          id: 'cited',
          when: '2025',
          track: 'a',
          title: 'Cited',
          sources: [{ id: 'S3' }, { id: 'S1' }],
          claims: [
            { ...said, sources: [{ id: 'S1', locator: 'P1' }, { id: 'S4' }] },
            { ...said, sources: [{ id: 'S4', locator: 'P2' }] },
          ],
          notes: [{ text: 'x', sources: [{ id: 'S5' }, { id: 'S3' }] }],
        },
      ],
    }).events;
    expect(cited && sourcesOf(cited)).toEqual(['S3', 'S1', 'S4', 'S5']);
  });
});
