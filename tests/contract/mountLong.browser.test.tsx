import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import '../../src/ui/css/index.css';
import { seededStory } from '../fixtures/seededStory.mjs';
import { addContainer, answer, find, OPTIONS, painted, setViewport, when, whenState } from './mountHarness.ts';
import { type Ledger, openLedger } from './mountLedger.ts';

const FILE = '/data/stories/long.json';
const LONG = JSON.stringify({ ...seededStory({ events: 2_000 }), updated: '2026-01-01' });

let ledger: Ledger;
let mount: typeof import('../../src/mount.tsx').mount;

beforeAll(async () => {
  await setViewport();
  ledger = openLedger();
  ({ mount } = await import('../../src/mount.tsx'));
});
afterAll(() => ledger.restore());

let putBack = (): void => {};
afterEach(() => {
  putBack();
  for (const container of document.querySelectorAll('.cm-page')) container.remove();
});

const count = (container: HTMLElement): DOMStringMap => find(container, '.cm-count').dataset;

describe('a long story', () => {
  it('is a list before it is whole, and then the same page, with the pictures that were made, is ready', async () => {
    putBack = answer({ [FILE]: () => new Response(LONG) });
    const container = addContainer();
    const unmount = mount(container, { ...OPTIONS, story: 'long' });
    await when(() => container.querySelector('.cm-count') !== null);
    expect(container.dataset.state).toBe('loading');
    expect(count(container).total).toBe('500');
    expect(find(container, '.cm-count').textContent).toMatch(/1,500 more still coming/);
    const kept = ['.cm-root', '[data-part="list"] ol', '.cm-map-box', '.cm-timeline-box'].map((selector) =>
      find(container, selector),
    );
    const widgets = { map: new Set<Element>(), timeline: new Set<Element>() };
    const watch = new MutationObserver(() => {
      for (const map of container.querySelectorAll('.leaflet-container')) widgets.map.add(map);
      for (const timeline of container.querySelectorAll('.vis-timeline')) widgets.timeline.add(timeline);
      if (container.dataset.state === 'ready') expect(count(container).total).toBe('2000');
    });
    const told: unknown[] = [];
    container.addEventListener('chronomap:ready', (event) => told.push((event as CustomEvent<unknown>).detail));
    watch.observe(container, { subtree: true, childList: true, attributes: true });
    await whenState(container, 'ready');
    await painted();
    watch.disconnect();
    expect(count(container).total).toBe('2000');
    expect(told).toEqual([{ events: 2000 }]);
    expect(find(container, '.cm-count').textContent).not.toMatch(/coming/);
    for (const element of kept) expect(container.contains(element)).toBe(true);
    expect([widgets.map.size, widgets.timeline.size]).toEqual([1, 1]);
    unmount();
  });

  it('that is taken out while it is read leaves nothing', async () => {
    putBack = answer({ [FILE]: () => new Response(LONG) });
    const container = addContainer();
    const html = container.outerHTML;
    ledger.mark();
    const unmount = mount(container, { ...OPTIONS, story: 'long' });
    await when(() => container.querySelector('.cm-count') !== null);
    unmount();
    await ledger.settled();
    await painted();
    expect(ledger.left()).toEqual([]);
    expect(container.outerHTML).toBe(html);
  });
});
