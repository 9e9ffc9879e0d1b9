import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, ViewportSize } from 'playwright-core';
import { shownEvents } from '../../src/derive/matching.ts';
import { readStoryText } from '../../src/loading/index.ts';
import { formatProblem, type Problem } from '../../src/story/index.ts';
import { openPage, untilSeen, type WatchedPage } from './chromium.ts';
import { type Loot, lootOf, NO_LOOT, watchEscapes, watchLoot } from './hostile.ts';
import type { Site } from './site.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** High enough that no part of the page waits for being scrolled to, and no larger: each is painted hundreds of times. */
export const HIGH: ViewportSize = { width: 800, height: 1200 };
export const HIGH_PHONE: ViewportSize = { width: 390, height: 1200 };

/** What a page shows of a story: some of its events, or the card; and all that has gone wrong meanwhile. */
export interface Shown {
  readonly state: string | null;
  /** Ids of the events in the list. */
  readonly events: readonly string[];
  /** The notice of events left out: how many, and its lines. */
  readonly dropped: {
    readonly count: number;
    readonly names: string;
    readonly lines: readonly string[];
  };
  readonly card: { readonly code: string; readonly text: string } | null;
  readonly text: string;
  readonly loot: Loot;
  readonly troubles: readonly string[];
}

/** One page in which hostile stories are opened one after the other. */
export interface Visitor {
  readonly watched: WatchedPage;
  /** Serves `text` as the story `id` and opens it; until it can be used or its card is there. */
  open(id: string, text: string): Promise<void>;
  /** Opens a story that is served already. */
  visit(id: string): Promise<void>;
  shown(): Promise<Shown>;
  close(): Promise<void>;
}

export async function createVisitor(browser: Browser, site: Site, viewport: ViewportSize): Promise<Visitor> {
  const watched = await openPage(browser, site.origin, {
    viewport,
    reducedMotion: 'reduce',
  });
  const { page, context, troubles, requests } = watched;
  watchEscapes(context, page, troubles);
  await watchLoot(page);
  let address = '';
  const visit = async (id: string): Promise<void> => {
    troubles.length = 0;
    requests.length = 0;
    address = `${site.origin}/?story=${id}`;
    await page.goto(address);
    await untilSeen(page, '#chronomap[data-state="ready"], [role="alert"]');
  };
  return {
    watched,
    visit,
    async open(id, text) {
      const path = `/data/stories/${id}.json`;
      site.override(path, (response) => response.setHeader('Content-Type', 'application/json').end(text));
      await visit(id);
      site.override(path, null);
    },
    async shown() {
      const strays = requests.filter((url) => !isOfSite(url, site.origin, address));
      const moved = page.url().split('#')[0] === address ? [] : [`moved to ${page.url()}`];
      return {
        ...(await readPage(watched)),
        loot: await lootOf(page),
        troubles: [...troubles, ...strays.map((url) => `request for ${url}`), ...moved],
      };
    },
    close: () => context.close(),
  };
}

/** The page, its story, and files that the build wrote. */
function isOfSite(url: string, origin: string, address: string): boolean {
  const { pathname, searchParams, protocol } = new URL(url);
  if (protocol === 'data:' || url === address || pathname === '/favicon.ico') return true;
  const story = new URL(address).searchParams.get('story');
  if (searchParams.size > 0 || !url.startsWith(`${origin}/`)) return false;
  return pathname === `/data/stories/${story}.json` || existsSync(DIST + pathname);
}

function readPage({ page }: WatchedPage): Promise<Omit<Shown, 'loot' | 'troubles'>> {
  return page.evaluate(() => {
    const textOf = (element: Element | null): string => element?.textContent ?? '';
    const notice = document.querySelector<HTMLElement>('[data-dropped]');
    const card = document.querySelector<HTMLElement>('[role="alert"]');
    return {
      state: document.getElementById('chronomap')?.dataset['state'] ?? null,
      events: [...document.querySelectorAll<HTMLElement>('[data-part="list"] [data-event-id]')].map(
        (row) => row.dataset['eventId'] ?? '',
      ),
      dropped: {
        count: Number(notice?.dataset['dropped'] ?? 0),
        names: textOf(notice?.querySelector('summary') ?? null),
        lines: [...(notice?.querySelectorAll('li') ?? [])].map(textOf),
      },
      card: card && { code: card.dataset['problem'] ?? '', text: textOf(card) },
      text: document.body.innerText.trim(),
    };
  });
}

/** How what is shown of a story differs from what its check finds in Node; nothing where all is well. */
export function complaints(text: string, shown: Shown): readonly string[] {
  const found: string[] = [...shown.troubles];
  const expectSame = (what: string, is: unknown, must: unknown): void => {
    const [a, b] = [JSON.stringify(is), JSON.stringify(must)];
    if (a !== b) found.push(`${what} is ${a}, not ${b}`);
  };
  expectSame('what it got', shown.loot, NO_LOOT);
  if (shown.text.length < 20) found.push('blank');
  const read = readStoryText(text);
  if (read.ok) {
    const dropping = read.value.problems.filter(({ droppedEvent }) => droppedEvent !== undefined);
    expectSame('the state', shown.state, 'ready');
    expectSame('the card', shown.card, null);
    expectSame(
      'the list',
      shown.events,
      shownEvents(read.value.story, false).map(({ id }) => id),
    );
    expectSame('the count left out', shown.dropped.count, read.value.droppedEvents);
    expectSame('the notice', shown.dropped.lines, dropping.map(formatProblem));
    for (const { droppedEvent = '' } of dropping.slice(0, 5))
      if (!shown.dropped.names.includes(droppedEvent)) found.push(`${droppedEvent} is not named`);
  } else {
    const [first] = read.error;
    expectSame('the state', shown.state, 'failed');
    expectSame('the code on the card', shown.card?.code, first?.code);
    if (!shown.card?.text.includes(lineOf(first))) found.push(`the card does not say ${lineOf(first)}`);
  }
  return found;
}

function lineOf(problem: Problem | undefined): string {
  return problem ? formatProblem(problem) : 'why';
}
