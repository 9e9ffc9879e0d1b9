import { describe, expect, it } from 'vitest';
import { codesOf, countCodes, countInWindow, hasLaterEvents } from '../../../src/derive/counting.ts';
import { type Facet, matchingEvents, shownEvents, verdictsOf } from '../../../src/derive/matching.ts';
import { isLetThrough } from '../../../src/derive/verdicts.ts';
import { pickColumns, timeColumns } from '../../../src/derive/timeColumns.ts';
import { createFinder, foldText } from '../../../src/derive/searchIndex.ts';
import { timeSpan } from '../../../src/time/index.ts';
import { type Filters, NO_FILTERS } from '../../../src/view/index.ts';
import { seededStory } from '../../fixtures/seededStory.mjs';
import { makeStory } from '../../fixtures/makeStory.ts';

const story = makeStory(
  [
    'one | 2020-01-01 | a | KZ | home',
    'two | 2021-06 | b | KZ,IL',
    'three | 2022-02-24/.. | c | IL | away',
    'later | 2023-05-01 | a | KZ',
  ],
  { updated: '2022-12-31' },
);
const find = await createFinder(story, 'en');

function ids(filters: Partial<Filters>, except?: Facet): string[] {
  const shown = shownEvents(story, false);
  const verdicts = verdictsOf(shown, { ...NO_FILTERS, ...filters }, find(filters.text ?? ''));
  const through = shown.filter((_, position) => isLetThrough(verdicts, position, except));
  if (except === undefined) expect(matchingEvents(shown, verdicts)).toEqual(through);
  return through.map(({ id }) => id);
}

describe('matchingEvents', () => {
  it('keeps everything while nothing is asked', () => expect(ids({})).toEqual(['one', 'two', 'three']));
  it('keeps the tracks that are on; none on, none kept', () => {
    expect(ids({ tracks: ['a', 'c'] })).toEqual(['one', 'three']);
    expect(ids({ tracks: [] })).toEqual([]);
  });
  it('takes either or both of two countries', () => {
    expect(ids({ countries: { codes: ['KZ', 'IL'], match: 'any' } })).toEqual(['one', 'two', 'three']);
    expect(ids({ countries: { codes: ['KZ', 'IL'], match: 'all' } })).toEqual(['two']);
  });
  it('finds every word of the text, in titles and places, whatever the case', () => {
    expect(ids({ text: 'TITLE two' })).toEqual(['two']);
    expect(ids({ text: 'away' })).toEqual(['three']);
    expect(ids({ text: 'nowhere' })).toEqual([]);
    expect(ids({ text: '   ' })).toEqual(['one', 'two', 'three']);
  });
  it('combines facets with and, and leaves one out to count its values', () => {
    const filters = { tracks: ['a'], countries: { codes: ['IL'], match: 'any' as const } };
    expect(ids(filters)).toEqual([]);
    expect(ids(filters, 'tracks')).toEqual(['two', 'three']);
    expect(ids(filters, 'countries')).toEqual(['one']);
  });
});

describe('the search', () => {
  it('finds the words that are shown, in whatever language, and none of their marks', async () => {
    const told = makeStory(['one | 2020', 'two | 2021'], { languages: ['en', 'ru', 'kk'] });
    const [one, two] = told.events;
    if (!one || !two) throw new Error('no events');
    const events = [
      { ...one, title: { kk: 'Бастау' } },
      { ...two, title: 'Of **Eur**atom', summary: '[the text](https://archive.example.org/)' },
    ];
    const findIn = await createFinder({ ...told, events }, 'ru');
    expect([...(findIn('бастау') ?? [])]).toEqual(['one']);
    expect([...(findIn('euratom') ?? [])]).toEqual(['two']);
    expect([...(findIn('the text') ?? [])]).toEqual(['two']);
    expect([...(findIn('https') ?? []), ...(findIn('archive') ?? [])]).toEqual([]);
  });
});

describe('shownEvents', () => {
  it('keeps what comes after the editorial date behind its switch', () => {
    expect(hasLaterEvents(story)).toBe(true);
    expect(shownEvents(story, true)).toHaveLength(4);
    expect(shownEvents(story, false)).toHaveLength(3);
  });
  it('counts the whole of the editorial day as checked', () => {
    const same = makeStory(['one | 2022-12-31 | a'], { updated: '2022-12-31' });
    expect(shownEvents(same, false)).toBe(same.events);
    // What is known of a list is kept with it: there must be one.
    expect(shownEvents(story, false)).toBe(shownEvents(story, false));
    expect(hasLaterEvents(same)).toBe(false);
  });
});

describe('countInWindow', () => {
  it('counts every event that shares an instant with it: open ends, and not what only touches', () => {
    const count = (start: number, end: number): number =>
      countInWindow(timeColumns(story, story.events), timeSpan(start, end));
    expect(count(Date.UTC(2021, 6, 1), Date.UTC(2022, 2, 1))).toBe(1);
    expect(count(Date.UTC(2021, 5, 30), Date.UTC(2021, 6, 2))).toBe(1);
    expect(count(Date.UTC(2021, 6, 1), Date.UTC(2021, 6, 2))).toBe(0);
    expect(count(Date.UTC(2040, 0, 1), Date.UTC(2041, 0, 1))).toBe(1);
    expect(count(Date.UTC(2019, 0, 1), Date.UTC(2041, 0, 1))).toBe(4);
  });
});

