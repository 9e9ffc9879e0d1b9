import type { AggregateItem, EventItem, TimelineItem } from '../../derive/drawLists.ts';
import { sameSpan } from '../../time/units.ts';
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
  // Its number is drawn from this, and its width reckoned: a transform to its middle would make it a drawing of its own.
  button.dataset.count = String(item.count);
  button.style.setProperty('--cm-digits', String(String(item.count).length));
  button.replaceChildren();
}

/** A button for the item, not yet a Tab stop: the roving focus makes one of them that. */
export function createButton(item: TimelineItem): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  updateButton(button, item);
  return button;
}
