import { describe, expect, it } from 'vitest';
import { countBy, countInWindow, hasLaterEvents } from '../../../src/derive/counting.ts';
import { matchingEvents, shownEvents } from '../../../src/derive/matching.ts';
import { createFinder, foldText } from '../../../src/derive/searchIndex.ts';
import { timeSpan } from '../../../src/time/index.ts';
import { type Filters, NO_FILTERS } from '../../../src/view/index.ts';
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
const find = createFinder(story, 'en');

function ids(filters: Partial<Filters>, except?: Parameters<typeof matchingEvents>[3]): string[] {
  return matchingEvents(shownEvents(story, false), { ...NO_FILTERS, ...filters }, find(filters.text ?? ''), except).map(
    (event) => event.id,
  );
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

describe('shownEvents', () => {
  it('keeps what comes after the editorial date behind its switch', () => {
    expect(hasLaterEvents(story)).toBe(true);
    expect(shownEvents(story, true)).toHaveLength(4);
    expect(shownEvents(story, false)).toHaveLength(3);
  });
  it('counts the whole of the editorial day as checked', () => {
    const same = makeStory(['one | 2022-12-31 | a'], { updated: '2022-12-31' });
    expect(shownEvents(same, false)).toBe(same.events);
    expect(hasLaterEvents(same)).toBe(false);
  });
});

describe('countInWindow', () => {
  it('counts every event that shares an instant with it: open ends, and not what only touches', () => {
    const count = (start: number, end: number): number => countInWindow(story.events, timeSpan(start, end));
    expect(count(Date.UTC(2021, 6, 1), Date.UTC(2022, 2, 1))).toBe(1);
    expect(count(Date.UTC(2021, 5, 30), Date.UTC(2021, 6, 2))).toBe(1);
    expect(count(Date.UTC(2021, 6, 1), Date.UTC(2021, 6, 2))).toBe(0);
    expect(count(Date.UTC(2040, 0, 1), Date.UTC(2041, 0, 1))).toBe(1);
    expect(count(Date.UTC(2019, 0, 1), Date.UTC(2041, 0, 1))).toBe(4);
  });
});

describe('countBy', () => {
  it('counts an event once for each key it has', () => {
    expect(countBy(story.events, (event) => event.countries.map(({ code }) => code))).toEqual(
      new Map([
        ['KZ', 3],
        ['IL', 2],
      ]),
    );
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

  it('begins a word after any sign, and needs none of them to be typed', () => {
    const places = [{ id: 'home', name: 'C5+1 brings $600m', at: [51, 71] }];
    const findSigns = createFinder(makeStory(['signs | 2025 | a | | home'], { places }), 'en');
    for (const typed of ['600', '$600m', 'c5', 'C5+1', 'c5 1', '1 600', '+ c5'])
      expect([typed, findSigns(typed)?.size]).toEqual([typed, 1]);
  });

  it('speaks the language it was made for', () => {
    expect(createFinder(story, 'ru')('заголовок')?.size).toBe(4);
    expect(find('заголовок')?.size).toBe(0);
  });
});
