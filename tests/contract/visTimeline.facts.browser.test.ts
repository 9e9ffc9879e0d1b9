import moment from 'moment';
import { DataSet } from 'vis-data/esnext';
import type { DataItem, TimelineOptions } from 'vis-timeline/esnext';
import { Timeline } from 'vis-timeline/esnext';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import { day, twoFrames } from './timelineFixture.ts';

/** What the adapter counts on, asked of vis-timeline 8.5.4 itself: an upgrade that changes it fails here, by name. */

const ITEMS: DataItem[] = [
  { id: 'a', start: day('2021-01-01'), content: 'A' },
  { id: 'b', start: day('2022-01-01'), content: 'B' },
];

const OPTIONS: TimelineOptions = {
  rtl: false,
  autoResize: false,
  moment: (date?: moment.MomentInput) => moment.utc(date),
};

interface Told {
  readonly name: string;
  readonly byUser: boolean;
}

let box: HTMLElement;
const made: Timeline[] = [];

function make(items: DataItem[] | DataSet<DataItem, 'id'> = ITEMS, options = OPTIONS): Timeline {
  const timeline = new Timeline(box, items, options);
  made.push(timeline);
  return timeline;
}

function listen(timeline: Timeline): { readonly told: Told[]; readonly settled: Promise<void> } {
  const told: Told[] = [];
  const settled = new Promise<void>((resolve) => {
    timeline.on('rangechanged', ({ byUser }: { byUser: boolean }) => {
      told.push({ name: 'rangechanged', byUser });
      resolve();
    });
  });
  timeline.on('rangechange', ({ byUser }: { byUser: boolean }) => told.push({ name: 'rangechange', byUser }));
  return { told, settled };
}

beforeEach(() => {
  box = document.createElement('div');
  box.style.width = '900px';
  document.body.append(box);
});

afterEach(() => {
  for (const timeline of made.splice(0)) timeline.destroy();
  box.remove();
});

describe('vis-timeline: ids', () => {
  it('are keys of a plain object: one that every object has is taken for an item, and throws', () => {
    const items = new DataSet<DataItem, 'id'>();
    // Not one of those destroyed afterwards: that throws too.
    const timeline = new Timeline(box, items, OPTIONS);
    const add = (): unknown => items.add({ id: 'valueOf', start: day('2021-01-01'), content: 'A' });
    expect(add).toThrow('hide is not a function');
    expect(() => timeline.destroy()).toThrow('hide is not a function');
  });
});

describe('vis-timeline: a move', () => {
  it('draws all of it again, unless its own listeners are taken off; others are heard all the same', async () => {
    const timeline = make();
    await twoFrames();
    let drawings = 0;
    timeline.on('changed', () => {
      drawings += 1;
    });
    const move = async (year: number): Promise<void> => {
      timeline.setWindow(day(`${year}-03-01`), day(`${year}-06-01`), { animation: false });
      await twoFrames();
    };
    await move(2021);
    expect(drawings).toBeGreaterThan(0);
    timeline.off('rangechange');
    const { told } = listen(timeline);
    drawings = 0;
    await move(2022);
    expect([drawings, told]).toEqual([0, [{ name: 'rangechange', byUser: false }]]);
    expect(timeline.getWindow().start.valueOf()).toBe(day('2022-03-01'));
    timeline.redraw();
    await twoFrames();
    expect(drawings).toBeGreaterThan(0);
  });
});

describe('vis-timeline: the window set from code', () => {
  it('is told at once by rangechange and 200 ms later by rangechanged, both byUser false', async () => {
    const timeline = make();
    await twoFrames();
    const { told, settled } = listen(timeline);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      timeline.setWindow(day('2021-03-01'), day('2021-06-01'), { animation: false });
      expect(told).toEqual([{ name: 'rangechange', byUser: false }]);
      vi.advanceTimersByTime(199);
      expect(told).toHaveLength(1);
      vi.advanceTimersByTime(1);
    } finally {
      vi.useRealTimers();
    }
    await settled;
    expect(told).toEqual([
      { name: 'rangechange', byUser: false },
      { name: 'rangechanged', byUser: false },
    ]);
  });

  it('is silent where the window is there already', async () => {
    const timeline = make();
    await twoFrames();
    const { start, end } = timeline.getWindow();
    const { told } = listen(timeline);
    timeline.setWindow(start, end, { animation: false });
    expect(told).toEqual([]);
  });
});

describe('vis-timeline: selecting', () => {
  it('from code is silent', async () => {
    const timeline = make();
    await twoFrames();
    const onSelect = vi.fn();
    timeline.on('select', onSelect);
    timeline.setSelection('a');
    await twoFrames();
    expect(timeline.getSelection()).toEqual(['a']);
    expect(onSelect).not.toHaveBeenCalled();
  });
});

