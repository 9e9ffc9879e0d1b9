import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ArcItem, BordersItem, CapitalItem } from '../derive/drawLists.ts';
import type { StoryState } from '../state/index.ts';
import type { CountryTopology } from '../widgets/map/port.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { loadFinerOutlines } from './widgetLoaders.ts';

type ArcMaker = typeof import('../derive/arcs.ts');

const NO_ARCS: readonly ArcItem[] = [];

/** What the map joins for what is chosen. The code for it comes when something is. */
export function useArcs(): readonly ArcItem[] {
  const story = useStoryFile();
  const event = useSelected(({ view, story: told }: StoryState) =>
    view.event === null ? undefined : told.eventById.get(view.event),
  );
  const codes = useSelected((state) => state.view.filters.countries.codes);
  const playhead = useSelected((state) => state.view.playhead);
  const wanted = event !== undefined || codes.length > 0;
  const maker = useLoaded<ArcMaker>(wanted, loadArcs);
  return useMemo(() => {
    if (!maker || !wanted) return NO_ARCS;
    return event ? maker.eventArcs(story, event) : maker.countryArcs(story, codes, playhead);
  }, [maker, wanted, story, event, codes, playhead]);
}

const loadArcs = (): Promise<ArcMaker> => import('../derive/arcs.ts');

/** Something that is fetched when it is first wanted; without it the map does without. */
function useLoaded<Value>(wanted: boolean, load: () => Promise<Value>): Value | null {
  const [value, setValue] = useState<{ readonly of: typeof load; readonly value: Value } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    load().then(
      (loaded) => {
        if (!gone) setValue({ of: load, value: loaded });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [wanted, load]);
  return value?.of === load ? value.value : null;
}

export interface FinerOutlines {
  /** `null` until they are there. */
  readonly finer: CountryTopology | null;
  /** The map is where they would be seen. */
  readonly onCoarse: () => void;
}

/** The finer outlines, from when they are first wanted on; where they cannot be had the map stays as it is. */
export function useFinerOutlines(base: string, over: boolean, borders: BordersItem): FinerOutlines {
  const [wanted, setWanted] = useState(false);
  const drawn = useRef(borders);
  useEffect(() => {
    drawn.current = borders;
  }, [borders]);
  const load = useCallback(() => loadFinerOutlines(base, over, drawn.current), [base, over]);
  const finer = useLoaded(wanted, load);
  return useMemo(() => ({ finer, onCoarse: () => setWanted(true) }), [finer]);
}

const NO_CAPITALS: readonly CapitalItem[] = [];

export interface ShownCapitals {
  readonly shown: boolean;
  readonly capitals: readonly CapitalItem[];
  readonly toggle: () => void;
}

/** The capitals in the page's language, while the reader wishes to see them. */
export function useCapitals(): ShownCapitals {
  const { words } = useStory();
  const [shown, setShown] = useState(false);
  const toggle = useCallback(() => setShown((before) => !before), []);
  const load = useCallback(async (): Promise<readonly CapitalItem[]> => {
    const [{ loadCapitalNames }, { capitals }] = await Promise.all([
      import('../i18n/capitals/index.ts'),
      import('../geo/capitals.ts'),
    ]);
    const names = await loadCapitalNames(words.language);
    return Object.entries(names).flatMap(([code, label]) => {
      const at = capitals.get(code);
      return at ? [{ code, at, label }] : [];
    });
  }, [words.language]);
  const capitals = useLoaded(shown, load);
  return { shown, capitals: shown ? (capitals ?? NO_CAPITALS) : NO_CAPITALS, toggle };
}

export interface FullScreen {
  /** `null` where there is none to be had: a frame may not be allowed it. */
  readonly on: boolean | null;
  readonly toggle: () => void;
}

/** Lets a part fill the screen. */
export function useFullScreen(part: RefObject<HTMLElement | null>): FullScreen {
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    const follow = (): void =>
      setOn(document.fullscreenEnabled ? part.current !== null && document.fullscreenElement === part.current : null);
    follow();
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, [part]);
  const toggle = useCallback(() => {
    const change = document.fullscreenElement === null ? part.current?.requestFullscreen() : document.exitFullscreen();
    // Where the browser refuses, the map stays as it is.
    change?.catch(() => undefined);
  }, [part]);
  return { on, toggle };
}
