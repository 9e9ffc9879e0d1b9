import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStoryText } from '../../../src/loading/index.ts';
import { resolveText, type Story, sliceStory, type Text } from '../../../src/story/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

/** Every object of the tree all of whose keys are languages of the story. */
function textsIn(value: unknown, languages: readonly string[]): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Map) return [...value.values()].flatMap((item) => textsIn(item, languages));
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => languages.includes(key))) return [value as Text];
  return Object.values(value).flatMap((item) => textsIn(item, languages));
}

function defaultStory(): Story {
  const file = new URL('../../../public/data/stories/abraham-accords.json', import.meta.url);
  const read = readStoryText(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error('the default story cannot be read');
  return read.value.story;
}

describe('a story in one language', () => {
  it('has that language only, everywhere, and says the same in it', () => {
    const story = defaultStory();
    for (const language of story.languages) {
      const slice = sliceStory(story, language);
      const texts = textsIn(slice, story.languages);
      expect(texts.length).toBeGreaterThan(100);
      expect(texts.filter((text) => Object.keys(text).join() !== language)).toEqual([]);
      for (const event of story.events) {
        const told = slice.eventById.get(event.id)?.title ?? '';
        expect(resolveText(told, language, story.languages)).toEqual(
          resolveText(event.title, language, story.languages),
        );
      }
    }
  });

  it('keeps a fallback under its own name', () => {
    const story = makeStory(['one | 2020 | a'], { summary: { ru: 'Только по-русски' } });
    expect(sliceStory(story, 'en').summary).toEqual({ ru: 'Только по-русски' });
  });
});
