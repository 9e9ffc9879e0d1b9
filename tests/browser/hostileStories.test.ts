import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { Browser, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/story/index.ts';
import { eventFromLine, fullStory } from '../fixtures/storyFixture.ts';
import { mutatedText, mutation } from '../property/story/mutations.ts';
import { EVERY } from './every.ts';
import { NO_LOOT, payloads, withHostileStrings } from './hostile.ts';
import { type Forbidden, sendBomb, serveForbidden } from './hostileServers.ts';
import { complaints, createVisitor, HIGH, HIGH_PHONE, type Visitor } from './hostileVisits.ts';
import { part } from './parts.ts';
import { sharedBrowser } from './served.ts';
import { serveSite, type Site } from './site.ts';

const SEED = 20251106;
/** All of 300 take four minutes. */
const STORIES = EVERY ? 300 : 50;

/** Everything a story can have, and enough events that some outlive what is done to others. */
const ORIGINAL = {
  ...fullStory(),
  events: [
    ...fullStory().events,
    ...[
      '2021-03 | Talks',
      '2022-05-17 | A visit',
      '2023~ | A letter',
      '2024-01/2024-06 | A conference',
      '2025-10? | A call',
    ].map((line) => eventFromLine(`${line.replace(' | ', ' | accords | ')} | IL,KZ | white-house`)),
  ],
};
const REAL: object = JSON.parse(
  readFileSync(new URL('../../public/data/stories/abraham-accords.json', import.meta.url), 'utf8'),
);

let site: Site;
let elsewhere: Forbidden;
let browser: Browser;

beforeAll(async () => {
  [site, elsewhere, browser] = await Promise.all([serveSite('/', { cached: true }), serveForbidden(), sharedBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), elsewhere.close()]);
});

describe(`${STORIES} mutated stories`, { timeout: 600_000 }, () => {
  it('show their good events and name the bad, or show the card; and get nothing else', async () => {
    const mutants = fc.sample(fc.array(mutation, { minLength: 1, maxLength: 3 }), { seed: SEED, numRuns: STORIES });
    const texts = mutants.map((mutations) => mutatedText(mutations, ORIGINAL));
    const found: string[] = [];
    const count = { whole: 0, partly: 0, refused: 0 };
    // Every second story on a wide page, the others on a phone: two pages side by side.
    const work = async (viewport: ViewportSize, offset: number): Promise<void> => {
      const visitor = await createVisitor(browser, site, viewport);
      for (const [index, text] of texts.entries()) {
        if (index % 2 !== offset) continue;
        await visitor.open(`m${index}`, text).catch(() => undefined);
        const shown = await visitor.shown();
        found.push(...complaints(text, shown).map((complaint) => `${index}: ${complaint}`));
        count[shown.card ? 'refused' : shown.dropped.count > 0 ? 'partly' : 'whole'] += 1;
      }
      await visitor.close();
    };
    await Promise.all([work(HIGH, 0), work(HIGH_PHONE, 1)]);
    expect(found).toEqual([]);
    expect(elsewhere.asked).toEqual([]);
    // The test would prove little if the mutations did all the same, or were all of one kind.
    expect(new Set(mutants.flat().map(({ kind }) => kind)).size).toBe(9);
    expect(count.whole + count.partly + count.refused).toBe(STORIES);
    for (const [what, times] of Object.entries(count)) expect(times, what).toBeGreaterThan(STORIES / 10);
  });
});

