import type { AggregateItem, EventItem, TimelineItem } from '../../src/derive/drawLists.ts';
import { DAY, epochMs, timeSpan } from '../../src/time/units.ts';
import type { TimelineFactory, TimelineHandlers, TimelineProps } from '../../src/widgets/timeline/port.ts';
import type { Widget } from '../../src/widgets/widget.ts';

/** Midnight UTC of a calendar day. */
export function day(text: string): number {
  return Date.parse(`${text}T00:00Z`);
}

export const LANES = [
  { id: 'accords', label: 'Abraham Accords', color: '#3767c6' },
  { id: 'ukraine', label: 'War in Ukraine', color: '#b98324' },
];

/** An event as the draw list would give it: a confirmed day, unless said otherwise. */
export function eventItem(id: string, date: string, more: Partial<EventItem> = {}): EventItem {
  return {
    kind: 'event',
    id,
    eventId: id,
    lane: 'accords',
    color: '#3767c6',
    date: epochMs(day(date) + DAY / 2),
    anchor: epochMs(day(date) + DAY / 2),
    markAt: epochMs(day(date) + DAY / 2),
    span: timeSpan(day(date), day(date) + DAY),
    selected: false,
    faded: false,
    name: `${id}, ${date}`,
    label: id,
    labelWidth: 80,
    labelBefore: 0,
    labelRaised: false,
    certainty: { uncertain: false, approximate: false },
    form: 'mark',
    members: [],
    unknownEnds: false,
    status: 'confirmed',
    importance: 2,
    ...more,
  };
}

export function aggregateItem(eventIds: readonly string[], date: string, lane = 'accords'): AggregateItem {
  return {
    kind: 'aggregate',
    id: `aggregate:${eventIds[0] ?? ''}`,
    lane,
    color: '#3767c6',
    date: epochMs(day(date)),
    anchor: epochMs(day(date)),
    span: timeSpan(day(date) - 5 * DAY, day(date) + 5 * DAY),
    selected: false,
    faded: false,
    name: `${eventIds.length} events`,
    eventIds,
    count: eventIds.length,
    byStatus: new Map([['confirmed', eventIds.length]]),
    zoomTo: null,
  };
}

export const ITEMS: readonly TimelineItem[] = [
  eventItem('signing', '2020-09-15'),
  eventItem('invasion', '2022-02-24', { lane: 'ukraine', color: '#b98324' }),
  aggregateItem(['visit', 'talks', 'reply'], '2023-06-01'),
  eventItem('proposal', '2025-08-08', { lane: 'ukraine', color: '#b98324' }),
  eventItem('joining', '2025-11-06', { status: 'announced', selected: true }),
];

export function timelineProps(more: Partial<TimelineProps> = {}): TimelineProps {
  return {
    window: timeSpan(day('2020-01-01'), day('2026-01-01')),
    limits: timeSpan(day('2018-01-01'), day('2028-01-01')),
    lanes: LANES,
    items: ITEMS,
    playhead: epochMs(day('2025-11-08')),
    checkedTo: epochMs(day('2025-11-08')),
    playheadLabel: '7 Nov 2025',
    formatTick: (at, unit, level) => (level === 'major' ? '' : `${unit} ${new Date(at).getUTCFullYear()}`),
    label: 'Timeline',
    keysHelp: 'Arrow keys move between events.',
    reducedMotion: true,
    language: 'en',
    ...more,
  };
}

export type Call = {
  readonly [Name in keyof TimelineHandlers]: readonly [Name, ...Parameters<TimelineHandlers[Name]>];
}[keyof TimelineHandlers];

export interface Mounted {
  readonly box: HTMLElement;
  readonly widget: Widget<TimelineProps>;
  /** Every call of a handler, in order; `onResize` apart. */
  readonly calls: Call[];
  readonly widths: number[];
  unmount(): void;
}

/** Makes a timeline 900 px wide in the page. */
export function mountTimeline(create: TimelineFactory, props = timelineProps(), within?: HTMLElement): Mounted {
  const box = within ?? document.createElement('div');
  if (!within) {
    box.style.width = '900px';
    document.body.append(box);
  }
  const calls: Call[] = [];
  const widths: number[] = [];
  const widget = create(box, props, {
    onWindowMove: (window) => calls.push(['onWindowMove', window]),
    onWindowCommit: (window) => calls.push(['onWindowCommit', window]),
    onSelect: (id) => calls.push(['onSelect', id]),
    onOpenAggregate: (ids, anchor) => calls.push(['onOpenAggregate', ids, anchor]),
    onPlayheadMove: (at) => calls.push(['onPlayheadMove', at]),
    onClear: () => calls.push(['onClear']),
    onResize: (width) => widths.push(width),
  });
  return {
    box,
    widget,
    calls,
    widths,
    unmount() {
      widget.destroy();
      box.remove();
    },
  };
}

/** Resolves after two frames: whatever was scheduled for the next one has been done and painted. */
export async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}
