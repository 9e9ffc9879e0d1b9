import { box } from './box.ts';
import type { LaneItem, TimelineItem } from '../../derive/drawLists.ts';
import { createButton, differenceOf, sameItem, updateButton } from './items.ts';
import { fitLabel, floatLabel, isBesideEdge } from './labelPlace.ts';
import { inTimeOrder } from './navigation.ts';
import { inShares, type Laid, placeOn, type Sheet, slideSheet } from './sheet.ts';

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
  /** Puts the buttons where their time is; while a hand moves them none is fitted to the edges. */
  place(laid: Laid): void;
}

interface Placed {
  item: TimelineItem;
  readonly button: HTMLButtonElement;
  /** On the sheet, in shares. */
  at: number;
  /** For its label, CSS pixels, as last written. */
  room: number | undefined;
  /** Hidden at rest, for it is outside the window. */
  beyond: boolean;
}

/**
 * The items are ours and not vis-timeline's: it measures each item it is given, which makes the browser lay out the page
 * once an item (0.3 s for two hundred), and takes out of the document what is panned away, and the focus with it. Here a
 * pan moves one element, and an item that is new costs one button.
 */
export function createItemLayer(): ItemLayer {
  const element = box('cm-timeline-items');
  const placed = new Map<string, Placed>();
  const ids = new WeakMap<Element, string>();
  let items: ReadonlyMap<string, TimelineItem> = new Map();
  let ordered: readonly TimelineItem[] = [];
  let drawn: Laid | undefined;
  /** Items that came or changed since the last `place`. */
  const waiting = new Set<Placed>();

  const create = (item: TimelineItem): HTMLButtonElement => {
    const record: Placed = { item, button: createButton(item), at: 0, room: undefined, beyond: false };
    placed.set(item.id, record);
    ids.set(record.button, item.id);
    waiting.add(record);
    return record.button;
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
    record?.button.remove();
    if (record) waiting.delete(record);
    placed.delete(id);
  };

  floatWhenPointedAt(element, (button) => {
    const record = placed.get(ids.get(button) ?? '');
    if (record && drawn) floatLabel(button, record.at * drawn.width + drawn.shift, drawn.sheet.area.width);
  });

  return {
    element,
    get ordered() {
      return ordered;
    },
    buttonOf: (id) => placed.get(id)?.button,
    itemOf: (button) => items.get(ids.get(button) ?? ''),
    setItems(next, lanes, handOn) {
      const { kept, added, updated, removed } = changeOf(items, next);
      items = kept;
      ordered = inTimeOrder(items.values(), lanes);
      updated.forEach(update);
      element.append(...added.map(create));
      handOn();
      removed.forEach(remove);
    },
    place(laid) {
      const { sheet } = laid;
      for (const record of sheet === drawn?.sheet ? waiting : placed.values()) placeItem(record, sheet);
      drawn = laid;
      waiting.clear();
      slideSheet(element, laid);
      for (const record of placed.values()) settleItem(record, laid);
    },
  };
}

/** Only one at a time is pointed at, and one focused: no other's floating label needs a side. */
function floatWhenPointedAt(element: HTMLElement, float: (button: HTMLButtonElement) => void): void {
  const onFloat = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) float(button);
  };
  element.addEventListener('pointerover', onFloat);
  element.addEventListener('focusin', onFloat);
}

/** What is to be done so that `next` is shown. An item that is as it was keeps its object: nothing behind it is drawn again. */
function changeOf(shown: ReadonlyMap<string, TimelineItem>, next: readonly TimelineItem[]) {
  const difference = differenceOf(shown, new Map(next.map((item) => [item.id, item])), sameItem);
  const changed = new Set([...difference.added, ...difference.updated]);
  const kept = new Map(next.map((item) => [item.id, changed.has(item) ? item : (shown.get(item.id) ?? item)]));
  return { kept, ...difference };
}

function hideBeyond(record: Placed, beyond: boolean): void {
  if (record.beyond === beyond) return;
  record.beyond = beyond;
  record.button.toggleAttribute('data-beyond', beyond);
}

/** Fits an item to the edges once the window rests. */
function settleItem(record: Placed, laid: Laid): void {
  if (laid.moving) {
    hideBeyond(record, false);
    return;
  }
  const { button, item } = record;
  const { width } = laid.sheet.area;
  const x = record.at * laid.width + laid.shift;
  record.room = fitLabel(button, item, x, width, record.room);
  hideBeyond(record, isBesideEdge(item, x, width));
  if (item.selected || button.matches(':hover, :focus')) floatLabel(button, x, width);
}

/**
 * By insets, not by a transform: an element with a transform of its own is a drawing of its own to the browser, and two
 * hundred of them cost it 4 ms a frame.
 */
function placeItem(record: Placed, sheet: Sheet): void {
  const { item, button } = record;
  const { style } = button;
  const lane = sheet.area.laneTops.get(item.lane);
  record.at = placeOn(sheet, item.anchor);
  button.hidden = !lane;
  style.insetInlineStart = inShares(record.at);
  style.insetBlockStart = `${lane?.y ?? 0}px`;
  style.blockSize = `${lane?.height ?? 0}px`;
}
