import type { Story } from '../story/index.ts';

/** Begins the id of every element of a story, so that two stories on one page share none. The build and the browser must agree on it. */
export function identifierPrefix(story: Story): string {
  return `${story.id}-`;
}
