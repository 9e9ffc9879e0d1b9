import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TimeSpan } from '../../src/time/units.ts';
import { duration, timeSpan } from '../../src/time/units.ts';
import { createVisTimeline } from '../../src/widgets/timeline/visTimeline.ts';
import { middleOf, press, type } from './pointer.ts';
import type { Mounted } from './timelineFixture.ts';
import { day, eventItem, mountTimeline, timelineProps, twoFrames } from './timelineFixture.ts';

let mounted: Mounted | undefined;

async function mount(props = timelineProps()): Promise<Mounted> {
  mounted = mountTimeline(createVisTimeline, props);
  await twoFrames();
  return mounted;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
  vi.useRealTimers();
});

/** vis-timeline says that a move is over 200 ms after it: what follows then follows here. */
async function longAfter(): Promise<void> {
  vi.advanceTimersByTime(400);
  await twoFrames();
}

function drawingArea({ box }: Mounted): Element {
  const area = box.querySelector('.vis-panel.vis-center');
  if (!area) throw new Error('no drawing area');
  return area;
}

function commits({ calls }: Mounted): readonly TimeSpan[] {
  return calls.flatMap((call) => (call[0] === 'onWindowCommit' ? [call[1]] : []));
}

function wheel(target: Element, deltaY: number, more: WheelEventInit = {}): boolean {
  const { x, y } = middleOf(target);
  const event = new WheelEvent('wheel', { deltaY, clientX: x, clientY: y, bubbles: true, cancelable: true, ...more });
  // vis-timeline reads the old name, which Chromium fills with the other sign in events made by script.
  Object.defineProperty(event, 'wheelDelta', { value: -1.2 * deltaY });
  return target.dispatchEvent(event);
}

describe('the window, told by setProps', () => {
  it('moves the timeline and is not reported back', async () => {
    const timeline = await mount();
    const joining = timeline.box.querySelector('[data-event-id="joining"]');
    const before = joining?.getBoundingClientRect().left ?? 0;
    timeline.widget.setProps(timelineProps({ window: timeSpan(day('2025-01-01'), day('2026-01-01')) }));
    await twoFrames();
    expect(joining?.getBoundingClientRect().left).not.toBe(before);
    await longAfter();
    expect(timeline.calls).toEqual([]);
  });

  it('changes nothing in the document where it equals what is shown', async () => {
    const timeline = await mount();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((found) => records.push(...found));
    observer.observe(timeline.box, { subtree: true, childList: true, attributes: true, characterData: true });
    const { window, lanes, items } = timelineProps();
    timeline.widget.setProps(
      timelineProps({
        window: { ...window },
        lanes: lanes.map((lane) => ({ ...lane })),
        items: items.map((item) => ({ ...item, span: { ...item.span } })),
        formatTick: timelineProps().formatTick,
      }),
    );
    expect(records.filter(({ type: kind }) => kind === 'childList')).toEqual([]);
    observer.disconnect();
  });

  it('is kept within the limits', async () => {
    const limits = timeSpan(day('2020-01-01'), day('2022-01-01'));
    const timeline = await mount(timelineProps({ limits }));
    press(drawingArea(timeline), middleOf(drawingArea(timeline)))
      .moveBy(300)
      .release();
    await twoFrames();
    expect(commits(timeline)).toEqual([]);
  });

  it('is shown as told where the widget was made in a hidden box', async () => {
    const box = document.createElement('div');
    box.style.display = 'none';
    document.body.append(box);
    const timeline = mountTimeline(createVisTimeline, timelineProps(), box);
    await twoFrames();
    box.style.display = 'block';
    await twoFrames();
    await twoFrames();
    const area = drawingArea(timeline).getBoundingClientRect();
    const signing = middleOf(timeline.box.querySelector('[data-event-id="signing"] .cm-mark') ?? box);
    const { window } = timelineProps();
    const expected = area.left + 1 + ((day('2020-09-15') + 43_200_000 - window.start) / duration(window)) * area.width;
    expect(Math.abs(signing.x - expected)).toBeLessThan(2);
    expect(timeline.calls).toEqual([]);
    timeline.unmount();
  });
});

