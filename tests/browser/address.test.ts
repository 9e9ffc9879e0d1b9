import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveText, type StoryEvent } from '../../src/story/index.ts';
import { defaultView } from '../../src/view/index.ts';
import { anyHashOf } from '../fixtures/anyHash.ts';
import { allTroubles, borrowPage, openPage, openReady, PHONE, leavePage, type WatchedPage, WIDE } from './chromium.ts';
import { holdsText, readByHand, wordsOf } from './bruteForce.ts';
import { languages, pathOf, story } from './defaultStory.ts';
import { clickEvent, part } from './parts.ts';
import { EVERY, shareOf } from './every.ts';
import { openFilters, type Said, type Shown, saidOn, shownOn } from './shown.ts';
import { serveToBrowser } from './served.ts';

const HOME = languages[0] ?? 'en';

/** The richest event, and what it has in common with others: so that every filter leaves something. */
const { richest, common } = pickRichest();
const country = richest.countries[0]?.code ?? '';
const person = richest.people[0]?.id ?? '';
const otherTrack = story.tracks.find(({ id }) => id !== richest.track)?.id ?? '';

function byRichness(): readonly StoryEvent[] {
  const weigh = (event: StoryEvent): number =>
    event.places.length > 0 && event.countries.length > 0 ? event.people.length + event.importance : 0;
  const { ids } = readByHand(story, defaultView(story, HOME), HOME);
  return story.events.filter(({ id }) => ids.includes(id)).toSorted((a, b) => weigh(b) - weigh(a));
}

/** A text that finds the same events in every language, this one among them. */
function commonTextOf(event: StoryEvent): string | undefined {
  const finds = (text: string, language: string): string =>
    story.events
      .filter((other) => holdsText(story, other, text, language))
      .map(({ id }) => id)
      .join();
  return wordsOf(story, event, HOME).find((text) => new Set(languages.map((one) => finds(text, one))).size === 1);
}

/** The event with the most to filter by, and a text for it. */
function pickRichest(): { readonly richest: StoryEvent; readonly common: string } {
  for (const richest of byRichness()) {
    const common = commonTextOf(richest);
    if (common !== undefined) return { richest, common };
  }
  throw new Error('No word of the story finds the same in all languages');
}

const served = serveToBrowser('/some/where/');

const urlOf = (language: string, hash = '', kind: 's' | 'e' = 's'): string =>
  `${served.site.origin}/some/where/${pathOf(kind, language)}${hash}`;

async function open(url: string, timezoneId = 'UTC'): Promise<WatchedPage> {
  const watched = await borrowPage(served.browser, served.site.origin, { reducedMotion: 'reduce', timezoneId });
  await openReady(watched, url);
  return watched;
}

/** In a browser of its own, where the history is the page's. */
async function openAlone(url: string): Promise<WatchedPage> {
  const watched = await openPage(served.browser, served.site.origin, { reducedMotion: 'reduce' });
  await openReady(watched, url);
  return watched;
}

async function close(watched: WatchedPage): Promise<void> {
  expect(await allTroubles(watched)).toEqual([]);
  await leavePage(watched);
}

const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);
const historyLength = (page: Page): Promise<number> => page.evaluate(() => history.length);

/** The address follows a change within a third of a second: polled for. */
async function settledHash(page: Page, pattern: RegExp): Promise<string> {
  await page.waitForFunction((source) => new RegExp(source).test(location.hash), pattern.source);
  return hashOf(page);
}

/** A reader's whole choice, through the page's own controls; each waits until the address says it. */
async function chooseEverything(page: Page): Promise<void> {
  const filters = part(page, 'filters');
  await openFilters(page);
  await filters.locator(`[data-country="${country}"]`).first().click();
  await filters.locator(`[data-track="${otherTrack}"]`).click();
  await filters.locator(`[data-status="${richest.status}"]`).click();
  await filters.locator(`[data-person="${person}"]`).click();
  await filters.locator('input[type="search"]').fill(common);
  await settledHash(page, /q=/);
  await part(page, 'list').locator(`[data-event-id="${richest.id}"]`).click();
  await part(page, 'overview').locator('[role="slider"]').press('ArrowLeft');
  await page.locator('[data-part="playhead"] input').press('PageDown');
  await settledHash(page, /(?=.*\be=)(?=.*\bw=)(?=.*\bt=)/);
}