describe('a story', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await createVisitor(browser, site, HIGH);
  });
  afterAll(() => visitor.close());

  const hostilePart = (key: string, texts: readonly string[]): object =>
    withHostileStrings({ [key]: Reflect.get(REAL, key) }, texts, key === 'format' ? '' : 'format');
  const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  const wrapped = (more: string): string => JSON.stringify(ORIGINAL).replace('{', `{${more},`);
  const inEvent = (more: string): string => JSON.stringify(ORIGINAL).replace('"events":[{', `"events":[{${more},`);

  it.each([
    ['lists 100 000 deep', 'STORY-006', deep(100_000)],
    ['lists 100 000 deep that never close', 'STORY-006', '['.repeat(100_000)],
    ['events 100 000 deep', 'STORY-006', wrapped(`"events":${deep(100_000)}`)],
    ['objects 100 000 deep', 'STORY-006', wrapped(`"x":${'{"x":'.repeat(100_000)}0${'}'.repeat(100_000)}`)],
    ['an event that holds lists 100 000 deep', 'STORY-006', inEvent(`"x":${deep(100_000)}`)],
    ['__proto__', 'STORY-008', wrapped('"__proto__":{"polluted":true}')],
    ['__proto__ in an event', 'STORY-008', inEvent('"__proto__":{"polluted":true,"title":"x"}')],
    ['__proto__ written with escapes', 'STORY-008', inEvent('"\\u005f_proto\\u005F_":{"polluted":true}')],
    ['constructor', 'STORY-008', inEvent('"constructor":{"prototype":{"polluted":true}}')],
    ['prototype', 'STORY-008', wrapped('"prototype":{"polluted":true}')],
    ['__proto__ for a language', 'STORY-008', inEvent('"summary":{"__proto__":"x"}')],
  ])('of %s is refused with %s', async (_what, code, text) => {
    await visitor.open('refused', text);
    const shown = await visitor.shown();
    expect(complaints(text, shown)).toEqual([]);
    expect(shown.card?.code).toBe(code);
  });

  it('with names of the prototype for ids and languages is shown, and pollutes nothing', async () => {
    const text = JSON.stringify(ORIGINAL)
      .replaceAll('"tokayev"', '"toString"')
      .replaceAll('"white-house"', '"hasOwnProperty"')
      .replaceAll('"accords-signed"', '"valueOf"')
      .replaceAll('"accords"', '"isPrototypeOf"')
      .replaceAll('"ru"', '"valueOf"')
      .replaceAll('"abraham-accords"', '"constructor"')
      .replaceAll('"announced"', '"toLocaleString"');
    await visitor.open('names', text);
    const shown = await visitor.shown();
    expect(complaints(text, shown)).toEqual([]);
    expect(shown.events).toContain('valueOf');
    await part(visitor.watched.page, 'list').locator('[data-event-id="valueOf"]').click();
    expect((await visitor.shown()).loot).toEqual(NO_LOOT);
  });

  it.each([
    ['every string', ''],
    ['every string of its events', 'events'],
    ['its format', 'format'],
  ])('with HTML in %s is refused, and what the card quotes of it is text', async (_what, within) => {
    const texts = payloads(elsewhere);
    const hostile = within === '' ? withHostileStrings(REAL, texts) : { ...REAL, ...hostilePart(within, texts) };
    const text = JSON.stringify(hostile);
    await visitor.open('strings', text);
    const shown = await visitor.shown();
    expect(complaints(text, shown)).toEqual([]);
    // The card quotes what was wrong: as text.
    if (within !== '') expect(shown.card?.text).toContain('<img data-hostile');
    expect(elsewhere.asked).toEqual([]);
  });

  it.each([
    ['200 MB of spaces', JSON.stringify(ORIGINAL), ' '],
    ['a text of 200 MB', '{"format":"chronomap-story/1","events":[{"body":"', 'x'],
  ])(
    'that unpacks to %s is refused at the cap, and a chunk at most is read beyond it',
    async (_what, start, filling) => {
      site.override('/data/stories/bomb.json', (response) => sendBomb(response, start, filling));
      await visitor.visit('bomb');
      const shown = await visitor.shown();
      expect([shown.state, shown.card?.code, shown.troubles, shown.loot]).toEqual(['failed', 'STORY-005', [], NO_LOOT]);
      expect(shown.card?.text).toContain('split it, or raise the limit');
      const { read, largest } = await visitor.watched.page.evaluate(() => ({
        read: window.bytesRead,
        largest: window.largestChunk,
      }));
      expect(read).toBeGreaterThan(defaultLimits.bytes);
      expect(read).toBeLessThanOrEqual(defaultLimits.bytes + largest);
      expect(largest).toBeLessThan(defaultLimits.bytes / 16);
    },
  );
});
