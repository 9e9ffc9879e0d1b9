import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TimeSpan } from '../../src/time/units.ts';
import { DAY, duration, epochMs, timeSpan } from '../../src/time/units.ts';
import { createTextMeasure, tabular } from '../../src/widgets/textMeasure.ts';
import { createOverview } from '../../src/widgets/overview/overviewStrip.ts';
import type { OverviewProps } from '../../src/widgets/overview/port.ts';
import type { Widget } from '../../src/widgets/widget.ts';
import type { Point } from './pointer.ts';
import { press, type } from './pointer.ts';
import { day, twoFrames } from './timelineFixture.ts';

/** A hundred days on 800 pixels between the paddings: eight pixels a day. */
const EXTENT = timeSpan(day('2025-01-01'), day('2025-01-01') + 100 * DAY);
const WIDTH = 824;
const DAY_PIXELS = 8;

function days(from: number, to: number): TimeSpan {
  return timeSpan(EXTENT.start + from * DAY, EXTENT.start + to * DAY);
}

function overviewProps(more: Partial<OverviewProps> = {}): OverviewProps {
  return {
    extent: EXTENT,
    window: days(40, 60),
    bins: [
      { span: days(0, 50), counts: [{ lane: 'a', color: '#3767c6', count: 3 }], hidden: 0 },
      { span: days(50, 100), counts: [{ lane: 'a', color: '#3767c6', count: 1 }], hidden: 2 },
    ],
    eras: [],
    playhead: epochMs(EXTENT.start + 90 * DAY),
    ticks: [{ at: epochMs(EXTENT.start + 31 * DAY), label: 'February' }],
    label: 'Window',
    windowText: '10 February to 2 March 2025',
    keysHelp: 'Arrow keys move the window.',
    ...more,
  };
}

/** A bar as it is drawn, CSS pixels. */
interface DrawnBar {
  readonly name: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All bars of a lane are one path. */
function barsIn(box: HTMLElement): readonly DrawnBar[] {
  return [...box.querySelectorAll('.cm-overview-bars path')].flatMap((path) =>
    [...(path.getAttribute('d') ?? '').matchAll(/M(\S+) (\S+)h(\S+)v(\S+)h\S+z/g)].map((found) => {
      const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
      return { name: path.getAttribute('class'), x, y, width, height };
    }),
  );
}

interface Mounted {
  readonly box: HTMLElement;
  readonly strip: HTMLElement;
  readonly slider: HTMLElement;
  readonly widget: Widget<OverviewProps>;
  readonly calls: [string, ...unknown[]][];
}

const boxes: { readonly box: HTMLElement; readonly widget: Widget<OverviewProps> }[] = [];

function mount(props = overviewProps()): Mounted {
  const box = document.createElement('div');
  box.style.width = `${WIDTH}px`;
  document.body.append(box);
  const calls: [string, ...unknown[]][] = [];
  const widget = createOverview(box, props, {
    onWindowMove: (window) => calls.push(['move', window]),
    onWindowCommit: (window) => calls.push(['commit', window]),
    onPlayheadMove: (at) => calls.push(['playhead', at]),
    onReset: () => calls.push(['reset']),
    onResize: (width) => calls.push(['resize', width]),
  });
  boxes.push({ box, widget });
  const strip = box.querySelector<HTMLElement>('.cm-overview');
  const slider = box.querySelector<HTMLElement>('[role="slider"]');
  if (!strip || !slider) throw new Error('no strip');
  return { box, strip, slider, widget, calls };
}

/** Mounted, with the report of its width heard and forgotten. */
async function mountQuietly(props = overviewProps()): Promise<Mounted> {
  const mounted = mount(props);
  await twoFrames();
  expect(mounted.calls.splice(0)).toEqual([['resize', WIDTH]]);
  return mounted;
}

/** A place on the strip. */
function at({ strip }: Mounted, dayOfExtent: number): Point {
  const { left, top } = strip.getBoundingClientRect();
  return { x: left + 12 + dayOfExtent * DAY_PIXELS, y: top + 20 };
}

function shownDays({ slider, strip }: Mounted): readonly number[] {
  const { left, width } = slider.getBoundingClientRect();
  const from = (left - strip.getBoundingClientRect().left - 12) / DAY_PIXELS;
  return [Math.round(from * 10) / 10, Math.round((from + width / DAY_PIXELS) * 10) / 10];
}

afterEach(() => {
  for (const { box, widget } of boxes.splice(0)) {
    widget.destroy();
    box.remove();
  }
});

describe('a strip that is told anew', () => {
  it('measures no label for what a filter or the window changes', async () => {
    const eras = [{ id: 'war', span: days(10, 30), row: 0, label: 'War', name: 'War: January' }];
    const mounted = await mountQuietly(overviewProps({ eras }));
    const measure = vi.spyOn(CanvasRenderingContext2D.prototype, 'measureText');
    const { bins, ticks } = overviewProps();
    const told = { ...overviewProps({ eras }), ticks };
    mounted.widget.setProps(told);
    expect(measure.mock.calls.length, 'new ticks are measured').toBeGreaterThan(0);
    measure.mockClear();
    mounted.widget.setProps({ ...told, bins: bins.slice(1) });
    expect(barsIn(mounted.box)).toHaveLength(2);
    mounted.widget.setProps({ ...told, bins: bins.slice(1), window: days(10, 20) });
    expect(measure.mock.calls).toHaveLength(0);
    measure.mockRestore();
  });

  it('measures its labels as they are drawn, without having the page laid out', async () => {
    const eras = [{ id: 'war', span: days(10, 30), row: 0, label: 'Соғыс және бітім', name: 'War: January' }];
    const laidOut = vi.spyOn(SVGTextContentElement.prototype, 'getComputedTextLength');
    const { box } = await mountQuietly(overviewProps({ eras }));
    expect(laidOut.mock.calls).toHaveLength(0);
    laidOut.mockRestore();
    const texts = [...box.querySelectorAll<SVGTextElement>('.cm-overview-era text, .cm-overview-ticks text')];
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) {
      const measure = createTextMeasure(text);
      measure.refresh();
      const label = text.textContent ?? '';
      const shown = text.closest('.cm-overview-ticks') ? tabular(label) : label;
      expect(Math.abs(measure.widthOf(shown) - text.getComputedTextLength()), label).toBeLessThan(0.5);
    }
  });

  it('writes no attribute that is there already', async () => {
    const props = overviewProps();
    const mounted = await mountQuietly(props);
    const written = new MutationObserver(() => undefined);
    written.observe(mounted.box, { subtree: true, attributes: true, childList: true, characterData: true });
    mounted.widget.setProps({ ...props });
    const records = written.takeRecords().map(({ target, attributeName }) => {
      const name = target instanceof Element ? target.getAttribute('class') : target.nodeName;
      return `${name} ${attributeName}`;
    });
    expect(records).toEqual([]);
    written.disconnect();
  });
});

