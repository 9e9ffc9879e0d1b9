import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { RESTING_ROWS, violations, violationsWithoutScript } from './axe.ts';
import { borrowPage, openPage, openReady, PHONE, leavePage, type WatchedPage, WIDE } from './chromium.ts';
import { languages, pathOf, stories, story } from './defaultStory.ts';
import { EVERY } from './every.ts';
import { mapStates } from './mapStates.ts';
import { part, type Part } from './parts.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();

const widths = [
  { width: 'wide', viewport: WIDE },
  { width: 'phone', viewport: PHONE },
];

/** Every language at every width, numbered. */
const looks = languages.flatMap((language, index) =>
  widths.map((width, side) => ({ ...width, language, turn: index + side })),
);

/** Every language once, at one width and then at the other. */
const turns = languages.flatMap((language, turn) => {
  const width = widths[turn % widths.length];
  return width ? [{ ...width, language, turn }] : [];
});

/** Two of the turns: a wide page and a phone's, which share the states out between them. */
const OUTER = turns.filter(({ turn }) => turn % 3 === 0);
const INNER = turns.filter(({ turn }) => turn % 3 !== 0);

interface Look {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly language: string;
}

async function open(path: string, { viewport }: Look): Promise<WatchedPage> {
  const watched = await borrowPage(served.browser, served.site.origin, { viewport, reducedMotion: 'reduce' });
  await openReady(watched, `${served.site.origin}/${path}`);
  return watched;
}

/** The event with the most to show: what is claimed, noted, pictured and said elsewhere. */
const richest = story.events.reduce((best, event) => (weightOf(event) > weightOf(best) ? event : best));

function weightOf({ claims, notes, media, sources, links }: (typeof story.events)[number]): number {
  return [claims, notes, media, sources, links].reduce((sum, { length }) => sum + Math.min(length, 3), 0);
}

async function choose(page: Page): Promise<void> {
  await part(page, 'list').locator(`[data-event-id="${richest.id}"]`).click();
  await part(page, 'detail').locator('article').waitFor();
}

/** Opens the first counted button of a part by keyboard: its list stands over the picture. */
async function openGroup(page: Page, name: Part): Promise<void> {
  await part(page, name).locator('button[data-count]').first().focus();
  await page.keyboard.press('Enter');
  await part(page, name).locator('[role="dialog"]').waitFor();
}

interface State {
  readonly state: string;
  readonly enter: (page: Page) => Promise<void>;
  readonly wide?: true;
}

/** The states of a story's page; Escape gets it back to rest from all but the last. */
const states: readonly State[] = [
  { state: 'an event chosen', enter: choose },
  { state: 'a list open on the map', enter: (page) => openGroup(page, 'map') },
  { state: 'a list open on the timeline', enter: (page) => openGroup(page, 'timeline'), wide: true },
  {
    state: 'a country chosen',
    enter: async (page) => {
      await part(page, 'map').locator('[data-country="KZ"][role="button"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('.cm-chips').waitFor();
    },
  },
  {
    state: 'the panel of filters open',
    enter: async (page) => {
      await page.locator('.cm-more summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('.cm-more-panel').waitFor();
    },
  },
  {
    state: 'an event chosen and every disclosure open',
    enter: async (page) => {
      await choose(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.cm-more)'))
          details.open = true;
      });
    },
  },
  {
    state: 'a step of a tour',
    enter: async (page) => {
      await page.locator('.cm-tour-start').first().focus();
      await page.keyboard.press('Enter');
      await part(page, 'tour').waitFor();
    },
  },
  {
    state: 'nothing found',
    enter: async (page) => {
      await part(page, 'filters').locator('input[type="search"]').fill('no event has this word');
      await part(page, 'list').locator('.cm-nothing').waitFor();
    },
  },
];

