import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createDrawSelectors } from '../../../src/state/drawSelectors.ts';
import { createWideSelectors } from '../../../src/state/wideSelectors.ts';
import { createFacetSelectors } from '../../../src/state/facetSelectors.ts';
import { createSelectors, createStoryStore } from '../../../src/state/index.ts';
import type { Story } from '../../../src/story/index.ts';
import { type Day, timeSpan } from '../../../src/time/index.ts';
import { defaultView, homeWindow } from '../../../src/view/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';
import { plainWording } from '../../fixtures/plainWording.ts';

const story = makeStory([
  'one | 2020-01-01 | a | KZ | home',
  'two | 2021-06 | b | IL',
  'three | 2022-02-24 | c | IL | away',
]);

function setup() {
  const store = createStoryStore(story, 'en');
  let commits = 0;
  let changes = 0;
  store.subscribe((state, previous) => {
    changes += 1;
    if (state.revision !== previous.revision) commits += 1;
  });
  return {
    store,
    intents: store.intents,
    view: () => store.getState().view,
    commits: () => commits,
    changes: () => changes,
  };
}

describe('the store of one story', () => {
  it('counts one committed change for one selection, and none for the same again', () => {
    const { intents, view, commits, store } = setup();
    intents.selectEvent('two', 'map');
    intents.selectEvent('two', 'timeline');
    expect(view().event).toBe('two');
    expect(commits()).toBe(1);
    expect(store.getState()).toMatchObject({ source: 'map', revision: 1 });
  });

  it('asks for the event to be brought into view each time it is chosen', () => {
    const { intents, store } = setup();
    intents.selectEvent('two', 'map');
    intents.selectEvent('two', 'list');
    expect(store.getState().revealGeneration).toBe(2);
  });

  it('moves the window no farther than the chosen event needs', () => {
    const { intents, view } = setup();
    intents.commitWindow(timeSpan(Date.UTC(2020, 0, 1), Date.UTC(2020, 5, 1)), 'timeline');
    const before = view().window;
    intents.selectEvent('three', 'list');
    const after = view().window;
    expect(after.end - after.start).toBe(before.end - before.start);
    expect(after.end).toBeGreaterThan(Date.UTC(2022, 1, 25) - 1);
    intents.selectEvent('three', 'list');
    expect(view().window).toBe(after);
  });

  it('keeps a moving hand out of the committed view until it lets go', () => {
    const { intents, view, commits, changes } = setup();
    const before = view();
    for (let day = 1; day < 20; day += 1)
      intents.previewWindow(timeSpan(Date.UTC(2020, 0, day), Date.UTC(2021, 0, day)));
    expect(view()).toBe(before);
    expect([commits(), changes()]).toEqual([0, 19]);
    intents.commitWindow(timeSpan(Date.UTC(2020, 0, 19), Date.UTC(2021, 0, 19)), 'timeline');
    expect(commits()).toBe(1);
  });

  it('steps back from the group, then the event, then the countries', () => {
    const { intents, view, store } = setup();
    intents.chooseCountry('IL', false, 'map');
    intents.selectEvent('two', 'list');
    intents.openGroup({ part: 'map', eventIds: ['two'], at: { x: 0, y: 0 } });
    intents.stepBack('keyboard');
    expect(store.getState().transient.openGroup).toBeNull();
    expect(view().event).toBe('two');
    intents.stepBack('keyboard');
    expect(view().event).toBeNull();
    expect(view().filters.countries.codes).toEqual(['IL']);
    intents.stepBack('keyboard');
    expect(view().filters.countries.codes).toEqual([]);
  });

  it('ignores an event the story does not have', () => {
    const { intents, commits } = setup();
    intents.selectEvent('nobody', 'url');
    expect(commits()).toBe(0);
  });

  it('shares nothing with another store of the same story', () => {
    const first = setup();
    const second = setup();
    first.intents.selectEvent('one', 'list');
    expect(second.view().event).toBeNull();
    expect(second.changes()).toBe(0);
  });
});

it('has a step of a tour shown on the map, though it has no event: where the map is at home', () => {
  const { intents, store } = setup();
  const before = store.getState().revealGeneration;
  intents.restore({ ...store.getState().view, tour: { id: 'any', step: 1 } }, 'tour');
  expect(store.getState().revealGeneration).toBe(before + 1);
  intents.restore({ ...store.getState().view, tour: null }, 'url');
  expect(store.getState().revealGeneration).toBe(before + 1);
});

