import { box } from '../box.ts';
import type { TimelineItem } from '../../derive/drawLists.ts';
import { createButton, updateButton } from './items.ts';
import { fitLabel, floatLabel, isBesideEdge, isLabelBefore, labelSide } from './labelPlace.ts';
import { inShares, type Laid, placeOn, slideSheet } from './sheet.ts';

/** The buttons of items, and where each is. */
export interface ItemButtons {
  /** Belongs into vis-timeline's drawing area, so that a drag may begin on a button. */
  readonly element: HTMLElement;
  buttonOf(id: string): HTMLButtonElement | undefined;
  idOf(button: Element): string | undefined;
  make(items: readonly TimelineItem[]): void;
  update(item: TimelineItem): void;
  remove(id: string): void;
  place(laid: Laid): void;
}

interface Placed {
  item: TimelineItem;
  readonly button: HTMLButtonElement;
  /** On the sheet, in shares. */
  at: number;
  /** From the middle of the button to its mark's, CSS pixels, as last written. */
  aside: number;
  /** For its label, CSS pixels, as last written. */
  room: number | undefined;
  /** Hidden at rest, for it is outside the window. */
  beyond: boolean;
  /** Its label stands before its mark. */
  before: boolean;
}

export function createItemButtons(): ItemButtons {
  const element = box('cm-timeline-items');
  const placed = new Map<string, Placed>();
  const ids = new WeakMap<Element, string>();
  /** Items that came or changed since the last `place`. */
  const waiting = new Set<Placed>();
  let drawn: Laid | undefined;

  const create = (item: TimelineItem): HTMLButtonElement => {
    const record: Placed = {
      item,
      button: createButton(item),
      at: 0,
      aside: 0,
      room: undefined,
      beyond: false,
      before: false,
    };
    placed.set(item.id, record);
    ids.set(record.button, item.id);
    waiting.add(record);
    return record.button;
  };
  const remove = (id: string): void => {
    const record = placed.get(id);
    record?.button.remove();
    if (record) waiting.delete(record);
    placed.delete(id);
  };
  floatWhenPointedAt(element, (button) => {
    const record = placed.get(ids.get(button) ?? '');
    if (record && drawn) floatPlaced(record, drawn);
  });
  return {
    element,
    buttonOf: (id) => placed.get(id)?.button,
    idOf: (button) => ids.get(button),
    make(items) {
      element.append(...items.map(create));
    },
    update(item) {
      const record = placed.get(item.id);
      if (!record) return;
      record.item = item;
      waiting.add(record);
      updateButton(record.button, item);
    },
    remove,
    place(laid) {
      const { sheet } = laid;
      for (const record of sheet === drawn?.sheet ? waiting : placed.values()) placeItem(record, laid);
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

function floatPlaced({ button, at, before }: Placed, { width, shift, sheet }: Laid): void {
  floatLabel(button, at * width + shift, sheet.area.width, before);
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
  const before = isLabelBefore(item, x, width);
  if (turnLabel(record, before)) placeAcross(record);
  pointMark(record, laid);
  record.room = fitLabel(button, item, { x, width, before }, record.room);
  // By its date: a button that gave way may stand beyond the edge that its event is within.
  hideBeyond(record, isBesideEdge(item, placeOn(laid.sheet, item.date) * laid.width + laid.shift, width));
  if (item.selected || button.matches(':hover, :focus')) floatLabel(button, x, width, before);
}

/** Whether the label has come to the other side. */
function turnLabel(record: Placed, before: boolean): boolean {
  if (before === record.before) return false;
  record.before = before;
  record.button.toggleAttribute('data-before', before);
  return true;
}

/** From its own side: what has its label before its mark ends with the mark. */
function placeAcross({ button: { style }, at, before }: Placed): void {
  style.insetInlineStart = before ? 'auto' : inShares(at);
  style.insetInlineEnd = before ? inShares(1 - at) : '';
}

/**
 * By insets, not by a transform: an element with a transform of its own is a drawing of its own to the browser, and two
 * hundred of them cost it 4 ms a frame.
 */
function placeItem(record: Placed, laid: Laid): void {
  const { item, button } = record;
  const { sheet } = laid;
  const { style } = button;
  const lane = sheet.area.laneTops.get(item.lane);
  record.at = placeOn(sheet, item.anchor);
  button.hidden = !lane;
  // While a hand moves, nothing is fitted to the edges; a label is over no other mark even so.
  const side = labelSide(item);
  if (side) turnLabel(record, side === 'before');
  placeAcross(record);
  pointMark(record, laid);
  style.insetBlockStart = `${lane?.y ?? 0}px`;
  style.blockSize = `${lane?.height ?? 0}px`;
}

/**
 * A button that gave way to its neighbour keeps its mark on its date. While a hand zooms it is left as it was: it is
 * within the button anyhow.
 */
function pointMark(record: Placed, { sheet, width }: Laid): void {
  const { item, button } = record;
  const aside = item.kind === 'event' ? Math.round((placeOn(sheet, item.markAt) - record.at) * width * 2) / 2 : 0;
  if (aside === record.aside) return;
  record.aside = aside;
  if (aside === 0) button.style.removeProperty('--cm-mark-aside');
  else button.style.setProperty('--cm-mark-aside', `${aside}px`);
}

/** Half a mark's width, CSS pixels. */
const HALF_MARK = 12;

/** Where the middle of a button is, its label left out, CSS pixels from the corner of an element around it. */
export function markSpot(
  button: Element,
  around: Element,
  mirrored: boolean,
): { readonly x: number; readonly y: number } {
  const [box, frame] = [button.getBoundingClientRect(), around.getBoundingClientRect()];
  // It is where the button begins; or where it ends, where its label stands before it.
  const isAtRight = mirrored !== button.hasAttribute('data-before');
  const x = isAtRight ? box.right - HALF_MARK : box.left + HALF_MARK;
  return { x: x - frame.left, y: box.top - frame.top + box.height / 2 };
}