describe('a view chosen through the page’s own controls', () => {
  let hash = '';
  let shown: Shown;

  beforeAll(async () => {
    const watched = await open(urlOf(HOME));
    const { page } = watched;
    await chooseEverything(page);
    hash = await hashOf(page);
    shown = await shownOn(page);
    await close(watched);
  });

  it('is in the link whole', () => {
    const keys = [...new URLSearchParams(hash.slice(1)).keys()];
    expect(keys.toSorted()).toEqual(['c', 'e', 'k', 'p', 'q', 's', 't', 'w']);
    expect(shown.chosen).toEqual({
      list: [richest.id],
      map: [richest.id],
      timeline: [richest.id],
      detail: [richest.id],
    });
    expect(shown.listed).toContain(richest.id);
    expect(shown.listed.length).toBeLessThan(story.events.length);
    expect(shown.countries.filter((words) => words.endsWith(' true'))).toHaveLength(1);
    // A country, a status and a person.
    expect(shown.chips).toBe(3);
    expect(hash).toContain(`p=${person}`);
  });

  it('is restored by Reload in every part, to the letter', async () => {
    const watched = await open(urlOf(HOME));
    const { page } = watched;
    await chooseEverything(page);
    // The days by other clocks come when they are first wanted.
    await part(page, 'detail')
      .getByText(/^Local date/)
      .waitFor();
    const said = await saidOn(page);
    expect(await allTroubles(watched)).toEqual([]);
    await page.reload();
    await page.waitForSelector('#chronomap[data-state="ready"]');
    await expect.poll(() => shownOn(page)).toEqual(shown);
    await expect.poll(() => saidOn(page)).toEqual(said);
    expect(await hashOf(page)).toBe(hash);
    await close(watched);
  });

  it.each(EVERY ? languages : languages.slice(2))(
    'is restored from its link in %s, on both kinds of page, and in Almaty',
    async (language) => {
      const restored = async (kind: 's' | 'e', zone: string): Promise<Said> => {
        const watched = await open(urlOf(language, hash, kind), zone);
        await expect.poll(() => shownOn(watched.page), { message: `${kind} ${zone}` }).toEqual(shown);
        expect(await hashOf(watched.page)).toBe(hash);
        const said = await saidOn(watched.page);
        await close(watched);
        return said;
      };
      const said = await restored('s', 'UTC');
      expect(said.language).toBe(language);
      expect(said.dates).toHaveLength(shown.listed.length);
      if (EVERY) expect(await restored('s', 'Asia/Almaty')).toEqual(said);
      expect(await restored('e', 'Asia/Almaty')).toEqual(said);
    },
  );

  it('is kept by a change of language, without loading the page anew', async () => {
    const watched = await openAlone(urlOf(HOME, hash));
    const { page } = watched;
    await expect.poll(() => shownOn(page)).toEqual(shown);
    const first = await saidOn(page);
    const [length, commits] = [await historyLength(page), watched.requests.length];
    for (const language of [...languages.slice(1), HOME]) {
      await page.locator(`.cm-languages [hreflang="${language}"]`).click();
      await expect.poll(async () => (await saidOn(page)).language).toBe(language);
      await page.waitForFunction((lang) => document.querySelector('.cm-root')?.getAttribute('lang') === lang, language);
      expect(await page.title()).toBe(resolveText(story.title, language, languages).text);
      // Other words have other widths: the widgets lay themselves out anew, in frames of their own.
      await expect.poll(() => shownOn(page), { message: language }).toEqual(shown);
      // Copied from there it is a link to the page in that language, and its card is.
      await expect.poll(() => page.url()).toBe(urlOf(language, hash));
    }
    await expect.poll(() => saidOn(page)).toEqual(first);
    expect(await historyLength(page)).toBe(length);
    expect(watched.requests.slice(commits).filter((url) => url.endsWith('/'))).toEqual([]);
    await close(watched);
  });
});

it('is the story’s title where the page has none of its own', async () => {
  const watched = await open(`${served.site.origin}/some/where/`);
  expect(await watched.page.title()).toBe(resolveText(story.title, HOME, languages).text);
  await close(watched);
});

