import { type Story, sliceStory } from '../story/index.ts';

/**
 * The story in one language, as a story that stands by itself: its list of languages has that one, and those of texts that
 * are not in it, in the story's own order (a plain string is in the first of them).
 */
export function storyInLanguage(story: Story, language: string): Story {
  const told = new Set<string>();
  const slice = sliceStory(story, language, told);
  return { ...slice, languages: story.languages.filter((one) => one === language || told.has(one)) };
}
