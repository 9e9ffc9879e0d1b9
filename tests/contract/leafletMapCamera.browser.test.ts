import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { base, countries, event, frames, marker, markers, middle, mount, view } from './leafletMapHarness.ts';

describe('the camera', () => {
  it('does not answer props: equal or new lists move nothing and call nothing', async () => {
    const mounted = mount();
    const before = view(mounted);
    mounted.widget.setProps({
      ...base,
      markers: [...markers],
      countries: [...countries],
      home: { ...base.home },
      words: { ...base.words },
    });
    mounted.widget.setProps({ ...base, markers: [] });
    mounted.widget.setProps(base);
    await frames();
    expect(view(mounted)).toBe(before);
    expect(mounted.calls).toEqual([]);
  });

  it('reveals when the generation grows, just enough, and not again', async () => {
    const mounted = mount();
    const away = { markerId: 'anchorage', generation: 1 };
    mounted.widget.setProps({ ...base, reveal: away });
    await frames();
    const at = middle(mounted.find('[data-event-id="alaska"]'));
    const frame = mounted.box.getBoundingClientRect();
    expect(at.x).toBeGreaterThan(frame.left + 20);
    expect(at.x).toBeLessThan(frame.left + 120);
    await userEvent.click(mounted.find('[data-control="home"]'));
    const home = view(mounted);
    mounted.widget.setProps({ ...base, reveal: { ...away } });
    mounted.widget.setProps({ ...base, reveal: { markerId: 'kyiv', generation: 2 } });
    await frames();
    expect(view(mounted)).toBe(home);
    expect(mounted.calls).toEqual([]);
  });

  it.each([true, false])(
    'reveals from home where it is told to, wherever it was: less motion %s',
    async (reducedMotion) => {
      const mounted = mount({ reducedMotion });
      await frames();
      // On the screen: how it has come there is another matter.
      const where = (): string => {
        const { left, top, width } = mounted.find('path[data-country="KZ"]').getBoundingClientRect();
        return [left, top, width].map(Math.round).join(' ');
      };
      const home = where();
      let generation = 0;
      const shown = async (markerId: string | null, fromHome: boolean): Promise<string> => {
        mounted.widget.setProps({
          ...base,
          reducedMotion,
          reveal: { markerId, generation: (generation += 1), fromHome },
        });
        await frames();
        await expect.poll(() => mounted.find('.leaflet-map-pane').className.includes('leaflet-pan-anim')).toBe(false);
        return where();
      };
      const away = await shown('anchorage', true);
      // The way is seen by those who want motion.
      mounted.widget.setProps({
        ...base,
        reducedMotion,
        reveal: { markerId: 'kyiv', generation: (generation += 1), fromHome: true },
      });
      await frames();
      expect(mounted.find('.leaflet-map-pane').className.includes('leaflet-pan-anim')).toBe(!reducedMotion);
      expect(await shown('anchorage', true)).toBe(away);
      expect(away).not.toBe(home);
      // In view there: it would stay, but for what is told.
      expect(await shown('anchorage', false)).toBe(away);
      expect(await shown('kyiv', true)).toBe(home);
      await userEvent.click(mounted.find('[data-control="zoomIn"]'));
      expect(await shown('anchorage', true)).toBe(away);
      expect(await shown(null, false)).toBe(away);
      expect(await shown(null, true)).toBe(home);
      expect(mounted.calls).toEqual([]);
    },
  );

  it('moves the drawing with a pan, and draws anew only when it would not reach the edges of the box', async () => {
    const near = marker('near', 30, 93, [event('near')]);
    const mounted = mount({ markers: [...markers, near] });
    const { box, find } = mounted;
    const drawing = (): string => find('.cm-map-world > g[transform*="scale"]').getAttribute('transform') ?? '';
    const reaches = (): boolean => {
      const [frame, drawn] = [box.getBoundingClientRect(), find('.cm-map-world').getBoundingClientRect()];
      return (
        drawn.left < frame.left && drawn.top < frame.top && drawn.right > frame.right && drawn.bottom > frame.bottom
      );
    };
    const pan = async (markerId: string, generation: number): Promise<void> => {
      const before = view(mounted);
      mounted.widget.setProps({ ...base, markers: [...markers, near], reveal: { markerId, generation } });
      await frames();
      expect(view(mounted), `the map has gone to ${markerId}`).not.toBe(before);
    };
    const first = drawing();
    await pan('near', 1);
    expect(drawing()).toBe(first);
    expect(reaches()).toBe(true);
    await pan('anchorage', 2);
    expect(drawing()).not.toBe(first);
    expect(reaches()).toBe(true);
  });

  it('reveals what is asked for at the start, whatever its generation', async () => {
    const { box, find } = mount({ reveal: { markerId: 'anchorage', generation: 0 } });
    await frames();
    const at = middle(find('[data-event-id="alaska"]'));
    expect(at.x).toBeGreaterThan(box.getBoundingClientRect().left);
  });

  it('never moves under the hand', async () => {
    const mounted = mount();
    const before = view(mounted);
    const canvas = mounted.find('.cm-map-canvas');
    canvas.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 7, pointerType: 'mouse' }));
    mounted.widget.setProps({ ...base, reveal: { markerId: 'anchorage', generation: 1 } });
    await frames();
    expect(view(mounted)).toBe(before);
    window.dispatchEvent(new PointerEvent('pointerup', { pointerId: 7 }));
  });

  it('zooms by the wheel with Ctrl only', async () => {
    const mounted = mount();
    const before = view(mounted);
    const canvas = mounted.find('.cm-map-canvas');
    const wheel = (ctrlKey: boolean): boolean =>
      canvas.dispatchEvent(
        new WheelEvent('wheel', { deltaY: -100, ctrlKey, bubbles: true, cancelable: true, clientX: 300, clientY: 200 }),
      );
    expect(wheel(false)).toBe(true);
    await frames();
    expect(view(mounted)).toBe(before);
    expect(wheel(true)).toBe(false);
    // At first what was drawn is stretched; in a frame of its own it is drawn anew.
    await frames(1);
    expect(mounted.find('.leaflet-cm-drawing-pane').style.transform).toMatch(/scale\(1\.\d+\)/);
    await frames(4);
    expect(mounted.find('.leaflet-cm-drawing-pane').style.transform).toBe('');
    expect(view(mounted)).not.toBe(before);
  });

  it('shows everything, goes home, and stops at its limits', async () => {
    const { box, find, all } = mount();
    const frame = box.getBoundingClientRect();
    await userEvent.click(find('[data-control="everything"]'));
    for (const button of all('[data-event-id], [data-count]')) {
      const at = middle(button);
      expect(at.x > frame.left && at.x < frame.right && at.y > frame.top && at.y < frame.bottom).toBe(true);
    }
    const zoomOut = find('[data-control="zoomOut"]');
    for (let clicks = 0; clicks < 4; clicks += 1) zoomOut.click();
    expect(zoomOut.getAttribute('aria-disabled')).toBe('true');
    const zoomIn = find('[data-control="zoomIn"]');
    for (let clicks = 0; clicks < 8; clicks += 1) zoomIn.click();
    expect(zoomIn.getAttribute('aria-disabled')).toBe('true');
    expect(zoomOut.hasAttribute('aria-disabled')).toBe(false);
  });

  it('keeps home in a box that changes its size, also from none', async () => {
    const mounted = mount({}, 0, 0);
    mounted.box.style.width = '390px';
    mounted.box.style.height = '320px';
    await frames(4);
    const small = view(mounted);
    const other = mount({}, 390, 320);
    await frames();
    expect(small).toBe(view(other));
  });

  it('drags the map without choosing what is under the hand', async () => {
    const mounted = mount({ markers: [] });
    const before = view(mounted);
    await userEvent.dragAndDrop(mounted.find('path[data-country="SD"]'), mounted.find('path[data-country="KZ"]'));
    await frames();
    expect(view(mounted)).not.toBe(before);
    expect(mounted.calls).toEqual([]);
  });
});

