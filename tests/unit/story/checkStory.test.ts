import { describe, expect, it } from 'vitest';
import { makeStory } from '../../fixtures/makeStory.ts';
import { checkStory, defaultLimits, startCheck } from '../../../src/story/index.ts';
import { fullStory, storyFromLines } from '../../fixtures/storyFixture.ts';
import { edited, type Json, json, linesOf, problemsOf, push, shown } from './editStory.ts';

describe('a story without a problem', () => {
  const { story, problems, droppedEvents } = shown(fullStory());

  it('is all there', () => {
    expect(problems).toEqual([]);
    expect(droppedEvents).toBe(0);
    expect(story.events.map((event) => event.id)).toEqual(['accords-signed', 'kazakhstan-announced']);
    expect(story).toMatchObject({
      id: 'fixture',
      updated: '2025-11-07',
      worldview: 'contested-marked',
      worldviewLocked: true,
    });
  });

  it('has its coordinates named and its dates parsed', () => {
    expect(story.placeById.get('white-house')?.at).toEqual({ lat: 38.8977, lng: -77.0365 });
    expect(story.home.bounds).toEqual({ south: 10, west: -20, north: 60, east: 90 });
    expect(story.home.window).toEqual({ start: Date.UTC(2020, 6), end: Date.UTC(2026, 0) });
    expect(story.standings[0]?.local).toEqual({ start: Date.UTC(2025, 10, 6), end: Infinity });
    expect(story.relations[0]?.local?.start).toBe(Date.UTC(2020, 8, 15));
    expect(story.eras[0]?.span.start).toBe(Date.UTC(2022, 1, 24));
    expect(story.people[0]?.offices[0]?.local.start).toBe(Date.UTC(2019, 2, 20));
  });

  it('keeps an event in its own zone: the 6th in Washington begins at five in the morning UTC', () => {
    const event = story.eventById.get('kazakhstan-announced');
    expect(event?.span.start).toBe(Date.UTC(2025, 10, 6, 5));
    expect(event?.local.start).toBe(Date.UTC(2025, 10, 6));
  });

  it('has its corrections by their dates, in whatever order they are written', () => {
    const corrections = ['2025-12-01', '2025-11-08', '2025-11'].map((date) => ({ date, text: date }));
    expect(makeStory(['one | 2020'], { corrections }).corrections.map(({ date }) => date)).toEqual([
      '2025-11',
      '2025-11-08',
      '2025-12-01',
    ]);
  });

  it('finds by id what it lists', () => {
    expect(story.eventById.get('accords-signed')).toBe(story.events[0]);
    expect([...story.trackById.values()]).toEqual(story.tracks);
    expect([...story.statusById.keys()]).toEqual(['announced']);
    expect([...story.roleById.keys()]).toEqual(['joins', 'speaker', 'normalises']);
  });
});

describe('defaults', () => {
  const { story } = shown(storyFromLines(['2020/2021-03-05 | a | Long', '2019/.. | a | Open']));

  it('are those of the format', () => {
    expect(story).toMatchObject({ worldview: 'editorial', worldviewLocked: false, home: {}, sources: [], tours: [] });
    expect(story.events[0]).toMatchObject({
      importance: 1,
      status: 'confirmed',
      places: [],
      countries: [],
      sources: [],
    });
  });

  it('take the last day of the last event for the editorial date; an open end is no day', () => {
    expect(story.updated).toBe('2021-03-05');
  });

  it('are not one object that a page could change for all', () => {
    expect(Object.isFrozen(story.events[0]?.places)).toBe(true);
  });
});

describe('the order of events', () => {
  it('is by start, then end, then as they stand in the file', () => {
    const raw = storyFromLines([
      '2021 | t | Year',
      '2021-01 | t | b',
      '2021-01 | t | a',
      '2021-01 | t | z',
      '2020 | t | Before',
    ]);
    expect(shown(raw).story.events.map((event) => event.id)).toEqual(['before', 'b', 'a', 'z', 'year']);
  });
});

