import { type RefObject, useEffect, useRef } from 'react';
import type { CountryCode, StoryEvent } from '../story/index.ts';
import { useStory } from './context.ts';
import { heirInGroup, type LostFocus, useKeptFocus } from './useKeptFocus.ts';
import { stopsIn, tabStopOf } from './useRoving.ts';

/**
 * The reader's place while events come and go in the panel. A step stays on its button, and any other choice goes to the
 * panel's first control; when the panel is closed the focus goes on to the event's own entry: among the key events where
 * they stand in its place, else in the list.
 */
export function useDetailFocus(
  panel: RefObject<HTMLElement | null>,
  event: StoryEvent | undefined,
  countries: readonly CountryCode[],
): void {
  const { store } = useStory();
  const id = event?.id;
  const known = useRef(countries);
  useKeptFocus(panel, (lost) => heirOf(lost, panel.current));
  useEffect(() => {
    const element = panel.current;
    if (id === undefined || !element) return;
    showTop(element);
    if (!isSheet(element)) return;
    const chosen = store.getState().source === 'list' ? rowOf(element, id) : document.activeElement;
    if (chosen && chosen !== document.body && !element.contains(chosen)) chosen.scrollIntoView({ block: 'nearest' });
  }, [panel, store, id]);
  useEffect(() => {
    const element = panel.current;
    const isChosen = known.current !== countries && countries.length > 0;
    known.current = countries;
    if (!element || id !== undefined) return;
    showTop(element);
    // Not where an event's sheet has given way to theirs.
    if (isChosen && isSheet(element) && store.getState().source === 'map') clearMap(element);
  }, [panel, store, id, countries]);
}

/** Whether it may lie over what was pressed. */
function isSheet(panel: HTMLElement): boolean {
  return getComputedStyle(panel).position === 'fixed';
}

/** How high a sheet may be, as the stylesheet has it (`56vh`): what it shows may be still to come. */
const SHEET = 0.56;

/** Of a country that is chosen on the map much is drawn there: it is scrolled up from under the sheet. */
function clearMap(sheet: HTMLElement): void {
  const map = sheet.closest('.cm-root')?.querySelector('[data-part="map"]');
  const isCovered = (map?.getBoundingClientRect().bottom ?? 0) > window.innerHeight * (1 - SHEET);
  if (isCovered) map?.scrollIntoView({ block: 'start' });
}

function heirOf(lost: LostFocus, panel: HTMLElement | null): HTMLElement | undefined {
  const { element } = lost;
  if (!panel) return undefined;
  if (panel.dataset.open !== undefined) return heirAmongSteps(element, panel) ?? heirInGroup(lost) ?? panel;
  const left = eventOf(element);
  const inPlace = stopsIn(panel);
  return (
    inPlace.find((stop) => stop.dataset.eventId === left) ??
    inPlace.find(({ tabIndex }) => tabIndex === 0) ??
    (left === undefined ? undefined : rowOf(panel, left)) ??
    tabStopOf(listOf(panel))
  );
}

/** The same step again; at either end of the story the step back; of a country, which has no steps, the way out. */
function heirAmongSteps(lost: HTMLElement, panel: HTMLElement): HTMLElement | undefined {
  const steps = panel.querySelector<HTMLElement>('.cm-steps');
  const stops = steps ? stopsIn(steps) : [];
  return (
    stops.find((stop) => stop.dataset.step !== undefined && stop.dataset.step === lost.dataset.step) ??
    stops.find((stop) => panel.dataset.open === 'countries' && stop.matches('.cm-steps-close')) ??
    stops[0]
  );
}

function eventOf(element: HTMLElement): string | undefined {
  return element.closest<HTMLElement>('article')?.dataset.eventId;
}

function listOf(panel: HTMLElement): HTMLElement | null {
  return panel.closest('.cm-root')?.querySelector<HTMLElement>('[data-part="list"] ol') ?? null;
}

function rowOf(panel: HTMLElement, id: string): HTMLElement | undefined {
  return listOf(panel)?.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(id)}"]`) ?? undefined;
}

/** The panel stays while events come and go in it; each is read from its beginning. */
function showTop(panel: HTMLElement): void {
  panel.scrollTop = 0;
}
