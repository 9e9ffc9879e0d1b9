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
export const story: Story = read(index.default);

/** All stories of the site. */
export const stories: readonly Story[] = index.stories.map(({ id }) => (id === index.default ? story : read(id)));

/** The languages in which the site says it has the default story. */
export const languages: readonly string[] = index.stories.find(({ id }) => id === index.default)?.languages ?? [];

/** The path of a story's page, from the site's folder. */
export function pathOf(kind: 's' | 'e', language: string, { id }: Story = story): string {
  return `${kind}/${id}/${language}/`;
}

function read(id: string): Story {
  const result = readStoryText(readFileSync(new URL(`stories/${id}.json`, DATA), 'utf8'));
  if (!result.ok) throw new Error(`The story ${id} cannot be read`);
  return result.value.story;
}
