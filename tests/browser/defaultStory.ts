import { readFileSync } from 'node:fs';
import { readStoryText } from '../../src/loading/index.ts';
import type { Story } from '../../src/story/index.ts';

interface SiteIndex {
  readonly default: string;
  readonly stories: readonly { readonly id: string; readonly languages: readonly string[] }[];
}

const DATA = new URL('../../public/data/', import.meta.url);

const index: SiteIndex = JSON.parse(readFileSync(new URL('index.json', DATA), 'utf8'));

/** The site's default story, read and checked as the build does. */
export const story: Story = readDefault();

/** The languages in which the site says it has it. */
export const languages: readonly string[] = index.stories.find(({ id }) => id === index.default)?.languages ?? [];

/** The path of its page, from the site's folder. */
export function pathOf(kind: 's' | 'e', language: string): string {
  return `${kind}/${story.id}/${language}/`;
}

function readDefault(): Story {
  const result = readStoryText(readFileSync(new URL(`stories/${index.default}.json`, DATA), 'utf8'));
  if (!result.ok) throw new Error('The default story cannot be read');
  return result.value.story;
}
