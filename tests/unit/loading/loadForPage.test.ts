import { describe, expect, it } from 'vitest';
import { loadStoryForPage, type StoryForPage } from '../../../src/loading/loadForPage.ts';
import { fullStory } from '../../fixtures/storyFixture.ts';

async function load(events: readonly unknown[]): Promise<StoryForPage> {
  const story = fullStory();
  const text = JSON.stringify({ ...story, events: [...events, ...story.events] });
  const read = await loadStoryForPage('./', 'full', { fetch: () => Promise.resolve(new Response(text)) });
  if (!read.ok) throw new Error(read.error.map(({ line }) => line).join('\n'));
  return read.value;
}

describe('what a page hears of events left out', () => {
  it('is nothing where none was', async () => {
    expect((await load([])).dropped).toEqual({ count: 0, names: [], problems: [] });
  });

  it('counts events, not what was wrong with them', async () => {
    const { dropped, story } = await load([{ id: 'broken', when: '2025-13', track: 'accords', title: 7 }]);
    expect(dropped.problems.map(({ code }) => code)).toEqual(['STORY-104', 'STORY-402']);
    expect([dropped.count, dropped.names]).toEqual([1, ['broken']]);
    expect(story.events).toHaveLength(2);
  });

  it('names an event by its id, or by its place in the file', async () => {
    const twice = { id: 'accords-signed', when: '2025', track: 'accords', title: 'x' };
    const { dropped } = await load([null, { id: '<b>', when: '2025', track: 'accords', title: 'x' }, twice]);
    expect([dropped.count, dropped.names]).toEqual([3, ['events[0]', 'events[1]', 'events[4]']]);
  });

  it('lists the first fifty problems and says how many more there are', async () => {
    const { dropped } = await load(Array.from({ length: 60 }, () => null));
    expect(dropped.problems).toHaveLength(51);
    expect(dropped.problems.at(-1)).toEqual({
      code: 'STORY-017',
      line: 'STORY-017 there are 10 more problems: mend these first',
    });
    expect([dropped.count, dropped.names.length]).toEqual([60, 60]);
  });
});
