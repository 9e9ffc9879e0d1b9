import { duration, epochMs, type TimeSpan } from '../time/units.ts';
import { keptApart, marksOf } from './apart.ts';
import { at, forEachOverlapping, type TimeColumns } from './timeColumns.ts';
import { eventStatuses } from '../story/statuses.ts';

/** Buttons nearer than this, centre to centre, could not be told apart by a finger (WCAG 2.2, 2.5.8). CSS pixels. */
export const MERGE_PIXELS = 24;

/** However many events a story has, no more buttons than this are drawn: what is on screen bounds the work. */
export const MOST_ITEMS = 400;

/** Of what a search finds, the first this many stand on their own wherever their place has room. */
const FIRST_HITS = 50;

/** Events of the highest importance stand on their own where their place has room. */
const STAR = 3;

/** The drawn span moves in steps of this part of the window, so that a pan changes the items now and then, not each frame. */
const STEPS = 16;

/** One button of a lane: the events in it, and where it is. */
export interface DetailCell {
  readonly lane: number;
  /** The same whatever the window, as long as its length is the same: counted in cells from 1970. */
  readonly cell: number;
  /** `before` and `after`: events that reach into the drawn span while their own place is outside it. */
  readonly kind: 'inside' | 'before' | 'after';
  /** In time order. */
  readonly positions: readonly number[];
  /** Milliseconds since 1970: of its events, in the mean. */
  readonly date: number;
  /** Of the middle of the button. */
  readonly anchor: number;
  /** Where its mark points: to its event's date, where that is not another's place; of several the middle of the button. */
  readonly mark: number;
  /** Events by status, in the order of `eventStatuses`. */
  readonly byStatus: readonly number[];
}

export interface Detail {
  /** What is drawn: the window, and some of what is before and after it. */
  readonly span: TimeSpan;
  /** Names the length of a cell; windows of nearly one length share it. */
  readonly level: number;
  /** By lane, then time. */
  readonly cells: readonly DetailCell[];
}

export interface DetailScene {
  readonly columns: TimeColumns;
  readonly laneCount: number;
  readonly span: TimeSpan;
  readonly level: number;
  /** Position of the selected event, -1 for none: it always stands on its own. */
  readonly selected: number;
  /** Whether the events are what a search has found. */
  readonly searched: boolean;
  /** The end of the day to which the story is checked: no button of what was before goes beyond. */
  readonly until: number;
}

/** What is drawn for a window: it holds still while the window moves within a step. */
export function drawnSpan(window: TimeSpan): TimeSpan {
  const step = duration(window) / STEPS;
  return {
    start: epochMs((Math.floor(window.start / step) - 1) * step),
    end: epochMs((Math.ceil(window.end / step) + 1) * step),
  };
}

/**
 * The level of detail of a window: the shortest cell that keeps buttons 24 px apart and all lanes together within
 * `MOST_ITEMS`. Levels are quarter powers of two, so that rounding never moves a cell's edge.
 */
export function levelOf(window: TimeSpan, width: number, laneCount: number): number {
  const apart = (MERGE_PIXELS * duration(window)) / width;
  // A step more on each side than the window, and a part of one for the grid; two buttons are for what is outside.
  const most = (MOST_ITEMS - 1) / Math.max(1, laneCount) - 3;
  const few = (duration(window) * (1 + 3.5 / STEPS)) / Math.max(1, most);
  return Math.ceil(Math.log2(Math.max(apart, few)) * 4);
}

/** What is drawn of which length of cell: of these a level of detail is made. */
export interface Drawn {
  readonly span: TimeSpan;
  readonly level: number;
}

/** Under a moving hand a level is kept until marks are four times as far apart as they must be, or half as far. */
const KEPT = { nearer: 8, farther: 4 };

/** And a drawn span until it is so many times as long as the window. */
const KEPT_SPAN = 6;

/**
 * What is drawn while a hand moves the window: as before, as long as that covers the window, within the bounds of what
 * the eye can tell apart and of `MOST_ITEMS`. To put other buttons in the place of all is what a frame has no time for,
 * and what the eye could not follow.
 */
export function heldDrawn(exact: Drawn, window: TimeSpan, laneCount: number, before: Drawn | undefined): Drawn {
  if (!before) return exact;
  const covers = before.span.start <= window.start && before.span.end >= window.end;
  const span = covers && duration(before.span) <= KEPT_SPAN * duration(window) ? before.span : exact.span;
  const apart = exact.level >= before.level - KEPT.nearer && exact.level <= before.level + KEPT.farther;
  const few = laneCount * (duration(span) / cellLength(before.level) + 3) <= MOST_ITEMS;
  if (apart && few) return { span, level: before.level };
  return { span: exact.span, level: exact.level };
}

/** The length of a cell of a level, milliseconds. */
export function cellLength(level: number): number {
  return 2 ** (level / 4);
}

/**
 * Puts the events of a span into cells, one button each. Cells lie on a grid from 1970 and not from the window: what a
 * button holds is the same wherever the window is, and where it stands too, but for a few pixels in a row that is longer than
 * the span (`apart.ts`). Of two neighbours on the grid (a pair) one event may stand on its own, and the others of the
 * pair go into the other cell: the selected one, else one of the first hits of a search, else the one of highest
 * importance.
 */