describe('what points beyond the edges', () => {
  it('stands at the upper edge itself where the toolbar is not, and below it where it is', async () => {
    const { box, find, all } = mount(
      {
        markers: [
          marker('here', 30, 35, [event('here')]),
          marker('reykjavik', 64.1, -21.9, [event('reykjavik')]),
          marker('yakutsk', 69, 110, [event('yakutsk')]),
        ],
        home: { south: 10, west: 0, north: 45, east: 70 } as typeof base.home,
      },
      1000,
      400,
    );
    await frames();
    await expect.poll(() => all('.cm-map-pointers button:not([hidden])').length).toBe(2);
    const topOf = (name: string): number => {
      const pill = all('.cm-map-pointers button').find((button) => button.textContent?.includes(name));
      return (pill?.getBoundingClientRect().top ?? Number.NaN) - box.getBoundingClientRect().top;
    };
    const toolbar = find('.cm-map-controls').getBoundingClientRect().bottom - box.getBoundingClientRect().top;
    expect(topOf('reykjavik')).toBeLessThan(toolbar / 2);
    expect(topOf('yakutsk')).toBeGreaterThanOrEqual(toolbar);
  });

  it.each(['ltr', 'rtl'])(
    'stands at the side where its place is, points there and says how far, whichever way lines run: %s',
    async (dir) => {
      document.documentElement.dir = dir;
      const home = { south: 20, west: 0, north: 40, east: 60 } as typeof base.home;
      // On the parallel of the map's middle, so that they are due west and due east on the map.
      const beyond = [
        marker('west', 31, -60, [event('west')]),
        marker('east', 31, 120, [event('east'), event('more')]),
      ];
      const { box, all } = mount({ markers: [marker('here', 30, 35, [event('here')]), ...beyond], home }, 1000, 400);
      await frames();
      await expect.poll(() => all('.cm-map-pointers button:not([hidden])').length).toBe(2);
      const frame = box.getBoundingClientRect();
      const pointers = all('.cm-map-pointers button:not([hidden])').map((button) => {
        const { left, right } = button.getBoundingClientRect();
        const turn = Number(/-?\d+/.exec(button.querySelector('svg')?.getAttribute('transform') ?? '')?.[0]);
        return { text: button.textContent, left: left - frame.left, right: frame.right - right, turn };
      });
      document.documentElement.dir = '';
      const [east, west] = pointers;
      // That of the most events first. By the great circle, in two figures: 90° along the parallel of 31° are 8298 km.
      expect(east?.text).toBe('east,8300 km, 2 events: ');
      expect(west?.text).toBe('west,8300 km, 1 events: ');
      expect(east?.right).toBeLessThan(30);
      expect(west?.left).toBeLessThan(30);
      expect([east?.turn, west?.turn]).toEqual([expect.closeTo(90, -1), expect.closeTo(-90, -1)]);
      for (const { left, right } of pointers) expect(Math.min(left, right)).toBeGreaterThanOrEqual(0);
    },
  );

  it('says how many more there are where the name is cut', async () => {
    const long = 'A place whose name is longer than any pointer is wide';
    const beyond = [
      marker('one', 31, -60, [event('one'), event('two')]),
      marker('other', 31.5, -60.5, [event('three')]),
    ];
    const home = { south: 20, west: 0, north: 40, east: 60 } as typeof base.home;
    const { all } = mount({ markers: beyond.map((one) => ({ ...one, placeName: long })), home }, 800, 400);
    await frames();
    await expect.poll(() => all('.cm-map-pointers button:not([hidden])').length).toBe(1);
    const [button] = all('.cm-map-pointers button:not([hidden])');
    const [text, distance] = ['.cm-map-pill > span', '.cm-map-pill > small'].map((part) =>
      button?.querySelector<HTMLElement>(part),
    );
    expect(text?.scrollWidth).toBeGreaterThan(text?.clientWidth ?? Number.POSITIVE_INFINITY);
    expect(distance?.textContent).toMatch(/^\+1, \d+ km$/);
    expect(distance?.scrollWidth).toBeLessThanOrEqual(distance?.offsetWidth ?? 0);
    expect(button?.title).toMatch(/^A place .* wide \+1, \d+ km from the middle$/);
  });
});
