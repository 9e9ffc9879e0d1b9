import { describe, expect, it } from 'vitest';
import { eventsByPlace } from '../../../src/derive/mapItems.ts';
import { beginnings } from '../../../src/derive/timetable.ts';
import { CODED_FACETS, facetCodes } from '../../../src/derive/facetCodes.ts';
import { createFacetSelectors } from '../../../src/state/facetSelectors.ts';
import { columnSelector, indexInTurns, shownColumns } from '../../../src/state/columnSelector.ts';
import { createSelectors } from '../../../src/state/selectors.ts';
import { createStoryStore } from '../../../src/state/store.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const LINES = ['one | 2020-01-01 | a | KZ', 'two | 2021 | b | IL', 'later | 2026-01-01 | a | KZ'];

describe('the index of a story', () => {
  it('is made in turns, and is what filters and pictures then read', async () => {
    const story = makeStory(LINES, { updated: '2025-11-07' });
    const store = createStoryStore(story, 'en');
    let turns = 0;
    await indexInTurns(story, false, async () => void (turns += 1));
    expect(turns).toBe(CODED_FACETS.length + 4);
    const base = createSelectors();
    const shown = base.shown(store.getState());
    expect(shown).toHaveLength(2);
    const columns = shownColumns(base, store.getState());
    const codes = CODED_FACETS.map((facet) => facetCodes(shown, facet));
    const [places, days] = [eventsByPlace(shown, null), beginnings(shown)];
    base.memory.forget();
    expect(base.shown(store.getState())).toBe(shown);
    expect(shownColumns(base, store.getState())).toBe(columns);
    expect(CODED_FACETS.map((facet) => facetCodes(base.shown(store.getState()), facet))).toEqual(codes);
    expect(eventsByPlace(shown, null)).toBe(places);
    expect(beginnings(shown)).toBe(days);
    expect(createFacetSelectors(base).tracks(store.getState())).toEqual(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
  });

  it('stops where it is called off', async () => {
    const story = makeStory(LINES);
    const called = indexInTurns(story, true, () => Promise.reject(new Error('called off')));
    await expect(called).rejects.toThrow('called off');
  });

  it('gives one set of columns for one set of filters', () => {
    const store = createStoryStore(makeStory(LINES), 'en');
    const base = createSelectors();
    const [one, other] = [columnSelector(base), columnSelector(base)];
    store.intents.toggleTrack('a', 'filters');
    const columns = one(store.getState());
    expect(columns.events.map(({ id }) => id)).toEqual(['two']);
    expect(other(store.getState())).toBe(columns);
  });
});
