import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  formatDay,
  interfaceLanguage,
  joinList,
  pictureMessages,
  loadWords,
  type Words,
} from '../../src/i18n/index.ts';
import type { PictureMessages } from '../../src/i18n/pictures/pictureMessages.ts';
import { addDays, compareDays, parseDay, type Day } from '../../src/time/index.ts';
import { defaultView, NO_FILTERS, type View } from '../../src/view/index.ts';
import { readByHand, wordsOf } from './bruteForce.ts';
import { allTroubles, borrowPage, leavePage, openPage, openReady, WIDE } from './chromium.ts';
import { type Chance, pick, seeded } from './combinations.ts';
import { languages, pathOf, story } from './defaultStory.ts';
import { EVERY } from './every.ts';
import { listed, painted, part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

/** As it stands in the file: dates as the editor wrote them. */
interface RawStory {
  readonly updated: string;
  readonly organisations: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
  readonly statuses: readonly { readonly id: string; readonly label: Readonly<Record<string, string>> }[];
  readonly standings: readonly { readonly country: string; readonly status: string; readonly when: string }[];
}

const raw: RawStory = JSON.parse(
  readFileSync(new URL('../../public/data/stories/abraham-accords.json', import.meta.url), 'utf8'),
);

/** Each standing of the story holds from a day on: "2020-09-15/..". */
const standings = raw.standings.map(({ country, status, when }) => {
  const [, from] = /^(\d{4}-\d\d-\d\d)\/\.\.$/.exec(when) ?? [];
  if (from === undefined) throw new Error(`This reading by hand does not know ${when}`);
  return { country, status, from };
});

/** What holds on a day, in the order in which it came. */
function standingsOn(day: string): readonly { readonly country: string; readonly status: string }[] {
  const begun = standings
    .filter(({ from }) => from <= day)
    .toSorted((one, other) => one.from.localeCompare(other.from));
  return begun.filter(({ country }, index) => !begun.slice(index + 1).some((later) => later.country === country));
}

function captionOf(day: string, words: Words, { caption }: PictureMessages): string {
  const { page, dates } = words.messages;
  const groups = raw.statuses.flatMap(({ id, label }) => {
    const here = standingsOn(day).filter(({ status }) => status === id);
    if (here.length === 0) return [];
    const names = here.map(({ country }) => words.countryShort(codeOf(country)));
    const dash = words.language === 'en' ? '–' : '—';
    return [`${label[words.language]}\u00A0${dash} ${joinList(words.language, names)}`];
  });
  const all = groups.length > 0 ? groups.join('; ') : caption.noStandings;
  // All of them are standings in one.
  const of = raw.organisations.find(({ id }) => id === 'abraham-accords')?.name[words.language];
  return `${of}. ${caption.asOf(formatDay(dayOf(day), dates))}: ${all}. ${page.checkedTo(formatDay(story.updated, dates))}.`;
}

function codeOf(country: string): (typeof story.standings)[number]['country'] {
  const found = story.standings.find((standing) => standing.country === country);
  if (!found) throw new Error(`${country} has no standing`);
  return found.country;
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}

/** One thing done on the page; what the filters are to be after it is written down beside it. */
type Action =
  | { readonly kind: 'step'; readonly button: 'previous' | 'next' }
  | { readonly kind: 'play'; readonly frames: number }
  | { readonly kind: 'slide'; readonly value: number }
  | { readonly kind: 'speed' }
  | { readonly kind: 'track'; readonly id: string }
  | { readonly kind: 'later' }
  | { readonly kind: 'search'; readonly text: string };

/** The slider of days: its last value, and the one of the editorial day, where it stands at first. */
interface Slider {
  readonly max: number;
  readonly updated: number;
}

async function sliderOn(page: Page): Promise<Slider> {
  const slider = part(page, 'playhead').locator('input[type="range"]');
  return { max: Number(await slider.getAttribute('max')), updated: Number(await slider.inputValue()) };
}

/** Any day, or one on which a standing begins, or the eve of that: there a reading is most easily wrong. */
function valueOf(chance: Chance, { max, updated }: Slider): number {
  if (chance() < 0.4) return Math.round(chance() * max);
  const turn = updated + compareDays(dayOf(pick(standings, chance).from), story.updated) - (chance() < 0.5 ? 1 : 0);
  return Math.max(0, Math.min(max, turn));
}

function actionOf(chance: Chance, language: string, slider: Slider): Action {
  const kind = chance();
  if (kind < 0.3) return { kind: 'step', button: chance() < 0.5 ? 'previous' : 'next' };
  if (kind < 0.5) return { kind: 'play', frames: 1 + Math.floor(chance() * 8) };
  if (kind < 0.65) return { kind: 'slide', value: valueOf(chance, slider) };
  if (kind < 0.7) return { kind: 'speed' };
  if (kind < 0.8) return { kind: 'track', id: pick(story.tracks, chance).id };
  if (kind < 0.85) return { kind: 'later' };
  const empty = chance() < 0.5;
  return { kind: 'search', text: empty ? '' : pick(wordsOf(story, pick(story.events, chance), language), chance) };
}

function after(view: View, action: Action): View {
  switch (action.kind) {
    case 'track': {
      const all = story.tracks.map(({ id }) => id);
      const on = view.filters.tracks ?? all;
      const next = all.filter((id) => (id === action.id ? !on.includes(id) : on.includes(id)));
      return { ...view, filters: { ...view.filters, tracks: next.length === all.length ? null : next } };
    }
    case 'later':
      return { ...view, later: !view.later };
    case 'search':
      return { ...view, filters: { ...view.filters, text: action.text } };
    case 'step':
    case 'play':
    case 'slide':
    case 'speed':
      return view;
  }
}

/** Does it with the page's own controls, and waits until it is painted. */
async function act(page: Page, action: Action): Promise<void> {
  await page.evaluate(async (action) => {
    const frames = (count: number): Promise<void> =>
      new Promise((resolve) => {
        const next = (left: number): void =>
          void (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
        next(count);
      });
    const button = (selector: string): HTMLElement => {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`There is no ${selector}`);
      return found;
    };
    /** React hears of a value only if it was set past its own notes of it. */
    const enter = (selector: string, value: string): void => {
      const field = button(selector);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const play = '[data-part="playhead"] .cm-play > button';
    switch (action.kind) {
      case 'step':
        button(`${play}:nth-of-type(${action.button === 'previous' ? 1 : 3})`).click();
        break;
      case 'play':
        button('.cm-play-button').click();
        await frames(action.frames);
        button('.cm-play-button').click();
        break;
      case 'slide':
        enter('[data-part="playhead"] input[type="range"]', String(action.value));
        break;
      case 'speed':
        button('.cm-speed').click();
        break;
      case 'track':
        button(`[data-part="filters"] [data-track="${action.id}"]`).click();
        break;
      case 'later':
        button('.cm-switch input').click();
        break;
      case 'search':
        enter('.cm-search', action.text);
        break;
    }
    await frames(2);
  }, action);
}

/** The search's code comes with the first touch of its field: until then a text narrows nothing. */
async function wakeSearch(page: Page, language: string): Promise<void> {
  const [word = ''] = wordsOf(story, pick(story.events, seeded(1)), language);
  const view = after({ ...defaultView(story, language), filters: NO_FILTERS }, { kind: 'search', text: word });
  await page.locator('.cm-search').fill(word);
  await expect.poll(() => listed(page), { timeout: 30_000 }).toEqual(readByHand(story, view, language).ids);
  await page.locator('.cm-search').fill('');
}

interface Told {
  readonly day: string;
  readonly sliderSays: string | null;
  readonly caption: string;
  readonly counts: readonly string[];
  readonly countries: readonly string[];
  readonly list: readonly string[];
}

async function told(page: Page): Promise<Told> {
  return page.evaluate(() => {
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    const standing = [...document.querySelectorAll('[data-part="map"] .cm-map-shape[data-country]')].flatMap(
      (shape) => {
        const status = shape.getAttribute('data-standing');
        return status === 'none' ? [] : [`${shape.getAttribute('data-country')} ${status}`];
      },
    );
    return {
      day: texts('[data-part="playhead"] output').join(),
      sliderSays: document.querySelector('[data-part="playhead"] input')?.getAttribute('aria-valuetext') ?? null,
      caption: texts('[data-part="legend"] .cm-caption').join(),
      counts: [...document.querySelectorAll('.cm-legend-keys li[data-count]')].map(
        (key) => key.getAttribute('data-count') ?? '',
      ),
      countries: standing.toSorted(),
      list: [...document.querySelectorAll('[data-part="list"] [data-event-id]')].map(
        (row) => row.getAttribute('data-event-id') ?? '',
      ),
    };
  });
}

/** What the page must tell of a day it names itself, read from the file by hand. */
function expected(day: string, view: View, words: Words, pictures: PictureMessages): Omit<Told, 'day'> {
  const holding = standingsOn(day);
  return {
    sliderSays: formatDay(dayOf(day), words.messages.dates),
    caption: captionOf(day, words, pictures),
    counts: raw.statuses.map(({ id }) => String(holding.filter(({ status }) => status === id).length)),
    countries: holding.map(({ country, status }) => `${country} ${status}`).toSorted(),
    list: readByHand(story, view, words.language).ids,
  };
}

/** The days the playhead can come to, by their names. */
function daysByName(words: Words): ReadonlyMap<string, string> {
  const days = Array.from({ length: 366 * 9 }, (_, index) => addDays(dayOf('2019-01-01'), index));
  return new Map(days.map((day) => [formatDay(day, words.messages.dates), String(day)]));
}

/** In each language: of 500 in all, or of 140. */
const ACTIONS = EVERY ? 125 : 35;

describe('after any of hundreds of random steps, plays and filters', { timeout: 300_000 }, () => {
  it.each(languages)('standings, caption and list are those of the day, read by hand: %s', async (language) => {
    const watched = await borrowPage(served.browser, served.site.origin, { viewport: WIDE });
    const { page } = watched;
    await openReady(watched, `${served.site.origin}/${pathOf('s', language)}`);
    const words = await loadWords(interfaceLanguage(language));
    const pictures = await pictureMessages.load(words.language);
    const names = daysByName(words);
    await wakeSearch(page, language);
    const slider = await sliderOn(page);
    const chance = seeded(20251106 + languages.indexOf(language));
    let view: View = { ...defaultView(story, language), filters: NO_FILTERS };
    const days = new Set<string>();
    for (let count = 0; count < ACTIONS; count += 1) {
      const action = actionOf(chance, language, slider);
      await act(page, action);
      view = after(view, action);
      const { day: name, ...shown } = await told(page);
      const day = names.get(name);
      expect(day, `${name} is a day`).toBeDefined();
      expect(shown, `after ${JSON.stringify(action)}, on ${day}`).toEqual(expected(day ?? '', view, words, pictures));
      days.add(day ?? '');
    }
    // Were it always the same day, nothing would have been tried.
    expect(days.size).toBeGreaterThan(ACTIONS / 5);
    expect(await allTroubles(watched)).toEqual([]);
    await leavePage(watched);
  });
});

interface Weight {
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
}

/** What the page holds when all that can be collected has been. */
async function weigh(session: CDPSession): Promise<Weight> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: value('JSHeapUsedSize'), listeners: value('JSEventListeners'), nodes: value('Nodes') };
}

