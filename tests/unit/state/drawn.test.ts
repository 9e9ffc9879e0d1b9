import { describe, expect, it } from 'vitest';
import { createDrawSelectors } from '../../../src/state/drawSelectors.ts';
import { createSelectors, createStoryStore } from '../../../src/state/index.ts';
import { createWideSelectors } from '../../../src/state/wideSelectors.ts';
import { type Day, spanOfDay, timeSpan } from '../../../src/time/index.ts';
import { playTo } from '../../../src/view/playing.ts';
import { makeStory } from '../../fixtures/makeStory.ts';
import { plainWording } from '../../fixtures/plainWording.ts';

const story = makeStory(
  [
    ...Array.from({ length: 6 }, (_, index) => `e${index} | 2025-11-0${index + 1} | a | | home`),
    'later | 2025-12-01 | a | | away',
  ],
  { updated: '2025-11-07' },
);

describe('what is drawn of the editorial date', () => {
  it('no button of the timeline is pushed beyond it by its neighbours', () => {
    const store = createStoryStore(story, 'en');
    store.intents.commitWindow(timeSpan(Date.UTC(2024, 0, 1), Date.UTC(2026, 0, 1)), 'timeline');
    store.intents.selectEvent('e5', 'list');
    store.intents.resizeTimeline(150);
    const items = createWideSelectors(createSelectors()).timelineItems(store.getState(), plainWording);
    expect(items.length).toBeGreaterThan(1);
    for (const { anchor } of items) expect(anchor).toBeLessThanOrEqual(spanOfDay(story.updated).end);
  });

  it('later events that the reader has asked for are faded on the map only as of an earlier day', () => {
    const store = createStoryStore(story, 'en');
    const { mapMarkers } = createDrawSelectors(createSelectors());
    store.intents.commitWindow(timeSpan(Date.UTC(2025, 0, 1), Date.UTC(2026, 0, 1)), 'timeline');
    store.intents.showLater(true, 'filters');
    const faded = (): readonly (readonly [string, boolean])[] =>
      mapMarkers(store.getState(), plainWording).map((marker) => [marker.id, marker.faded] as const);
    expect(faded()).toEqual([
      ['home', false],
      ['away', false],
    ]);
    store.intents.movePlayhead('2025-11-03' as Day, 'playhead');
    expect(faded()).toEqual([
      ['home', false],
      ['away', true],
    ]);
  });

  it('playing moves no window on that has the last event in sight', () => {
    const { view } = createStoryStore(story, 'en').getState();
    const whole = { ...view, window: timeSpan(Date.UTC(2025, 9, 20), Date.UTC(2025, 11, 10)) };
    expect(playTo(whole, '2025-12-08' as Day, story).window).toBe(whole.window);
    const early = { ...view, window: timeSpan(Date.UTC(2025, 9, 20), Date.UTC(2025, 10, 2)) };
    expect(playTo(early, '2025-11-05' as Day, story).window.end).toBeGreaterThan(early.window.end);
  });

  it('playing moves no window back that has its first day in sight', () => {
    const { view } = createStoryStore(story, 'en').getState();
    const whole = { ...view, window: timeSpan(Date.UTC(2025, 9, 31), Date.UTC(2025, 10, 30)) };
    expect(playTo(whole, '2025-11-01' as Day, story).window).toBe(whole.window);
    const late = { ...view, window: timeSpan(Date.UTC(2025, 10, 5), Date.UTC(2025, 10, 30)) };
    expect(playTo(late, '2025-11-01' as Day, story).window.start).toBeLessThan(Date.UTC(2025, 10, 1));
  });
});
