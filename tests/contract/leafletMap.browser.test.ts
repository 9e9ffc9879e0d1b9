import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { latLng } from '../../src/geo/index.ts';
import { mapMarker } from '../fixtures/mapMarker.ts';
import { base, event, frames, type Mounted, marker, markers, middle, mount, tabStops } from './leafletMapHarness.ts';

describe('events', () => {
  it.each(['click', 'Enter', 'Space'])('tell of themselves once by %s', async (way) => {
    const { find, calls } = mount();
    const button = find('[data-event-id="refusal"]');
    if (way === 'click') await userEvent.click(button);
    else {
      button.focus();
      await userEvent.keyboard(way === 'Enter' ? '{Enter}' : ' ');
    }
    expect(calls).toEqual([['select', 'refusal']]);
  });

  it('say their status by their shape: no two look alike in one colour', () => {
    const statuses = ['confirmed', 'reported', 'announced', 'disputed'] as const;
    const { find } = mount({
      markers: statuses.map((status, index) => marker(status, 20, 10 + 15 * index, [event(status, { status })])),
    });
    const looks = statuses.map((status) => {
      const { backgroundImage, transform } = getComputedStyle(find(`[data-event-id="${status}"]`), '::before');
      return { backgroundImage, transform };
    });
    expect(looks[0]).toEqual({ backgroundImage: 'none', transform: 'none' });
    expect(new Set(looks.map(({ backgroundImage }) => backgroundImage)).size).toBe(4);
    expect(looks.map(({ transform }) => transform !== 'none')).toEqual([false, false, false, true]);
    // The half that is filled is the right one, as in the list and on the timeline.
    expect(looks[2]?.backgroundImage).toMatch(/^linear-gradient\(90deg, rgba\(0, 0, 0, 0\) 50%, color\(srgb/);
    for (const { backgroundImage } of looks.slice(1))
      expect(backgroundImage).toContain('color(srgb 0.215686 0.403922 0.776471)');
  });

  it('are joined by arcs in the colour of their track', () => {
    const line = [latLng(34, -6), latLng(50, 30)];
    const { find } = mount({ arcs: [{ id: 'a', color: '#3767c6', lines: [line], directed: true, thin: false }] });
    expect(getComputedStyle(find('.cm-map-arc')).stroke).toBe('color(srgb 0.215686 0.403922 0.776471)');
  });

  it.each([7, 42, 640, 1377, 16_597])('%i at one place are a number inside its mark, in the middle', (count) => {
    const events = Array.from({ length: count }, (_, index) => event(`e${index}`));
    const { find } = mount({ markers: [marker('astana', 51.18, 71.43, events)] });
    const button = find('[data-count]');
    const range = document.createRange();
    range.selectNodeContents(button);
    const [number, box] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
    const mark = Number.parseFloat(getComputedStyle(button, '::before').width);
    expect(mark).toBeGreaterThanOrEqual(Math.max(24, number.width + 4));
    expect(Math.abs((number.left + number.right) / 2 - (box.left + box.right) / 2)).toBeLessThan(1);
  });

  it('of many at neighbouring places are merged where one number would cover another', () => {
    const places = Array.from({ length: 24 }, (_, index) =>
      marker(
        `place-${index}`,
        20 + 4 * Math.floor(index / 8),
        5 + 6 * (index % 8),
        Array.from({ length: 1200 }, (_event, at) => event(`e${index}-${at}`)),
      ),
    );
    const { all } = mount({ markers: places });
    const marks = all('[data-count]').map((button) => {
      const { left, top, width } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top, wide: Number.parseFloat(getComputedStyle(button, '::before').width) };
    });
    expect(marks.length).toBeGreaterThan(3);
    const near = marks.flatMap((one, index) =>
      marks.slice(index + 1).filter((other) => Math.hypot(other.x - one.x, other.y - one.y) < one.wide - 4),
    );
    expect(near).toEqual([]);
  });

  it('at one place are one counted button that opens a list', async () => {
    const { find, calls } = mount();
    const button = find('[data-count]');
    expect(button.getAttribute('aria-label')).toBe('2 events: astana');
    expect(button.textContent).toBe('2');
    await userEvent.click(button);
    expect(calls).toEqual([['aggregate', ['astana-1', 'astana-2'], button]]);
  });

  it('come apart as one zooms in, and keep a size of at least 24 px', async () => {
    const near = [marker('a', 40, 40, [event('a')]), marker('b', 40, 41.5, [event('b')])];
    const { find, all } = mount({ markers: near });
    expect(find('[data-count]').dataset['count']).toBe('2');
    for (let clicks = 0; clicks < 2; clicks += 1) await userEvent.click(find('[data-control="zoomIn"]'));
    expect(all('[data-count]')).toEqual([]);
    for (const button of all('[data-event-id]'))
      expect(button.getBoundingClientRect().width).toBeGreaterThanOrEqual(24);
  });

  it('that are selected stand alone, and cover nothing', () => {
    const place = marker('astana', 51.18, 71.43, [event('one', { selected: true }), event('two'), event('three')]);
    const { find } = mount({ markers: [place] });
    const selected = find('[aria-current="true"]');
    expect(selected.dataset['eventId']).toBe('one');
    const rest = find('[data-count]');
    expect(rest.dataset['count']).toBe('2');
    const [a, b] = [middle(selected), middle(rest)];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
  });

  it('keep their button and its focus when the selection or the window changes', () => {
    const { widget, find } = mount();
    const button = find('[data-event-id="refusal"]');
    button.focus();
    const changed = markers.map((one) =>
      mapMarker(
        one.id,
        one.at,
        one.id === 'kyiv'
          ? [event('refusal', { selected: true })]
          : one.events.map((each) => ({ ...each, faded: true })),
      ),
    );
    widget.setProps({ ...base, markers: changed });
    expect(find('[data-event-id="refusal"]')).toBe(button);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-current')).toBe('true');
    expect(find('[data-event-id="declaration"]').dataset['faded']).toBe('true');
  });

  it('are one Tab stop, and arrows, Home and End reach them all', async () => {
    const { box, all } = mount();
    const buttons = all('.cm-map-event, .cm-map-aggregate');
    expect(tabStops(box).filter((element) => buttons.includes(element as HTMLElement))).toHaveLength(1);
    buttons[0]?.focus();
    await userEvent.keyboard('{Home}');
    const reached = new Set([document.activeElement]);
    for (let presses = 1; presses < buttons.length; presses += 1) {
      await userEvent.keyboard('{ArrowRight}');
      reached.add(document.activeElement);
    }
    expect(reached).toEqual(new Set(buttons));
    const last = document.activeElement;
    await userEvent.keyboard('{Home}{End}');
    expect(document.activeElement).toBe(last);
  });

  it('off screen are brought just into view by the keyboard', async () => {
    const { box, find } = mount();
    find('[data-event-id="declaration"]').focus();
    await userEvent.keyboard('{ArrowLeft}');
    await frames();
    const button = find('[data-event-id="alaska"]');
    expect(document.activeElement).toBe(button);
    const [at, frame] = [middle(button), box.getBoundingClientRect()];
    expect(at.x - frame.left).toBeGreaterThan(20);
    expect(at.x - frame.left).toBeLessThan(120);
    expect(frame.bottom - at.y).toBeGreaterThan(20);
    expect(find('.cm-map-canvas').scrollLeft).toBe(0);
  });
});

describe('the whole', () => {
  it('clears by Escape', async () => {
    const { find, calls } = mount();
    find('[data-event-id="refusal"]').focus();
    // The page around listens for it, too.
    const told: boolean[] = [];
    const listen = ({ defaultPrevented }: KeyboardEvent): void => void told.push(defaultPrevented);
    document.addEventListener('keydown', listen);
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', listen);
    expect(told).toEqual([true]);
    expect(calls).toEqual([['clear']]);
  });

  it('is three Tab stops, what lies beyond its edges among its buttons, and its box is none', async () => {
    const { box, find } = mount();
    // Pointers come when what is inside has been painted.
    await expect.poll(() => tabStops(box).length).toBe(3);
    expect(find('.cm-map').getAttribute('role')).toBe('group');
    expect(find('.cm-map').getAttribute('aria-label')).toBe('Map');
    expect(find('.cm-map-canvas').hasAttribute('tabindex')).toBe(false);
  });

  it('has no style attribute in what it writes but through the object model, and no images', () => {
    const { box } = mount();
    expect(box.querySelectorAll('img, iframe, script, style').length).toBe(0);
  });

  it('leaves no node after twenty mounts and unmounts, and may be destroyed twice', () => {
    const before = document.querySelectorAll('*').length;
    for (let mounts = 0; mounts < 20; mounts += 1) {
      const { box, widget } = mount();
      widget.destroy();
      widget.destroy();
      expect(box.childElementCount).toBe(0);
      widget.setProps(base);
      box.remove();
    }
    expect(document.querySelectorAll('*').length).toBe(before);
  });

  it('leaves no listener on the window or the document', () => {
    const targets: readonly EventTarget[] = [window, document, document.body];
    const added = targets.map((target) => vi.spyOn(target, 'addEventListener'));
    const removed = targets.map((target) => vi.spyOn(target, 'removeEventListener'));
    const { widget } = mount();
    widget.destroy();
    const heard = (spies: readonly { readonly mock: { readonly calls: readonly unknown[][] } }[]): string[] =>
      spies.flatMap((spy) => spy.mock.calls.map(([type]) => String(type))).toSorted((a, b) => a.localeCompare(b));
    expect(heard(added).length).toBeGreaterThan(0);
    expect(heard(removed)).toEqual(heard(added));
  });

  it('survives being destroyed in the middle of a pan', async () => {
    const { widget, box } = mount({ reducedMotion: false });
    widget.setProps({ ...base, reducedMotion: false, reveal: { markerId: 'anchorage', generation: 1 } });
    await frames(3);
    widget.destroy();
    await frames(3);
    expect(box.childElementCount).toBe(0);
  });

  it('shares nothing with another on the page', () => {
    const [one, other] = [mount(), mount()];
    const ids = (mounted: Mounted): string[] => mounted.all('[id]').map(({ id }) => id);
    expect(ids(one).length).toBeGreaterThan(3);
    expect(ids(one).filter((id) => ids(other).includes(id))).toEqual([]);
    one.widget.setProps({ ...base, countries: [] });
    expect(other.find('path[data-country="KZ"]').getAttribute('fill')).toMatch(/^url/);
  });

  it('passes axe', async () => {
    const { box } = mount();
    const results = await axe.run(box, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    });
    expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
  });
});
