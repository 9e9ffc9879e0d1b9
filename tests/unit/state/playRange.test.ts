import { expect, it } from 'vitest';
import { createDrawSelectors } from '../../../src/state/drawSelectors.ts';
import { createSelectors, createStoryStore } from '../../../src/state/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

it('time passes to the editorial date, of a story before 1970 too, and to the last event where later ones are shown', () => {
  const story = makeStory(['one | 1939-09-01 | a', 'two | 1945-09-02 | a', 'three | 1951-09-08 | a'], {
    updated: '1945-09-02',
  });
  const store = createStoryStore(story, 'en');
  const { playRange } = createDrawSelectors(createSelectors());
  expect(playRange(store.getState()).last).toBe('1945-09-02');
  store.intents.showLater(true, 'filters');
  expect(playRange(store.getState()).last >= '1951-09-08').toBe(true);
});