describe('vis-timeline: the end', () => {
  it('destroy throws the second time', () => {
    const timeline = new Timeline(box, ITEMS, OPTIONS);
    timeline.destroy();
    expect(() => timeline.destroy()).toThrow(/null|undefined/);
  });

  it('onInitialDrawComplete comes after destroy as well', async () => {
    const onInitialDrawComplete = vi.fn();
    const timeline = new Timeline(box, ITEMS, { ...OPTIONS, onInitialDrawComplete });
    timeline.destroy();
    await vi.waitFor(() => expect(onInitialDrawComplete).toHaveBeenCalledOnce());
  });
});

describe('vis-timeline: the first drawing', () => {
  const range = { start: day('2020-01-01'), end: day('2023-01-01') };

  it('stays hidden with start and end unless rtl is given', async () => {
    const timeline = make(ITEMS, { autoResize: false, ...range });
    const settled = listen(timeline).settled;
    await settled;
    await twoFrames();
    expect(box.querySelector<HTMLElement>('.vis-timeline')?.style.visibility).toBe('hidden');
  });

  it('is visible with start, end and rtl false, but waits under a sheet that catches the pointer', () => {
    make(ITEMS, { ...OPTIONS, ...range });
    expect(box.querySelector<HTMLElement>('.vis-timeline')?.style.visibility).not.toBe('hidden');
    expect(box.querySelector('.vis-loading-screen')).not.toBeNull();
  });

  it('is done at once where it is made with an empty set and no window, and keeps a window set then', async () => {
    const items = new DataSet<DataItem, 'id'>();
    const timeline = make(items);
    expect(box.querySelector('.vis-loading-screen')).toBeNull();
    timeline.setWindow(range.start, range.end, { animation: false });
    items.add(ITEMS);
    await twoFrames();
    expect(timeline.getWindow().start.valueOf()).toBe(range.start);
    expect(timeline.getWindow().end.valueOf()).toBe(range.end);
  });
});

describe('vis-timeline: what it puts into the page', () => {
  it('gives its items no role, no name and no tabindex', async () => {
    make();
    await twoFrames();
    const items = box.querySelectorAll('.vis-item');
    expect(items.length).toBeGreaterThan(0);
    const attributes = [...items].flatMap((item) =>
      ['role', 'aria-label', 'tabindex'].filter((name) => item.hasAttribute(name)),
    );
    expect(attributes).toEqual([]);
  });

  it('injects no style sheet in its esnext build', async () => {
    const before = document.querySelectorAll('style').length;
    make();
    await twoFrames();
    expect(document.querySelectorAll('style')).toHaveLength(before);
    expect(box.querySelectorAll('style')).toHaveLength(0);
  });

  it('takes an element of a template for what it is, and keeps it over an update of the item', async () => {
    const items = new DataSet<DataItem, 'id'>();
    const button = document.createElement('button');
    button.textContent = '<b>not bold</b>';
    const timeline = make(items, { ...OPTIONS, template: () => button });
    timeline.setWindow(day('2020-01-01'), day('2022-01-01'), { animation: false });
    items.add({ id: 'a', start: day('2021-01-01'), content: '' });
    await twoFrames();
    button.focus();
    items.update({ id: 'a', start: day('2021-01-02'), content: '' });
    await twoFrames();
    expect(document.activeElement).toBe(button);
    expect(box.querySelector('b')).toBeNull();
  });

  it('takes an item out of the document when it leaves the window, and the focus with it', async () => {
    const items = new DataSet<DataItem, 'id'>();
    const button = document.createElement('button');
    const timeline = make(items, { ...OPTIONS, template: () => button });
    timeline.setWindow(day('2020-01-01'), day('2022-01-01'), { animation: false });
    items.add({ id: 'a', start: day('2021-01-01'), content: '' });
    await twoFrames();
    button.focus();
    timeline.setWindow(day('2022-06-01'), day('2023-01-01'), { animation: false });
    await twoFrames();
    expect(button.isConnected).toBe(false);
    expect(document.activeElement).toBe(document.body);
  });

  it('formats its axis with functions, without a locale', async () => {
    const minorLabels = vi.fn((date: Date, scale: string) => `${scale} ${new Date(date.valueOf()).getUTCFullYear()}`);
    make(ITEMS, { ...OPTIONS, format: { minorLabels, majorLabels: () => '' } });
    await twoFrames();
    expect(box.querySelector('.vis-text.vis-minor:not(.vis-measure)')?.textContent).toMatch(/^(month|year) 20/);
  });

  it('takes a year in a string for milliseconds, which is why it gets numbers only', async () => {
    const timeline = make();
    await twoFrames();
    timeline.setWindow('1865', day('2022-01-01'), { animation: false });
    expect(timeline.getWindow().start.valueOf()).toBe(1865);
  });

  it('holds every item it is given that lies in the window', async () => {
    const items = Array.from({ length: 300 }, (_, id) => ({ id, start: day('2021-01-01') + id, content: '' }));
    make(items, { ...OPTIONS, stack: false });
    await twoFrames();
    expect(box.querySelectorAll('.vis-item.vis-box')).toHaveLength(300);
  });

  it('leaves the vertical pan of a finger to the page', async () => {
    make();
    await twoFrames();
    const root = box.querySelector('.vis-timeline');
    expect(root && getComputedStyle(root).touchAction).toBe('pan-y');
  });
});
