import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { TimelineItem } from '../../src/derive/drawLists.ts';
import { DAY, duration, epochMs, timeSpan } from '../../src/time/units.ts';
import { createVisTimeline } from '../../src/widgets/timeline/visTimeline.ts';
import { middleOf } from './pointer.ts';
import type { Mounted } from './timelineFixture.ts';
import {
  ITEMS,
  LANES,
  aggregateItem,
  day,
  eventItem,
  mountTimeline,
  timelineProps,
  twoFrames,
} from './timelineFixture.ts';

let mounted: Mounted | undefined;

async function mount(props = timelineProps()): Promise<Mounted> {
  mounted = mountTimeline(createVisTimeline, props);
  await twoFrames();
  return mounted;
}

afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
});

function buttonOf({ box }: Mounted, eventId: string): HTMLButtonElement {
  const button = box.querySelector<HTMLButtonElement>(`button[data-event-id="${eventId}"]`);
  if (!button) throw new Error(`no button of ${eventId}`);
  return button;
}

describe('the items', () => {
  it('are named buttons, the chosen one current, the merged ones counted', async () => {
    const timeline = await mount();
    const described = [...timeline.box.querySelectorAll('button')].map((button) => [
      button.type,
      button.getAttribute('aria-label'),
      button.dataset.eventId ?? button.dataset.count,
      button.getAttribute('aria-current'),
    ]);
    expect(described).toHaveLength(5);
    expect(described).toEqual(
      expect.arrayContaining([
        ['button', 'signing, 2020-09-15', 'signing', null],
        ['button', 'joining, 2025-11-06', 'joining', 'true'],
        ['button', '3 events', '3', null],
      ]),
    );
    expect(timeline.box.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Timeline');
  });

  it.each(['valueOf', 'constructor', 'hasOwnProperty'])('and lanes may be called %s', async (id) => {
    const lanes = [{ id, label: 'Lane', color: '#3767c6' }, ...LANES];
    const items = [eventItem(id, '2021-01-01', { lane: id }), ...ITEMS];
    const timeline = await mount(timelineProps({ lanes, items }));
    expect(buttonOf(timeline, id).getBoundingClientRect().width).toBeGreaterThan(0);
    buttonOf(timeline, id).click();
    expect(timeline.calls).toEqual([['onSelect', id]]);
    timeline.widget.setProps(timelineProps());
    await twoFrames();
    expect(timeline.box.querySelector(`[data-event-id="${id}"]`)).toBeNull();
    expect(timeline.box.querySelectorAll('.vis-label')).toHaveLength(LANES.length);
  });

  it('stand where their time is, in the row of their lane', async () => {
    const timeline = await mount();
    const { window } = timelineProps();
    const area = timeline.box.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    if (!area) throw new Error('no drawing area');
    const labels = [...timeline.box.querySelectorAll('.vis-label')].map((label) => label.getBoundingClientRect());
    for (const item of ITEMS) {
      if (item.kind !== 'event') continue;
      const place = buttonOf(timeline, item.eventId).getBoundingClientRect();
      const share = (item.anchor - window.start) / (window.end - window.start);
      expect(Math.abs(place.left + 12 - (area.left + 1 + share * area.width))).toBeLessThan(1.5);
      const lane = labels[LANES.findIndex(({ id }) => id === item.lane)];
      expect(Math.abs(place.top - (lane?.top ?? 0))).toBeLessThan(1.5);
      expect(place.width).toBeGreaterThanOrEqual(24);
      expect(place.height).toBe(40);
    }
  });

  it('point to their date where their button gave way, and leave the pointer to the button that is there', async () => {
    await page.viewport(1000, 600);
    const window = timeSpan(day('2025-01-01'), day('2025-01-01') + 100 * DAY);
    const at = (days: number) => epochMs(window.start + days * DAY);
    const items = [
      eventItem('one', '2025-02-10', { anchor: at(39), markAt: at(40), labelWidth: 16 }),
      eventItem('two', '2025-02-11', { anchor: at(42), markAt: at(41) }),
    ];
    const timeline = await mount(timelineProps({ items, window }));
    const spots = (): readonly number[] =>
      ['one', 'two'].flatMap((id) => {
        const button = buttonOf(timeline, id);
        const mark = button.querySelector('.cm-mark');
        return mark ? [middleOf(button).x - button.getBoundingClientRect().width / 2 + 12, middleOf(mark).x] : [];
      });
    const [button = 0, mark = 0, nextButton = 0, nextMark = 0] = spots();
    const dayWide = (nextButton - button) / 3;
    expect(mark - button).toBeCloseTo(dayWide, 0);
    expect(nextMark - nextButton).toBeCloseTo(-dayWide, 0);
    const label = buttonOf(timeline, 'one').querySelector('.cm-item-label');
    expect((label?.getBoundingClientRect().left ?? 0) - mark).toBeGreaterThanOrEqual(12);
    expect(document.elementFromPoint(nextMark, middleOf(buttonOf(timeline, 'two')).y)?.closest('button')).toBe(
      buttonOf(timeline, 'two'),
    );
    // The drawing of its mark reaches over the neighbour, and is none of its button there.
    expect(document.elementFromPoint(nextMark - 9, middleOf(buttonOf(timeline, 'two')).y)?.closest('button')).toBe(
      buttonOf(timeline, 'one'),
    );
    // Longer windows, by a hand or not: at rest the marks are on their dates again.
    timeline.widget.setProps(
      timelineProps({ items, window: timeSpan(window.start, window.start + 200 * DAY), reducedMotion: true }),
    );
    await twoFrames();
    const [after = 0, afterMark = 0] = spots();
    expect(afterMark - after).toBeCloseTo(dayWide / 2, 0);
  });

  it('are shown where their date is within the window, though their button gave way over its edge', async () => {
    const end = day('2025-01-01') + 100 * DAY;
    const window = timeSpan(day('2025-01-01'), end);
    const edge = { anchor: epochMs(end + DAY / 2) };
    const items = [
      eventItem('within', '2025-01-01', { ...edge, date: epochMs(end - DAY), markAt: epochMs(end - DAY / 2) }),
      eventItem('beyond', '2025-01-01', { ...edge, lane: 'ukraine', date: epochMs(end + DAY / 2) }),
    ];
    const timeline = await mount(timelineProps({ items, window }));
    expect(['within', 'beyond'].map((id) => buttonOf(timeline, id).hasAttribute('data-beyond'))).toEqual([false, true]);
  });

  it('draw a band behind a month or a year, and none behind a day', async () => {
    const month = { form: 'band', span: timeSpan(day('2021-03-01'), day('2021-06-01')) } as const;
    const open = { form: 'bar', span: timeSpan(day('2024-01-01'), Number.POSITIVE_INFINITY) } as const;
    const items = [
      eventItem('month', '2021-04-15', month),
      eventItem('open', '2024-01-01', open),
      eventItem('one', '2022-01-01'),
    ];
    const timeline = await mount(timelineProps({ items }));
    const bands = [...timeline.box.querySelectorAll<HTMLElement>('.cm-band')];
    expect(bands.map((band) => [band.hidden, band.hasAttribute('data-open-end')])).toEqual([
      [false, false],
      [false, true],
    ]);
    const right = timeline.box.querySelector('.cm-timeline-back')?.getBoundingClientRect().right ?? 0;
    expect(Math.abs((bands[1]?.getBoundingClientRect().right ?? 0) - right)).toBeLessThan(1);
  });

  it('draw a set as its members on a line, each where its time is, and its mark as a pair', async () => {
    const members = ['2021-03-01', '2022-06-01', '2023-01-01'].map((date) => timeSpan(day(date), day(date) + DAY));
    const span = timeSpan(day('2021-03-01'), day('2023-01-02'));
    const timeline = await mount(
      timelineProps({ items: [eventItem('set', '2022-02-01', { form: 'joined', members, span })] }),
    );
    const area = timeline.box.querySelector('.cm-timeline-back')?.getBoundingClientRect();
    const { window } = timelineProps();
    const middles = [...timeline.box.querySelectorAll('.cm-member')].map((member) => {
      const { left, width } = member.getBoundingClientRect();
      return left + width / 2 - (area?.left ?? 0);
    });
    for (const [index, { start }] of members.entries()) {
      const wanted = ((start + DAY / 2 - window.start) / (window.end - window.start)) * (area?.width ?? 0);
      expect(Math.abs((middles[index] ?? 0) - wanted)).toBeLessThan(1);
    }
    expect(middles).toHaveLength(3);
    expect(buttonOf(timeline, 'set').querySelectorAll('.cm-mark-joined .cm-mark-full')).toHaveLength(2);
  });

  it('are seen whole on the window’s first moment', async () => {
    const timeline = await mount(timelineProps({ items: [eventItem('edge', '2020-01-01', { importance: 3 })] }));
    const mark = buttonOf(timeline, 'edge').querySelector('.cm-mark-full')?.getBoundingClientRect();
    const area = timeline.box.querySelector('.cm-timeline-back')?.getBoundingClientRect();
    expect(mark?.left).toBeLessThan(area?.left ?? 0);
    const { left = 0, top = 0, height = 0 } = mark ?? {};
    expect(document.elementFromPoint(left + 1, top + height / 2)?.closest('button')).toBe(buttonOf(timeline, 'edge'));
    // What is outside is not seen by halves.
    const outside = [eventItem('before', '2019-12-30'), eventItem('after', '2026-01-02')];
    timeline.widget.setProps(timelineProps({ items: outside }));
    await twoFrames();
    const seen = outside.map(({ id }) => getComputedStyle(buttonOf(timeline, id)).opacity);
    expect(seen).toEqual(['0', '0']);
  });

  it('show their whole title on the side that has room, also where the window puts it after it was pointed at', async () => {
    const items = [eventItem('near', '2025-06-01'), eventItem('far', '2020-06-01')];
    const timeline = await mount(timelineProps({ items }));
    const near = buttonOf(timeline, 'near');
    near.focus();
    expect(near.hasAttribute('data-flip')).toBe(true);
    const show = async (from: string, to: string): Promise<void> => {
      timeline.widget.setProps(timelineProps({ items, window: timeSpan(day(from), day(to)) }));
      await twoFrames();
    };
    await show('2025-05-01', '2027-01-01');
    expect(near.hasAttribute('data-flip')).toBe(false);
    await show('2024-01-01', '2025-08-01');
    expect(near.hasAttribute('data-flip')).toBe(true);
    const far = buttonOf(timeline, 'far');
    far.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(far.hasAttribute('data-flip')).toBe(false);
  });

  it('that are chosen, and have their title before them, leave no empty room after their mark', async () => {
    const near = { ...eventItem('near', '2025-03-01'), label: 'A title that is long enough', labelWidth: 150 };
    const timeline = await mount(timelineProps({ items: [near] }));
    const wide = buttonOf(timeline, 'near').getBoundingClientRect().width;
    timeline.widget.setProps(timelineProps({ items: [{ ...near, selected: true }] }));
    await twoFrames();
    const button = buttonOf(timeline, 'near');
    expect(button.hasAttribute('data-flip')).toBe(true);
    expect(wide).toBeGreaterThan(40);
    expect(button.getBoundingClientRect().width).toBeLessThan(30);
  });

  it.each(['ltr', 'rtl'])(
    'have their label before the mark where the edge leaves none of it after: %s',
    async (dir) => {
      await page.viewport(1000, 600);
      document.documentElement.dir = dir;
      const long = 'A title longer than the room there is for it after the mark';
      const items = [
        eventItem('near', '2025-11-20', { label: long, labelWidth: 260, labelBefore: 260 }),
        eventItem('full', '2025-11-20', { label: long, labelWidth: 260, lane: 'ukraine' }),
      ];
      const timeline = await mount(timelineProps({ items }));
      const side = (element: Element | null | undefined): { start: number; end: number } => {
        const { left, right } = element?.getBoundingClientRect() ?? new DOMRect();
        return dir === 'rtl' ? { start: -right, end: -left } : { start: left, end: right };
      };
      const [near, full] = [buttonOf(timeline, 'near'), buttonOf(timeline, 'full')];
      const [mark, label] = [side(near.querySelector('.cm-mark')), side(near.querySelector('.cm-item-label'))];
      expect(near.hasAttribute('data-before')).toBe(true);
      expect(label.end).toBeLessThanOrEqual(mark.start + 1);
      expect(label.end - label.start).toBeGreaterThan(200);
      // The mark is where its time is: below that of the same day, whose label has no room on either side.
      expect(full.hasAttribute('data-before')).toBe(false);
      expect(Math.abs(mark.start - side(full.querySelector('.cm-mark')).start)).toBeLessThan(1);
      // Moved from the edge, the label is after its mark again.
      timeline.widget.setProps(timelineProps({ items, window: timeSpan(day('2025-06-01'), day('2027-06-01')) }));
      await twoFrames();
      expect(near.hasAttribute('data-before')).toBe(false);
      const moved = side(near.querySelector('.cm-mark')).start;
      expect(side(near.querySelector('.cm-item-label')).start).toBeGreaterThan(moved);
      expect(Math.abs(moved - side(full.querySelector('.cm-mark')).start)).toBeLessThan(1);
      // And back at it, before its mark, which stands where that of the same day does.
      timeline.widget.setProps(timelineProps({ items }));
      await twoFrames();
      expect(near.hasAttribute('data-before')).toBe(true);
      const back = side(near.querySelector('.cm-mark')).start;
      expect(Math.abs(back - side(full.querySelector('.cm-mark')).start)).toBeLessThan(1);
      document.documentElement.dir = '';
    },
  );

  it('have their label above a line that goes on behind it, which would strike it through', async () => {
    await page.viewport(1000, 600);
    const bar = { form: 'bar', span: timeSpan(day('2021-01-01'), day('2023-06-01')) } as const;
    const one = eventItem('one', '2022-03-01', { ...bar, label: 'Line', labelWidth: 120, labelRaised: true });
    const other = eventItem('other', '2022-03-01', { lane: 'ukraine', label: 'Line', labelWidth: 120 });
    const timeline = await mount(timelineProps({ items: [one, other] }));
    const middleOf = (id: string, selector: string): number => {
      const box = buttonOf(timeline, id).querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return box.top + box.height / 2;
    };
    expect(middleOf('one', '.cm-mark') - middleOf('one', '.cm-item-label')).toBeCloseTo(8, 0);
    expect(middleOf('other', '.cm-mark') - middleOf('other', '.cm-item-label')).toBeCloseTo(0, 0);
    // And so does the whole title over it, which is shown of what is chosen.
    const tops = ['one', 'other'].map((id) => {
      const button = buttonOf(timeline, id);
      button.setAttribute('aria-current', 'true');
      return Number.parseFloat(getComputedStyle(button, '::after').top);
    });
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeCloseTo(8, 0);
    // Within its lane.
    const [lane, label] = [buttonOf(timeline, 'one'), buttonOf(timeline, 'one').querySelector('.cm-item-label')];
    expect((label?.getBoundingClientRect().top ?? 0) + 3).toBeGreaterThanOrEqual(lane.getBoundingClientRect().top);
  });

  it('have their label before the mark where only there is room', async () => {
    await page.viewport(1000, 600);
    const long = 'A title longer than the room there is for it before the mark';
    const one = eventItem('one', '2022-06-01', { label: long, labelWidth: 0, labelBefore: 120 });
    const edge = eventItem('edge', '2020-01-20', { label: long, labelWidth: 0, labelBefore: 120, lane: 'ukraine' });
    const both = eventItem('both', '2023-06-01', { label: long, labelWidth: 80, labelBefore: 200, lane: 'ukraine' });
    const timeline = await mount(timelineProps({ items: [one, edge, both] }));
    const labelled = (id: string) => {
      const button = buttonOf(timeline, id);
      const label = button.querySelector('.cm-item-label')?.getBoundingClientRect();
      const mark = button.querySelector('.cm-mark')?.getBoundingClientRect();
      return { label: label?.width ?? 0, apart: (mark?.left ?? 0) - (label?.right ?? 0) };
    };
    expect(labelled('one').label).toBeGreaterThan(80);
    expect(labelled('one').label).toBeLessThanOrEqual(120);
    expect(labelled('one').apart).toBeGreaterThanOrEqual(-1);
    expect(buttonOf(timeline, 'one').style.getPropertyValue('--cm-label-width')).toBe('120px');
    // Or where much more of it is seen there.
    expect(labelled('both').label).toBeGreaterThan(150);
    expect(labelled('both').apart).toBeGreaterThanOrEqual(-1);
    // Cut by the edge to a few letters it would say nothing.
    expect(labelled('edge').label).toBe(0);
  });

  it.each(['ltr', 'rtl'])(
    'have their whole title within the drawing area, on whichever side their label is: %s',
    async (dir) => {
      await page.viewport(1000, 600);
      document.documentElement.dir = dir;
      const label = 'A title longer than the room there is for it before the mark';
      const one = { label, labelWidth: 0, labelBefore: 200 };
      const items = [
        eventItem('early', '2020-12-01', one),
        eventItem('late', '2023-06-01', { ...one, lane: 'ukraine' }),
      ];
      const timeline = await mount(timelineProps({ items }));
      const area = timeline.box.querySelector('.vis-center')?.getBoundingClientRect() ?? new DOMRect();
      const floats = ['early', 'late'].map((id) => {
        const button = buttonOf(timeline, id);
        expect(button.hasAttribute('data-before')).toBe(true);
        button.focus();
        const { left, right } = button.getBoundingClientRect();
        const { left: from, right: to, width } = getComputedStyle(button, '::after');
        const box = { start: left + Number.parseFloat(from), end: right - Number.parseFloat(to) };
        expect(box.end - box.start).toBeCloseTo(Number.parseFloat(width), 0);
        const mark = middleOf(button.querySelector('.cm-mark') ?? button).x;
        return {
          isInside: box.start >= area.left && box.end <= area.right,
          isAfter: box.start > mark === (dir === 'ltr'),
        };
      });
      document.documentElement.dir = '';
      expect(floats).toEqual([
        { isInside: true, isAfter: true },
        { isInside: true, isAfter: false },
      ]);
    },
  );

  it('can all be hit in their middle, whatever the labels beside them', async () => {
    await page.viewport(1000, 600);
    const long = 'A title far longer than the room there is for it beside the next mark';
    const beside = (id: string, date: string, selected: boolean) =>
      eventItem(id, date, { label: long, labelWidth: 20, selected });
    const items = [beside('one', '2022-01-01', true), beside('two', '2022-05-20', false), ...ITEMS.slice(2, 3)];
    const timeline = await mount(timelineProps({ items }));
    const hit = [...timeline.box.querySelectorAll('button')].map((button) => {
      const { x, y } = middleOf(button);
      return document.elementFromPoint(x, y)?.closest('button') === button;
    });
    expect(hit).toEqual([true, true, true]);
  });

  it('tell a click once: an event by its id, an aggregate by its events and its button', async () => {
    const timeline = await mount();
    buttonOf(timeline, 'invasion').click();
    expect(timeline.calls).toEqual([['onSelect', 'invasion']]);
    timeline.calls.splice(0);
    const merged = timeline.box.querySelector<HTMLButtonElement>('[data-count]');
    merged?.click();
    expect(timeline.calls).toEqual([['onOpenAggregate', ['visit', 'talks', 'reply'], merged]]);
  });

  it('zoom to what lies in an aggregate of too many for a list, as one move of the window', async () => {
    const lie = timeSpan(day('2023-01-01'), day('2023-09-01'));
    const crowd = { ...aggregateItem(['visit', 'talks'], '2023-06-01'), count: 900, eventIds: [], zoomTo: lie };
    const timeline = await mount(timelineProps({ items: [crowd] }));
    timeline.box.querySelector<HTMLButtonElement>('[data-count="900"]')?.click();
    const [call] = timeline.calls;
    expect(timeline.calls).toHaveLength(1);
    expect(call?.[0]).toBe('onWindowCommit');
    const window = call?.[0] === 'onWindowCommit' ? call[1] : null;
    expect(window && window.start < lie.start && window.end > lie.end).toBe(true);
    expect(window && duration(window)).toBeCloseTo(duration(lie) / 0.8, -3);
  });

  it('keep their element when their value changes, and are gone when they leave the list', async () => {
    const timeline = await mount();
    const button = buttonOf(timeline, 'signing');
    const items = ITEMS.filter(({ id }) => id !== 'proposal').map(
      (item): TimelineItem => (item.id === 'signing' ? { ...item, selected: true, name: 'Signing, chosen' } : item),
    );
    timeline.widget.setProps(timelineProps({ items }));
    await twoFrames();
    expect(buttonOf(timeline, 'signing')).toBe(button);
    expect(button.getAttribute('aria-current')).toBe('true');
    expect(button.getAttribute('aria-label')).toBe('Signing, chosen');
    expect(timeline.box.querySelector('[data-event-id="proposal"]')).toBeNull();
  });

  it('leave the lanes as they are where a list of the same comes, and redraw one that is called otherwise', async () => {
    const timeline = await mount();
    const names = (): readonly Element[] => [...timeline.box.querySelectorAll('.cm-lane-name')];
    const before = names();
    expect(before).toHaveLength(2);
    timeline.widget.setProps(timelineProps({ lanes: LANES.map((lane) => ({ ...lane })) }));
    await twoFrames();
    expect(names()).toEqual(before);
    expect(names().every((name, index) => name === before[index])).toBe(true);
    timeline.widget.setProps(timelineProps({ lanes: LANES.map((lane) => ({ ...lane, label: `${lane.label}!` })) }));
    await twoFrames();
    expect(names().map((name) => name.textContent)).toEqual(LANES.map(({ label }) => `${label}!`));
  });

  it('show the text of a story as text', async () => {
    const hostile = '<img src=x onerror=boom()>';
    const items = [eventItem('hostile', '2022-01-01', { label: hostile, name: hostile })];
    const lanes = [{ id: 'accords', label: hostile, color: '#3767c6' }];
    const timeline = await mount(timelineProps({ items, lanes, playheadLabel: hostile, formatTick: () => hostile }));
    expect(timeline.box.querySelectorAll('img')).toHaveLength(0);
    expect(buttonOf(timeline, 'hostile').textContent).toBe(hostile);
  });
});
