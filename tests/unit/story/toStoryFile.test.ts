import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStoryText } from '../../../src/loading/index.ts';
import type { Story } from '../../../src/story/index.ts';
import { toStoryFile } from '../../../src/story/toStoryFile.ts';
import { fullStory, storyFromLines } from '../../fixtures/storyFixture.ts';

/** Reads a file as `npm run validate` does: with every warning. */
function read(text: string): Story {
  const result = readStoryText(text);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('\n'));
  expect(result.value.problems).toEqual([]);
  return result.value.story;
}

const published = (id: string): string =>
  readFileSync(new URL(`../../../public/data/stories/${id}.json`, import.meta.url), 'utf8');

describe('a story written as a file', () => {
  it.each([
    ['the default story', published('abraham-accords')],
    ['the gallery of dates', published('dates-gallery')],
    ['a story with every key of the format', JSON.stringify(fullStory())],
    ['a story with the least of them', JSON.stringify(storyFromLines(['2025-11-06 | main | One']))],
  ])('is read again as the same, without a problem: %s', (_, text) => {
    const story = read(text);
    expect(read(JSON.stringify(toStoryFile(story)))).toEqual(story);
  });

  it('gives a home window within a day as whole days', () => {
    const window = '2025-11-06T10:00:00Z/2025-11-07T12:00:00Z';
    const story = read(JSON.stringify(storyFromLines(['2025-11-06 | main | One'], { home: { window } })));
    expect(toStoryFile(story).home).toEqual({ window: '2025-11-06/2025-11-07' });
  });
});
