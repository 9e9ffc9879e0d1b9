import { afterEach, describe, expect, it, vi } from 'vitest';
import { createVisTimeline } from '../../src/widgets/timeline/visTimeline.ts';
import { mountTimeline, timelineProps, twoFrames } from './timelineFixture.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

interface Listening {
  readonly count: number;
}

/** Counts the listeners that are on the window, the document and the page's own elements. */
function countListeners(): Listening {
  const live = new Set<string>();
  const keys = new WeakMap<object, number>();
  let next = 0;
  const keyOf = (thing: object): number => {
    const known = keys.get(thing) ?? (next += 1);
    keys.set(thing, known);
    return known;
  };
  const targets: readonly EventTarget[] = [window, document, document.body, document.documentElement];
  for (const target of targets) {
    const { addEventListener: add, removeEventListener: remove } = target;
    const key = (type: string, listener: unknown, options: unknown): string => {
      const capture =
        typeof options === 'object' && options !== null ? Reflect.get(options, 'capture') === true : options === true;
      return `${keyOf(target)} ${type} ${keyOf(Object(listener))} ${String(capture)}`;
    };
    vi.spyOn(target, 'addEventListener').mockImplementation((...given: Parameters<typeof add>) => {
      if (given[1]) live.add(key(given[0], given[1], given[2]));
      add.apply(target, given);
    });
    vi.spyOn(target, 'removeEventListener').mockImplementation((...given: Parameters<typeof remove>) => {
      if (given[1]) live.delete(key(given[0], given[1], given[2]));
      remove.apply(target, given);
    });
  }
  return {
    get count() {
      return live.size;
    },
  };
}

describe('making and destroying', () => {
  it('twenty times leaves no node, no listener on the page and no interval', async () => {
    const nodes = document.querySelectorAll('*').length;
    const listeners = countListeners();
    const setInterval = vi.spyOn(globalThis, 'setInterval');
    for (let round = 0; round < 20; round += 1) {
      const mounted = mountTimeline(createVisTimeline);
      await twoFrames();
      expect(mounted.box.querySelectorAll('.vis-timeline')).toHaveLength(1);
      mounted.widget.destroy();
      expect(mounted.box.childElementCount).toBe(0);
      mounted.box.remove();
    }
    expect(document.querySelectorAll('*')).toHaveLength(nodes);
    expect(listeners.count).toBe(0);
    expect(setInterval).not.toHaveBeenCalled();
  });

  it('in one tick, as StrictMode does, leaves one timeline and no error', async () => {
    const failed = vi.fn();
    window.addEventListener('error', failed);
    const first = mountTimeline(createVisTimeline);
    first.widget.destroy();
    const second = mountTimeline(createVisTimeline, timelineProps(), first.box);
    await twoFrames();
    expect(first.box.querySelectorAll('.vis-timeline')).toHaveLength(1);
    expect(first.box.querySelectorAll('button')).toHaveLength(5);
    second.unmount();
    await twoFrames();
    expect(failed).not.toHaveBeenCalled();
    window.removeEventListener('error', failed);
  });

  it('destroy is idempotent, and setProps after it does nothing', async () => {
    const mounted = mountTimeline(createVisTimeline);
    mounted.widget.destroy();
    mounted.widget.destroy();
    mounted.widget.setProps(timelineProps({ items: [] }));
    await twoFrames();
    expect(mounted.calls).toEqual([]);
    expect(mounted.widths).toEqual([]);
    mounted.box.remove();
  });

  it('two timelines of one page share nothing', async () => {
    const first = mountTimeline(createVisTimeline);
    const second = mountTimeline(createVisTimeline, timelineProps({ items: [] }));
    await twoFrames();
    first.box.querySelector<HTMLElement>('[data-event-id="signing"]')?.click();
    expect(first.calls).toHaveLength(1);
    expect(second.calls).toEqual([]);
    expect(second.box.querySelectorAll('[data-event-id]')).toHaveLength(0);
    const ids = [...document.querySelectorAll('[id^="cm-timeline-help"]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    first.unmount();
    second.unmount();
  });
});
