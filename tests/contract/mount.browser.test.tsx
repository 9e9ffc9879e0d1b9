import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MountOptions } from '../../src/mount.tsx';
import '../../src/ui/css/index.css';
import { fullStory } from '../fixtures/storyFixture.ts';
import {
  addContainer,
  answer,
  find,
  NARROW,
  OPTIONS,
  painted,
  setViewport,
  unanswered,
  when,
  whenState,
  WIDE,
} from './mountHarness.ts';
import { type Ledger, openLedger } from './mountLedger.ts';
import { prerender } from './prerendered.ts';

/** React listens to the selection once per document, from its first root on, and never stops. */
const REACTS_OWN = ['document: selectionchange'];

const STORY = '/data/stories/abraham-accords.json';
const OUTLINES = '/data/map/countries.json';

/** A story of two events that has everything a story can have: quick to mount. */
const SMALL: MountOptions = { ...OPTIONS, story: 'fixture' };
const SMALL_STORY = '/data/stories/fixture.json';
const SMALL_TEXT = JSON.stringify(fullStory());

const ROW = '[data-part="list"] [data-event-id]';

let ledger: Ledger;
let mount: typeof import('../../src/mount.tsx').mount;
/** What the first mounts of all have left. */
let leftByFirst: readonly string[];

beforeAll(async () => {
  await setViewport();
  ledger = openLedger();
  ledger.mark();
  ({ mount } = await import('../../src/mount.tsx'));
  // Style sheets come with the first mount of each width and stay: they are the page's.
  for (const width of [WIDE, NARROW]) await mountOnce(width);
  leftByFirst = ledger.left();
});
afterAll(() => ledger.restore());

let putBack = (): void => {};
afterEach(() => {
  putBack();
  putBack = () => {};
  for (const container of document.querySelectorAll('.cm-page')) container.remove();
});

function countNodes(): number {
  return document.querySelectorAll('*').length;
}

async function mountOnce(width: number): Promise<void> {
  const container = addContainer(width);
  const unmount = mount(container, OPTIONS);
  await whenState(container, 'ready');
  unmount();
  container.remove();
  await ledger.settled();
}

describe('a mount', () => {
  it('that is the first of its page leaves nothing that is not of React itself', () => {
    expect(leftByFirst).toEqual(REACTS_OWN);
  });

  it('runs its effects, undoes them and runs them again: StrictMode is on', async () => {
    const observe = vi.spyOn(IntersectionObserver.prototype, 'observe');
    const container = addContainer();
    const unmount = mount(container, OPTIONS);
    await whenState(container, 'ready');
    const map = find(container, '[data-part="map"]');
    expect(observe.mock.calls.filter(([target]) => target === map)).toHaveLength(2);
    expect(container.querySelectorAll('.leaflet-container')).toHaveLength(1);
    expect(container.querySelectorAll('.vis-timeline')).toHaveLength(1);
    unmount();
    await ledger.settled();
  });
});

/** Sixty mounts take a while where another run has the other core. */
describe('twenty mounts and unmounts', { timeout: 120_000 }, () => {
  it('each in a wide element of its own, leave no listener, timer, observer, request or node, nor in the middle of a move', async () => {
    ledger.mark();
    const nodes = countNodes();
    for (let round = 0; round < 20; round += 1) {
      const container = addContainer(WIDE);
      const unmount = mount(container, OPTIONS);
      await whenState(container, 'ready');
      expect(ledger.left()).not.toEqual([]);
      [...container.querySelectorAll<HTMLElement>(ROW)].at(-1)?.click();
      unmount();
      container.remove();
    }
    await ledger.settled();
    expect(ledger.left()).toEqual([]);
    expect(countNodes()).toBe(nodes);
  });

  it('all in one narrow element, leave it as it was', async () => {
    putBack = answer({ [SMALL_STORY]: () => new Response(SMALL_TEXT) });
    const container = addContainer(NARROW);
    ledger.mark();
    const nodes = countNodes();
    const html = container.outerHTML;
    for (let round = 0; round < 20; round += 1) {
      const unmount = mount(container, SMALL);
      await whenState(container, 'ready');
      unmount();
      expect(container.outerHTML).toBe(html);
    }
    await ledger.settled();
    expect(ledger.left()).toEqual([]);
    expect(countNodes()).toBe(nodes);
  });

  it('of prerendered text hydrate it as it stands, and leave an empty element', async () => {
    const { add, checked } = await prerender(SMALL_TEXT, 'en');
    putBack = answer({ '/data/checked/fixture.en.json': () => new Response(checked) });
    ledger.mark();
    const nodes = countNodes();
    for (let round = 0; round < 20; round += 1) {
      const container = add(WIDE);
      const row = find(container, ROW);
      const unmount = mount(container, { ...SMALL, base: '../../../' });
      await whenState(container, 'ready');
      expect(find(container, ROW)).toBe(row);
      unmount();
      await ledger.settled();
      expect(ledger.left()).toEqual([]);
      expect(container.childNodes).toHaveLength(0);
      expect([container.dataset.state, container.dataset.prerendered]).toEqual([undefined, undefined]);
      container.remove();
    }
    expect(countNodes()).toBe(nodes);
  });
});

