import { describe, expect, it } from 'vitest';
import { railStops } from '../../src/derive/railStops.ts';
import { epochMs, timeSpan } from '../../src/time/units.ts';
import { makeStory } from '../fixtures/makeStory.ts';
import { DATES, EVENTS, listBox, mount, type Mounted, mountRail, railProps, STOPS } from './railHarness.ts';
import { day, twoFrames } from './timelineFixture.ts';

it('shows what it was told while it was being drawn for the first time', async () => {
  const other = railProps({ playhead: epochMs(day('2021-01-01')) });
  const playheadOf = ({ box }: Mounted): string | null | undefined =>
    box.querySelector('.cm-rail-playhead')?.getAttribute('y1');
  const first = await mount(other);
  const wanted = playheadOf(first);
  first.unmount();
  expect(wanted).toBeTruthy();
  for (const frames of [1, 2, 3, 4]) {
    const rail = mountRail(railProps(), listBox());
    for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
    rail.widget.setProps(other);
    for (let pair = 0; pair < 3; pair += 1) await twoFrames();
    expect(playheadOf(rail), `after ${frames} frames`).toBe(wanted);
    rail.unmount();
  }
});

function rowOf({ box }: Mounted, eventId: string): DOMRect {
  const row = box.querySelector(`[data-event-id="${eventId}"]`)?.closest('li');
  if (!row) throw new Error(`no row of ${eventId}`);
  return row.getBoundingClientRect();
}

function marks({ box }: Mounted): readonly DOMRect[] {
  return [...box.querySelectorAll('.cm-rail .cm-mark')].map((mark) => mark.getBoundingClientRect());
}

