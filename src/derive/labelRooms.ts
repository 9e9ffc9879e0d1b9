import type { StoryEvent } from '../story/model.ts';
import type { TimeSpan } from '../time/units.ts';
import { dateFormOf } from './dateForm.ts';
import type { EventItem } from './drawLists.ts';
import { type DetailCell, MERGE_PIXELS } from './levelOfDetail.ts';

/** A label cut shorter than this says nothing, and one longer is cut; CSS pixels. */
const LABEL_MIN = 72;
const LABEL_MAX = 260;

/** Half a mark, CSS pixels. */
const HALF = MERGE_PIXELS / 2;

/** Room for an event's label after its mark and before it, CSS pixels, 0 where there is none; and whether it stands above a line. */
export type LabelRoom = Pick<EventItem, 'labelWidth' | 'labelBefore' | 'labelRaised'>;

/** What is read of an event. */
type Labelled = Pick<StoryEvent, 'when' | 'span' | 'importance'>;

/**
 * The room for each cell's label, of cells by lane, then time. What lies between two marks is for the earlier one's, for a
 * label stands after its mark. The later one's may stand there, before its mark, where the earlier is a counted button,
 * where there is room for both, and where the later one weighs more and has no room after it: other events are near a
 * key event more often than near any other, so that it would be the last to be named.
 */
export function labelRooms(
  cells: readonly DetailCell[],
  eventOf: (cell: DetailCell) => Labelled | undefined,
  pixelsPerMs: number,
): readonly LabelRoom[] {
  const rooms: LabelRoom[] = [];
  const weightOf = (cell: DetailCell): number => eventOf(cell)?.importance ?? 0;
  const lines = linesOf(cells, eventOf);
  // From the last one on: whether a label may have what is after its mark is the next one's to say.
  let isTaken = false;
  for (let index = cells.length - 1; index >= 0; index -= 1) {
    const cell = cells[index];
    if (!cell) continue;
    const inLane = (one: DetailCell | undefined): DetailCell | undefined => (one?.lane === cell.lane ? one : undefined);
    const [previous, next] = [inLane(cells[index - 1]), inLane(cells[index + 1])];
    const after = next ? (endsOf(next).start - cell.anchor) * pixelsPerMs : Number.POSITIVE_INFINITY;
    const before = previous ? (cell.anchor - endsOf(previous).end) * pixelsPerMs : Number.POSITIVE_INFINITY;
    const isLabelled = !isAggregate(cell);
    const labelWidth = isLabelled && !isTaken ? within(after - MERGE_PIXELS) : 0;
    const isLabelledBefore = previous !== undefined && !isAggregate(previous);
    const shared = isLabelledBefore ? before - LABEL_MAX - 2 * MERGE_PIXELS : before - MERGE_PIXELS;
    let labelBefore = isLabelled ? within(shared) : 0;
    isTaken = false;
    if (isLabelled && isLabelledBefore && labelWidth + labelBefore === 0 && weightOf(cell) > weightOf(previous)) {
      labelBefore = within(before - MERGE_PIXELS);
      isTaken = labelBefore > 0;
    }
    // A line no longer than a mark is under the mark.
    const labelRaised = lines.some(
      ({ lane, start, end }) =>
        lane === cell.lane &&
        (start - cell.anchor) * pixelsPerMs < labelWidth + HALF &&
        (cell.anchor - end) * pixelsPerMs < labelBefore + HALF &&
        (end - start) * pixelsPerMs > MERGE_PIXELS,
    );
    rooms[index] = { labelWidth, labelBefore, labelRaised };
  }
  return rooms;
}

/** A line at the marks' height in a lane: a bar, or what joins a set. */
interface Line extends TimeSpan {
  readonly lane: number;
}

function linesOf(cells: readonly DetailCell[], eventOf: (cell: DetailCell) => Labelled | undefined): readonly Line[] {
  return cells.flatMap((cell) => {
    const event = isAggregate(cell) ? undefined : eventOf(cell);
    const form = event && dateFormOf(event);
    return !form || form === 'mark' || form === 'band' ? [] : [{ lane: cell.lane, ...event.span }];
  });
}

function isAggregate({ positions }: DetailCell): boolean {
  return positions.length > 1;
}

/** From the first to the last of a button's middle and its mark's. */
function endsOf({ anchor, mark }: DetailCell) {
  return { start: Math.min(anchor, mark), end: Math.max(anchor, mark) };
}

function within(room: number): number {
  return room < LABEL_MIN ? 0 : Math.floor(Math.min(room, LABEL_MAX));
}