describe('axe: WCAG 2.2 AA and best practice, in light and dark', () => {
  it.each(EVERY ? looks : OUTER)('finds nothing on a story’s page: $width, $language', async (one) => {
    const { width, turn, ...look } = one;
    const watched = await open(pathOf('s', look.language), look);
    const { page } = watched;
    expect.soft(await violations(page), 'at rest').toEqual([]);
    for (const [index, { state, enter, wide }] of states.entries()) {
      // What only a wide page has has its turn there.
      const isItsTurn = wide ? width === 'wide' : EVERY || (index + turn) % 2 === 0;
      if (!isItsTurn) continue;
      await enter(page);
      expect.soft(await violations(page, { known: RESTING_ROWS }), state).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await leavePage(watched);
  });

  it.each(EVERY ? looks : INNER)(
    'finds nothing on the map and beside it: $width, $language',
    async ({ turn, ...look }) => {
      const watched = await open(pathOf('s', look.language), look);
      const { page } = watched;
      const inTurn = mapStates.filter((_, index) => EVERY || (index + turn) % 2 === 0);
      for (const [index, { state, enter, leave }] of inTurn.entries()) {
        await enter(page);
        const where = index === 0 ? {} : { known: RESTING_ROWS };
        expect.soft(await violations(page, where), state).toEqual([]);
        await leave(page);
      }
      await leavePage(watched);
    },
  );

  it.each(stories.filter((other) => other !== story))(
    'finds nothing on the page of another story: $id',
    async (other) => {
      const [language = 'en'] = other.languages;
      const watched = await open(pathOf('s', language, other), { viewport: WIDE, language });
      expect.soft(await violations(watched.page)).toEqual([]);
      await leavePage(watched);
    },
  );

  it.each(EVERY ? looks : INNER)('finds nothing on an embed: $width, $language', async ({ width, turn, ...look }) => {
    const watched = await open(pathOf('e', look.language), look);
    const { page } = watched;
    expect.soft(await violations(page), 'at rest').toEqual([]);
    for (const [index, { state, enter, wide }] of states.entries()) {
      if ((wide && width !== 'wide') || (!EVERY && (index + turn) % languages.length !== 0)) continue;
      await enter(page);
      expect.soft(await violations(page, { known: RESTING_ROWS }), state).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await leavePage(watched);
  });

  it.each(EVERY ? turns : OUTER)(
    'finds nothing on an embed of one part, or of a fixed height: $width, $language',
    async (look) => {
      const asked = ['view=map', 'view=timeline', 'view=list', 'fit=1'][look.turn] ?? '';
      const watched = await open(`${pathOf('e', look.language)}?${asked}`, look);
      expect.soft(await violations(watched.page), asked).toEqual([]);
      await leavePage(watched);
    },
  );

  // Their words are few and their form is one: a language at each width, or at one of them.
  it.each(turns.slice(0, EVERY ? widths.length : 1))(
    'finds nothing on an error card: $width, $language',
    async ({ viewport, language }) => {
      const { page, context } = await openPage(served.browser, served.site.origin, { viewport, locale: language });
      await page.goto(`${served.site.origin}/?story=No%20such%20id`);
      await page.locator('#chronomap[data-state="failed"] [role="alert"]').waitFor();
      expect.soft(await violations(page), 'alone').toEqual([]);

      const files = [`/data/checked/${story.id}.${language}.json`, `/data/stories/${story.id}.json`];
      for (const file of files) served.site.override(file, (response) => response.writeHead(500).end());
      await page.goto(`${served.site.origin}/${pathOf('s', language)}`);
      await page.locator('#chronomap[data-state="failed"] [role="alert"]').waitFor();
      expect.soft(await violations(page), 'above the text that was served').toEqual([]);
      for (const file of files) served.site.override(file, null);
      await context.close();
    },
  );

  it.each(EVERY ? turns : OUTER)('finds nothing on pages without script: $width, $language', async (look) => {
    const { viewport, language, turn } = look;
    const watched = await borrowPage(served.browser, served.site.origin, { viewport, javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(`${served.site.origin}/${pathOf(turn < widths.length ? 's' : 'e', language)}`);
    expect.soft(await violationsWithoutScript(page)).toEqual([]);
    await leavePage(watched);
  });

  it.each(widths)('finds nothing on the choice of stories: $width', async ({ viewport }) => {
    const watched = await borrowPage(served.browser, served.site.origin, { viewport, javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(`${served.site.origin}/`);
    expect(await page.locator('.cm-stories a').count()).toBeGreaterThan(1);
    expect.soft(await violationsWithoutScript(page)).toEqual([]);
    await leavePage(watched);
  });
});

describe('the same search, on pages made bad on purpose', () => {
  const rulesOf = (lines: readonly string[]): ReadonlySet<string> =>
    new Set(lines.map((line) => line.split(':')[0] ?? ''));

  it('finds small targets side by side, missing names and pale text in the story’s page', async () => {
    const watched = await open(pathOf('s', 'en'), { viewport: WIDE, language: 'en' });
    const { page } = watched;
    await page.evaluate(() => {
      const bad = document.createElement('div');
      const pale = document.createElement('p');
      pale.textContent = 'Words';
      pale.style.color = 'light-dark(#cccccc, #333333)';
      for (let index = 0; index < 2; index += 1) {
        const button = document.createElement('button');
        button.style.cssText = 'inline-size: 10px; block-size: 10px; padding: 0; border: 0';
        bad.append(button);
      }
      document.querySelector('[data-part="list"]')?.prepend(pale, bad);
    });
    expect(rulesOf(await violations(page))).toEqual(
      new Set(['button-name', 'color-contrast', 'target-size', 'in dark, color-contrast']),
    );
    await leavePage(watched);
  });

  it('finds a missing language and pale text where no script runs', async () => {
    served.site.override('/bad.html', (response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>Bad</title><main><h1><font color="#cccccc">Pale</font></h1></main>');
    });
    const watched = await borrowPage(served.browser, served.site.origin, { javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(`${served.site.origin}/bad.html`);
    expect(rulesOf(await violationsWithoutScript(page))).toEqual(
      new Set(['color-contrast', 'html-has-lang', 'in dark, color-contrast']),
    );
    served.site.override('/bad.html', null);
    await leavePage(watched);
  });
});
