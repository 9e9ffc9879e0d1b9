import type { TimelineItem } from '../../derive/drawLists.ts';

/** Room a floating label may need right of its mark, CSS pixels; with less it goes to the left. */
const FLOATING_LABEL = 280;

/** A label cut shorter than this says nothing. */
const SHORTEST_LABEL = 64;

/** From the middle of a mark to its label. */
const LABEL_OFFSET = 12;

/** From the middle of a mark, or of an aggregate's number, to its end and the room at the edge. */
const MARK_REACH = 36;

/** Near the edge a label gets shorter by steps of this, so that not every frame sets it anew. CSS pixels. */
const ROOM_STEP = 16;

/** Room of a label that has enough of it, and of an item without one. */
const ENOUGH = -1;

/** With so much room a label stays after its mark, though it may be cut. CSS pixels. */
const GOOD_ROOM = 160;

/** A letter's width in the mean, CSS pixels: to measure each label would cost more than it is worth. */
const LETTER = 6.8;

/**
 * Whether an item's label is to stand before its mark: where the next mark, or the edge of the drawing area, is so near after
 * it that much of the label would be cut, and there is more room on the other side.
 */
export function isLabelBefore(item: TimelineItem, x: number, width: number): boolean {
  if (item.kind === 'aggregate') return false;
  const before = Math.min(item.labelBefore, x - LABEL_OFFSET);
  if (x < 0 || x > width || before < SHORTEST_LABEL) return false;
  const after = Math.min(item.labelWidth, width - x - LABEL_OFFSET);
  return after < Math.min(item.label.length * LETTER, GOOD_ROOM) && before > after;
}

/** Where an item's label stands until it is fitted to the edges: `undefined` where it may stay as it is. */
export function labelSide(item: TimelineItem): 'before' | 'after' | undefined {
  if (item.kind === 'aggregate' || item.labelBefore === 0) return 'after';
  return item.labelWidth === 0 ? 'before' : undefined;
}

/** Where the middle of a mark is in a drawing area so wide, CSS pixels; `before`: its label stands before it. */
export interface LabelSpot {
  readonly x: number;
  readonly width: number;
  readonly before: boolean;
}

/** Room for an item's label up to the edge of the drawing area, CSS pixels; 0 where it is not to be shown. */
function roomOf(item: TimelineItem, { x, width, before }: LabelSpot): number {
  if (item.kind === 'aggregate' || item.labelWidth + item.labelBefore === 0) return ENOUGH;
  if (before) {
    return Math.floor(Math.min(item.labelBefore, x - LABEL_OFFSET) / ROOM_STEP) * ROOM_STEP;
  }
  const left = width - x - LABEL_OFFSET;
  if (x < 0 || left < SHORTEST_LABEL || item.labelWidth === 0) return 0;
  return left < item.labelWidth ? Math.floor(left / ROOM_STEP) * ROOM_STEP : ENOUGH;
}

/**
 * Keeps the label inside the drawing area. Returns its room; writes nothing where that is as it `was`, for this runs for every
 * item wherever the window goes.
 */
export function fitLabel(
  button: HTMLButtonElement,
  item: TimelineItem,
  spot: LabelSpot,
  was: number | undefined,
): number {
  const room = roomOf(item, spot);
  if (room === (was ?? ENOUGH)) return room;
  button.toggleAttribute('data-edge', room === 0);
  if (room === ENOUGH) button.style.removeProperty('--cm-label-room');
  else button.style.setProperty('--cm-label-room', `${room}px`);
  return room;
}

/**
 * Whether an item is outside, though some of it would reach into the room at the edges: a mark, or a label that is shown
 * whole beside what is selected.
 */
export function isBesideEdge(item: TimelineItem, x: number, width: number): boolean {
  const reach = item.selected ? FLOATING_LABEL : MARK_REACH;
  return (x < 0 && x > -reach) || (x > width && x < width + reach);
}

/**
 * Puts what floats beside an item that is pointed at, focused or selected to the side that has room for it: after the mark, or
 * before it where the label stands there.
 */
export function floatLabel(button: HTMLElement, x: number, width: number, before: boolean): void {
  button.toggleAttribute('data-flip', width - x < FLOATING_LABEL || (before && x >= FLOATING_LABEL));
}
