import { box } from '../box.ts';
import type { LaneItem } from '../../derive/drawLists.ts';

/** The name of a lane, with its colour. */
export function createLaneLabel(lane: LaneItem): HTMLElement {
  const label = box('cm-lane-label');
  const text = box('cm-lane-name');
  label.style.setProperty('--cm-lane', lane.color);
  text.textContent = lane.label;
  label.append(box('cm-lane-swatch'), text);
  return label;
}
