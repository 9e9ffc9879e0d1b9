import { render, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { loadWords } from '../../src/i18n/loadWords.ts';
import { interfaceLanguage } from '../../src/i18n/index.ts';
import { createSelectors, createStoryStore, type StoryStore } from '../../src/state/index.ts';
import { checkStory, defaultLimits, type Story, type StoryFile } from '../../src/story/index.ts';
import { DroppedNotice } from '../../src/ui/laterFiles.ts';
import { preloadParts } from '../../src/ui/laterParts.ts';
import { StoryApp, type StoryAppProps } from '../../src/ui/StoryApp.tsx';

export interface OpenStory {
  readonly user: UserEvent;
  readonly store: StoryStore;
}

/**
 * Shows a story, without its pictures, as a page that has been loaded shows it; or the beginning of one, with `coming`
 * events to come.
 */
export async function openStory(
  story: Story,
  language = 'en',
  { coming = 0, ...more }: Pick<StoryAppProps, 'dropped' | 'unknown'> & { readonly coming?: number } = {},
): Promise<OpenStory> {
  const wordsOf = (wanted: string) => loadWords(interfaceLanguage(wanted));
  const words = await wordsOf(language);
  await Promise.all([preloadParts(words.language), DroppedNotice.preload()]);
  const store = createStoryStore(story, language, coming);
  render(
    <StoryApp
      store={store}
      selectors={createSelectors()}
      words={words}
      loadLanguage={async (wanted) => ({ words: await wordsOf(wanted) })}
      kind="story"
      base="/"
      {...more}
    />,
  );
  return { user: userEvent.setup(), store };
}

/** A story file as the page has it after its check, which must find nothing wrong. */
export function checked(file: StoryFile): Story {
  const result = checkStory(file, defaultLimits);
  if (!result.ok || result.value.problems.length > 0) throw new Error('The story has a problem');
  return result.value.story;
}

/** The list of events, by its name. */
export function list() {
  return within(screen.getByRole('region', { name: 'Events' }));
}

/** The panel of the chosen event, by its name. */
export function detail() {
  return within(screen.getByRole('complementary', { name: 'Event' }));
}

/** A row of the list, by the event's title. */
export function row(title: string): HTMLElement {
  return list().getByRole('button', { name: new RegExp(title) });
}
