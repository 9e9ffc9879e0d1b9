import type { EventItem, TimelineItem } from '../../derive/drawLists.ts';
import { setAttribute, setText } from '../attributes.ts';
import { box } from '../box.ts';
import { drawMark } from './marks.ts';

/** What must be done to what is shown, so that it shows `next`. Ids are in the order of the lists. */
export interface Difference<Item> {
  readonly added: readonly Item[];
  readonly updated: readonly Item[];
  readonly removed: readonly string[];
}

/** Compares two lists by id and value. */
export function differenceOf<Item extends { readonly id: string }>(
  shown: ReadonlyMap<string, Item>,
  next: ReadonlyMap<string, Item>,
  same: (a: Item, b: Item) => boolean,
): Difference<Item> {
  const added: Item[] = [];
  const updated: Item[] = [];
  for (const item of next.values()) {
    const before = shown.get(item.id);
    if (!before) added.push(item);
    else if (before !== item && !same(before, item)) updated.push(item);
  }
  return { added, updated, removed: [...shown.keys()].filter((id) => !next.has(id)) };
}

/** Whether two items of one id would be drawn alike: whether all that they say is the same. */
export function sameItem(a: TimelineItem, b: TimelineItem): boolean {
  return isAlike(a, b);
}

/** Whether two values of a draw list say the same. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!(a instanceof Object && b instanceof Object)) return false;
  if (a instanceof Map && b instanceof Map) return isAlike([...a], [...b]);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isAlike(Reflect.get(a, key) as unknown, Reflect.get(b, key) as unknown))
  );
}

function drawEvent(button: HTMLButtonElement, item: EventItem): void {
  button.dataset.eventId = item.eventId;
  button.dataset.status = item.status;
  button.dataset.form = item.form;
  button.toggleAttribute('data-raised', item.labelRaised);
  // Shown whole when pointed at, over its neighbours and out of the pointer's way: what only a pseudo-element is.
  button.dataset.title = item.label;
  const room = item.labelWidth || item.labelBefore;
  button.style.setProperty('--cm-label-width', `${room}px`);
  button.replaceChildren(drawMark(item), ...(room > 0 ? [labelOf(item)] : []));
}

function labelOf({ label }: EventItem): HTMLElement {
  const element = box('cm-item-label', 'span');
  element.textContent = label;
  return element;
}

/** Makes the button show the item. The element stays the same, so that the focus survives. */
export function updateButton(button: HTMLButtonElement, item: TimelineItem): void {
  setAttribute(button, 'aria-label', item.name);
  button.style.setProperty('--cm-lane', item.color);
  setAttribute(button, 'aria-current', item.selected ? 'true' : undefined);
  button.toggleAttribute('data-faded', item.faded);
  if (item.kind === 'event') {
    button.className = 'cm-item';
    drawEvent(button, item);
    return;
  }
  button.className = 'cm-item cm-item-aggregate';
  // By the stylesheet's `attr()` the number would be a new box whenever any attribute changes: 40 ms a typed letter.
  const count = String(item.count);
  setText(button, count);
  setAttribute(button, 'data-count', count);
  // Its width is reckoned: a transform to its middle would make it a drawing of its own.
  button.style.setProperty('--cm-digits', String(count.length));
}

/** A button for the item, not yet a Tab stop: the roving focus makes one of them that. */
export function createButton(item: TimelineItem): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  updateButton(button, item);
  return button;
}
