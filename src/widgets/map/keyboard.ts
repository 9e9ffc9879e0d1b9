import { alongKey } from '../../lib/alongKey.ts';

/** Something that arrow keys can stop at, and where it is: x grows eastward, y southward. */
export interface RovingStop {
  readonly key: string;
  readonly element: HTMLElement | SVGElement;
  readonly x: number;
  readonly y: number;
  /**
   * Where Tab arrives while the focus is elsewhere: at the first stop of the highest rank, so that entering moves no
   * map.
   */
  readonly rank: number;
  /** What it stands for: ids of events, or the code of a country. */
  readonly members: readonly string[];
}

/** Many stops, one Tab stop. */
export interface Roving {
  /**
   * Replaces the stops; if the focused one is not among them, the focus goes to the nearest that holds what it stood
   * for, else to its nearest neighbour (so remove it after this).
   */
  setStops(stops: readonly RovingStop[]): void;
  /**
   * Moves the focus for an arrow, Home or End; says whether the key was one of these. `mirrored`: the stops are in a line that
   * runs from the right.
   */
  handleKey(event: KeyboardEvent, mirrored?: boolean): boolean;
  /** To be told of every focus that arrives at one of the stops. */
  noteFocus(element: Element): RovingStop | undefined;
}

/**
 * The horizontal arrows go through all stops from west to east, so that none is out of reach, and Home and End are the ends
 * of these; the vertical ones go to the nearest stop above or below, as the eye would.
 */
export function createRoving(): Roving {
  let eastward: readonly RovingStop[] = [];
  let southward: readonly RovingStop[] = [];
  let current: RovingStop | undefined;

  const makeCurrent = (stop: RovingStop | undefined): void => {
    for (const { element } of eastward) {
      const tabIndex = element === stop?.element ? '0' : '-1';
      if (element.getAttribute('tabindex') !== tabIndex) element.setAttribute('tabindex', tabIndex);
    }
    current = stop;
  };
  const focus = (stop: RovingStop | undefined): void => {
    if (!stop) return;
    makeCurrent(stop);
    // The browser would scroll the map's box, which nothing scrolls back.
    stop.element.focus({ preventScroll: true });
  };
  return {
    setStops(stops) {
      const lost = current && !stops.some(({ element }) => element === current?.element) ? current : undefined;
      eastward = [...stops].sort((one, other) => one.x - other.x || one.y - other.y || compareKeys(one, other));
      southward = [...stops].sort((one, other) => one.y - other.y || one.x - other.x || compareKeys(one, other));
      const hadFocus = current !== undefined && current.element === current.element.ownerDocument.activeElement;
      if (!hadFocus) return makeCurrent(entry(eastward));
      const next = lost ? heirOf(lost, stops) : stops.find(({ element }) => element === current?.element);
      makeCurrent(next);
      if (lost) next?.element.focus({ preventScroll: true });
    },
    handleKey(event, mirrored = false) {
      if (event.altKey || event.ctrlKey || event.metaKey) return false;
      const target = destination(alongKey(event.key, mirrored), eastward, southward, current);
      if (target === undefined) return false;
      event.preventDefault();
      focus(target ?? undefined);
      return true;
    },
    noteFocus(element) {
      const stop = eastward.find((one) => one.element === element);
      if (stop) makeCurrent(stop);
      return stop;
    },
  };
}

/** Undefined: not a key of ours; null: nowhere to go. */
function destination(
  key: string,
  eastward: readonly RovingStop[],
  southward: readonly RovingStop[],
  current: RovingStop | undefined,
): RovingStop | null | undefined {
  const step = (stops: readonly RovingStop[], by: number): RovingStop | null =>
    stops[stops.findIndex(({ element }) => element === current?.element) + by] ?? null;
  switch (key) {
    case 'ArrowRight':
      return step(eastward, 1);
    case 'ArrowLeft':
      return step(eastward, -1);
    case 'ArrowDown':
      return below(southward, current);
    case 'ArrowUp':
      return below([...southward].reverse(), current);
    case 'Home':
      return eastward[0] ?? null;
    case 'End':
      return eastward.at(-1) ?? null;
    default:
      return undefined;
  }
}

/** The nearest of the stops that come after one; what is beside it is as far as what is twice as far below it. */
function below(stops: readonly RovingStop[], from: RovingStop | undefined): RovingStop | null {
  if (!from) return null;
  const farness = ({ x, y }: RovingStop): number => Math.abs(y - from.y) + 2 * Math.abs(x - from.x);
  return stops
    .slice(stops.indexOf(from) + 1)
    .reduce<RovingStop | null>((best, stop) => (best && farness(best) <= farness(stop) ? best : stop), null);
}

function entry(stops: readonly RovingStop[]): RovingStop | undefined {
  return stops.reduce<RovingStop | undefined>(
    (best, stop) => (best && best.rank >= stop.rank ? best : stop),
    undefined,
  );
}

function heirOf(lost: RovingStop, stops: readonly RovingStop[]): RovingStop | undefined {
  const held = new Set(lost.members);
  const holders = stops.filter(({ members }) => members.some((member) => held.has(member)));
  return nearest(holders.length > 0 ? holders : stops, lost);
}

function nearest(stops: readonly RovingStop[], to: RovingStop): RovingStop | undefined {
  const distance = (stop: RovingStop): number => Math.hypot(stop.x - to.x, stop.y - to.y);
  return stops.reduce<RovingStop | undefined>(
    (best, stop) => (best && distance(best) <= distance(stop) ? best : stop),
    undefined,
  );
}

function compareKeys(one: RovingStop, other: RovingStop): number {
  return one.key < other.key ? -1 : Number(one.key > other.key);
}