function find({ box }: Mounted, selector: string): HTMLElement {
  const found = box.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** A finger put down, moved and lifted, at heights of the window. */
function drag(target: HTMLElement, ...heights: readonly number[]): void {
  const at = (type: string, clientY: number): PointerEvent =>
    new PointerEvent(type, { clientY, clientX: 10, pointerId: 7, button: 0, bubbles: true, cancelable: true });
  const [first = 0, ...rest] = heights;
  target.dispatchEvent(at('pointerdown', first));
  for (const height of rest) window.dispatchEvent(at('pointermove', height));
  window.dispatchEvent(at('pointerup', heights.at(-1) ?? 0));
}

describe('the rail', () => {
  it('moves no row and takes no pointer, key or name', async () => {
    const box = listBox();
    const before = [...box.querySelectorAll('*')].map((element) => JSON.stringify(element.getBoundingClientRect()));
    mountRail(railProps(), box);
    await twoFrames();
    const rail = box.querySelector('.cm-rail');
    const own = '.cm-rail, .cm-rail-handle, .cm-rail-dates, .cm-scrubber';
    const after = [...box.querySelectorAll('*')].filter((element) => !element.closest(own));
    expect(after.map((element) => JSON.stringify(element.getBoundingClientRect()))).toEqual(before);
    expect(rail?.getAttribute('aria-hidden')).toBe('true');
    expect(rail && getComputedStyle(rail).pointerEvents).toBe('none');
  });

  it('has a mark beside each row, in the column of its lane', async () => {
    const rail = await mount();
    const drawn = marks(rail);
    expect(drawn).toHaveLength(EVENTS.length);
    EVENTS.forEach((id, index) => {
      const row = rowOf(rail, id);
      const mark = drawn[index];
      expect(mark && mark.top + mark.height / 2).toBeGreaterThan(row.top);
      expect(mark && mark.top + mark.height / 2).toBeLessThan(row.top + 30);
      expect(mark?.right).toBeLessThanOrEqual(row.left + 1);
    });
    const middles = drawn.map(({ left, width }) => left + width / 2);
    expect(middles[0]).toBeCloseTo(middles[6] ?? 0);
    expect(middles[1]).toBeGreaterThan(middles[0] ?? 0);
  });

  it('brackets the rows that lie in the window', async () => {
    const rail = await mount(railProps({ window: timeSpan(day('2022-01-01'), day('2025-09-01')) }));
    const bracket = rail.box.querySelector('.cm-rail-bracket')?.getBoundingClientRect();
    expect(Math.abs((bracket?.top ?? 0) - rowOf(rail, 'invasion').top)).toBeLessThan(2);
    expect(Math.abs((bracket?.bottom ?? 0) - rowOf(rail, 'proposal').bottom)).toBeLessThan(2);
  });

  it('puts the playhead after the last row that has begun, and shades what comes after the editorial date', async () => {
    const at = epochMs(day('2022-03-01'));
    const rail = await mount(railProps({ playhead: at, checkedTo: epochMs(day('2025-09-01')) }));
    const playhead = rail.box.querySelector('.cm-rail-playhead')?.getBoundingClientRect();
    expect(Math.abs((playhead?.top ?? 0) - rowOf(rail, 'invasion').bottom)).toBeLessThan(2);
    const shade = rail.box.querySelector('.cm-rail-after')?.getBoundingClientRect();
    expect(Math.abs((shade?.top ?? 0) - rowOf(rail, 'joining').top)).toBeLessThan(1);
    expect(Math.abs((shade?.bottom ?? 0) - rowOf(rail, 'joining').bottom)).toBeLessThan(1);
  });

  it('follows the list: rows hidden, added, grown', async () => {
    const rail = await mount();
    const list = rail.box.querySelector('ol');
    const [first, second] = rail.box.querySelectorAll('li');
    if (!list || !first || !second) throw new Error('no rows');
    first.hidden = true;
    await twoFrames();
    expect(marks(rail)).toHaveLength(EVENTS.length - 1);
    first.hidden = false;
    second.style.height = '160px';
    // Rows that grow are followed once they are at rest.
    await expect
      .poll(() => {
        const mark = marks(rail)[2];
        const middle = (mark?.top ?? 0) + (mark?.height ?? 0) / 2;
        const row = rowOf(rail, 'visit');
        return middle > row.top && middle < row.top + 30;
      })
      .toBe(true);
    second.remove();
    await twoFrames();
    expect(marks(rail)).toHaveLength(EVENTS.length - 1);
  });

  it('draws nothing again where nothing has changed', async () => {
    const rail = await mount();
    const before = rail.box.querySelector('.cm-rail')?.firstElementChild;
    rail.widget.setProps(railProps());
    await twoFrames();
    expect(rail.box.querySelector('.cm-rail')?.firstElementChild).toBe(before);
  });

  it('leaves what is pressed on the list to the list', async () => {
    const rail = await mount();
    rail.box.querySelector<HTMLElement>('[data-event-id="signing"]')?.click();
    rail.box
      .querySelector('[data-event-id="signing"]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(rail.calls).toEqual([]);
  });

  it('twenty mounts leave the list as it was', async () => {
    const box = listBox();
    const before = box.outerHTML;
    for (let round = 0; round < 20; round += 1) {
      const rail = mountRail(railProps(), box);
      if (round % 2 === 0) await twoFrames();
      rail.widget.destroy();
      rail.widget.destroy();
      rail.widget.setProps(railProps());
    }
    await twoFrames();
    expect(box.outerHTML.replace(' class=""', '')).toBe(before);
    box.remove();
  });
});

describe('a broken gap of the rail', () => {
  it('is marked between its rows, and the playhead goes through it', async () => {
    const rail = await mount(railProps({ playhead: epochMs(day('2021-06-06')) }));
    const sign = find(rail, '.cm-rail-break').getBoundingClientRect();
    const gap = find(rail, '[data-gap]').getBoundingClientRect();
    expect(rail.box.querySelectorAll('.cm-rail-break')).toHaveLength(1);
    expect(Math.abs((sign.top + sign.bottom - gap.top - gap.bottom) / 2)).toBeLessThan(2);
    const playhead = find(rail, '.cm-rail-playhead').getBoundingClientRect();
    expect(Math.abs(playhead.top - (gap.top + gap.bottom) / 2)).toBeLessThan(2);
  });
});

describe('the playhead of the rail', () => {
  it('has a handle as large as a finger, beside the rows and on none of them', async () => {
    const rail = await mount(railProps({ playhead: epochMs(day('2022-03-01')) }));
    const handle = find(rail, '.cm-rail-handle');
    const { width, height, top, right } = handle.getBoundingClientRect();
    expect([width, height]).toEqual([44, 44]);
    expect(Math.abs(top + 22 - find(rail, '.cm-rail-playhead').getBoundingClientRect().top)).toBeLessThan(2);
    expect(right).toBeLessThanOrEqual(rowOf(rail, 'invasion').left);
    expect(getComputedStyle(handle).touchAction).toBe('none');
    expect(handle.ariaHidden).toBe('true');
  });

  it('is dragged to a row: the whole of its day, and to a time between rows', async () => {
    const rail = await mount();
    const gap = find(rail, '[data-gap]').getBoundingClientRect();
    drag(find(rail, '.cm-rail-handle'), rowOf(rail, 'joining').bottom, rowOf(rail, 'invasion').top + 10);
    expect(rail.calls.at(-1)).toEqual(['onPlayheadMove', day('2022-02-25')]);
    drag(find(rail, '.cm-rail-handle'), 0, (gap.top + gap.bottom) / 2);
    const [, at = 0] = rail.calls.at(-1) ?? [];
    expect(Math.abs(at - day('2021-06-06'))).toBeLessThan(5 * 86_400_000);
    expect(find(rail, '.cm-rail-handle').dataset.dragging).toBeUndefined();
  });
});

describe('the date that stays in sight', () => {
  it('is that of the row at the top, as long as the list is there, and is told to no screen reader', async () => {
    const rail = await mount(railProps(), listBox(600));
    const date = find(rail, '.cm-rail-date');
    expect(date.hidden).toBe(true);
    for (const id of ['signing', 'visit', 'reply']) {
      window.scrollTo(0, window.scrollY + rowOf(rail, id).top + 100);
      await twoFrames();
      expect(date.hidden).toBe(false);
      expect(date.textContent).toBe(`Heading of ${id}`);
      expect(Math.abs(date.getBoundingClientRect().top)).toBeLessThan(1);
    }
    expect(date.closest('[aria-hidden="true"]')).not.toBeNull();
    window.scrollTo(0, 0);
    await twoFrames();
    expect(date.hidden).toBe(true);
  });
});

describe('the scrubber', () => {
  const input = (rail: Mounted): HTMLInputElement => find(rail, '.cm-scrubber input') as HTMLInputElement;

  it('is a named slider over the dates of the list, and says the one at the top', async () => {
    const rail = await mount(railProps(), listBox(600));
    expect(input(rail).ariaLabel).toBe('Jump to a date');
    expect([input(rail).min, input(rail).max, input(rail).value]).toEqual(['', String(STOPS.rows.length - 1), '0']);
    expect(input(rail).ariaValueText).toBe('Date of signing');
    window.scrollTo(0, window.scrollY + rowOf(rail, 'proposal').top + 100);
    await twoFrames();
    expect(input(rail).ariaValueText).toBe('Date of proposal');
    expect(rail.calls).toEqual([]);
  });

  it('goes through the dates by keys, and holds what was asked for', async () => {
    const rail = await mount();
    const press = (key: string): unknown => {
      input(rail).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      return rail.calls.at(-1)?.[1];
    };
    expect(['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'PageUp', 'Home', 'ArrowLeft'].map(press)).toEqual(
      [1, 2, 1, 6, 6, 5, 0, 0],
    );
    press('ArrowRight');
    await twoFrames();
    expect(input(rail).ariaValueText).toBe('Date of invasion');
    const count = rail.calls.length;
    press('a');
    input(rail).dispatchEvent(new KeyboardEvent('keydown', { key: 'End', altKey: true }));
    expect(rail.calls).toHaveLength(count);
  });

  it('is dragged with a finger on its strip alone, and shows the date meanwhile', async () => {
    const rail = await mount(railProps(), listBox(200));
    const strip = find(rail, '.cm-scrubber-strip');
    const { top, height, width } = strip.getBoundingClientRect();
    expect(width).toBe(44);
    expect(getComputedStyle(strip).touchAction).toBe('none');
    expect(getComputedStyle(find(rail, '.cm-scrubber')).pointerEvents).toBe('none');
    const bubble = find(rail, '.cm-scrubber-bubble');
    const shown = new MutationObserver(() => {
      if (strip.dataset.scrubbing !== undefined) expect(getComputedStyle(bubble).display).toBe('block');
    });
    shown.observe(strip, { attributes: true });
    drag(strip, top + 1, top + height / 2, top + height - 1);
    await twoFrames();
    shown.disconnect();
    expect(rail.calls.map(([, row]) => row)).toEqual([0, EVENTS.length - 1]);
    expect(bubble.textContent).toBe('Date of joining');
    expect(getComputedStyle(bubble).display).toBe('none');
  });

  it.each([
    [1, 'none'],
    [5, 'none'],
    // The fifth is of the fourth one's day.
    [6, 'none'],
    [7, 'block'],
  ])('is there where it saves a way: %i events, %s', async (count, display) => {
    const lines = EVENTS.slice(0, count).map((id) => `${id} | ${DATES[id]}`);
    const rail = await mount(railProps({ stops: railStops(makeStory(lines).events) }));
    expect(getComputedStyle(find(rail, '.cm-scrubber')).display).toBe(display);
  });
});