describe('the window, moved by hand', () => {
  it('one drag is one commit, and several moves before it', async () => {
    const timeline = await mount();
    const area = drawingArea(timeline);
    const hand = press(area, middleOf(area)).moveBy(50);
    await twoFrames();
    hand.moveBy(50);
    await twoFrames();
    hand.release();
    await twoFrames();
    await longAfter();
    const names = timeline.calls.map(([name]) => name);
    expect(names.filter((name) => name === 'onWindowMove').length).toBeGreaterThan(0);
    expect(names.filter((name) => name === 'onWindowMove').length).toBeLessThanOrEqual(4);
    expect(names.at(-1)).toBe('onWindowCommit');
    const [committed] = commits(timeline);
    expect(commits(timeline)).toHaveLength(1);
    const { window } = timelineProps();
    expect(committed && duration(committed)).toBeCloseTo(duration(window), -2);
    expect(committed?.start).toBeLessThan(window.start);
  });

  it('a label that comes under a moving hand is fitted to no edge yet, and lies over no mark after its own', async () => {
    const one = eventItem('one', '2022-06-01', { label: 'A title', labelWidth: 0, labelBefore: 120 });
    const timeline = await mount(timelineProps({ items: [one] }));
    const area = drawingArea(timeline);
    const pointer = press(area, middleOf(area)).moveBy(-30);
    await twoFrames();
    const two = { ...one, id: 'two', eventId: 'two' };
    timeline.widget.setProps(timelineProps({ items: [one, two] }));
    const labelled = (): readonly boolean[] =>
      ['one', 'two'].map((id) => {
        const button = timeline.box.querySelector(`[data-event-id="${id}"]`);
        const [label, mark] = ['.cm-item-label', '.cm-mark'].map((part) =>
          button?.querySelector(part)?.getBoundingClientRect(),
        );
        return (label?.right ?? Number.NaN) <= (mark?.left ?? Number.NaN) + 1;
      });
    expect(labelled()).toEqual([true, true]);
    pointer.release();
    await longAfter();
    expect(labelled()).toEqual([true, true]);
  });

  it('a drag moves what is drawn as one: no mark, band or style of them is touched until the hand rests', async () => {
    const items = [
      eventItem('before', '2019-12-20'),
      eventItem('first', '2020-02-01'),
      eventItem('open', '2022-01-01', { form: 'bar', span: timeSpan(day('2022-01-01'), Number.POSITIVE_INFINITY) }),
      eventItem('last', '2025-12-20', { labelWidth: 200 }),
    ];
    const timeline = await mount(timelineProps({ items }));
    const band = timeline.box.querySelector<HTMLElement>('.cm-band[data-open-end]');
    const edge = (): number => drawingArea(timeline).getBoundingClientRect().right;
    const gap = (): number => Math.abs((band?.getBoundingClientRect().right ?? 0) - edge());
    expect(gap()).toBeLessThan(2);
    const area = drawingArea(timeline);
    const pointer = press(area, middleOf(area)).moveBy(-30);
    await twoFrames();
    const touched: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) if (target instanceof Element) touched.push(target.className.toString());
    });
    observer.observe(timeline.box, { subtree: true, attributes: true, childList: true });
    pointer.moveBy(-8);
    await twoFrames();
    observer.disconnect();
    const moved = new Set(touched.flatMap((name) => name.split(' ')));
    expect(moved).toContain('cm-timeline-items');
    expect([...moved].filter((name) => /^cm-(item|band|mark|member)/.test(name))).toEqual([]);
    expect(gap()).toBeGreaterThan(100);
    pointer.release();
    await longAfter();
    expect(gap()).toBeLessThan(2);
    expect(commits(timeline)[0]?.start).toBeGreaterThan(timelineProps().window.start);
  });

  it('a drag that begins on an event selects nothing', async () => {
    const timeline = await mount();
    const button = timeline.box.querySelector('[data-event-id="invasion"]');
    if (!button) throw new Error('no button');
    press(button, middleOf(button)).moveBy(-80).release();
    await twoFrames();
    expect(timeline.calls.map(([name]) => name)).not.toContain('onSelect');
    expect(commits(timeline)).toHaveLength(1);
    press(button, middleOf(button)).release();
    expect(timeline.calls.at(-1)).toEqual(['onSelect', 'invasion']);
  });

  it('a drag that the browser takes over still ends, once', async () => {
    const timeline = await mount();
    const area = drawingArea(timeline);
    press(area, middleOf(area), { pointerType: 'touch' }).moveBy(60).cancel();
    await twoFrames();
    await longAfter();
    expect(commits(timeline)).toHaveLength(1);
    timeline.widget.setProps(timelineProps({ window: timeSpan(day('2024-01-01'), day('2025-01-01')) }));
    await twoFrames();
    const { left } = area.getBoundingClientRect();
    const button = timeline.box.querySelector('[data-event-id="invasion"]')?.getBoundingClientRect();
    expect(button && button.right < left).toBe(true);
  });

  it('a timeline that is taken away under the hand says where the window has come to, once', async () => {
    const timeline = await mount();
    const area = drawingArea(timeline);
    const hand = press(area, middleOf(area)).moveBy(50);
    await twoFrames();
    expect(commits(timeline)).toEqual([]);
    timeline.widget.destroy();
    hand.release();
    await longAfter();
    expect(commits(timeline)).toHaveLength(1);
    expect(commits(timeline)[0]?.start).toBeLessThan(timelineProps().window.start);
  });

  it('a page scrolled with a finger on the timeline moves nothing, and the next pan is heard', async () => {
    const timeline = await mount();
    const area = drawingArea(timeline);
    const finger = { pointerType: 'touch', pointerId: 21 };
    press(area, middleOf(area), finger).moveBy(0, 60).cancel();
    await twoFrames();
    expect(timeline.calls).toEqual([]);
    press(area, middleOf(area), { pointerType: 'touch', pointerId: 22 }).moveBy(60).release();
    await twoFrames();
    expect(commits(timeline)).toHaveLength(1);
  });

  it('setProps does not pull it out of the hand', async () => {
    const timeline = await mount();
    const area = drawingArea(timeline);
    const hand = press(area, middleOf(area)).moveBy(60);
    await twoFrames();
    const x = timeline.box.querySelector('[data-event-id="invasion"]')?.getBoundingClientRect().left;
    timeline.widget.setProps(timelineProps({ window: timeSpan(day('2024-01-01'), day('2025-01-01')) }));
    await twoFrames();
    expect(timeline.box.querySelector('[data-event-id="invasion"]')?.getBoundingClientRect().left).toBe(x);
    hand.release();
    await twoFrames();
    expect(commits(timeline)).toHaveLength(1);
  });

  it('two fingers zoom, and a pause between does not commit', async () => {
    const timeline = await mount();
    const area = drawingArea(timeline);
    const { x, y } = middleOf(area);
    const one = press(area, { x: x - 50, y }, { pointerType: 'touch', pointerId: 11, isPrimary: true });
    const two = press(area, { x: x + 50, y }, { pointerType: 'touch', pointerId: 12, isPrimary: false });
    one.moveBy(-40);
    two.moveBy(40);
    await longAfter();
    expect(commits(timeline)).toEqual([]);
    one.moveBy(-40);
    two.moveBy(40);
    one.release();
    two.release();
    await twoFrames();
    await longAfter();
    expect(commits(timeline)).toHaveLength(1);
    const [committed] = commits(timeline);
    expect(committed && duration(committed)).toBeLessThan(duration(timelineProps().window));
  });

  it('Ctrl and the wheel zoom at the pointer: one commit a burst', async () => {
    const timeline = await mount();
    const area = drawingArea(timeline);
    for (let notch = 0; notch < 5; notch += 1) {
      expect(wheel(area, -100, { ctrlKey: true })).toBe(false);
      await twoFrames();
    }
    await longAfter();
    expect(commits(timeline)).toHaveLength(1);
    const [committed] = commits(timeline);
    expect(committed && duration(committed)).toBeLessThan(duration(timelineProps().window));
  });

  it('the wheel alone is left to the page', async () => {
    const timeline = await mount();
    expect(wheel(drawingArea(timeline), 100)).toBe(true);
    await longAfter();
    expect(timeline.calls).toEqual([]);
  });
});