describe('a broken event', () => {
  const broken = edited((story) => {
    push(story, 'events', { id: 'no-date', track: 'accords', title: 'x' });
    push(story, 'events', { when: '2020', track: 'nowhere', title: 'x', id: 'no-track' });
    push(story, 'events', 7);
  });

  it('is left out, counted, and named, and the others stay', () => {
    const checked = shown(broken);
    expect(checked.story.events).toHaveLength(2);
    expect(checked.droppedEvents).toBe(3);
    expect(checked.problems.map(({ code, droppedEvent }) => [code, droppedEvent])).toEqual([
      ['STORY-102', 'no-date'],
      ['STORY-201', 'no-track'],
      ['STORY-101', 'events[4]'],
    ]);
  });

  it('has all its problems named, not only the first', () => {
    const lines = linesOf(
      edited((story) => {
        Object.assign(story['events']?.[0] ?? {}, { when: 'x', importance: 9, countries: [{ code: 'kz' }] });
      }),
    );
    expect(lines.slice(0, -1)).toEqual([
      'STORY-104 events[0].when "x" is not an EDTF date: a date is written "2025", "2025-11" or "2025-11-06"',
      'STORY-106 events[0].importance 9 will not do: write 1 or 2 or 3',
      'STORY-106 events[0].countries[0].code "kz" will not do: write a country as its two capitals of ISO 3166-1, like "KZ" for Kazakhstan',
    ]);
  });

  it('of a place in two countries says what is done with it', () => {
    const lines = linesOf(
      edited((story) => {
        push(story, 'places', { id: 'gate', name: 'Gate', at: [44, 80], country: ['KZ', 'CN'] });
      }),
    );
    expect(lines).toEqual([
      'STORY-306 places[1].country a list will not do: write one country, or leave it out: events name all that they concern',
    ]);
    const other = linesOf(
      edited((story) => {
        Object.assign(story['standings']?.[0] ?? {}, { country: ['KZ', 'CN'] });
      }),
    );
    expect(other).toEqual(['STORY-306 standings[0].country a list will not do: write a string']);
  });

  it('names the object that a name alone stands for', () => {
    const lines = linesOf(
      edited((story) => {
        Object.assign(story['events']?.[0] ?? {}, {
          countries: ['US'],
          sources: ['S1'],
          people: ['two words'],
          links: ['accords-signed'],
        });
      }),
    );
    expect(lines.slice(0, 4).map((line) => line.split(': ').slice(1).join(': '))).toEqual([
      'write an object, { "code": "US" }',
      'write an object, { … }',
      'write an object, { … }',
      'write an object, { "id": "S1" }',
    ]);
  });

  it('is named once where it is huge: a million problems help nobody', () => {
    const problems = problemsOf(edited((story) => push(story, 'events', { id: 'x', places: Array(50_000).fill(1) })));
    expect(problems).toHaveLength(1);
  });

  it('takes links to it with it', () => {
    const lines = linesOf(
      edited((story) => {
        delete story['events']?.[1]?.['when'];
      }),
    );
    expect(lines.slice(1)).toEqual([
      'STORY-208 events[0].links[0].to "accords-signed" is not in the events shown: add it there, or correct the id',
      'STORY-211 relations[0].event "accords-signed" is not in the events shown: add it there, or correct the id',
    ]);
  });
});

const first = (story: Json, list: string): Json => story[list]?.[0] ?? {};

