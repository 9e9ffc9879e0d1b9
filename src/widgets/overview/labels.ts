import type { Box } from './geometry.ts';

/** Between a label and the line it belongs to, CSS pixels. */
export const LABEL_GAP = 4;

/** A name cut shorter than this says nothing. */
const SHORTEST = 56;

/** Where a label stands: it begins at `x`, or ends there. `room` is for all of it. */
export interface LabelPlace {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly room: number;
}

interface Tick {
  readonly x: number;
  /** Of its label. */
  readonly width: number;
}

/**
 * Where the labels of ticks stand on a strip: after their lines; the last before its line where the strip ends too soon.
 * A label that would lie over another has no place.
 */
export function placeTickLabels(ticks: readonly Tick[], stripWidth: number): readonly (LabelPlace | undefined)[] {
  let taken = 0;
  return ticks.map(({ x, width }) => {
    const after = x + LABEL_GAP;
    const before = x - LABEL_GAP;
    if (after >= taken && after + width <= stripWidth) {
      taken = after + width + LABEL_GAP;
      return { x: after, anchor: 'start', room: width };
    }
    if (before - width < taken || before > stripWidth) return undefined;
    taken = x;
    return { x: before, anchor: 'end', room: width };
  });
}

interface EraBox extends Box {
  readonly row: number;
  /** Of its name, uncut. */
  readonly nameWidth: number;
}

/**
 * Where the names of eras stand: in the era, else before it, else wherever there is more room, cut. Each has its row to
 * itself up to its neighbours there. `eras` are in time order.
 */
export function placeEraNames(eras: readonly EraBox[], stripWidth: number): readonly (LabelPlace | undefined)[] {
  return eras.map((era, index) => {
    const next = eras.find((other, at) => at > index && other.row === era.row);
    const previous = eras.findLast((other, at) => at < index && other.row === era.row);
    const inside: LabelPlace = {
      x: era.x + LABEL_GAP,
      anchor: 'start',
      room: (next ? next.x - LABEL_GAP : stripWidth) - era.x - LABEL_GAP,
    };
    const before: LabelPlace = {
      x: era.x - LABEL_GAP,
      anchor: 'end',
      room:
        era.x - LABEL_GAP - (previous ? previous.x + Math.max(previous.width, previous.nameWidth) + 2 * LABEL_GAP : 0),
    };
    if (era.nameWidth <= inside.room) return inside;
    if (era.nameWidth <= before.room) return before;
    const wider = inside.room >= before.room ? inside : before;
    return wider.room >= SHORTEST ? wider : undefined;
  });
}
