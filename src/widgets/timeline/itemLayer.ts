import type { LaneItem, TimelineItem } from '../../derive/drawLists.ts';
import { duration, type EpochMs, epochMs, type TimeSpan } from '../../time/units.ts';
import { createButton, differenceOf, placeLabel, sameItem, updateButton } from './items.ts';
import type { DrawingArea } from './layers.ts';
import { inTimeOrder } from './navigation.ts';

/** The buttons of the items. */
export interface ItemLayer {
  /** Belongs into vis-timeline's drawing area, so that a drag may begin on a button. */
  readonly element: HTMLElement;
  /** By time, then lane. */
  readonly ordered: readonly TimelineItem[];
  buttonOf(id: string): HTMLButtonElement | undefined;
  itemOf(element: Element): TimelineItem | undefined;
  /** Shows these; `handOn` is called when all that is new is there and nothing that is old is gone. */
  setItems(items: readonly TimelineItem[], lanes: readonly LaneItem[], handOn: () => void): void;
  /** Puts the buttons where their time is. */
  place(area: DrawingArea, window: TimeSpan): void;
}

interface Placed {
  item: TimelineItem;
  readonly button: HTMLButtonElement;
  /** From the layer's origin, CSS pixels. */
  x: number;
}

/** What a place on screen is worked out from. */
interface Frame {
  /** The time at the layer's own start. */
  readonly origin: EpochMs;
  readonly pixelsPerMs: number;
  readonly area: DrawingArea;
}

/** Windows of nearly one length are of one length: the hand's arithmetic rounds to milliseconds. */
const STEADY = 1e-7;

/** Beyond this a browser no longer counts pixels to a fraction. CSS pixels. */
const FARTHEST_PIXEL = 1e5;

/**
 * The items are ours and not vis-timeline's: it measures each item it is given, which makes the browser lay out the page
 * once an item (0.3 s for two hundred), and takes out of the document what is panned away, and the focus with it. Here a
 * pan moves one element, and an item that is new costs one button.
 */
export function createItemLayer(): ItemLayer {
  const element = document.createElement('div');
  element.className = 'cm-timeline-items';
  const placed = new Map<string, Placed>();
  const ids = new WeakMap<Element, string>();
  let items: ReadonlyMap<string, TimelineItem> = new Map();
  let ordered: readonly TimelineItem[] = [];
  let frame: Frame | undefined;
  /** Items that came or changed since the last `place`. */
  const waiting = new Set<Placed>();

  const add = (item: TimelineItem): void => {
    const button = createButton(item);
    const record: Placed = { item, button, x: 0 };
    placed.set(item.id, record);
    ids.set(button, item.id);
    waiting.add(record);
    element.append(button);
  };
  const update = (item: TimelineItem): void => {
    const record = placed.get(item.id);
    if (!record) return;
    record.item = item;
    waiting.add(record);
    updateButton(record.button, item);
  };
  const remove = (id: string): void => {
    const record = placed.get(id);
    if (!record) return;
    record.button.remove();
    waiting.delete(record);
    placed.delete(id);
  };

  return {
    element,
    get ordered() {
      return ordered;
    },
    buttonOf: (id) => placed.get(id)?.button,
    itemOf: (button) => items.get(ids.get(button) ?? ''),
    setItems(next, lanes, handOn) {
      const wanted = new Map(next.map((item) => [item.id, item]));
      const { added, updated, removed } = differenceOf(items, wanted, sameItem);
      const changed = new Set([...added, ...updated]);
      // An item that is as it was keeps its object, so that nothing behind it is drawn again.
      items = new Map(next.map((item) => [item.id, changed.has(item) ? item : (items.get(item.id) ?? item)]));
      ordered = inTimeOrder(items.values(), lanes);
      updated.forEach(update);
      added.forEach(add);
      handOn();
      removed.forEach(remove);
    },
    place(area, window) {
      const next = frameOf(area, window, frame);
      for (const record of next === frame ? waiting : placed.values()) placeItem(record, next);
      frame = next;
      waiting.clear();
      moveAll(element, placed.values(), (next.origin - window.start) * next.pixelsPerMs, area);
    },
  };
}

function moveAll(element: HTMLElement, records: Iterable<Placed>, shift: number, { width }: DrawingArea): void {
  element.style.transform = `translateX(${shift}px)`;
  for (const { item, button, x } of records) placeLabel(button, item, x + shift, width);
}

/** The frame as it was, where the window only moved; else a new one that begins with the window. */
function frameOf(area: DrawingArea, window: TimeSpan, before: Frame | undefined): Frame {
  const pixelsPerMs = area.width / duration(window);
  const steady =
    before?.area === area &&
    Math.abs(pixelsPerMs / before.pixelsPerMs - 1) < STEADY &&
    Math.abs(window.start - before.origin) * pixelsPerMs < FARTHEST_PIXEL;
  return steady ? before : { origin: epochMs(window.start), pixelsPerMs, area };
}

function placeItem(record: Placed, { origin, pixelsPerMs, area }: Frame): void {
  const { item, button } = record;
  const lane = area.laneTops.get(item.lane);
  // Open ends and far years are further away than a browser can count.
  record.x = Math.max(-FARTHEST_PIXEL * 10, Math.min(FARTHEST_PIXEL * 10, (item.anchor - origin) * pixelsPerMs));
  button.hidden = !lane;
  button.style.transform = `translate(${record.x}px, ${lane?.y ?? 0}px)`;
  button.style.blockSize = `${lane?.height ?? 0}px`;
}
