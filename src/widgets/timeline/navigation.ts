import type { LaneItem, TimelineItem } from '../../derive/drawLists.ts';
import { alongKey } from '../../lib/alongKey.ts';
import type { EpochMs } from '../../time/units.ts';
import { eventIdsOf } from './eventIds.ts';

/** What a key asks of the timeline. `by` is -1 for earlier or the lane above, 1 for later or below. */
export type TimelineCommand =
  | { readonly kind: 'step'; readonly by: -1 | 1 }
  | { readonly kind: 'lane'; readonly by: -1 | 1 }
  | { readonly kind: 'edge'; readonly at: 'first' | 'last' }
  | { readonly kind: 'page'; readonly by: -1 | 1 }
  | { readonly kind: 'zoom'; readonly direction: 'in' | 'out' }
  | { readonly kind: 'clear' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const COMMANDS: ReadonlyMap<string, TimelineCommand> = new Map<string, TimelineCommand>([
  ['ArrowLeft', { kind: 'step', by: -1 }],
  ['ArrowRight', { kind: 'step', by: 1 }],
  ['ArrowUp', { kind: 'lane', by: -1 }],
  ['ArrowDown', { kind: 'lane', by: 1 }],
  ['Home', { kind: 'edge', at: 'first' }],
  ['End', { kind: 'edge', at: 'last' }],
  ['PageUp', { kind: 'page', by: -1 }],
  ['PageDown', { kind: 'page', by: 1 }],
  ['+', { kind: 'zoom', direction: 'in' }],
  ['=', { kind: 'zoom', direction: 'in' }],
  ['-', { kind: 'zoom', direction: 'out' }],
  ['Escape', { kind: 'clear' }],
]);

/**
 * The command of a key, if it has one; where time runs from the right, Left is later. With Ctrl, Alt or Cmd the key belongs
 * to the browser.
 */
export function commandOf({ key, ctrlKey, altKey, metaKey }: Key, mirrored: boolean): TimelineCommand | undefined {
  return ctrlKey || altKey || metaKey ? undefined : COMMANDS.get(alongKey(key, mirrored));
}

/** The items as the keys walk through them: by time, then lane, then id. */
export function inTimeOrder(items: Iterable<TimelineItem>, lanes: readonly LaneItem[]): readonly TimelineItem[] {
  const laneIndex = new Map(lanes.map((lane, index) => [lane.id, index]));
  const rank = (item: TimelineItem): number => laneIndex.get(item.lane) ?? lanes.length;
  return [...items].sort((a, b) => a.anchor - b.anchor || rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** The item before or after `from`, which need not be among them any more: then its place in time counts. */
export function stepFrom(ordered: readonly TimelineItem[], from: TimelineItem, by: -1 | 1): TimelineItem | undefined {
  const index = ordered.findIndex((item) => item.id === from.id);
  if (index >= 0) return ordered[index + by];
  return by > 0
    ? ordered.find((item) => item.anchor >= from.anchor)
    : ordered.findLast((item) => item.anchor <= from.anchor);
}

/** The item nearest in time in the next lane up or down that has any. */
export function otherLaneFrom(
  ordered: readonly TimelineItem[],
  lanes: readonly LaneItem[],
  from: TimelineItem,
  by: -1 | 1,
): TimelineItem | undefined {
  const start = lanes.findIndex((lane) => lane.id === from.lane);
  for (let index = start + by; index >= 0 && index < lanes.length; index += by) {
    const lane = lanes[index];
    const found = nearestTo(
      ordered.filter((item) => item.lane === lane?.id),
      from.anchor,
    );
    if (found) return found;
  }
  return undefined;
}

/** The item nearest in time; the earlier of two as near. */
export function nearestTo(items: readonly TimelineItem[], at: EpochMs): TimelineItem | undefined {
  let best: TimelineItem | undefined;
  for (const item of items) {
    if (!best || Math.abs(item.anchor - at) < Math.abs(best.anchor - at)) best = item;
  }
  return best;
}

/**
 * Where the focus of `previous` goes among `candidates`: to itself, else to the item that now holds its event (an
 * aggregate, or one of an aggregate's events on its own), else to the nearest in its lane, else to the nearest.
 */
export function successorOf(previous: TimelineItem, candidates: readonly TimelineItem[]): TimelineItem | undefined {
  const itself = candidates.find((item) => item.id === previous.id);
  if (itself) return itself;
  const events = new Set(eventIdsOf(previous));
  const holders = candidates.filter((item) => eventIdsOf(item).some((id) => events.has(id)));
  const lane = candidates.filter((item) => item.lane === previous.lane);
  return (
    nearestTo(holders, previous.anchor) ?? nearestTo(lane, previous.anchor) ?? nearestTo(candidates, previous.anchor)
  );
}
