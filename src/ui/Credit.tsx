import type { MouseEvent, ReactNode } from 'react';
import { formatDay, pictureMessages } from '../i18n/index.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { editionPage, storyPage } from './pageAddress.ts';
import { useMessages } from './useMessages.ts';

export interface CreditProps {
  /** The number of the frozen edition that the embed is of; of the moving one none. */
  readonly edition: string | undefined;
}

/** The foot of an embed: whose borders the map draws, to what day the story is checked, and the way to all of it. */
export function Credit({ edition }: CreditProps): ReactNode {
  const { words, base } = useStory();
  const story = useStoryFile();
  const { worldview, language } = useSelected((state) => state.view);
  const messages = useMessages(pictureMessages, words.language);
  if (!messages) return null;
  const { borders, worldviews, fullPage } = messages;
  return (
    <footer className="cm-credit cm-small cm-muted">
      <p>
        {words.messages.page.checkedTo(formatDay(story.updated, words.messages.dates))}. {borders}:{' '}
        {worldviews[worldview]}.
      </p>
      <a
        href={edition ? editionPage(base, story.id, edition, language) : storyPage(base, story.id, language)}
        target="_blank"
        // Of the same site: the page may know where its reader has been.
        rel="noopener"
        onClick={keepView}
      >
        {fullPage}
      </a>
    </footer>
  );
}

/** What is seen here is seen there. */
function keepView({ currentTarget }: MouseEvent<HTMLAnchorElement>): void {
  currentTarget.hash = window.location.hash;
}