export function levelOfDetail(scene: DetailScene): Detail {
  const { columns, laneCount, span, level } = scene;
  const lanes = Array.from({ length: laneCount }, () => new Map<number, number[]>());
  const outside = Array.from({ length: laneCount }, () => ({ before: [] as number[], after: [] as number[] }));
  const length = cellLength(level);
  forEachOverlapping(columns, span, (position) => {
    const lane = at(columns.lanes, position);
    const anchor = at(columns.anchors, position);
    if (anchor < span.start && position !== scene.selected) outside[lane]?.before.push(position);
    else if (anchor >= span.end && position !== scene.selected) outside[lane]?.after.push(position);
    else put(lanes[lane], Math.floor(anchor / length), position);
  });
  const cells = lanes.flatMap((found, lane) => {
    const { before, after } = outside[lane] ?? { before: [], after: [] };
    return [
      ...(before.length > 0 ? [outsideCell(scene, lane, 'before', before)] : []),
      ...settled(cellsOfLane(scene, lane, found), length, scene.until),
      ...(after.length > 0 ? [outsideCell(scene, lane, 'after', after)] : []),
    ];
  });
  return { span, level, cells };
}

function put(found: Map<number, number[]> | undefined, cell: number, position: number): void {
  const here = found?.get(cell);
  if (here) here.push(position);
  else found?.set(cell, [position]);
}

/** The buttons of a lane, by time: pairs of cells in which one event stands on its own are laid out together. */
function cellsOfLane(scene: DetailScene, lane: number, found: ReadonlyMap<number, readonly number[]>): DetailCell[] {
  const cells: DetailCell[] = [];
  const pairs = new Set([...found.keys()].map((cell) => Math.floor(cell / 2)));
  for (const pair of [...pairs].sort((a, b) => a - b)) {
    const [left, right] = [found.get(2 * pair) ?? [], found.get(2 * pair + 1) ?? []];
    const own = left.length > 1 || right.length > 1 ? ownOf(scene, left, right) : -1;
    if (own < 0) {
      if (left.length > 0) cells.push(insideCell(scene, lane, 2 * pair, left));
      if (right.length > 0) cells.push(insideCell(scene, lane, 2 * pair + 1, right));
    } else {
      const rest = [...left, ...right].filter((position) => position !== own);
      // In the order of time, though all of them be of one cell; of one date as good as, the one that matters last: there
      // the others make room for it.
      const ownLeft = at(scene.columns.anchors, own) + cellLength(scene.level) / 4 < meanOf(scene.columns, rest);
      const single = insideCell(scene, lane, ownLeft ? 2 * pair : 2 * pair + 1, [own]);
      const others = insideCell(scene, lane, ownLeft ? 2 * pair + 1 : 2 * pair, rest);
      cells.push(...(ownLeft ? [single, others] : [others, single]));
    }
  }
  return cells;
}

/** The event of a pair that stands on its own; -1 for none. */
function ownOf(
  { columns, selected, searched }: DetailScene,
  left: readonly number[],
  right: readonly number[],
): number {
  let best = -1;
  let rank = 0;
  for (const positions of [left, right]) {
    for (const position of positions) {
      if (position === selected) return position;
      const hit = searched && position < FIRST_HITS ? 2 : 0;
      const star = at(columns.importances, position) === STAR ? 1 : 0;
      if (hit + star > rank) {
        best = position;
        rank = hit + star;
      }
    }
  }
  return best;
}

function insideCell({ columns }: DetailScene, lane: number, cell: number, positions: readonly number[]): DetailCell {
  return cellAt(meanOf(columns, positions), { lane, cell, kind: 'inside', positions }, columns);
}

/** A cell whose button stands on its date, and points there. */
function cellAt(
  date: number,
  of: Pick<DetailCell, 'lane' | 'cell' | 'kind' | 'positions'>,
  columns: TimeColumns,
): DetailCell {
  return { ...of, date, anchor: date, mark: date, byStatus: countStatuses(columns, of.positions) };
}

/** Where on the axis events stand in the mean. */
function meanOf({ anchors }: TimeColumns, positions: readonly number[]): number {
  let sum = 0;
  for (const position of positions) sum += at(anchors, position);
  return sum / positions.length;
}

/** Events that only reach into the span: their button is where the nearest of them is. */
function outsideCell(
  { columns }: DetailScene,
  lane: number,
  kind: 'before' | 'after',
  positions: readonly number[],
): DetailCell {
  const anchors = positions.map((position) => at(columns.anchors, position));
  const anchor = anchors.reduce((a, b) => (kind === 'before' ? Math.max(a, b) : Math.min(a, b)));
  return cellAt(anchor, { lane, cell: 0, kind, positions }, columns);
}

function countStatuses(columns: TimeColumns, positions: readonly number[]): readonly number[] {
  const counts = eventStatuses.map(() => 0);
  for (const position of positions) {
    const status = at(columns.statuses, position);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** The buttons of a lane, and their marks, each kept from hiding its neighbour. */
function settled(cells: readonly DetailCell[], length: number, until: number): readonly DetailCell[] {
  const anchors = keptApart(
    cells.map(({ anchor }) => anchor),
    length,
    until,
  );
  const standing = cells.map(({ anchor, positions }, index) => ({
    anchor: anchors[index] ?? anchor,
    date: positions.length === 1 ? anchor : null,
  }));
  const marks = marksOf(standing, length);
  return cells.map((cell, index) => ({
    ...cell,
    anchor: anchors[index] ?? cell.anchor,
    mark: marks[index] ?? cell.mark,
  }));
}
