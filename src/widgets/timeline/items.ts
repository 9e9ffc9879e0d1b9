import type { AggregateItem, EventItem, TimelineItem } from '../../derive/drawLists.ts';
import { sameSpan } from '../../time/units.ts';
import { drawMark } from './marks.ts';

/** Room a floating label may need right of its mark, CSS pixels; with less it goes to the left. */
const FLOATING_LABEL = 280;

/** A label cut shorter than this says nothing. */
const SHORTEST_LABEL = 64;

/** From the middle of a mark to its label. */
const LABEL_OFFSET = 12;

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

const EVENT_KEYS = [
  'eventId',
  'label',
  'dateLabel',
  'labelWidth',
  'form',
  'unknownEnds',
  'status',
  'importance',
] as const;

function sameEvent(a: EventItem, b: EventItem): boolean {
  // A set's members are in the date's own words, and these in the name.
  return (
    EVENT_KEYS.every((key) => a[key] === b[key]) &&
    a.certainty.uncertain === b.certainty.uncertain &&
    a.certainty.approximate === b.certainty.approximate
  );
}

function sameAggregate(a: AggregateItem, b: AggregateItem): boolean {
  const sameZoom = a.zoomTo === b.zoomTo || (a.zoomTo !== null && b.zoomTo !== null && sameSpan(a.zoomTo, b.zoomTo));
  if (!sameZoom || a.count !== b.count || a.byStatus.size !== b.byStatus.size) return false;
  return (
    [...a.byStatus].every(([status, count]) => b.byStatus.get(status) === count) &&
    a.eventIds.length === b.eventIds.length &&
    a.eventIds.every((id, index) => id === b.eventIds[index])
  );
}

/** Whether two items of one id would be drawn alike. */
export function sameItem(a: TimelineItem, b: TimelineItem): boolean {
  if (a.anchor !== b.anchor || a.lane !== b.lane || a.color !== b.color || a.name !== b.name) return false;
  if (a.selected !== b.selected || a.faded !== b.faded || !sameSpan(a.span, b.span)) return false;
  if (a.kind === 'event') return b.kind === 'event' && sameEvent(a, b);
  return b.kind === 'aggregate' && sameAggregate(a, b);
}

function drawEvent(button: HTMLButtonElement, item: EventItem): void {
  button.dataset.eventId = item.eventId;
  button.dataset.status = item.status;
  button.dataset.form = item.form;
  // Shown whole when pointed at, over its neighbours and out of the pointer's way: what only a pseudo-element is.
  button.dataset.title = item.label;
  button.style.setProperty('--cm-label-width', `${item.labelWidth}px`);
  button.replaceChildren(drawMark(item), ...(item.labelWidth > 0 ? [labelOf(item)] : []));
}

function labelOf({ label }: EventItem): HTMLElement {
  const element = document.createElement('span');
  element.className = 'cm-item-label';
  element.textContent = label;
  return element;
}

/** Makes the button show the item. The element stays the same, so that focus and vis-timeline's copy of it survive. */
export function updateButton(button: HTMLButtonElement, item: TimelineItem): void {
  button.setAttribute('aria-label', item.name);
  button.style.setProperty('--cm-lane', item.color);
  if (item.selected) button.setAttribute('aria-current', 'true');
  else button.removeAttribute('aria-current');
  button.toggleAttribute('data-faded', item.faded);
  if (item.kind === 'event') {
    button.className = 'cm-item';
    drawEvent(button, item);
    return;
  }
  button.className = 'cm-item cm-item-aggregate';
  button.dataset.count = String(item.count);
  // Its ring is broken where not all that it holds is confirmed.
  button.toggleAttribute('data-doubted', item.byStatus.size > 1 || !item.byStatus.has('confirmed'));
  const count = document.createElement('span');
  count.className = 'cm-item-count';
  count.textContent = String(item.count);
  button.replaceChildren(count);
}

/** A button for the item, not yet a Tab stop: the roving focus makes one of them that. */
export function createButton(item: TimelineItem): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  updateButton(button, item);
  return button;
}

/** Keeps the label inside the drawing area, `width` CSS pixels wide; the middle of the mark is at `x`. */
export function placeLabel(button: HTMLButtonElement, item: TimelineItem, x: number, width: number): void {
  const room = width - x;
  const near = room < FLOATING_LABEL;
  // An attribute that is as it should be is not touched: this runs for every item of every frame of a pan.
  if (button.hasAttribute('data-flip') !== near) button.toggleAttribute('data-flip', near);
  const edge = x < 0 || room < SHORTEST_LABEL + LABEL_OFFSET;
  if (button.hasAttribute('data-edge') !== edge) button.toggleAttribute('data-edge', edge);
  const beyond = x < 0 || room < 0;
  if (button.hasAttribute('data-beyond') !== beyond) button.toggleAttribute('data-beyond', beyond);
  if (item.kind === 'aggregate' || item.labelWidth <= 0) return;
  if (near) button.style.setProperty('--cm-label-room', `${Math.max(0, Math.floor(room - LABEL_OFFSET))}px`);
  else button.style.removeProperty('--cm-label-room');
}