describe('two faults in one record', () => {
  it.each<[string, Parameters<typeof edited>[0], readonly string[]]>([
    [
      'a standing whose date and organisation are wrong',
      (raw) => Object.assign(first(raw, 'standings'), { when: '2025-02-30', in: 'nothing', event: 'nowhere' }),
      ['STORY-304', 'STORY-209', 'STORY-211'],
    ],
    [
      'a standing whose status and event are unknown',
      (raw) => Object.assign(first(raw, 'standings'), { status: 'signed', event: 'nowhere' }),
      ['STORY-210', 'STORY-211'],
    ],
    [
      'a relation whose country and kind are wrong',
      (raw) => Object.assign(first(raw, 'relations'), { from: 'kz', kind: 'hugs' }),
      ['STORY-306', 'STORY-212'],
    ],
    [
      'an event whose date and track are wrong',
      (raw) => Object.assign(first(raw, 'events'), { when: '2025-02-30', track: 'nothing' }),
      ['STORY-104', 'STORY-201'],
    ],
    [
      'an event whose date, place, person and zone are wrong, and of whose countries one is',
      (raw) =>
        Object.assign(first(raw, 'events'), {
          when: '2025-02-30',
          places: ['nowhere'],
          people: [{ id: 'nobody' }],
          zone: 'Mars/X',
          countries: [{ code: 'kz', role: 'nothing' }],
        }),
      ['STORY-104', 'STORY-106', 'STORY-203', 'STORY-204', 'STORY-108'],
    ],
    [
      'an event whose track and place are unknown',
      (raw) => Object.assign(first(raw, 'events'), { track: 'nothing', places: ['nowhere'] }),
      ['STORY-201', 'STORY-203'],
    ],
  ])('are told at once: %s', (_, edit, codes) => {
    const problems = problemsOf(edited(edit));
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
  });
});

describe('a dangling reference', () => {
  const { story } = shown(
    edited((raw) => {
      raw['people'] = json([]);
      raw['sources'] = json([]);
      raw['roles'] = json([]);
    }),
  );
  const event = story.eventById.get('kazakhstan-announced');

  it('is taken out, and what does not need it stays', () => {
    expect(event).toMatchObject({ people: [], sources: [], claims: [], countries: [{ code: 'KZ' }, { code: 'US' }] });
    expect(event?.countries[0]).not.toHaveProperty('role');
    expect(event?.notes).toEqual([{ text: 'Seen.', sources: [] }]);
  });

  it('takes a relation with it whose kind has no words', () => {
    expect(story.relations).toEqual([]);
  });
});

describe('a source', () => {
  it('stays without an address that is not https', () => {
    for (const url of ['javascript:alert(1)', 'http://a.b', 'https://u:p@a.b/', 'data:,x', '//a.b', 'https://a b']) {
      const { story, problems } = shown(edited((raw) => Object.assign(raw['sources']?.[0] ?? {}, { url })));
      expect(story.sources[0], url).not.toHaveProperty('url');
      expect(problems.map((problem) => problem.code)).toEqual(['STORY-308']);
    }
  });
});

describe('a zone that does not exist', () => {
  it('is read as UTC', () => {
    const { story } = shown(edited((raw) => Object.assign(raw['events']?.[0] ?? {}, { zone: 'Mars/Olympus' })));
    const event = story.eventById.get('kazakhstan-announced');
    expect(event).not.toHaveProperty('zone');
    expect(event?.span).toEqual(event?.local);
  });
});