describe('a long story', () => {
  const whole = story;
  const beginning = (): Story => makeStory(['one | 2020-01-01 | a | KZ | home', 'two | 2021-06 | b | IL']);

  function begun() {
    const store = createStoryStore(beginning(), 'en', 1);
    return { store, intents: store.intents, view: () => store.getState().view };
  }

  it('is shown from its beginning, and says how much is still to come', () => {
    const { store, intents } = begun();
    expect(store.getState().coming).toBe(1);
    intents.completeStory(whole);
    expect(store.getState()).toMatchObject({ story: whole, coming: 0, revision: 0, source: null });
  });

  it('moves what nobody has moved to the defaults of the whole: it is not a change of the reader’s', () => {
    const { store, intents, view } = begun();
    const { window } = view();
    intents.completeStory(whole);
    expect(view()).toEqual(defaultView(whole, 'en'));
    expect(view().window.end).toBeGreaterThan(window.end);
    expect(store.getInitialState()).toMatchObject({ story: whole, coming: 0 });
    expect(view()).toBe(store.getInitialState().view);
  });

  it('has room for later events where they were asked for before all of them had come', () => {
    const events = (ids: readonly string[]) => ids.map((id) => `${id} | ${id.slice(1)}-06 | a`);
    const more = { home: { window: '2020/2021' }, updated: '2021-12-31' };
    const store = createStoryStore(makeStory(events(['e2020', 'e2023']), more), 'en', 1);
    store.intents.showLater(true, 'filters');
    const { end } = store.getState().view.window;
    const all = makeStory(events(['e2020', 'e2023', 'e2026']), more);
    store.intents.completeStory(all);
    expect(store.getState().view.window).toEqual(homeWindow(all, true));
    expect(store.getState().view.window.end).toBeGreaterThan(end);
  });

  it('leaves what the reader has chosen and moved', () => {
    const { intents, view, store } = begun();
    intents.selectEvent('two', 'list');
    intents.chooseCountry('IL', false, 'map');
    intents.selectEvent('one', 'list');
    intents.commitWindow(timeSpan(Date.UTC(2020, 0, 1), Date.UTC(2020, 5, 1)), 'timeline');
    intents.movePlayhead('2020-03-01' as Day, 'playhead');
    intents.speak('ru', 'filters');
    const before = view();
    const { revision } = store.getState();
    intents.completeStory(whole);
    expect(view()).toBe(before);
    expect(store.getState().revision).toBe(revision);
  });

  it('finds the events that have come', () => {
    const { intents, view } = begun();
    intents.selectEvent('three', 'list');
    expect(view().event).toBeNull();
    intents.completeStory(whole);
    intents.selectEvent('three', 'list');
    expect(view().event).toBe('three');
  });

  it('comes once, and another story is none of it', () => {
    const { store, intents } = begun();
    intents.completeStory({ ...whole, id: 'another' });
    expect(store.getState().coming).toBe(1);
    intents.completeStory(whole);
    intents.completeStory(beginning());
    expect(store.getState().story).toBe(whole);
  });

  it('leaves nothing of the beginning in memory, read or not read again', async () => {
    const { store, selectors, story } = readBeginning();
    expect(story.deref()).toBeDefined();
    selectors.memory.forget();
    store.intents.completeStory(whole);
    selectors.matching(store.getState());
    await collectGarbage();
    expect(story.deref()).toBeUndefined();
  });

  /** Everything is read of the beginning, in a frame of its own, for that would keep it too. */
  function readBeginning() {
    const { store } = begun();
    store.intents.resizeTimeline(800);
    const selectors = createSelectors();
    const draw = { ...createDrawSelectors(selectors), ...createWideSelectors(selectors) };
    const facets = createFacetSelectors(selectors);
    const state = store.getState();
    for (const read of [...Object.values(facets), selectors.extent, draw.density]) read(state);
    for (const read of [draw.timelineItems, draw.mapMarkers, draw.countryItems, draw.railItems])
      read(state, plainWording);
    return { store, selectors, story: new WeakRef(state.story) };
  }
});

/** What nobody holds is gone afterwards. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // A WeakRef holds its target to the end of the turn in which it was made or asked.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
}

describe('selectors', () => {
  it('return the same reference for the same state', () => {
    const { store } = setup();
    const selectors = createSelectors();
    const draw = { ...createDrawSelectors(selectors), ...createWideSelectors(selectors) };
    const facets = createFacetSelectors(selectors);
    store.intents.resizeTimeline(800);
    const state = store.getState();
    for (const read of [
      selectors.shown,
      selectors.matching,
      facets.inWindow,
      draw.standings,
      draw.countryCounts,
      facets.tracks,
      facets.people,
      facets.statuses,
      selectors.extent,
      draw.density,
    ]) {
      expect(read(state)).toBe(read(state));
    }
    for (const read of [draw.timelineItems, draw.mapMarkers, draw.countryItems]) {
      expect(read(state, plainWording)).toBe(read(state, plainWording));
    }
  });

  it('keep what a change does not touch', () => {
    const { store } = setup();
    const selectors = createSelectors();
    const draw = { ...createDrawSelectors(selectors), ...createWideSelectors(selectors) };
    const before = selectors.matching(store.getState());
    const countries = draw.countryItems(store.getState(), plainWording);
    store.intents.selectEvent('one', 'list');
    expect(selectors.matching(store.getState())).toBe(before);
    expect(draw.countryItems(store.getState(), plainWording)).toBe(countries);
  });
});
