import { type MouseEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { endonym, formatDay } from '../i18n/index.ts';
import { shareLabel } from '../i18n/shareLabel.ts';
import { DateText } from './DateText.tsx';
import { PartFailed } from './PartFailed.tsx';
import { languagePage } from './pageAddress.ts';
import { RichText, Say } from './Say.tsx';
import { ShareDialog } from './laterFiles.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

/** Title, summary, the editorial date, and the languages. */
export function StoryHeader(): ReactNode {
  const { words } = useStory();
  const story = useStoryFile();
  return (
    <header className="cm-header">
      <div className="cm-title">
        <h1>
          <Say text={story.title} />
        </h1>
        {story.summary === undefined ? null : (
          <p className="cm-summary">
            <RichText text={story.summary} />
          </p>
        )}
        <Corrections />
      </div>
      <div className="cm-header-side">
        <HeaderTools />
        <p className="cm-small cm-muted">
          {words.messages.page.checkedTo(formatDay(story.updated, words.messages.dates))}
        </p>
      </div>
    </header>
  );
}

/** What the editors have put right since, newest first: visible, and not in the way. The story has them by their dates. */
function Corrections(): ReactNode {
  const { words } = useStory();
  const { corrections } = useStoryFile();
  if (corrections.length === 0) return null;
  return (
    <details className="cm-corrections cm-small">
      <summary>
        {words.messages.corrections} ({words.number(corrections.length)})
      </summary>
      <ul>
        {corrections.toReversed().map((correction, index) => (
          <li key={index}>
            <DateText date={correction.date} />: <RichText text={correction.text} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The languages and the way to share, one Tab stop together: a page of this many parts has few to give. */
function HeaderTools(): ReactNode {
  const { words } = useStory();
  const group = useRef<HTMLDivElement>(null);
  // False: its code has not come.
  const [sharing, setSharing] = useState<boolean | null>(null);
  const stop = useCallback(() => setSharing(null), []);
  const current = useSelected((state) => state.view.language);
  useRoving(group, current);
  const label = shareLabel[words.language];
  return (
    <>
      <div
        ref={group}
        className="cm-header-tools"
        role="toolbar"
        aria-label={`${words.messages.page.languages}, ${label}`}
        onKeyDown={moveInGroup}
      >
        <Languages />
        <button
          type="button"
          className="cm-button cm-share-button"
          aria-haspopup="dialog"
          // A press that has failed may be tried again.
          onClick={() =>
            void ShareDialog.preload().then(
              () => setSharing(true),
              () => setSharing(false),
            )
          }
        >
          {label}
        </button>
      </div>
      {/* Not in the toolbar: what is in it has the keys of its own. */}
      {sharing && <ShareDialog onClose={stop} />}
      {sharing === false && <PartFailed />}
    </>
  );
}

/** Links to the same story in its other languages; with script they switch in place and keep the view. */
function Languages(): ReactNode {
  const { store, words, base } = useStory();
  const current = useSelected((state) => state.view.language);
  const story = useStoryFile();
  if (story.languages.length < 2) return null;
  const choose = (event: MouseEvent, language: string): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    store.intents.speak(language, 'filters');
  };
  return (
    <nav className="cm-languages" aria-label={words.messages.page.languages}>
      {story.languages.map((language) => (
        <a
          key={language}
          href={languagePage(base, story.id, language)}
          lang={language}
          hrefLang={language}
          aria-current={language === current ? 'true' : undefined}
          onClick={(event) => choose(event, language)}
        >
          {endonym(language)}
        </a>
      ))}
    </nav>
  );
}
