import { box } from './box.ts';
import type { LaneItem } from '../../derive/drawLists.ts';

/** A lane with its place among the others; vis-timeline orders by it. */
export interface OrderedLane extends LaneItem {
  readonly order: number;
}

/** The lanes by id, each with its place. */
export function inOrder(lanes: readonly LaneItem[]): ReadonlyMap<string, OrderedLane> {
  return new Map(lanes.map((lane, order) => [lane.id, { id: lane.id, label: lane.label, color: lane.color, order }]));
}

/** Whether two lanes of one id would be drawn alike. */
export function sameLane(a: OrderedLane, b: OrderedLane): boolean {
  return a.label === b.label && a.color === b.color && a.order === b.order;
}

/** The name of a lane, with its colour. */
export function createLaneLabel(lane: LaneItem): HTMLElement {
  const label = box('cm-lane-label');
  const text = box('cm-lane-name');
  label.style.setProperty('--cm-lane', lane.color);
  text.textContent = lane.label;
  label.append(box('cm-lane-swatch'), text);
  return label;
}
