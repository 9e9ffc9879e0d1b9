import { type ReactNode, startTransition, StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { createWords, interfaceLanguage, loadMessages } from './i18n/index.ts';
import { createDisposer, type Disposer } from './lib/disposer.ts';
import { loadCheckedPage } from './loading/loadChecked.ts';
import { createSelectors, createStoryStore, type StoryStore } from './state/index.ts';
import type { Limits } from './story/index.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { identifierPrefix } from './ui/identifierPrefix.ts';
import { NOTHING_DROPPED, type ProblemLine } from './ui/problemLine.ts';
import { handOver } from './ui/earlyAnswers.ts';
import { spoken } from './ui/laterParts.ts';
import { StoryApp } from './ui/StoryApp.tsx';
import type { Loaded, Outcome } from './unchecked.ts';
import type { LanguageLoader } from './ui/useSpoken.ts';

export interface MountOptions {
  /** A story id; the file is `<base>data/stories/<id>.json`. */
  readonly story: string;
  /** From the page to the site's folder, with its final slash. */
  readonly base: string;
  /** `null`: chosen from the browser's preferences among the story's own. */
  readonly language: string | null;
  readonly kind: 'story' | 'embed';
  /** Whether this mount owns the page's address. At most one may. */
  readonly url: boolean;
  /** What a file may hold; the format's own limits unless said. */
  readonly limits?: Limits;
}

/**
 * Puts a story into `container` and returns what takes it out again, whole. Each mount has a store, widgets and memory of
 * its own. The container's `data-state` says `loading`, `ready` or `failed`; each committed change of the view is a
 * `chronomap:view` event on it. Text that was prerendered in it is hydrated, and stays if the story cannot be loaded. Of a
 * long story the beginning is shown before the rest has been read; `ready` is when all of it is there.
 */
export function mount(container: HTMLElement, options: MountOptions): () => void {
  const disposer = createDisposer();
  const aborter = new AbortController();
  container.dataset.state = 'loading';
  disposer.add(() => {
    aborter.abort();
    delete container.dataset.state;
  });
  // Out of the body of the module that mounts: browsers tell tools who began a fetch, and to name a place in a module's
  // body they read all of the module again, 130 ms on a slow phone.
  queueMicrotask(() => void start({ container, options, disposer }, aborter.signal));
  return () => disposer.dispose();
}

interface Mount {
  readonly container: HTMLElement;
  readonly options: MountOptions;
  readonly disposer: Disposer;
}

async function start(mounted: Mount, signal: AbortSignal): Promise<void> {
  const outcome = await load(mounted, signal).catch((): Outcome => ({ problems: [] }));
  if (signal.aborted) return;
  if ('loaded' in outcome) show(mounted, outcome.loaded, signal);
  else await fail(mounted, outcome.problems, signal);
}

/** A prerendered page has a checked story beside it; any other story is read and checked here, with code of its own. */
async function load({ container, options }: Mount, signal: AbortSignal): Promise<Outcome> {
  const { story: id, base, language } = options;
  const loadIn = async (wanted: string): Promise<Omit<Loaded, 'loadLanguage' | 'rest'> | null> => {
    const [page, messages] = await Promise.all([
      loadCheckedPage(`${base}data/checked/${id}.${wanted}.json`, signal),
      loadMessages(interfaceLanguage(wanted)),
    ]);
    if (!page) return null;
    const { story, countryNames, dropped = NOTHING_DROPPED } = page;
    return { story, dropped, language: wanted, words: createWords(messages.language, messages, countryNames) };
  };
  const isPrerendered = 'prerendered' in container.dataset;
  const page = isPrerendered && language !== null ? await loadIn(language) : null;
  if (page) {
    const loadLanguage: LanguageLoader = async (wanted) => {
      const other = await loadIn(wanted);
      if (!other) throw new Error(`The story could not be had in ${wanted}`);
      return other;
    };
    return { loaded: { ...page, loadLanguage } };
  }
  // The text that stands there is that of the whole story, and must be met by it.
  return (await import('./unchecked.ts')).loadUnchecked(options, signal, isPrerendered);
}

/** What is said of the story above it. */
interface Notices extends Pick<Loaded, 'dropped'> {
  /** What the link names and the story does not have. */
  readonly unknown: readonly string[];
}

function show(mounted: Mount, { story, language, words, loadLanguage, ...loaded }: Loaded, signal: AbortSignal): void {
  const { container, options, disposer } = mounted;
  spoken.add(words.language);
  const store = createStoryStore(story, language, loaded.rest?.events);
  const selectors = createSelectors();
  let root: Root | null = null;
  let notices: Notices = { dropped: loaded.dropped, unknown: [] };
  let { rest } = loaded;
  const notify = (more: Partial<Notices>): void => {
    notices = { ...notices, ...more };
    root?.render(app());
  };
  const app = (): ReactNode => {
    const page = (
      <ErrorBoundary message={words.messages.error.title}>
        <StoryApp
          store={store}
          selectors={selectors}
          words={words}
          loadLanguage={loadLanguage}
          kind={options.kind}
          base={options.base}
          edition={container.dataset['edition']}
          editions={container.dataset['editions']}
          {...notices}
          onShown={onShown}
          onReady={onReady}
        />
      </ErrorBoundary>
    );
    // In a build it does nothing.
    return import.meta.env.DEV ? <StrictMode>{page}</StrictMode> : page;
  };
  const onReady = (): void => tellReady(container, store);
  // However much is lost with a line, it is said once.
  const lost = once(() => void (signal.aborted || fail(mounted, [], signal)));
  const onShown = once(() => {
    performance.mark(`chronomap:${prerendered ? 'hydrated' : 'list'}`);
    disposer.add(reportViews(container, store));
    if (options.url) import('./address.ts').then((address) => address.takeAddress(mounted, store, notify)).catch(lost);
    rest?.readOn(store, selectors).then((dropped) => notify({ dropped }), lost);
    // Whoever holds it holds the file as it was parsed.
    rest = undefined;
  });
  const prerendered = prerenderedBox(container);
  const box = prerendered ?? document.createElement('div');
  const rootOptions = { identifierPrefix: identifierPrefix(story) };
  if (prerendered) {
    // In turns, not all at once: a press is answered between two of them.
    startTransition(() => {
      root = hydrateRoot(box, app(), rootOptions);
    });
  } else {
    container.replaceChildren(box);
    root = createRoot(box, rootOptions);
    root.render(app());
  }
  disposer.add(() => {
    root?.unmount();
    // React never takes its listeners off a root's element: they go with it.
    box.remove();
    delete container.dataset.prerendered;
  });
}

/** Of a long story the rest has come by then. */
function tellReady(container: HTMLElement, store: StoryStore): void {
  container.dataset.state = 'ready';
  performance.mark('chronomap:ready');
  const { events } = store.getState().story;
  container.dispatchEvent(new CustomEvent('chronomap:ready', { detail: { events: events.length } }));
}

/** The element that holds the text the build has written; `null` where there is none. */
function prerenderedBox(container: HTMLElement): Element | null {
  // Drawings that an older browser has not made shadow roots of (publish/poster.ts): React does not know them.
  for (const drawing of container.querySelectorAll('template')) drawing.remove();
  return 'prerendered' in container.dataset ? container.firstElementChild : null;
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}

/**
 * Tells whoever listens on the container of each committed change: nothing of the reader's, only what a link would say.
 * The first may be what was pressed before this code had come.
 */
function reportViews(container: HTMLElement, store: StoryStore): () => void {
  const stop = store.subscribe(({ revision, source, view: { event, window } }, previous) => {
    if (revision === previous.revision) return;
    container.dispatchEvent(new CustomEvent('chronomap:view', { detail: { revision, source, event, window } }));
  });
  handOver(store);
  return stop;
}

/** Says what went wrong in the reader's language; where even that cannot be had, in a sentence of English. */
async function fail(
  { container, options, disposer }: Mount,
  problems: readonly ProblemLine[],
  signal: AbortSignal,
): Promise<void> {
  const preferred = options.language ? [options.language] : navigator.languages;
  const shown = await import('./failed.tsx')
    .then((card) => card.showFailed(container, { problems, preferred }, disposer))
    .then(
      () => true,
      () => false,
    );
  if (signal.aborted) return;
  container.dataset.state = 'failed';
  if (shown) return;
  const card = document.createElement('p');
  card.role = 'alert';
  card.dataset.problem = problems[0]?.code ?? 'STORY-000';
  card.textContent = 'The story could not be loaded. Try again.';
  container.prepend(card);
  disposer.add(() => card.remove());
}