describe('the strip', () => {
  it('is one named slider that says where the window is, in days and in words', async () => {
    const mounted = await mountQuietly();
    const { slider, box } = mounted;
    expect([...box.querySelectorAll<HTMLElement>('*')].filter(({ tabIndex }) => tabIndex >= 0)).toEqual([slider]);
    const said = ['aria-label', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow', 'aria-valuetext'];
    expect(said.map((name) => slider.getAttribute(name))).toEqual([
      'Window',
      '0',
      '100',
      '50',
      '10 February to 2 March 2025',
    ]);
    const help = document.getElementById(slider.getAttribute('aria-describedby') ?? '');
    expect(help?.textContent).toBe('Arrow keys move the window.');
    expect(shownDays(mounted)).toEqual([40, 60]);
  });

  it('stacks the lanes, and what filters hide as a ghost on top', async () => {
    const { box } = await mountQuietly();
    expect(barsIn(box).map(({ name, height }) => [name, height.toFixed(2)])).toEqual([
      ['cm-overview-bar', '34.00'],
      ['cm-overview-bar', '11.00'],
      ['cm-overview-ghost', '23.00'],
    ]);
    expect(box.querySelector('.cm-overview-ticks text')?.textContent).toBe('February');
  });

  it('puts every edge of a bar on the screen’s own pixels, and leaves none out for being small', async () => {
    const bins = Array.from({ length: 40 }, (_, index) => ({
      span: days(index * 2.37, (index + 1) * 2.37),
      counts: [
        { lane: 'a', color: '#3767c6', count: index * 97 + 1 },
        { lane: 'b', color: '#b98324', count: 1 },
      ],
      hidden: 1,
    }));
    const { box } = await mountQuietly(overviewProps({ bins }));
    const bars = barsIn(box);
    expect(bars).toHaveLength(120);
    for (const { x, width, y, height } of bars) {
      for (const edge of [x, x + width, y, y + height])
        expect(Math.abs(edge * devicePixelRatio - Math.round(edge * devicePixelRatio))).toBeLessThan(1e-6);
      expect([width >= 1, height >= 1, y >= 0]).toEqual([true, true, true]);
    }
  });

  it('draws eras behind the bars, with names that are whole or cut short, over no tick and none another', async () => {
    const era = (id: string, from: number, to: number, row = 0) => ({
      id,
      span: timeSpan(EXTENT.start + from * DAY, EXTENT.start + to * DAY),
      row,
      label: `The time that is called ${id}`,
      name: `${id}, in words`,
    });
    const eras = [era('first', -Infinity, 20), era('second', 20, 40), era('third', 92, Infinity), era('in', 25, 30, 1)];
    const ticks = [0, 31, 59, 90, 97].map((at) => ({
      at: epochMs(EXTENT.start + at * DAY),
      label: `Day number ${at}`,
    }));
    const mounted = await mountQuietly(overviewProps({ eras, ticks }));
    const { box, strip } = mounted;
    const seen = [...box.querySelectorAll<SVGTextElement>('text')].filter(
      (text) => getComputedStyle(text).visibility === 'visible',
    );
    expect(seen.map((text) => text.textContent)).toEqual([
      expect.stringMatching(/^The time that is .*…$/),
      'The time that is called second',
      'The time that is called third',
      'The time that is called in',
      'Day number 0',
      'Day number 31',
      'Day number 59',
      'Day number 90',
    ]);
    const boxes = seen.map((text) => text.getBoundingClientRect());
    const whole = strip.getBoundingClientRect();
    expect(whole.height).toBe(56 + 32);
    for (const [index, one] of boxes.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(whole.left);
      expect(one.right).toBeLessThanOrEqual(whole.right);
      for (const other of boxes.slice(index + 1)) {
        const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top;
        expect(apart, `${seen[index]?.textContent}`).toBe(true);
      }
    }
    const tops = [...box.querySelectorAll('.cm-overview-era rect')].map((rect) => rect.getAttribute('y'));
    expect(tops).toEqual(['-32', '-32', '-32', '-16']);
    expect(box.querySelector('.cm-overview-era title')?.textContent).toBe('first, in words');
    // Behind: in the document before what stands on them.
    const [behind, bars] = ['.cm-overview-eras', '.cm-overview-bars'].map((part) => box.querySelector(part));
    expect(behind?.compareDocumentPosition(bars ?? box)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('has grips of at least 24 pixels, beside a window of any width', async () => {
    const mounted = await mountQuietly(overviewProps({ window: days(0, 0.5) }));
    const grips = [...mounted.box.querySelectorAll('.cm-overview-grip')].map((grip) => grip.getBoundingClientRect());
    const [start, end] = grips;
    expect(grips.map(({ width }) => width)).toEqual([24, 24]);
    expect(end?.left).toBeGreaterThanOrEqual(start?.right ?? 0);
  });

  it('follows its width', async () => {
    const mounted = await mountQuietly();
    mounted.box.style.width = '424px';
    await twoFrames();
    expect(mounted.calls).toEqual([['resize', 424]]);
    const { left } = mounted.strip.getBoundingClientRect();
    expect(mounted.slider.getBoundingClientRect().left - left).toBeCloseTo(12 + 160, 0);
  });
});

describe('keys', () => {
  it('each is one commit', async () => {
    const { slider, calls } = await mountQuietly();
    slider.focus();
    const expected: readonly (readonly [string, KeyboardEventInit, TimeSpan])[] = [
      ['ArrowRight', {}, days(41, 61)],
      ['ArrowLeft', {}, days(40, 60)],
      ['ArrowRight', { shiftKey: true }, days(39, 61)],
      ['ArrowLeft', { shiftKey: true }, days(40, 60)],
      ['PageDown', {}, days(60, 80)],
      ['PageUp', {}, days(40, 60)],
      ['Home', {}, days(0, 20)],
      ['End', {}, days(80, 100)],
      ['-', {}, days(70, 100)],
      ['+', {}, days(75, 95)],
    ];
    for (const [key, more, window] of expected) {
      expect(type(key, more)).toBe(false);
      expect(calls.splice(0)).toEqual([['commit', window]]);
    }
  });

  it('say nothing where there is nowhere to go, and leave the rest to the browser', async () => {
    const { slider, calls } = await mountQuietly(overviewProps({ window: days(80, 100) }));
    slider.focus();
    type('End');
    expect(type('Tab')).toBe(true);
    expect(type('ArrowLeft', { ctrlKey: true })).toBe(true);
    expect(calls).toEqual([]);
  });
});

describe('the hand', () => {
  it('drags the window: moves, then one commit', async () => {
    const mounted = await mountQuietly();
    const hand = press(mounted.slider, at(mounted, 50)).moveBy(10 * DAY_PIXELS);
    expect(shownDays(mounted)).toEqual([50, 70]);
    await twoFrames();
    hand.release();
    expect(mounted.calls).toEqual([
      ['move', days(50, 70)],
      ['commit', days(50, 70)],
    ]);
  });

  it('takes one end by its grip, and stops at the other', async () => {
    const mounted = await mountQuietly();
    press(mounted.strip, at(mounted, 40))
      .moveBy(-15 * DAY_PIXELS)
      .release();
    expect(mounted.calls.splice(0)).toEqual([['commit', days(25, 60)]]);
    press(mounted.strip, at(mounted, 60))
      .moveBy(-70 * DAY_PIXELS)
      .release();
    const [[, window] = []] = mounted.calls;
    expect(window).toEqual(timeSpan(EXTENT.start + 25 * DAY, EXTENT.start + 25 * DAY + DAY / 24));
  });

  it('draws a new window beside the old one, in either direction', async () => {
    const mounted = await mountQuietly();
    press(mounted.strip, at(mounted, 30))
      .moveBy(-20 * DAY_PIXELS)
      .release();
    expect(mounted.calls).toEqual([['commit', days(10, 30)]]);
  });

  it('a click beside the window centres it there; one on it does nothing', async () => {
    const mounted = await mountQuietly();
    press(mounted.strip, at(mounted, 80)).release();
    expect(mounted.calls.splice(0)).toEqual([['commit', days(70, 90)]]);
    press(mounted.slider, at(mounted, 80)).release();
    expect(mounted.calls).toEqual([]);
  });

  it('a double click asks for the home window', async () => {
    const mounted = await mountQuietly();
    mounted.slider.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    expect(mounted.calls).toEqual([['reset']]);
  });

  it('a finger moves it as a mouse does, and the page may still scroll under it', async () => {
    const mounted = await mountQuietly();
    press(mounted.slider, at(mounted, 50), { pointerType: 'touch' })
      .moveBy(10 * DAY_PIXELS)
      .release();
    expect(mounted.calls).toEqual([['commit', days(50, 70)]]);
    expect(getComputedStyle(mounted.strip).touchAction).toBe('pan-y');
  });

  it('Escape puts the window back, and ends the gesture', async () => {
    const mounted = await mountQuietly();
    const hand = press(mounted.slider, at(mounted, 50)).moveBy(10 * DAY_PIXELS);
    await twoFrames();
    type('Escape');
    expect(shownDays(mounted)).toEqual([40, 60]);
    hand.moveBy(50).release();
    expect(mounted.calls).toEqual([
      ['move', days(50, 70)],
      ['commit', days(40, 60)],
    ]);
  });

  it('a pointer that the browser takes over puts the window back; nothing was told, nothing is committed', async () => {
    const mounted = await mountQuietly();
    press(mounted.slider, at(mounted, 50), { pointerType: 'touch' })
      .moveBy(10 * DAY_PIXELS)
      .cancel();
    await twoFrames();
    expect(shownDays(mounted)).toEqual([40, 60]);
    expect(mounted.calls).toEqual([]);
  });

  it('setProps does not fight it, and takes over once it has let go', async () => {
    const mounted = await mountQuietly();
    const hand = press(mounted.slider, at(mounted, 50)).moveBy(10 * DAY_PIXELS);
    mounted.widget.setProps(overviewProps({ window: days(0, 5) }));
    expect(shownDays(mounted)).toEqual([50, 70]);
    hand.release();
    expect(shownDays(mounted)).toEqual([50, 70]);
    mounted.widget.setProps(overviewProps({ window: days(0, 5) }));
    expect(shownDays(mounted)).toEqual([0, 5]);
    expect(mounted.calls).toEqual([['commit', days(50, 70)]]);
  });

  it('stays inside the story', async () => {
    const mounted = await mountQuietly();
    press(mounted.slider, at(mounted, 50)).moveBy(2000).release();
    expect(mounted.calls).toEqual([['commit', days(80, 100)]]);
    expect(duration(days(80, 100))).toBe(20 * DAY);
  });
});

describe('its life', () => {
  it('setProps is not reported back', async () => {
    const mounted = await mountQuietly();
    mounted.widget.setProps(overviewProps({ window: days(10, 20), windowText: 'other' }));
    await twoFrames();
    expect(shownDays(mounted)).toEqual([10, 20]);
    expect(mounted.slider.getAttribute('aria-valuetext')).toBe('other');
    expect(mounted.calls).toEqual([]);
  });

  it('that is taken away under the hand puts the window back, and says so to who was told of another', async () => {
    const mounted = await mountQuietly();
    press(mounted.slider, at(mounted, 50)).moveBy(10 * DAY_PIXELS);
    await twoFrames();
    mounted.widget.destroy();
    expect(mounted.calls.at(-1)).toEqual(['commit', days(40, 60)]);
  });

  it('twenty mounts, one in mid-drag, leave no node and no listener on the page', () => {
    const nodes = document.querySelectorAll('*').length;
    const added = vi.spyOn(window, 'addEventListener');
    const removed = vi.spyOn(window, 'removeEventListener');
    for (let round = 0; round < 20; round += 1) {
      const mounted = mount();
      press(mounted.slider, at(mounted, 50)).moveBy(20);
      mounted.widget.destroy();
      mounted.widget.destroy();
      mounted.widget.setProps(overviewProps({ window: days(0, 5) }));
      mounted.box.remove();
    }
    expect(document.querySelectorAll('*')).toHaveLength(nodes);
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
  });
});
