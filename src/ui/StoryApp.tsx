import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import type { Words } from '../i18n/index.ts';
import type { Selectors, StoryStore } from '../state/index.ts';
import { type Served, StoryContext } from './context.ts';
import { Credit, DetailPanel, PageFoot, Pictures, StoryHead } from './laterParts.ts';
import { EventList } from './EventList.tsx';
import { type DroppedEvents, NOTHING_DROPPED } from './problemLine.ts';
import { type LanguageLoader, useSpoken } from './useSpoken.ts';

export interface StoryAppProps {
  readonly store: StoryStore;
  readonly selectors: Selectors;
  /** The interface's words in the language of the first render. */
  readonly words: Words;
  /** How another language is had; without it the story keeps its first one. */
  readonly loadLanguage?: LanguageLoader;
  readonly kind: 'story' | 'embed';
  /** From the page to the site's folder, with its final slash. */
  readonly base: string;
  /** The number of the frozen edition that the page is of. */
  readonly edition?: string | undefined;
  /** The frozen editions of a moving page (pageEditions.ts); none, unless said. */
  readonly editions?: string | undefined;
  readonly dropped?: DroppedEvents;
  /** What the link names and the story does not have. */
  readonly unknown?: readonly string[];
  /** Where a page is written. */
  readonly served?: Served;
  /** The text is shown and can be used; called in an effect after the first render. */
  readonly onShown?: () => void;
  /** Timeline and map can be used, and show the whole story; called once. */
  readonly onReady?: () => void;
}

/** The whole of one mounted story. Its first render is a function of the story and the language alone. */
export function StoryApp(props: StoryAppProps): ReactNode {
  const { store, selectors, base, kind, served } = props;
  const root = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { words, language, say } = useSpoken(store, props.words, props.loadLanguage);
  const { onShown } = props;
  useEffect(() => onShown?.(), [onShown]);
  const context = useMemo(
    () => ({ store, selectors, words, language, say, base, served }),
    [store, selectors, words, language, say, base, served],
  );
  const chronicle = useRef<HTMLElement>(null);
  return (
    <StoryContext value={context}>
      <div
        ref={root}
        className={`cm-root cm-root-${kind}`}
        lang={language}
        onKeyDown={(event) => stepBack(event, store)}
      >
        <a className="cm-skip" href={`#${listId}`} onClick={(event) => skipToList(event, root.current)}>
          {words.messages.page.skip}
        </a>
        <StoryHead dropped={props.dropped ?? NOTHING_DROPPED} unknown={props.unknown ?? NONE} />
        <main className="cm-stage">
          <Pictures root={root} chronicle={chronicle} onReady={props.onReady} />
          <DetailPanel />
          <EventList id={listId} root={root} frame={chronicle} />
        </main>
        {kind === 'embed' ? <Credit edition={props.edition} /> : null}
        {kind === 'story' && props.editions ? <PageFoot editions={props.editions} /> : null}
      </div>
    </StoryContext>
  );
}

/** One empty list for all: a part's props must keep their identity. */
const NONE: readonly string[] = [];

/** The hash belongs to the view: with script the skip link moves the focus and leaves the address alone. */
function skipToList(event: MouseEvent, root: HTMLElement | null): void {
  event.preventDefault();
  root?.querySelector<HTMLElement>('[data-part="list"] [data-event-id][tabindex="0"]')?.focus();
}

function stepBack(event: KeyboardEvent, store: StoryStore): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (event.target instanceof HTMLInputElement && event.target.type === 'search' && event.target.value !== '') return;
  event.preventDefault();
  store.intents.stepBack('keyboard');
}