describe('codes', () => {
  const codes = codesOf(story.events, (event) => [...event.countries, ...event.countries].map(({ code }) => code));

  it('count an event once for each value it has', () => {
    expect(countCodes(codes, null, 'countries')).toEqual(
      new Map([
        ['KZ', 3],
        ['IL', 2],
      ]),
    );
  });

  it('count what the other facets let through, and leave out what none carries', () => {
    const filters = { ...NO_FILTERS, tracks: ['c'], countries: { codes: ['KZ'], match: 'any' as const } };
    const verdicts = verdictsOf(story.events, filters, null);
    expect(countCodes(codes, verdicts, 'countries')).toEqual(new Map([['IL', 1]]));
    expect(countCodes(codes, verdicts, 'tracks')).toEqual(
      new Map([
        ['KZ', 3],
        ['IL', 1],
      ]),
    );
  });
});

describe('pickColumns', () => {
  it('are the columns of what the filters let through', () => {
    // The second is EDTF's way to write a year that nobody knows: it has no place on an axis, and so no column.
    const more = makeStory([
      'one | 2020-01-01 | a',
      'no place | XXXX-12-25 | a',
      'two | 2021 | b',
      'three | 2022/.. | a',
    ]);
    const all = timeColumns(more, more.events);
    expect(all.events.map(({ id }) => id)).not.toContain('no place');
    expect(pickColumns(all, null)).toBe(all);
    const verdicts = verdictsOf(more.events, { ...NO_FILTERS, tracks: ['a'] }, null);
    const matching = matchingEvents(more.events, verdicts);
    const { positions, ...columns } = pickColumns(all, verdicts);
    expect(columns).toMatchObject(
      Object.fromEntries(Object.entries(timeColumns(more, matching)).filter(([name]) => name !== 'positions')),
    );
    expect([...positions].map((position) => more.events[position])).toEqual(columns.events);
  });
});

describe('foldText', () => {
  it.each([
    ['Ёлка', 'елка'],
    ['Обʼєднані', 'обеднани'],
    ["об'єднані", 'обеднани'],
    ['об’єднані', 'обеднани'],
    ['Қазақстан', 'казакстан'],
    ['Әзірбайжан', 'азирбаижан'],
    ['São', 'sao'],
  ])('folds %s', (text, folded) => expect(foldText(text)).toBe(folded));
});

describe('createFinder', () => {
  it('finds words by their beginning, all of them, and knows when nothing is asked', () => {
    expect(find('tit')?.size).toBe(4);
    expect([...(find('two tit') ?? [])]).toEqual(['two']);
    expect(find('itle')?.size).toBe(0);
    expect([find(''), find('  — ')]).toEqual([null, null]);
  });

  it('begins a word after any sign, and needs none of them to be typed', async () => {
    const places = [{ id: 'home', name: 'C5+1 brings $600m', at: [51, 71] }];
    const findSigns = await createFinder(makeStory(['signs | 2025 | a | | home'], { places }), 'en');
    for (const typed of ['600', '$600m', 'c5', 'C5+1', 'c5 1', '1 600', '+ c5'])
      expect([typed, findSigns(typed)?.size]).toEqual([typed, 1]);
  });

  it('finds an event by its year, and by its day as the file writes it', async () => {
    const dated = await createFinder(makeStory(['first | 1957-08-31', 'second | 1958', 'third | 1957/1959']), 'en');
    expect([...(dated('1957') ?? [])]).toEqual(['third', 'first']);
    expect([...(dated('1957-08-31') ?? [])]).toEqual(['first']);
    expect(dated('1960')?.size).toBe(0);
  });

  it('is made in turns too, and finds the same', async () => {
    const { events, places, tracks } = seededStory({ events: 500 });
    const long = makeStory([], { events, places, tracks });
    const names = (code: string): readonly string[] => [`Land ${code}`];
    let turns = 0;
    const inTurns = await createFinder(long, 'en', names, {
      isDue: () => true,
      rest: async () => void (turns += 1),
    });
    expect(turns).toBe(500);
    const atOnce = await createFinder(long, 'en', names);
    for (const typed of ['e', 'en', 'land', 'land kz', 'of the', 'zzz', '2']) {
      const found = atOnce(typed);
      expect(inTurns(typed)).toEqual(found);
      const words = foldText(typed).split(' ');
      // As slowly as can be: every word of an event's text, one after another.
      const slow = long.events.filter((event) => {
        const text = foldText(
          [event.title, event.summary, ...event.places.map((id) => long.placeById.get(id)?.name ?? '')]
            .map((one) => (typeof one === 'string' ? one : (one?.['en'] ?? '')))
            .concat(event.countries.map(({ code }) => `Land ${code}`))
            .concat(event.when.text)
            .join(' '),
        ).split(/[^\p{L}\p{N}]+/u);
        return words.every((word) => text.some((one) => one.startsWith(word)));
      });
      expect([typed, [...(found ?? [])]]).toEqual([typed, slow.map(({ id }) => id)]);
    }
  });

  it('speaks the language it was made for', async () => {
    expect((await createFinder(story, 'ru'))('заголовок')?.size).toBe(4);
    expect(find('заголовок')?.size).toBe(0);
  });
});