/** Milliseconds. */
const PLAYED = EVERY ? 20_000 : 10_000;
const MEGABYTE = 1024 * 1024;

describe('ten or twenty seconds of playing', { timeout: 120_000 }, () => {
  it('leave the heap within a megabyte, and no listener or node more', async () => {
    const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE });
    const { page } = watched;
    await openReady(watched, `${served.site.origin}/${pathOf('s', 'en')}`);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const play = page.locator('.cm-play-button');
    const slider = part(page, 'playhead').locator('input[type="range"]');
    /** Always the same picture is weighed: that of one day, by a link, which tells of no change. */
    const stand = async (): Promise<Weight> => {
      await page.evaluate(() => {
        location.hash = 't=2023-03-01';
      });
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('1\u00A0March 2023');
      await painted(page);
      return weigh(session);
    };
    // Once through, so that what is made when it is first wanted has been made.
    await slider.fill('0');
    await playFor(page, 3000);
    const before = await stand();
    const elements = await elementsOf(page);
    await slider.fill('0');
    const passed = await playFor(page, PLAYED);
    expect(passed, 'days that were seen').toBeGreaterThan(PLAYED / 400);
    expect(await play.getAttribute('aria-label')).toBe((await pictureMessages.load('en')).playhead.play);
    const afterwards = await stand();
    expect((afterwards.heap - before.heap) / MEGABYTE).toBeLessThan(1);
    expect(afterwards.listeners).toBe(before.listeners);
    // The document is the same; 5 to 12 elements of the drawing before it may still be held. A leak grows with the days.
    expect(afterwards.nodes - before.nodes).toBeLessThan(passed / 10);
    expect(await elementsOf(page)).toBe(elements);
    expect(await allTroubles(watched)).toEqual([]);
    await watched.context.close();
  });

  function elementsOf(page: Page): Promise<number> {
    return page.evaluate(() => document.querySelectorAll('*').length);
  }

  /** Plays for so many milliseconds, from the beginning again where the end is reached; how many days it showed. */
  async function playFor(page: Page, milliseconds: number): Promise<number> {
    return page.evaluate(async (milliseconds) => {
      const button = document.querySelector<HTMLElement>('.cm-play-button');
      const day = document.querySelector('[data-part="playhead"] output');
      const start = performance.now();
      const pressed = button?.ariaLabel;
      const days = new Set<string>();
      while (performance.now() - start < milliseconds) {
        if (button?.ariaLabel === pressed) button?.click();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        days.add(day?.textContent ?? '');
      }
      if (button?.ariaLabel !== pressed) button?.click();
      return days.size;
    }, milliseconds);
  }
});
