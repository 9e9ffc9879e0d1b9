import { afterEach, describe, expect, it } from 'vitest';
import { epochMs, timeSpan } from '../../src/time/units.ts';
import { createRail } from '../../src/widgets/timeline/rail.ts';
import type { TimelineProps } from '../../src/widgets/timeline/port.ts';
import type { Mounted } from './timelineFixture.ts';
import { day, mountTimeline, timelineProps, twoFrames } from './timelineFixture.ts';

const EVENTS = ['signing', 'invasion', 'visit', 'talks', 'reply', 'proposal', 'joining'];

let mounted: Mounted | undefined;

/** A list as the page has it: a row for each event, with room before the rows. */
function listBox(): HTMLElement {
  const box = document.createElement('div');
  box.style.width = '390px';
  const heading = document.createElement('h2');
  heading.textContent = 'Events';
  const list = document.createElement('ol');
  list.style.cssText = 'list-style: none; margin: 0; padding: 0 0 0 56px';
  for (const id of EVENTS) {
    const row = document.createElement('li');
    row.style.height = '60px';
    const button = document.createElement('button');
    button.dataset.eventId = id;
    button.textContent = id;
    row.append(button);
    list.append(row);
  }
  box.append(heading, list);
  document.body.append(box);
  return box;
}

async function mount(props: TimelineProps = timelineProps()): Promise<Mounted> {
  mounted = mountTimeline(createRail, props, listBox());
  await twoFrames();
  return mounted;
}

afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
});

function rowOf({ box }: Mounted, eventId: string): DOMRect {
  const row = box.querySelector(`[data-event-id="${eventId}"]`)?.closest('li');
  if (!row) throw new Error(`no row of ${eventId}`);
  return row.getBoundingClientRect();
}

function marks({ box }: Mounted): readonly DOMRect[] {
  return [...box.querySelectorAll('.cm-rail .cm-mark')].map((mark) => mark.getBoundingClientRect());
}

describe('the rail', () => {
  it('moves no row and takes no pointer, key or name', async () => {
    const box = listBox();
    const before = [...box.querySelectorAll('*')].map((element) => JSON.stringify(element.getBoundingClientRect()));
    mounted = mountTimeline(createRail, timelineProps(), box);
    await twoFrames();
    const rail = box.querySelector('.cm-rail');
    const after = [...box.querySelectorAll('*')].filter((element) => !rail?.contains(element));
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
    expect(drawn[0]?.left).toBe(drawn[6]?.left);
    expect(drawn[1]?.left).toBeGreaterThan(drawn[0]?.left ?? 0);
  });

  it('brackets the rows that lie in the window', async () => {
    const rail = await mount(timelineProps({ window: timeSpan(day('2022-01-01'), day('2025-09-01')) }));
    const bracket = rail.box.querySelector('.cm-rail-bracket')?.getBoundingClientRect();
    expect(Math.abs((bracket?.top ?? 0) - rowOf(rail, 'invasion').top)).toBeLessThan(2);
    expect(Math.abs((bracket?.bottom ?? 0) - rowOf(rail, 'proposal').bottom)).toBeLessThan(2);
  });

  it('puts the playhead after the last row that has begun, and shades what comes after the editorial date', async () => {
    const at = epochMs(day('2022-03-01'));
    const rail = await mount(timelineProps({ playhead: at, checkedTo: epochMs(day('2025-09-01')) }));
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
    await twoFrames();
    const mark = marks(rail)[2];
    const row = rowOf(rail, 'visit');
    expect(mark && mark.top + mark.height / 2).toBeGreaterThan(row.top);
    expect(mark && mark.top + mark.height / 2).toBeLessThan(row.top + 30);
    second.remove();
    await twoFrames();
    expect(marks(rail)).toHaveLength(EVENTS.length - 1);
  });

  it('draws nothing again where nothing has changed', async () => {
    const rail = await mount();
    const before = rail.box.querySelector('.cm-rail')?.firstElementChild;
    rail.widget.setProps(timelineProps());
    await twoFrames();
    expect(rail.box.querySelector('.cm-rail')?.firstElementChild).toBe(before);
  });

  it('tells its length and nothing else', async () => {
    const rail = await mount();
    expect(rail.widths).toEqual([EVENTS.length * 60]);
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
      const rail = mountTimeline(createRail, timelineProps(), box);
      if (round % 2 === 0) await twoFrames();
      rail.widget.destroy();
      rail.widget.destroy();
      rail.widget.setProps(timelineProps());
    }
    await twoFrames();
    expect(box.outerHTML.replace(' class=""', '')).toBe(before);
    box.remove();
  });
});
