import type { Page } from 'playwright-core';
import { untilSeen } from './chromium.ts';

/** What a page shows of its view in all of its parts: the same in every language, width of window and time zone. */
export interface Shown {
  /** Chosen events by part, each once. */
  readonly chosen: Readonly<Record<'list' | 'map' | 'timeline' | 'detail', readonly string[]>>;
  readonly listed: readonly string[];
  /** Of the list, those outside the window. */
  readonly outside: readonly string[];
  /** "KZ announced", "KZ chosen": what the map says of each country. */
  readonly countries: readonly string[];
  readonly marks: { readonly map: number; readonly timeline: number };
  readonly count: Readonly<Record<string, string | undefined>>;
  /** "track accords", "person trump": the switches that are on. */
  readonly pressed: readonly string[];
  readonly chips: number;
  readonly text: string;
  readonly later: boolean | null;
  /** Days from the slider's first day. */
  readonly playhead: string;
  /** Middle of the window, days from the story's beginning. */
  readonly window: string;
}

/** What it says in words: dates above all. */
export interface Said {
  readonly language: string;
  readonly playhead: string;
  readonly window: string;
  readonly count: string;
  readonly chips: readonly string[];
  readonly dates: readonly string[];
  readonly detail: string;
  readonly legend: string;
}

/** Reads all parts of the page, at one moment. */
export function shownOn(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    const values = (selector: string, name: string): string[] =>
      all(selector).map((element) => element.getAttribute(name) ?? '');
    const once = (texts: string[]): string[] => [...new Set(texts)].sort();
    const chosen = (part: string): string[] =>
      once(values(`[data-part="${part}"] [data-event-id][aria-current="true"]`, 'data-event-id'));
    const marks = (part: string): number =>
      all(`[data-part="${part}"] button[data-event-id]`).length +
      values(`[data-part="${part}"] button[data-count]`, 'data-count').reduce((sum, count) => sum + Number(count), 0);
    const field = (selector: string): HTMLInputElement | null => document.querySelector<HTMLInputElement>(selector);
    const facets = ['track', 'status', 'country', 'person', 'organisation'];
    const pressedOf = (name: string): string[] =>
      values(`[data-part="filters"] [data-${name}][aria-pressed="true"]`, `data-${name}`).map((id) => `${name} ${id}`);
    const country = (element: Element): string =>
      [
        element.getAttribute('data-country'),
        element.getAttribute('data-standing'),
        element.getAttribute('aria-current'),
      ]
        .filter((word) => word !== null)
        .join(' ');
    const counter = document.querySelector<HTMLElement>('.cm-count');
    return {
      chosen: { list: chosen('list'), map: chosen('map'), timeline: chosen('timeline'), detail: chosen('detail') },
      listed: values('[data-part="list"] [data-event-id]', 'data-event-id'),
      outside: values('[data-part="list"] li[data-outside] > [data-event-id]', 'data-event-id'),
      countries: once(all('[data-part="map"] [data-country][data-standing]').map(country)),
      marks: { map: marks('map'), timeline: marks('timeline') },
      count: { ...counter?.dataset },
      pressed: facets.flatMap(pressedOf).sort(),
      chips: all('.cm-chip').length,
      text: field('.cm-search')?.value ?? '',
      later: field('.cm-switch input')?.checked ?? null,
      playhead: field('[data-part="playhead"] input')?.value ?? '',
      window: document.querySelector('[data-part="overview"] [role="slider"]')?.getAttribute('aria-valuenow') ?? '',
    };
  });
}

/** Reads the words that say the view. */
export function saidOn(page: Page): Promise<Said> {
  return page.evaluate(() => {
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((element) => element.innerText);
    const text = (selector: string): string => texts(selector).join('\n');
    return {
      language: document.documentElement.lang,
      playhead: text('[data-part="playhead"] output'),
      window: text('.cm-window-text'),
      count: text('.cm-count'),
      chips: texts('.cm-chip'),
      dates: texts('[data-part="list"] time'),
      detail: text('[data-part="detail"]'),
      legend: text('[data-part="legend"]'),
    };
  });
}

/** Opens the filters that are behind a press; until they are there, for their code comes with the first press. */
export async function openFilters(page: Page): Promise<void> {
  await page.locator('details.cm-more').evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await untilSeen(page, '.cm-more-panel [data-status]');
}

/** The number beside each value of the open filters: "track accords" to 12. */
export function facetCountsOn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const names = ['track', 'status', 'country', 'person', 'organisation'];
    const counts: Record<string, number> = {};
    for (const button of document.querySelectorAll('[data-part="filters"] button[aria-pressed]')) {
      const name = names.find((one) => button.hasAttribute(`data-${one}`)) ?? '';
      const text = button.querySelector('.cm-track-count')?.textContent ?? '';
      counts[`${name} ${button.getAttribute(`data-${name}`)}`] = Number(text.replace(/\s/g, ''));
    }
    return counts;
  });
}