describe('the window, moved by keys', () => {
  it('each key is one commit, held by the limits', async () => {
    const timeline = await mount(timelineProps({ window: timeSpan(day('2020-01-01'), day('2022-01-01')) }));
    timeline.box.querySelector<HTMLElement>('[data-event-id="signing"]')?.focus();
    for (const key of ['PageDown', 'PageUp', '+', '-']) {
      expect(type(key)).toBe(false);
      await twoFrames();
    }
    await longAfter();
    expect(commits(timeline).map(({ start, end }) => [start, end])).toEqual([
      [day('2022-01-01'), day('2024-01-02')],
      [day('2020-01-01'), day('2022-01-01')],
      [day('2020-05-01') + 20 * 3_600_000, day('2021-09-01') + 4 * 3_600_000],
      [day('2020-01-01'), day('2022-01-01')],
    ]);
    timeline.calls.splice(0);
    for (let press10 = 0; press10 < 10; press10 += 1) type('PageDown');
    expect(commits(timeline).at(-1)?.end).toBe(day('2028-01-01'));
    timeline.calls.splice(0);
    type('PageDown');
    expect(timeline.calls).toEqual([]);
  });

  it('leaves keys with Ctrl to the browser', async () => {
    const timeline = await mount();
    timeline.box.querySelector<HTMLElement>('[data-event-id="signing"]')?.focus();
    expect(type('+', { ctrlKey: true })).toBe(true);
    expect(timeline.calls).toEqual([]);
  });
});

describe('the drawing area', () => {
  it('is reported at the start and when it changes, never during the making', async () => {
    const timeline = mountTimeline(createVisTimeline);
    mounted = timeline;
    expect(timeline.widths).toEqual([]);
    await twoFrames();
    await twoFrames();
    expect(timeline.widths).toEqual([(drawingArea(timeline) as HTMLElement).offsetWidth]);
    timeline.box.style.width = '700px';
    await twoFrames();
    await twoFrames();
    expect(timeline.widths).toHaveLength(2);
    expect(timeline.widths[1]).toBe((timeline.widths[0] ?? 0) - 200);
  });
});
