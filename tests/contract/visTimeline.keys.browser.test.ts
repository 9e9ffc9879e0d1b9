import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { epochMs, timeSpan } from '../../src/time/units.ts';
import { createVisTimeline } from '../../src/widgets/timeline/visTimeline.ts';
import { type } from './pointer.ts';
import type { Mounted } from './timelineFixture.ts';
import { ITEMS, aggregateItem, day, eventItem, mountTimeline, timelineProps, twoFrames } from './timelineFixture.ts';

const ENDS = timeSpan(ITEMS[0]?.anchor ?? 0, ITEMS.at(-1)?.anchor ?? 0);

let mounted: Mounted | undefined;

async function mount(props = timelineProps()): Promise<Mounted> {
  mounted = mountTimeline(createVisTimeline, props);
  await twoFrames();
  return mounted;
}

/** Wider than the timeline: the page itself has nowhere to scroll. */
beforeAll(() => page.viewport(1000, 600));

afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
});

function buttonOf({ box }: Mounted, eventId: string): HTMLButtonElement {
  const button = box.querySelector<HTMLButtonElement>(`button[data-event-id="${eventId}"]`);
  if (!button) throw new Error(`no button of ${eventId}`);
  return button;
}

function tabStops({ box }: Mounted): readonly Element[] {
  return [...box.querySelectorAll<HTMLElement>('*')].filter((element) => element.tabIndex >= 0);
}

function focused(): string {
  const active = document.activeElement;
  return active?.getAttribute('data-event-id') ?? active?.getAttribute('aria-label') ?? active?.tagName ?? '';
}

describe('the keys', () => {
  it('have one Tab stop, on the chosen event', async () => {
    const timeline = await mount();
    expect(tabStops(timeline)).toEqual([buttonOf(timeline, 'joining')]);
  });

  it('walk through time, to the ends, and across the lanes', async () => {
    const timeline = await mount(timelineProps({ ends: ENDS }));
    buttonOf(timeline, 'signing').focus();
    const keys = ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'Home', 'Home'];
    const walked = keys.map((key) => {
      type(key);
      return focused();
    });
    expect(walked).toEqual([
      'invasion',
      '3 events',
      'invasion',
      'joining',
      'proposal',
      'joining',
      'joining',
      'signing',
      'signing',
    ]);
    expect(tabStops(timeline)).toEqual([buttonOf(timeline, 'signing')]);
    expect(timeline.calls).toEqual([]);
  });

  it('reach every item, once each, from Home to the last', async () => {
    const timeline = await mount(timelineProps({ ends: ENDS }));
    buttonOf(timeline, 'proposal').focus();
    type('Home');
    await twoFrames();
    const reached = [focused()];
    for (let step = 1; step < ITEMS.length; step += 1) {
      type('ArrowRight');
      reached.push(focused());
    }
    expect(reached).toEqual(['signing', 'invasion', '3 events', 'proposal', 'joining']);
  });

  it('leave the window alone where the neighbour is in it, be it on its last moment', async () => {
    const { window } = timelineProps();
    const last = eventItem('last', '2025-12-31', { anchor: epochMs(window.end - 1) });
    const timeline = await mount(
      timelineProps({ items: [...ITEMS, last], ends: { start: window.start, end: last.anchor } }),
    );
    const before = timeline.box.querySelector('.cm-timeline-items')?.getBoundingClientRect().left;
    buttonOf(timeline, 'signing').focus();
    const walked = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'End'].map((key) => {
      type(key);
      return focused();
    });
    expect(walked).toEqual(['invasion', '3 events', 'proposal', 'joining', 'last', 'last']);
    await twoFrames();
    expect(timeline.calls).toEqual([]);
    expect(timeline.box.querySelector('.cm-timeline-items')?.getBoundingClientRect().left).toBe(before);
    for (const element of timeline.box.querySelectorAll('*'))
      expect([element.scrollLeft, element.scrollTop]).toEqual([0, 0]);
  });

  it('bring a neighbour outside the window into it, as one gesture', async () => {
    const window = timeSpan(day('2024-01-01'), day('2026-01-01'));
    const timeline = await mount(timelineProps({ window }));
    buttonOf(timeline, 'proposal').focus();
    type('ArrowLeft');
    await twoFrames();
    expect(focused()).toBe('3 events');
    expect(timeline.calls.map(([name]) => name)).toEqual(['onWindowCommit']);
  });

  it('Escape clears', async () => {
    const timeline = await mount();
    buttonOf(timeline, 'signing').focus();
    type('Escape');
    expect(timeline.calls).toEqual([['onClear']]);
  });
});