describe('Back and Forward', () => {
  it('step through the choices; what the hand does in between makes no step of its own', async () => {
    const watched = await openAlone(urlOf(HOME));
    const { page } = watched;
    const start = await historyLength(page);
    const steps: { readonly hash: string; readonly shown: Shown }[] = [];
    const note = async (pattern: RegExp): Promise<void> => {
      steps.push({ hash: await settledHash(page, pattern), shown: await shownOn(page) });
      expect(await historyLength(page)).toBe(start + steps.length - 1);
    };
    await note(/^$/);
    await part(page, 'list').locator('[data-event-id]').last().click();
    await note(/^#e=/);
    await part(page, 'map').locator(`path[data-country="${country}"]`).press('Enter');
    await note(/^#c=/);
    await clickEvent(page, 'timeline', richest.id);
    await settledHash(page, /^#e=.*&c=/);
    await handsOn(page);
    await note(/(?=.*\bw=)(?=.*\bt=)(?=.*\bq=)(?=.*\bk=)/);
    await page.locator('.cm-steps-close').click();
    await note(/^#c=/);
    const last = steps.length - 1;
    for (const index of [...steps.keys()].toReversed().slice(1)) await go(page, -1, steps[index]);
    for (const index of [...steps.keys()].slice(1)) await go(page, 1, steps[index]);
    await go(page, -last, steps[0]);
    await go(page, last, steps[last]);
    expect(await historyLength(page)).toBe(start + last);
    await close(watched);
  });

  /** Types, drags, zooms, moves the playhead and switches a track: five changes that rewrite the entry. */
  async function handsOn(page: Page): Promise<void> {
    await part(page, 'filters').locator('input[type="search"]').pressSequentially('the');
    await page.locator('[data-part="playhead"] input').press('PageDown');
    await page.locator('[data-part="playhead"] input').press('ArrowLeft');
    await part(page, 'filters').locator(`[data-track="${otherTrack}"]`).click();
    const strip = await part(page, 'overview').locator('[role="slider"]').boundingBox();
    if (!strip) throw new Error('the overview has no window');
    await page.mouse.move(strip.x + strip.width / 2, strip.y + strip.height / 2);
    await page.mouse.down();
    await page.mouse.move(strip.x + strip.width / 2 - 40, strip.y + strip.height / 2, { steps: 8 });
    await page.mouse.up();
    await page.locator('.cm-tools button').first().click();
  }

  async function go(page: Page, by: number, step: { hash: string; shown: Shown } | undefined): Promise<void> {
    await page.evaluate((steps) => history.go(steps), by);
    await expect.poll(() => hashOf(page)).toBe(step?.hash);
    await expect.poll(() => shownOn(page)).toEqual(step?.shown);
  }
});

describe('what others have put into the address', () => {
  it.each(shareOf(['#?secret=a%2Fb&amp=1&section-2', '#?secret=abc', '#amp=1'], 0, 3))(
    '%s is kept',
    async (foreign) => {
      const watched = await open(urlOf(HOME, foreign));
      const { page } = watched;
      expect(await hashOf(page)).toBe(foreign);
      await part(page, 'list').locator(`[data-event-id="${richest.id}"]`).click();
      await expect.poll(() => hashOf(page)).toBe(`${foreign}&e=${richest.id}`);
      await part(page, 'filters').locator('input[type="search"]').fill('x');
      await expect.poll(() => hashOf(page)).toBe(`${foreign}&e=${richest.id}&q=x`);
      await page.evaluate(() => history.back());
      await expect.poll(() => hashOf(page)).toBe(foreign);
      await expect.poll(async () => (await shownOn(page)).chosen.list).toEqual([]);
      await close(watched);
    },
  );
});

describe('links that say what is not so', () => {
  const hashes = fc.sample(anyHashOf([richest.id, country, person, otherTrack, languages.at(-1) ?? '']), {
    numRuns: EVERY ? 300 : 60,
    seed: 20251107,
  });
  /** Chromium lets a page change its own address 200 times in ten seconds, and says so on the console after that. */
  const halves = [hashes.slice(0, hashes.length / 2), hashes.slice(hashes.length / 2)];

  it.each([
    ['wide', WIDE, 's', halves[0]],
    ['phone', PHONE, 'e', halves[1]],
  ] as const)('half of hundreds of random hashes do no harm: %s', async (_, viewport, kind, tried = []) => {
    const watched = await borrowPage(served.browser, served.site.origin, { reducedMotion: 'reduce', viewport });
    await openReady(watched, urlOf(languages.at(-1) ?? HOME, '', kind));
    const { page } = watched;
    const untouched = await shownOn(page);
    for (const hash of tried) {
      const seen = await page.evaluate(async (next) => {
        location.hash = next;
        await new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        });
        const { state } = document.getElementById('chronomap')?.dataset ?? {};
        return [state, document.querySelectorAll('[role="alert"]').length, window.violations.length];
      }, hash);
      expect([...seen, ...watched.troubles], JSON.stringify(hash)).toEqual(['ready', 0, 0]);
    }
    await page.evaluate(() => {
      location.hash = '';
    });
    await expect.poll(() => shownOn(page)).toEqual(untouched);
    await close(watched);
  });

  it('are told what the story does not have, in the reader’s language, until a link is whole', async () => {
    const watched = await open(urlOf(HOME, '#e=no-such-event&p=nobody'));
    const { page } = watched;
    const notice = page.locator('.cm-notice');
    const said = async (): Promise<string> => ((await notice.count()) === 0 ? '' : notice.innerText());
    await expect.poll(said).toMatch(/no-such-event[^]*nobody/);
    await page.evaluate(() => {
      location.hash = '#c=QQ&k=no-track&o=none&tour=grand.1';
    });
    await expect.poll(said).toMatch(/QQ[^]*no-track[^]*none[^]*grand/);
    const first = await said();
    expect((await shownOn(page)).listed).toEqual(readByHand(story, defaultView(story, HOME), HOME).ids);
    const other = languages.at(-1) ?? HOME;
    await page.locator(`.cm-languages [hreflang="${other}"]`).click();
    await expect.poll(async () => (await said()) !== first && /QQ[^]*grand/.test(await said())).toBe(true);
    await page.evaluate((id) => {
      location.hash = `#e=${id}`;
    }, richest.id);
    await expect.poll(said).toBe('');
    await close(watched);
  });

  it('of an embed keeps its path by a change of language: its frame is the article’s', async () => {
    const watched = await openAlone(urlOf(HOME, '', 'e'));
    const { page } = watched;
    const language = languages[2] ?? '';
    await page.locator(`.cm-languages [hreflang="${language}"]`).click();
    await expect.poll(async () => (await saidOn(page)).language).toBe(language);
    await expect.poll(() => page.url()).toBe(urlOf(HOME, `#l=${language}`, 'e'));
    await close(watched);
  });
});
