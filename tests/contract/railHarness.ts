import { afterEach } from 'vitest';
import type { TimelineItem } from '../../src/derive/drawLists.ts';
import { railStops } from '../../src/derive/railStops.ts';
import { epochMs } from '../../src/time/units.ts';
import { createRail } from '../../src/widgets/timeline/rail.ts';
import { eventIdsOf } from '../../src/widgets/timeline/eventIds.ts';
import type { RailHandlers, RailProps } from '../../src/widgets/timeline/port.ts';
import type { Widget } from '../../src/widgets/widget.ts';
import { makeStory } from '../fixtures/makeStory.ts';
import { day, ITEMS, timelineProps, twoFrames } from './timelineFixture.ts';

export const DATES: Readonly<Record<string, string>> = {
  signing: '2020-09-15',
  invasion: '2022-02-24',
  visit: '2023-05-31',
  talks: '2023-06-01',
  reply: '2023-06-01',
  proposal: '2025-08-08',
  joining: '2025-11-06',
};
export const EVENTS = Object.keys(DATES);
export const STOPS = railStops(makeStory(EVENTS.map((id) => `${id} | ${DATES[id]}`)).events);

type Call = {
  readonly [Name in keyof RailHandlers]: readonly [Name, ...Parameters<RailHandlers[Name]>];
}[keyof RailHandlers];

export interface Mounted {
  readonly box: HTMLElement;
  readonly widget: Widget<RailProps>;
  readonly calls: Call[];
  unmount(): void;
}

/** Those of the test that runs. */
const mounted = new Set<Mounted>();

afterEach(() => {
  for (const rail of mounted) rail.unmount();
  window.scrollTo(0, 0);
});

function itemOf(eventId: string): TimelineItem | undefined {
  return ITEMS.find((item) => eventIdsOf(item).includes(eventId));
}

export function railProps(more: Partial<RailProps> = {}): RailProps {
  return {
    ...timelineProps(),
    contentOf: (eventId) => {
      const item = itemOf(eventId);
      return item && { item, begins: epochMs(day(DATES[eventId] ?? '')), heading: `Heading of ${eventId}` };
    },
    stops: STOPS,
    stopWords: (stop) => `Date of ${STOPS.events[stop]?.id}`,
    scrubberLabel: 'Jump to a date',
    ...more,
  };
}

/** A list as the page has it: a row for each event, with room before the rows, and a broken gap after the first. */
export function listBox(rowHeight = 60): HTMLElement {
  const box = document.createElement('div');
  box.style.width = '390px';
  const heading = document.createElement('h2');
  heading.textContent = 'Events';
  const list = document.createElement('ol');
  list.style.cssText = 'list-style: none; margin: 0; padding: 0 28px 0 56px';
  for (const id of EVENTS) {
    const row = document.createElement('li');
    row.style.height = `${rowHeight}px`;
    const button = document.createElement('button');
    button.dataset.eventId = id;
    button.textContent = id;
    row.append(button);
    if (id === 'signing') {
      row.style.height = `${rowHeight + 56}px`;
      row.style.position = 'relative';
      const gap = document.createElement('p');
      gap.dataset.gap = '8';
      gap.dataset.broken = '';
      gap.style.cssText = 'position: absolute; bottom: 0; height: 56px; margin: 0';
      row.append(gap);
    }
    list.append(row);
  }
  box.append(heading, list);
  document.body.append(box);
  return box;
}

export function mountRail(props: RailProps, box: HTMLElement): Mounted {
  const calls: Call[] = [];
  const widget = createRail(box, props, {
    onPlayheadMove: (at) => calls.push(['onPlayheadMove', at]),
    onScrub: (row) => calls.push(['onScrub', row]),
  });
  const rail: Mounted = {
    box,
    widget,
    calls,
    unmount() {
      widget.destroy();
      box.remove();
      mounted.delete(rail);
    },
  };
  mounted.add(rail);
  return rail;
}

export async function mount(props: RailProps = railProps(), box = listBox()): Promise<Mounted> {
  const rail = mountRail(props, box);
  // The first time it measures, lays out, draws and follows in a frame each.
  await twoFrames();
  await twoFrames();
  return rail;
}
