import { describe, expect, it } from 'vitest';
import { findUnknownKeys, formatProblem } from '../../../src/story/index.ts';
import { fullStory } from '../../fixtures/storyFixture.ts';
import { edited, type Json } from './editStory.ts';

const linesAfter = (edit: (story: Json) => void): readonly string[] =>
  findUnknownKeys(edited(edit) as Readonly<Record<string, unknown>>).map(formatProblem);

describe('findUnknownKeys', () => {
  it('finds none in a story that has every key of the format', () => {
    expect(findUnknownKeys(fullStory())).toEqual([]);
    expect(linesAfter((story) => Object.assign(story, { $schema: '../schema/chronomap-story-1.json' }))).toEqual([]);
  });

  it('names a key where it is met first, guesses, and counts the others', () => {
    const lines = linesAfter((story) => {
      Object.assign(story, { Titel: 'x', nonsense: 1, 'two words': 2 });
      for (const index of [0, 1]) Object.assign(story['events']?.[index] ?? {}, { colour: 'red' });
      Object.assign(story['events']?.[0]?.['claims']?.[0] ?? {}, { souces: [] });
    });
    expect(lines).toEqual([
      'STORY-401 events[0].claims[0].souces is not a key of events.claims: did you mean "sources"?',
      'STORY-401 events[0].colour is not a key of events (and 1 more like it): remove it',
      'STORY-401 Titel is not a key of a story: did you mean "title"?',
      'STORY-401 nonsense is not a key of a story: remove it',
      'STORY-401 ["two words"] is not a key of a story: remove it',
    ]);
  });

  it('gives up after a while in a file that is made of them', () => {
    const lines = linesAfter((story) => {
      for (let key = 0; key < 5_000; key += 1) Object.assign(story['events']?.[0] ?? {}, { [`key-${key}`]: key });
    });
    expect(lines.length).toBeLessThanOrEqual(200);
  });
});