describe('what stands at the top of the file', () => {
  it.each([[[51.2, 71.4]], [[[51.2, 71.4]]], [[[51.2], [60, 80]]], ['Europe']])(
    'shows both corners where bounds are %j',
    (bounds) => {
      const { problems } = shown(edited((raw) => Object.assign(raw, { home: { bounds } })));
      expect(problems.map(({ message }) => message)).toEqual([
        expect.stringMatching(/ is not used: write \[\[south, west\], \[north, east\]\] in degrees$/),
      ]);
    },
  );

  it.each([
    [
      [95, 0],
      [99, 9],
    ],
    [
      [-40, 110],
      [15, 210],
    ],
  ])('says from where to where degrees go, and how a map crosses 180°: %j, %j', (...bounds) => {
    const { problems } = shown(edited((raw) => Object.assign(raw, { home: { bounds } })));
    expect(problems.map(({ message }) => message)).toEqual([
      'a list is not used: write [[south, west], [north, east]] in degrees, −90 to 90 and −180 to 180; across 180° the west is the greater, [[-40, 110], [15, -150]]',
    ]);
  });

  it('says which corner of bounds is the first', () => {
    const { problems } = shown(
      edited((raw) =>
        Object.assign(raw, {
          home: {
            bounds: [
              [60, 0],
              [10, 0],
            ],
          },
        }),
      ),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'a list is not used: the first corner is the southern one',
    ]);
  });

  it.each([
    ['worldview', 'flat', { worldview: 'editorial' }],
    ['worldviewLocked', 'yes', { worldviewLocked: false }],
    ['updated', 5, { updated: '2025-11-06' }],
    ['home', [], { home: {} }],
    ['home', { window: '2020/..' }, { home: {} }],
    [
      'home',
      {
        window: '2020-13',
        bounds: [
          [1, 2],
          [3, 4],
        ],
      },
      { home: { bounds: { south: 1, west: 2, north: 3, east: 4 } } },
    ],
    [
      'home',
      {
        bounds: [
          [60, 0],
          [10, 0],
        ],
      },
      { home: {} },
    ],
  ])('falls back where %s is %j', (key, value, expected) => {
    const { story, problems } = shown(edited((raw) => Object.assign(raw, { [key]: value })));
    expect(problems.map((problem) => problem.code)).toEqual(['STORY-311']);
    expect(story).toMatchObject(expected);
  });

  it('is fatal where nothing can be shown without it, and every such key is named', () => {
    expect(linesOf({ format: 'chronomap-story/1' }).map((line) => line.split(' ').slice(0, 2))).toEqual([
      ['STORY-014', 'id'],
      ['STORY-014', 'languages'],
      ['STORY-014', 'title'],
      ['STORY-014', 'tracks'],
      ['STORY-014', 'events'],
    ]);
  });

  it('keeps each language once', () => {
    const { story, problems } = shown(edited((raw) => Object.assign(raw, { languages: ['uk', 'uk', 5, 'kk'] })));
    expect(story.languages).toEqual(['uk', 'kk']);
    expect(problems.filter(({ code }) => code === 'STORY-404').map(({ path }) => path)).toEqual([
      'languages[1]',
      'languages[2]',
    ]);
  });
});

describe('limits', () => {
  it('hold over JSON that is in memory already', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(linesOf(edited((raw) => Object.assign(raw, { extra: deep })))).toEqual([
      'STORY-006 extra[0] is nested more than 12 deep: a story never needs to be',
    ]);
  });

  it('refuse keys that reach a prototype, wherever they are', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const nested = JSON.parse(`{"a": [{"${key}": {"polluted": true}}]}`) as object;
      expect(problemsOf(edited((raw) => Object.assign(raw, { nested })))[0]?.code).toBe('STORY-008');
      expect(problemsOf(JSON.parse(`{"format": "chronomap-story/1", "${key}": 1}`))[0]?.code).toBe('STORY-008');
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('count problems past the last that is listed', () => {
    const raw = storyFromLines([
      '2020 | a | Good',
      ...Array.from({ length: 30 }, (_, index) => `bad | a | Bad ${index}`),
    ]);
    const { problems, droppedEvents } = shown(raw, { ...defaultLimits, problems: 10 });
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)).toMatchObject({
      code: 'STORY-017',
      message: 'there are 20 more problems: mend these first',
    });
    expect(droppedEvents).toBe(30);
  });
});

describe('a check in slices', () => {
  it('finds what a whole one finds', () => {
    const raw = storyFromLines([
      '2020 | a | One',
      'bad | a | Two',
      '2021 | a | Three',
      '2021 | a | One',
      '2022 | b | Four',
    ]);
    const sliced = startCheck(raw, defaultLimits, new Map());
    if (!sliced.ok) throw new Error('fatal');
    for (let from = 0; from < sliced.value.eventCount; from += 2) {
      sliced.value.checkEvents(from, Math.min(from + 2, sliced.value.eventCount));
    }
    expect(sliced.value.finish()).toEqual(checkStory(raw, defaultLimits));
  });
});

it('does not change the JSON it is given', () => {
  const raw = fullStory();
  const before = JSON.stringify(raw);
  checkStory(raw, defaultLimits);
  expect(JSON.stringify(raw)).toBe(before);
});
