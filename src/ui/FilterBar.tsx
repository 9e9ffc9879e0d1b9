import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPacer } from '../lib/pacer.ts';
import { createFacetSelectors, type FacetSelectors } from '../state/facetSelectors.ts';
import { NO_FILTERS } from '../view/index.ts';
import { Chips } from './Chips.tsx';
import { pageTime } from './pageTime.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { MoreFilters } from './MoreFilters.tsx';
import { Say } from './Say.tsx';
import { TrackDot } from './TrackDot.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { heirInGroup, useKeptFocus } from './useKeptFocus.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

/** Text, tracks, the count of what is left, and the way back to everything. All but the text are one Tab stop. */
export function FilterBar(): ReactNode {
  const { store, words, selectors } = useStory();
  const { messages } = words;
  const filters = useSelected((state) => state.view.filters);
  const search = useId();
  const [facets] = useState(() => createFacetSelectors(selectors));
  const bar = useRef<HTMLElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  useRoving(tools, filters);
  useKeptFocus(bar, (lost) => heirInGroup(lost) ?? bar.current?.querySelector('summary'));
  const wantSearch = useSearch(filters.text);
  return (
    <section ref={bar} className="cm-filters" data-part="filters" aria-label={messages.filters.label}>
      <label className="cm-hidden" htmlFor={search}>
        {messages.filters.search}
      </label>
      <input
        id={search}
        className="cm-search"
        type="search"
        value={filters.text}
        placeholder={messages.filters.searchPlaceholder}
        autoComplete="off"
        spellCheck={false}
        onFocus={wantSearch}
        onChange={(event) => store.intents.search(event.target.value, 'filters')}
      />
      <div
        ref={tools}
        className="cm-filter-tools"
        role="toolbar"
        aria-label={messages.filters.label}
        onKeyDown={moveInGroup}
      >
        <Tracks facets={facets} />
        <Later facets={facets} />
        <div className="cm-filter-state">
          <MoreFilters facets={facets} />
          <Count facets={facets} />
          <button
            type="button"
            className="cm-button cm-button-quiet"
            disabled={filters === NO_FILTERS}
            onClick={() => store.intents.clearFilters('filters')}
          >
            {messages.filters.clearAll}
          </button>
          {/* Last: they may come with a link, and nothing is to make room for them. */}
          <Chips />
        </div>
      </div>
    </section>
  );
}

interface FacetProps {
  readonly facets: FacetSelectors;
}

/** The switch for what happened after the editorial date, where there is any. */
function Later({ facets }: FacetProps): ReactNode {
  const { store, words } = useStory();
  const later = useSelected((state) => state.view.later);
  const hasLater = useSelected(facets.hasLater);
  if (!hasLater) return null;
  return (
    <label className="cm-switch">
      <input
        type="checkbox"
        checked={later}
        onChange={(event) => store.intents.showLater(event.target.checked, 'filters')}
      />
      {words.messages.filters.later}
    </label>
  );
}

/** One switch per track with its number of events as the other filters stand. */
function Tracks({ facets }: FacetProps): ReactNode {
  const { store, words } = useStory();
  const on = useSelected((state) => state.view.filters.tracks);
  const counts = useSelected(facets.tracks);
  const story = useStoryFile();
  return (
    <FacetGroup
      legend={words.messages.filters.tracks}
      legendClass="cm-hidden"
      name="track"
      values={story.tracks.map((track) => ({
        id: track.id,
        label: <Say text={track.label} />,
        count: counts.get(track.id) ?? 0,
        pressed: on === null || on.includes(track.id),
        mark: <TrackDot color={track.color} />,
      }))}
      onToggle={(id) => store.intents.toggleTrack(id, 'filters')}
      inToolbar
    />
  );
}

/** "12 of 25 events · 9 in the time window", and of a long story how many are still to come. */
function Count({ facets }: FacetProps): ReactNode {
  const { words, selectors } = useStory();
  const coming = useSelected((state) => state.coming);
  const total = useSelected((state) => selectors.shown(state).length);
  const matching = useSelected((state) => selectors.matching(state).length);
  const inside = useSelected(facets.inWindow);
  return (
    <p className="cm-count" role="status" data-total={total} data-matching={matching} data-in-window={inside}>
      {words.messages.filters.count(matching, total)}
      <span className="cm-muted"> · {words.messages.filters.inWindow(inside)}</span>
      {coming > 0 ? <span className="cm-muted"> · {words.messages.filters.coming(coming)}</span> : null}
    </p>
  );
}

/**
 * The search's code comes when it is first wanted: the field is touched, or a link brings a text to look for. It speaks
 * the page's language. Where it cannot be had the text narrows nothing, and the next key tries again.
 */
function useSearch(text: string): () => void {
  const { store, words } = useStory();
  const story = useStoryFile();
  const language = useSelected(({ view }) => view.language);
  const [code, setCode] = useState<SearchCode | null>(null);
  const load = (): void => {
    if (!code) import('../derive/searchIndex.ts').then(setCode, () => undefined);
  };
  useEffect(() => {
    if (text !== '') load();
  });
  useEffect(() => {
    if (!code) return;
    const called = new AbortController();
    const namesOf = (country: string): readonly string[] => [words.country(country), words.countryShort(country)];
    // Of a long story the index takes seconds, in which the page has to answer.
    code.createFinder(story, language, namesOf, createPacer(pageTime, called.signal)).then(
      (find) => {
        if (called.signal.aborted) return;
        // Of another story or language nothing is found until that has an index of its own.
        store.intents.enableSearch((of, spoken) => (of === story && spoken === language ? find : null));
      },
      () => undefined,
    );
    return () => called.abort();
  }, [store, words, code, story, language]);
  return load;
}

type SearchCode = typeof import('../derive/searchIndex.ts');