describe('a prerendered page of which events were left out', () => {
  it('says which and why, before and after it is hydrated', async () => {
    const story = fullStory();
    const [first] = story.events;
    const broken = { ...first, id: 'broken', when: '2025-13' };
    const text = JSON.stringify({ ...story, events: [...story.events, broken] });
    const { add, checked } = await prerender(text, 'ru');
    putBack = answer({ '/data/checked/fixture.ru.json': () => new Response(checked) });
    const container = add(WIDE);
    const said = (): readonly (string | null | undefined)[] => {
      const notice = find(container, '[role="note"]');
      return [notice.querySelector('summary')?.textContent, notice.querySelector('li')?.dataset['problem']];
    };
    expect(said()).toEqual(['1 событие не показано: broken', 'STORY-104']);
    const notice = find(container, '[role="note"]');
    const unmount = mount(container, { ...SMALL, language: 'ru', base: '../../../' });
    await whenState(container, 'ready');
    expect(said()).toEqual(['1 событие не показано: broken', 'STORY-104']);
    expect(find(container, '[role="note"]')).toBe(notice);
    unmount();
    container.remove();
  });
});

describe('an unmount', () => {
  it('at once leaves nothing, and nothing comes after it', async () => {
    const container = addContainer();
    const html = container.outerHTML;
    ledger.mark();
    const nodes = countNodes();
    for (let round = 0; round < 20; round += 1) mount(container, OPTIONS)();
    expect(container.outerHTML).toBe(html);
    await ledger.settled();
    await painted();
    expect(ledger.left()).toEqual([]);
    expect(container.outerHTML).toBe(html);
    expect(countNodes()).toBe(nodes);
  });

  it('calls off the request for the story', async () => {
    ledger.mark();
    const story = unanswered();
    putBack = answer({ [STORY]: story.respond });
    const container = addContainer();
    const html = container.outerHTML;
    const unmount = mount(container, OPTIONS);
    await story.asked;
    expect(container.dataset.state).toBe('loading');
    unmount();
    await story.calledOff;
    await ledger.settled();
    await painted();
    expect(ledger.left()).toEqual([]);
    expect(container.outerHTML).toBe(html);
  });

  it('while the pictures are on their way takes the text out and calls off their requests', async () => {
    ledger.mark();
    const outlines = unanswered();
    putBack = answer({ [OUTLINES]: outlines.respond });
    const container = addContainer();
    const html = container.outerHTML;
    const unmount = mount(container, OPTIONS);
    await outlines.asked;
    expect(container.querySelectorAll(ROW).length).toBeGreaterThan(0);
    expect(container.dataset.state).toBe('loading');
    unmount();
    await outlines.calledOff;
    await ledger.settled();
    expect(ledger.left()).toEqual([]);
    expect(container.outerHTML).toBe(html);
  });

  it('may be called twice, and touches no later mount', async () => {
    ledger.mark();
    const container = addContainer();
    const unmount = mount(container, OPTIONS);
    await whenState(container, 'ready');
    unmount();
    const second = mount(container, OPTIONS);
    unmount();
    expect(container.dataset.state).toBe('loading');
    await whenState(container, 'ready');
    expect(container.querySelectorAll('[data-part="list"]')).toHaveLength(1);
    second();
    await ledger.settled();
    expect(ledger.left()).toEqual([]);
  });
});

describe('a story that cannot be had', () => {
  it.each([
    ['is not there', 'STORY-002', () => new Response('', { status: 404 })],
    ['is no JSON', 'STORY-004', () => new Response('<!doctype html>')],
    ['does not come', 'STORY-001', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('because it %s shows one error card, which goes with the unmount', async (_why, code, respond) => {
    ledger.mark();
    putBack = answer({ [STORY]: respond });
    const container = addContainer();
    const html = container.outerHTML;
    const unmount = mount(container, OPTIONS);
    await whenState(container, 'failed');
    await when(() => container.querySelector('[role="alert"]') !== null);
    const cards = container.querySelectorAll('[role="alert"]');
    expect([...cards].map((card) => card.getAttribute('data-problem'))).toEqual([code]);
    expect(cards[0]?.textContent).toContain(code);
    unmount();
    await ledger.settled();
    expect(ledger.left()).toEqual([]);
    expect(container.outerHTML).toBe(html);
  });
});