describe('the focus', () => {
  it('goes to the aggregate that takes the event in, and back to an event that comes out', async () => {
    const timeline = await mount();
    buttonOf(timeline, 'signing').focus();
    const merged = [aggregateItem(['embassy', 'signing'], '2020-09-10'), ...ITEMS.slice(1)];
    timeline.widget.setProps(timelineProps({ items: merged }));
    expect(focused()).toBe('2 events');
    await twoFrames();
    expect(focused()).toBe('2 events');
    const apart = [eventItem('embassy', '2020-09-10'), ...ITEMS.slice(1)];
    timeline.widget.setProps(timelineProps({ items: apart }));
    await twoFrames();
    expect(focused()).toBe('embassy');
  });

  it('goes to the nearest when the window leaves the event behind, and waits in the group where nothing is in sight', async () => {
    const timeline = await mount();
    buttonOf(timeline, 'signing').focus();
    timeline.widget.setProps(timelineProps({ window: timeSpan(day('2022-01-01'), day('2026-01-01')) }));
    await twoFrames();
    expect(focused()).toBe('3 events');
    timeline.widget.setProps(timelineProps({ window: timeSpan(day('2021-01-01'), day('2021-02-01')) }));
    await twoFrames();
    expect(focused()).toBe('Timeline');
    expect(tabStops(timeline)).toHaveLength(1);
    timeline.widget.setProps(timelineProps());
    await twoFrames();
    expect(focused()).toBe('3 events');
  });

  it('does not stay on an event that has just left the window, which vis-timeline still holds', async () => {
    const timeline = await mount();
    buttonOf(timeline, 'signing').focus();
    timeline.widget.setProps(timelineProps({ window: timeSpan(day('2020-10-01'), day('2026-01-01')) }));
    await twoFrames();
    expect(buttonOf(timeline, 'signing').isConnected).toBe(true);
    expect(focused()).toBe('3 events');
  });

  it('goes on to the nearest event that is not drawn, and no further than the last', async () => {
    const beyond = { before: null, after: epochMs(day('2027-03-01')) };
    const timeline = await mount(timelineProps({ beyond }));
    buttonOf(timeline, 'joining').focus();
    type('ArrowRight');
    const [call] = timeline.calls;
    expect(call?.[0]).toBe('onWindowCommit');
    const window = call?.[0] === 'onWindowCommit' ? call[1] : null;
    expect(window && window.start < beyond.after && beyond.after < window.end).toBe(true);
    timeline.calls.splice(0);
    buttonOf(timeline, 'signing').focus();
    type('ArrowLeft');
    expect(timeline.calls).toEqual([]);
  });

  it('follows keys that come faster than frames', async () => {
    const timeline = await mount(timelineProps({ window: timeSpan(day('2022-01-01'), day('2022-07-01')) }));
    buttonOf(timeline, 'invasion').focus();
    for (const key of ['ArrowRight', 'PageUp', 'PageDown', 'PageDown']) type(key);
    await twoFrames();
    expect(timeline.box.contains(document.activeElement)).toBe(true);
    expect(tabStops(timeline)).toEqual([document.activeElement]);
  });

  it('is not taken from elsewhere', async () => {
    const timeline = await mount();
    const outside = document.createElement('button');
    document.body.append(outside);
    buttonOf(timeline, 'signing').focus();
    outside.focus();
    timeline.widget.setProps(timelineProps({ items: ITEMS.slice(1) }));
    await twoFrames();
    expect(document.activeElement).toBe(outside);
    outside.remove();
  });

  it('is kept over fifty lists and windows', async () => {
    const timeline = await mount();
    buttonOf(timeline, 'invasion').focus();
    // Park and Miller's generator: the same fifty every time.
    let seed = 42;
    const random = (): number => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let round = 0; round < 50; round += 1) {
      const kept = ITEMS.filter(() => random() < 0.6);
      const extra = eventItem(`extra-${round % 7}`, `20${20 + (round % 6)}-05-05`, {
        anchor: epochMs(day('2020-01-01') + random() * 6 * 365 * 86_400_000),
      });
      const start = day('2019-01-01') + random() * 4 * 365 * 86_400_000;
      const length = (0.2 + random() * 4) * 365 * 86_400_000;
      const items = random() < 0.1 ? [] : [...kept, extra];
      timeline.widget.setProps(
        timelineProps({ items, window: timeSpan(Math.round(start), Math.round(start + length)) }),
      );
      expect(timeline.box.contains(document.activeElement)).toBe(true);
      await twoFrames();
      expect(timeline.box.contains(document.activeElement)).toBe(true);
      expect(tabStops(timeline)).toEqual([document.activeElement]);
    }
  });
});
